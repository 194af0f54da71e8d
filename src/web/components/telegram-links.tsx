/** Links from a page to the bot: the same document there, and to be told of its changes. */
import type { FC } from 'hono/jsx';
import {
  createDocumentLink,
  createFollowLink,
  createStartLink,
  type FollowTarget,
} from '../../presentation/deep-links.ts';
import type { PageContext } from '../page-context.ts';

/** The chips that open a document in Telegram and follow it. Nothing without a bot. */
export const TelegramChips: FC<{
  readonly ctx: PageContext;
  /** Null: there is nothing to open, only to follow. */
  readonly document: string | null;
  readonly follow: FollowTarget | null;
}> = ({ ctx: { t, telegramUsername }, document, follow }) => {
  if (telegramUsername === null) return null;
  return (
    <>
      {follow === null ? null : (
        <a
          class="chip"
          href={createFollowLink(telegramUsername, follow)}
          rel="noopener noreferrer"
          data-follow={new URLSearchParams({ ...follow }).toString()}
          data-stop={t('web-telegram-stop')}
          data-copied={t('web-telegram-following')}
        >
          {t('web-telegram-follow')}
        </a>
      )}
      {document === null ? null : (
        <a
          class="chip"
          href={createDocumentLink(telegramUsername, document)}
          rel="noopener noreferrer"
        >
          {t('web-telegram-open')}
        </a>
      )}
    </>
  );
};

/** The link to the bot itself. Nothing without a bot. */
export const TelegramLink: FC<{ readonly ctx: PageContext }> = ({
  ctx: { t, telegramUsername },
}) =>
  telegramUsername === null ? null : (
    <a href={createStartLink(telegramUsername)} rel="noopener noreferrer">
      {t('web-telegram-bot', { username: telegramUsername })}
    </a>
  );
