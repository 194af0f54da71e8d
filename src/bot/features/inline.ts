/**
 * `@bot chuyển đổi số` in any chat: documents and passages to send. Results are the same for
 * everyone (`is_personal` off), so their language goes by the query, not by the person.
 */
import { Composer } from 'grammy';
import type { InlineQueryResultArticle } from 'grammy/types';
import type { Entry, Section } from '../../knowledge/document.ts';
import { detectLanguage } from '../../language/detect.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { pageOf, shorten } from '../keyboards/buttons.ts';
import { codeOf } from '../keyboards/codes.ts';
import { documentLink } from '../links.ts';
import { renderParagraphs, wellFormed } from '../render/html.ts';
import type { Paragraph } from '../render/paragraph.ts';
import type { Shelf } from '../shelf.ts';
import { cardParagraphs, isLink } from '../views/card.ts';
import {
  nameOf,
  paragraph,
  statusLine,
  strong,
  titleOf,
  type Words,
  wordsOf,
} from '../views/view.ts';

const RESULTS_A_PAGE = 10;
/** Telegram's limit for a query is 256 characters; a search reads no more results than these. */
const MOST_HITS = 60;
const CACHE_SECONDS = 300;
/** A passage in a chat is to be read, not scrolled; the rest is a press away. */
const LONGEST_PASSAGE = 1200;

export function inlineFeature(deps: BotDependencies, shelf: Shelf): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on('inline_query', async (ctx) => {
    const { query, offset } = ctx.inlineQuery;
    const begun = performance.now();
    const words = wordsOf(detectLanguage(query));
    const found = foundFor(deps, shelf, query.trim());
    const page = /^\d{1,3}$/u.test(offset) ? Number(offset) : 0;
    const shown = pageOf(found, page, RESULTS_A_PAGE);
    const items = page > shown.page ? [] : shown.items;
    const results = items.map((one) => resultOf(shelf, one, words, ctx.me.username));
    await ctx.answerInlineQuery(results, {
      cache_time: CACHE_SECONDS,
      is_personal: false,
      next_offset: shown.page + 1 < shown.pages && page === shown.page ? String(page + 1) : '',
      button: { text: words.locale.answers.askInChat, start_parameter: 'inline' },
    });
    // A later page of the same results is no other question, and an empty box is none.
    if (offset === '' && query.trim() !== '') {
      const status = found.length > 0 ? 'answered' : 'unknown';
      deps.onAnswer?.('inline', status, (performance.now() - begun) / 1000);
    }
  });
  return feature;
}

interface Found {
  readonly entry: Entry;
  /** Null: the whole document. */
  readonly section: Section | null;
}

/** Each document that was found, right before its first passage; the newest for no query. */
function foundFor(deps: BotDependencies, shelf: Shelf, query: string): Found[] {
  if (query === '') return shelf.newest.map((entry) => ({ entry, section: null }));
  const seen = new Set<string>();
  const whole: Found[] = [];
  const passages: Found[] = [];
  for (const hit of deps.search(query, { limit: MOST_HITS })) {
    const entry = shelf.library.entries.get(hit.document);
    if (entry === undefined) continue;
    if (!seen.has(entry.id)) whole.push({ entry, section: null });
    seen.add(entry.id);
    const section = entry.sections.find(({ anchor }) => anchor === hit.anchor);
    if (section !== undefined && section.text.trim() !== '') passages.push({ entry, section });
  }
  // One of each in turn: who looks for a document and who looks for a sentence both find soon.
  return Array.from({ length: Math.max(whole.length, passages.length) }).flatMap((_, at) =>
    [whole[at], passages[at]].filter((one) => one !== undefined),
  );
}

function resultOf(
  shelf: Shelf,
  { entry, section }: Found,
  words: Words,
  username: string,
): InlineQueryResultArticle {
  const name = nameOf(entry, words);
  const where = section === null ? '' : ` › ${section.citation || section.heading}`;
  const content =
    section === null ? cardParagraphs(shelf, entry, words) : passageOf(entry, section, words);
  const [message] = renderParagraphs(content);
  const source = entry.sources.map(({ url }) => url).find(isLink);
  const open = { text: words.locale.answers.openInBot, url: documentLink(username, entry.id) };
  return {
    type: 'article',
    id: section === null ? codeOf(entry.id) : `${codeOf(entry.id)}.${codeOf(section.anchor)}`,
    title: wellFormed(shorten(name + where, 120)),
    description: wellFormed(shorten(descriptionOf(shelf, entry, section, words), 240)),
    input_message_content: {
      message_text: message?.html ?? name,
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
    reply_markup: {
      inline_keyboard: [
        [
          open,
          ...(source === undefined ? [] : [{ text: words.locale.documents.source, url: source }]),
        ],
      ],
    },
  };
}

function descriptionOf(shelf: Shelf, entry: Entry, section: Section | null, words: Words): string {
  if (section !== null) return section.text.replaceAll('\n', ' ');
  if (entry.kind === 'term') return titleOf(entry, words);
  return `${statusLine(shelf, entry, words)} · ${titleOf(entry, words)}`;
}

/** A passage as it is posted: quoted, with where it stands. */
function passageOf(entry: Entry, section: Section, words: Words): Paragraph[] {
  const mark = entry.verified ? '' : words.messages.unverifiedMark;
  return [
    paragraph(strong(nameOf(entry, words)), `, ${titleOf(entry, words)}${mark}`),
    { kind: 'quote', runs: [{ text: shorten(section.text, LONGEST_PASSAGE) }] },
    {
      kind: 'note',
      runs: [{ text: words.messages.according }, { text: section.citation || section.heading }],
    },
  ];
}
