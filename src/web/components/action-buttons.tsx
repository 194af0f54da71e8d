/** Sharing a page: by the device's own menu, by Telegram, as a QR code; and copying a text. */
import type { Child, FC } from 'hono/jsx';
import { createShareLink } from '../../presentation/deep-links.ts';
import { buildPath, type PageContext } from '../page-context.ts';

interface ShareProps {
  readonly ctx: PageContext;
  readonly path: string;
}

/**
 * Shares an address of the site. It is a link to Telegram; where a script can, it opens the device's own
 * menu instead.
 *
 * @param title what is said of the address
 * @param isPlain it stands in a row of links, not of buttons
 */
export const ShareLink: FC<ShareProps & { readonly title: string; readonly isPlain?: boolean }> = ({
  ctx: { origin, t },
  path,
  title,
  isPlain = false,
}) => (
  <a
    class={isPlain ? undefined : 'chip'}
    href={createShareLink(origin + path, title)}
    rel="noopener noreferrer nofollow"
    data-share={origin + path}
    data-title={title}
  >
    {t('web-document-share')}
  </a>
);

/** The QR code of an address of the site, to be printed or read by a phone, and its copy. */
export const QrCode: FC<ShareProps> = ({ ctx: { origin, t }, path }) => (
  <details class="qr">
    <summary class="chip">{t('web-document-qr')}</summary>
    <div>
      <img
        src={buildPath('/qr.svg', { path })}
        alt={t('web-document-qr-of', { address: origin + path })}
        width="180"
        height="180"
        loading="lazy"
      />
      <CopyButton text={origin + path} copied={t('web-document-copied')}>
        {t('web-document-copy-link')}
      </CopyButton>
    </div>
  </details>
);

/** Copies a text. `copied` is what a note then says. A script shows it. */
export const CopyButton: FC<{
  readonly text: string;
  readonly copied: string;
  readonly children?: Child;
}> = ({ text, copied, children }) => (
  <button type="button" class="chip" data-copy-text={text} data-copied={copied} hidden>
    {children}
  </button>
);
