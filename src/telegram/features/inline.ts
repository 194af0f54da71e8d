/**
 * Inline queries (`@bot chuyển đổi số` in any chat): returns documents and passages to send, and
 * first the answer where the query asks something.
 * Telegram caches the results for everybody (`is_personal: false`), so their language is that of
 * the query.
 */

import { Composer } from 'grammy';
import type { InlineQueryResultArticle } from 'grammy/types';
import type { Intent } from '../../answer/intents/intents.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import type { Translator } from '../../i18n/translator.ts';
import { documentName, documentTitle } from '../../library/display-names.ts';
import type { Entry, Section } from '../../library/document.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import type { Library } from '../../library/library.ts';
import { chooseSource } from '../../library/source.ts';
import { paginate, truncate } from '../../presentation/callback-data/buttons.ts';
import {
  createDocumentLink,
  createQuestionLink,
  createStartLink,
} from '../../presentation/deep-links.ts';
import {
  createAnswerParagraphs,
  type Paragraph,
  paragraphLength,
} from '../../presentation/paragraph.ts';
import { renderParagraphs } from '../../presentation/telegram-html.ts';
import { createCardParagraphs } from '../../presentation/views/card.ts';
import { createParagraph, describeStatusBriefly, strong } from '../../presentation/views/view.ts';
import { isWebUrl } from '../../presentation/web-url.ts';
import { toWellFormed } from '../../shared/escape.ts';
import { shortHash } from '../../shared/short-hash.ts';
import { detectLanguage } from '../../text/detect-language.ts';
import { fold } from '../../text/fold.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';

const RESULTS_PER_PAGE = 10;
/** Maximum number of search results for a query. */
const MAX_HITS = 60;
const CACHE_SECONDS = 300;
/** UTF-16 units of a quoted passage; a button opens the whole document. */
const MAX_PASSAGE_LENGTH = 1200;

type InlineDependencies = Pick<BotDependencies, 'ask' | 'onAnswer' | 'search'>;

export function inlineFeature(
  deps: InlineDependencies,
  libraryIndex: CurrentLibraryIndex,
): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on('inline_query', async (ctx) => {
    const { query, offset } = ctx.inlineQuery;
    const startedAt = performance.now();
    const t = translatorOf(detectLanguage(query));
    const matches = findMatches(deps, libraryIndex, query.trim());
    const page = /^\d{1,3}$/u.test(offset) ? Number(offset) : 0;
    const shown = paginate(matches, page, RESULTS_PER_PAGE);
    const items = page > shown.page ? [] : shown.items;
    const found = items.map((one) => createResult(libraryIndex, one, t, ctx.me.username));
    const answer =
      offset === ''
        ? createAnswerResult(deps, libraryIndex, query.trim(), t, ctx.me.username)
        : null;
    const results = answer === null ? found : [answer, ...found];
    await ctx.answerInlineQuery(results, {
      cache_time: CACHE_SECONDS,
      is_personal: false,
      next_offset: shown.page + 1 < shown.pages && page === shown.page ? String(page + 1) : '',
      button: { text: t('reply-ask-in-chat'), start_parameter: 'inline' },
    });
    // Not for later pages of the same query, and not for an empty query.
    if (offset === '' && query.trim() !== '') {
      const status = results.length > 0 ? 'answered' : 'unknown';
      deps.onAnswer?.('inline', status, (performance.now() - startedAt) / 1000);
    }
  });
  return feature;
}

/** Shorter queries are words that are still being typed. */
const MIN_QUESTION_LENGTH = 6;
/** What people read in somebody else's chat; a button leads to the whole answer. */
const MAX_ANSWER_LENGTH = 900;
/** Small talk is not sent to others, and words or a number alone ask for documents. */
const NO_QUESTIONS: readonly Intent[] = [
  'greeting',
  'thanks',
  'help',
  'correction',
  'none',
  'number',
  'term',
];

/** The answer to a query that asks something, as a message with the question; null without one. */
function createAnswerResult(
  { ask }: InlineDependencies,
  { library }: CurrentLibraryIndex,
  query: string,
  t: Translator,
  username: string,
): InlineQueryResultArticle | null {
  if (query.length < MIN_QUESTION_LENGTH || isName(query, library)) return null;
  const answer = ask(query, null, t.language);
  if (answer.status !== 'answered' || NO_QUESTIONS.includes(answer.intent)) return null;
  const body = takeParagraphs(createAnswerParagraphs(answer), MAX_ANSWER_LENGTH);
  const [message] = renderParagraphs([createParagraph(strong(`❓ ${query}`)), ...body]);
  if (message === undefined) return null;
  const lead = answer.blocks[0]?.spans.map(({ text }) => text).join('') ?? '';
  const url = createQuestionLink(username, query) ?? createStartLink(username);
  return {
    type: 'article',
    id: `answer-${shortHash(query)}`,
    title: toWellFormed(t('reply-inline-answer')),
    description: toWellFormed(truncate(lead, 240)),
    input_message_content: {
      message_text: message.html,
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
    reply_markup: { inline_keyboard: [[{ text: t('reply-ask-in-chat'), url }]] },
  };
}

/** Whether a query is the name of a topic, a term or a document: that is no question. */
function isName(query: string, { topics, entries }: Library): boolean {
  const wanted = fold(query);
  const isIt = (names: readonly string[]) => names.some((name) => fold(name) === wanted);
  if (topics.some(({ name, nameEn, synonyms }) => isIt([name, nameEn, ...synonyms]))) return true;
  return [...entries.values()].some((entry) =>
    isIt(entry.kind === 'term' ? [entry.name, ...entry.aliases] : [entry.title, ...entry.aliases]),
  );
}

/** The first paragraphs of an answer that together have at most so many UTF-16 units; at least one. */
function takeParagraphs(paragraphs: readonly Paragraph[], limit: number): readonly Paragraph[] {
  let length = 0;
  const end = paragraphs.findIndex((one) => {
    length += paragraphLength(one);
    return length > limit;
  });
  return end < 0 ? paragraphs : paragraphs.slice(0, Math.max(1, end));
}

interface InlineMatch {
  readonly entry: Entry;
  /** Null: the whole document. */
  readonly section: Section | null;
}

/** The documents and passages that match, alternating; the newest documents for an empty query. */
function findMatches(
  deps: InlineDependencies,
  libraryIndex: CurrentLibraryIndex,
  query: string,
): InlineMatch[] {
  if (query === '') return libraryIndex.newest.map((entry) => ({ entry, section: null }));
  const seen = new Set<string>();
  const documents: InlineMatch[] = [];
  const passages: InlineMatch[] = [];
  for (const hit of deps.search(query, { limit: MAX_HITS })) {
    const entry = libraryIndex.library.entries.get(hit.document);
    if (entry === undefined) continue;
    if (!seen.has(entry.id)) documents.push({ entry, section: null });
    seen.add(entry.id);
    const section = entry.sections.find(({ anchor }) => anchor === hit.anchor);
    if (section !== undefined && section.text.trim() !== '') passages.push({ entry, section });
  }
  // Alternating: both the documents and the passages begin near the top.
  return Array.from({ length: Math.max(documents.length, passages.length) }).flatMap((_, at) =>
    [documents[at], passages[at]].filter((one) => one !== undefined),
  );
}

function createResult(
  libraryIndex: CurrentLibraryIndex,
  { entry, section }: InlineMatch,
  t: Translator,
  username: string,
): InlineQueryResultArticle {
  const name = documentName(entry, t);
  const where = section === null ? '' : ` › ${section.citation || section.heading}`;
  const content =
    section === null
      ? createCardParagraphs(libraryIndex, entry, t, { isShort: true })
      : passageParagraphs(entry, section, t);
  const [message] = renderParagraphs(content);
  const source = chooseSource(entry.sources)?.url ?? null;
  const open = {
    text: t('reply-open-in-bot'),
    url: createDocumentLink(username, entry.id),
  };
  return {
    type: 'article',
    id:
      section === null
        ? shortHash(entry.id)
        : `${shortHash(entry.id)}.${shortHash(section.anchor)}`,
    title: toWellFormed(truncate(name + where, 120)),
    description: toWellFormed(truncate(resultDescription(libraryIndex, entry, section, t), 240)),
    input_message_content: {
      message_text: message?.html ?? name,
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
    reply_markup: {
      inline_keyboard: [
        [open, ...(!isWebUrl(source) ? [] : [{ text: t('document-source'), url: source }])],
      ],
    },
  };
}

function resultDescription(
  libraryIndex: CurrentLibraryIndex,
  entry: Entry,
  section: Section | null,
  t: Translator,
): string {
  if (section !== null) return section.text.replaceAll('\n', ' ');
  if (entry.kind === 'term') return documentTitle(entry, t);
  return `${describeStatusBriefly(libraryIndex, entry, t)} · ${documentTitle(entry, t)}`;
}

/** The message of a passage: its document, the quotation, and the citation. */
function passageParagraphs(entry: Entry, section: Section, t: Translator): Paragraph[] {
  const mark = entry.verified ? '' : t('status-unverified-mark');
  return [
    createParagraph(strong(documentName(entry, t)), `, ${documentTitle(entry, t)}${mark}`),
    { kind: 'quote', runs: [{ text: truncate(section.text, MAX_PASSAGE_LENGTH) }] },
    {
      kind: 'note',
      runs: [{ text: t('answer-according', { source: section.citation || section.heading }) }],
    },
  ];
}
