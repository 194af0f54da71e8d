/** `/chat`: the assistant in the browser. The form carries the whole conversation. */
import type { FC } from 'hono/jsx';
import { QUESTION_LIMIT } from '../../answer/question-limit.ts';
import { documentName } from '../../library/display-names.ts';
import type { Paragraph, Run } from '../../presentation/paragraph.ts';
import type { ChatHistory } from '../chat/chat-history.ts';
import type { ChatButton, ChatExchange } from '../chat/exchanges.ts';
import { AnswerBody } from '../components/answer-body.tsx';
import { Layout } from '../components/layout.tsx';
import { TelegramLink } from '../components/telegram-links.tsx';
import type { PageContext } from '../page-context.ts';
import { exampleQuestions } from './home-page.tsx';

export interface ChatPageProps {
  readonly ctx: PageContext;
  readonly history: ChatHistory;
  readonly exchanges: readonly ChatExchange[];
  /** The buttons of an empty conversation. */
  readonly initialButtons: readonly (readonly ChatButton[])[];
}

export const ChatPage: FC<ChatPageProps> = ({ ctx, history, exchanges, initialButtons }) => {
  const { t } = ctx;
  const subject =
    history.about === null ? undefined : ctx.libraryIndex.library.entries.get(history.about);
  return (
    <Layout
      ctx={ctx}
      title={t('web-chat-title')}
      noIndex={exchanges.length > 0 || subject !== undefined}
    >
      <div class="narrow">
        <h1>{t('web-chat-title')}</h1>
        <p class="soft">
          {t('web-chat-lead')} {t('web-chat-kept')} <TelegramLink ctx={ctx} />
        </p>
      </div>
      <form
        class="narrow"
        id="chat"
        method="post"
        action="/chat#last"
        data-chat
        data-failed={t('web-chat-failed')}
      >
        {/* Enter presses the first button of a form. This one sends the typed question. */}
        <button type="submit" hidden>
          {t('web-chat-button')}
        </button>
        <input type="hidden" name="steps" value={JSON.stringify(history)} />
        {subject === undefined ? null : (
          <p class="notice" data-state="notYetInForce">
            {t('web-search-about', { name: documentName(subject, ctx.t) })}
          </p>
        )}
        <div role="log" aria-label={t('web-chat-log')}>
          <ol class="plain exchanges">
            {exchanges.map((exchange, at) => (
              <ExchangeItem ctx={ctx} exchange={exchange} isLast={at === exchanges.length - 1} />
            ))}
          </ol>
        </div>
        {exchanges.length > 0 ? null : (
          <div class="keys">
            <p class="small soft">{t('web-chat-start-with')}</p>
            <div>
              {exampleQuestions(ctx).map((question) => (
                <button type="submit" name="ask" value={question}>
                  {question}
                </button>
              ))}
            </div>
            <ButtonRows rows={initialButtons} />
          </div>
        )}
        <div class="chat-ask ask">
          <label for="say">{t('web-chat-label')}</label>
          <div class="box">
            <input
              id="say"
              name="q"
              type="search"
              maxlength={QUESTION_LIMIT}
              autocomplete="off"
              enterkeyhint="send"
              placeholder={t('web-chat-placeholder')}
            />
            <button type="submit" class="main">
              {t('web-chat-button')}
            </button>
          </div>
        </div>
      </form>
      {/* The script shows this link when it adds the first exchange. */}
      <p class="narrow again" {...(exchanges.length === 0 && { hidden: true })}>
        <a href="/chat">{t('web-chat-again')}</a>
      </p>
    </Layout>
  );
};

const ExchangeItem: FC<{
  readonly ctx: PageContext;
  readonly exchange: ChatExchange;
  readonly isLast: boolean;
}> = ({ ctx, exchange, isLast }) => {
  const { t } = ctx;
  return (
    <li {...(isLast && { id: 'last' })}>
      {exchange.userText === null ? null : (
        <p class="you">
          <span class="hidden">{t('web-chat-you')}: </span>
          {exchange.userText}
        </p>
      )}
      <div class="bot">
        <span class="hidden">{t('web-chat-bot')}: </span>
        <ReplyBody ctx={ctx} exchange={exchange} />
      </div>
      <div class="keys">
        <ButtonRows rows={exchange.buttons} />
      </div>
    </li>
  );
};

const ReplyBody: FC<{ readonly ctx: PageContext; readonly exchange: ChatExchange }> = ({
  ctx,
  exchange,
}) => {
  const { reply } = exchange;
  switch (reply.kind) {
    case 'answer':
      return <AnswerBody answer={reply.answer} library={ctx.libraryIndex.library} />;
    case 'gone':
      return <p>{ctx.t('web-chat-gone')}</p>;
    case 'view':
      return (
        <div class="said">
          {reply.paragraphs.map((paragraph, at) => (
            <ViewParagraph
              paragraph={paragraph}
              {...(at > 0 && reply.language !== null && { language: reply.language })}
            />
          ))}
        </div>
      );
  }
};

const ViewParagraph: FC<{ readonly paragraph: Paragraph; readonly language?: string }> = ({
  paragraph: { kind, runs },
  language,
}) => {
  const inside = runs.map((run) => <RunText run={run} />);
  if (kind === 'quote') return <blockquote lang="vi">{inside}</blockquote>;
  return (
    <p
      {...(kind === 'note' && { class: 'note' })}
      {...(language !== undefined && { lang: language })}
    >
      {inside}
    </p>
  );
};

const RunText: FC<{ readonly run: Run }> = ({ run: { text, style, href } }) => {
  const inside =
    style === 'strong' ? <strong>{text}</strong> : style === 'em' ? <em>{text}</em> : text;
  if (href === undefined || !/^https?:\/\//iu.test(href)) return <>{inside}</>;
  return (
    <a href={href} rel="noopener noreferrer">
      {inside}
    </a>
  );
};

const ButtonRows: FC<{ readonly rows: readonly (readonly ChatButton[])[] }> = ({ rows }) => (
  <>
    {rows.map((row) => (
      <div>
        {row.map((key) =>
          'callbackData' in key ? (
            <button type="submit" name="press" value={key.callbackData}>
              {key.label}
            </button>
          ) : (
            <a class="button" href={key.href} rel="noopener noreferrer">
              {key.label}
            </a>
          ),
        )}
      </div>
    ))}
  </>
);
