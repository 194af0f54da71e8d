/**
 * Inline queries (`@bot chuyển đổi số` in any chat): returns documents and passages to send.
 * Telegram caches the results for everybody (`is_personal: false`), so their language is that of
 * the query.
 */

import { Composer } from 'grammy';
import type { InlineQueryResultArticle } from 'grammy/types';
import { translatorOf } from '../../i18n/i18n.ts';
import type { Translator } from '../../i18n/translator.ts';
import { documentName, documentTitle } from '../../library/display-names.ts';
import type { Entry, Section } from '../../library/document.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { chooseSource } from '../../library/source.ts';
import { paginate, truncate } from '../../presentation/callback-data/buttons.ts';
import { createDocumentLink } from '../../presentation/deep-links.ts';
import type { Paragraph } from '../../presentation/paragraph.ts';
import { renderParagraphs } from '../../presentation/telegram-html.ts';
import { createCardParagraphs } from '../../presentation/views/card.ts';
import { createParagraph, describeStatusBriefly, strong } from '../../presentation/views/view.ts';
import { isWebUrl } from '../../presentation/web-url.ts';
import { toWellFormed } from '../../shared/escape.ts';
import { shortHash } from '../../shared/short-hash.ts';
import { detectLanguage } from '../../text/detect-language.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';

const RESULTS_PER_PAGE = 10;
/** Maximum number of search results for a query. */
const MAX_HITS = 60;
const CACHE_SECONDS = 300;
/** UTF-16 units of a quoted passage; a button opens the whole document. */
const MAX_PASSAGE_LENGTH = 1200;

type InlineDependencies = Pick<BotDependencies, 'onAnswer' | 'search'>;

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
    const results = items.map((one) => createResult(libraryIndex, one, t, ctx.me.username));
    await ctx.answerInlineQuery(results, {
      cache_time: CACHE_SECONDS,
      is_personal: false,
      next_offset: shown.page + 1 < shown.pages && page === shown.page ? String(page + 1) : '',
      button: { text: t('reply-ask-in-chat'), start_parameter: 'inline' },
    });
    // Not for later pages of the same query, and not for an empty query.
    if (offset === '' && query.trim() !== '') {
      const status = matches.length > 0 ? 'answered' : 'unknown';
      deps.onAnswer?.('inline', status, (performance.now() - startedAt) / 1000);
    }
  });
  return feature;
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
      ? createCardParagraphs(libraryIndex, entry, t)
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
