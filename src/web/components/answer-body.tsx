/** The blocks of an answer as HTML. Documents and topics link to their pages on this site. */
import type { Child, FC } from 'hono/jsx';
import type { Answer, Block, Span } from '../../answer/answer.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import { BASE_LANGUAGE } from '../../i18n/translations.ts';
import type { Language } from '../../i18n/translator.ts';
import type { Entry } from '../../library/document.ts';
import type { Library } from '../../library/library.ts';
import { documentPath, topicPath } from '../page-context.ts';

interface AnswerBodyProps {
  readonly answer: Answer;
  readonly library: Library;
}

export const AnswerBody: FC<AnswerBodyProps> = ({ answer, library }) => (
  <div class="said" lang={answer.language}>
    {groupListItems(answer.blocks).map((group) =>
      group.kind === 'items' ? (
        <ul>
          {group.blocks.map((block) => (
            <li>
              <Spans block={block} entries={library.entries} language={answer.language} />
            </li>
          ))}
        </ul>
      ) : (
        <BlockElement block={group.block} answer={answer} library={library} />
      ),
    )}
  </div>
);

type BlockGroup =
  | { readonly kind: 'items'; readonly blocks: Block[] }
  | { readonly kind: 'single'; readonly block: Block };

function groupListItems(blocks: readonly Block[]): BlockGroup[] {
  const groups: BlockGroup[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind !== 'item') groups.push({ kind: 'single', block });
    else if (last?.kind === 'items') last.blocks.push(block);
    else groups.push({ kind: 'items', blocks: [block] });
  }
  return groups;
}

interface SpansProps {
  readonly block: Block;
  readonly entries: ReadonlyMap<string, Entry>;
  /** The language of the answer. Text in another language gets a `lang` attribute. */
  readonly language: Language;
}

const BlockElement: FC<AnswerBodyProps & { readonly block: Block }> = ({
  block,
  answer,
  library,
}) => {
  const spans = <Spans block={block} entries={library.entries} language={answer.language} />;
  if (block.kind === 'quote')
    return answer.language === BASE_LANGUAGE ? (
      <blockquote>{spans}</blockquote>
    ) : (
      <blockquote lang={BASE_LANGUAGE}>
        {/* A quotation that was translated says so of each of its parts. */}
        {block.spans.some(({ language }) => language === answer.language) ? null : (
          <span class="small" lang={answer.language}>
            {translatorOf(answer.language)('answer-quoted')}{' '}
          </span>
        )}
        {spans}
      </blockquote>
    );
  if (block.kind === 'paragraph') return <p>{spans}</p>;
  return <p class={block.kind}>{spans}</p>;
};

const Spans: FC<SpansProps> = ({ block, entries, language }) => {
  const foreignTexts = block.spans
    .flatMap((span) => foreignTextsOf(span, entries))
    .filter((one) => one.language !== language);
  return (
    <>
      {block.spans.map((span) => {
        const href = spanHref(span, entries);
        // A blank before a link is not underlined.
        const blank = href === null ? '' : (/^\s*/u.exec(span.text)?.[0] ?? '');
        const own = { ...span, text: span.text.slice(blank.length) };
        const text = renderStyle(span, markForeignText(own, foreignTexts, language));
        if (href === null) return text;
        return (
          <>
            {blank}
            <a href={href}>{text}</a>
          </>
        );
      })}
    </>
  );
};

function renderStyle({ style }: Span, inside: Child) {
  if (style === 'strong') return <strong>{inside}</strong>;
  if (style === 'em') return <em>{inside}</em>;
  return inside;
}

interface ForeignText {
  readonly text: string;
  readonly language: string;
}

/** The title of the document that a span links to, and the citation of its section. */
function foreignTextsOf(
  { document = '', anchor }: Span,
  entries: ReadonlyMap<string, Entry>,
): readonly ForeignText[] {
  const entry = entries.get(document);
  if (entry === undefined) return [];
  const language = entry.kind === 'term' ? 'vi' : entry.language;
  const title = entry.kind === 'term' ? entry.fullName : entry.title;
  const section = entry.sections.find((one) => one.anchor === anchor);
  return [title, section?.citation ?? '']
    .filter((text) => text !== '')
    .map((text) => ({ text, language }));
}

/**
 * The text of a span. The part in another language than the answer gets a `lang` attribute.
 *
 * @param foreignTexts texts in other languages that the span can contain
 */
function markForeignText(
  { text, language }: Span,
  foreignTexts: readonly ForeignText[],
  answerLanguage: Language,
): Child {
  if (language !== undefined) {
    return language === answerLanguage ? text : <span lang={language}>{text}</span>;
  }
  if (foreignTexts.length === 0) return text;
  // Inside a sentence a title starts with a lower case letter.
  const lowercase = text.toLocaleLowerCase('vi');
  for (const one of foreignTexts) {
    const at = lowercase.indexOf(one.text.toLocaleLowerCase('vi'));
    if (at < 0) continue;
    const end = at + one.text.length;
    return (
      <>
        {text.slice(0, at)}
        <span lang={one.language}>{text.slice(at, end)}</span>
        {text.slice(end)}
      </>
    );
  }
  return text;
}

function spanHref(
  { document, anchor, topic, url }: Span,
  entries: ReadonlyMap<string, Entry>,
): string | null {
  if (url !== undefined) return url;
  if (topic !== undefined) return topicPath(topic);
  if (document === undefined || !entries.has(document)) return null;
  return documentPath(document, anchor ?? null);
}
