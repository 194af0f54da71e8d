/** `/chat`: the bot in the browser. Each press and question sends the conversation along. */
import type { FC } from 'hono/jsx';
import { QUESTION_LIMIT } from '../../answer/question.ts';
import type { Paragraph, Run } from '../../bot/render/paragraph.ts';
import { nameOf } from '../../bot/views/view.ts';
import type { Steps } from '../chat/steps.ts';
import type { Key, Turn } from '../chat/turns.ts';
import { Said } from '../parts/answer.tsx';
import type { Visit } from '../visit.ts';
import { examplesOf } from './home.tsx';
import { Page } from './page.tsx';

export interface ChatPageProps {
  readonly visit: Visit;
  readonly steps: Steps;
  readonly turns: readonly Turn[];
  /** Buttons before anything was said. */
  readonly first: readonly (readonly Key[])[];
}

export const ChatPage: FC<ChatPageProps> = ({ visit, steps, turns, first }) => {
  const { chat: text, search } = visit.text;
  const subject = steps.about === null ? undefined : visit.view.library.entries.get(steps.about);
  return (
    <Page visit={visit} title={text.title} unlisted={turns.length > 0 || subject !== undefined}>
      <div class="narrow">
        <h1>{text.title}</h1>
        <p class="soft">
          {text.lead} {text.kept}
        </p>
      </div>
      <form
        class="narrow"
        id="chat"
        method="post"
        action="/chat#last"
        data-chat
        data-failed={text.failed}
      >
        {/* Enter sends the question: the first button of a form is what it presses. */}
        <button type="submit" hidden>
          {text.button}
        </button>
        <input type="hidden" name="steps" value={JSON.stringify(steps)} />
        {subject === undefined ? null : (
          <p class="notice" data-state="notYetInForce">
            {search.about(nameOf(subject, visit.words))}
          </p>
        )}
        <div role="log" aria-label={text.log}>
          <ol class="plain turns">
            {turns.map((turn, at) => (
              <TurnItem visit={visit} turn={turn} last={at === turns.length - 1} />
            ))}
          </ol>
        </div>
        {turns.length > 0 ? null : (
          <div class="keys">
            <p class="small soft">{text.startWith}</p>
            <div>
              {examplesOf(visit).map((question) => (
                <button type="submit" name="ask" value={question}>
                  {question}
                </button>
              ))}
            </div>
            <Keys keys={first} />
          </div>
        )}
        <div class="chat-ask ask">
          <label for="say">{text.label}</label>
          <div class="box">
            <input
              id="say"
              name="q"
              type="search"
              maxlength={QUESTION_LIMIT}
              autocomplete="off"
              enterkeyhint="send"
            />
            <button type="submit" class="main">
              {text.button}
            </button>
          </div>
        </div>
      </form>
      {/* There from the first turn on, which may come without a new page. */}
      <p class="narrow again" {...(turns.length === 0 && { hidden: true })}>
        <a href="/chat">{text.again}</a>
      </p>
    </Page>
  );
};

const TurnItem: FC<{ readonly visit: Visit; readonly turn: Turn; readonly last: boolean }> = ({
  visit,
  turn,
  last,
}) => {
  const { chat: text } = visit.text;
  return (
    <li {...(last && { id: 'last' })}>
      {turn.said === null ? null : (
        <p class="you">
          <span class="hidden">{text.you}: </span>
          {turn.said}
        </p>
      )}
      <div class="bot">
        <span class="hidden">{text.bot}: </span>
        <ReplyBody visit={visit} turn={turn} />
      </div>
      <div class="keys">
        <Keys keys={turn.keys} />
      </div>
    </li>
  );
};

const ReplyBody: FC<{ readonly visit: Visit; readonly turn: Turn }> = ({ visit, turn }) => {
  const { reply } = turn;
  switch (reply.kind) {
    case 'answer':
      return <Said answer={reply.answer} library={visit.view.library} />;
    case 'gone':
      return <p>{visit.text.chat.gone}</p>;
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

const Keys: FC<{ readonly keys: readonly (readonly Key[])[] }> = ({ keys }) => (
  <>
    {keys.map((row) => (
      <div>
        {row.map((key) =>
          'press' in key ? (
            <button type="submit" name="press" value={key.press}>
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
