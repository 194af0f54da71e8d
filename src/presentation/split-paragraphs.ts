/**
 * Splits paragraphs into messages that Telegram accepts: between paragraphs, and within a long
 * paragraph after a sentence, at a space, or between two grapheme clusters; never inside a
 * cluster.
 */
import { type Paragraph, paragraphLength, type Run } from './paragraph.ts';

/** UTF-16 units after entity parsing (https://core.telegram.org/bots/api#sendmessage). */
export const MAX_MESSAGE_LENGTH = 4096;
/** Telegram ignores further entities of a message. */
const MAX_ENTITIES = 100;

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/**
 * Returns groups of paragraphs, each of at most `limit` UTF-16 units when joined. No group is
 * empty.
 */
export function splitParagraphs(
  paragraphs: readonly Paragraph[],
  limit: number = MAX_MESSAGE_LENGTH,
): Paragraph[][] {
  const messages: Paragraph[][] = [];
  let message: Paragraph[] = [];
  let length = 0;
  let entities = 0;
  for (const paragraph of paragraphs.flatMap((whole) => splitParagraph(whole, limit))) {
    const own = paragraphLength(paragraph);
    const added = own + (message.length === 0 ? 0 : paragraphSeparator(paragraph).length);
    const entityCount = countEntities(paragraph);
    if (message.length > 0 && (length + added > limit || entities + entityCount > MAX_ENTITIES)) {
      messages.push(message);
      message = [];
      length = 0;
      entities = 0;
    }
    length += message.length === 0 ? own : added;
    entities += entityCount;
    message.push(paragraph);
  }
  if (message.length > 0) messages.push(message);
  return messages;
}

/** What separates a paragraph from the one before in the same message. */
export function paragraphSeparator(paragraph: Paragraph): string {
  return paragraph.hasSpaceBefore === true ? '\n\n' : '\n';
}

function countEntities({ kind, runs }: Paragraph): number {
  const whole = kind === 'quote' || kind === 'note' ? 1 : 0;
  return runs.reduce(
    (count, { style, href }) =>
      count + (style === undefined ? 0 : 1) + (href === undefined ? 0 : 1),
    whole,
  );
}

function splitParagraph(paragraph: Paragraph, limit: number): Paragraph[] {
  const text = paragraph.runs.map((run) => run.text).join('');
  if (text.length <= limit) return [paragraph];
  const pieces: Paragraph[] = [];
  let from = 0;
  while (from < text.length) {
    const to =
      text.length - from <= limit ? text.length : from + findSplitLength(text, from, limit);
    const runs = sliceRuns(paragraph.runs, from, to);
    if (text.slice(from, to).trim() !== '') pieces.push({ ...paragraph, runs });
    from = to;
    while (from < text.length && /\s/u.test(text.charAt(from))) from += 1;
  }
  return pieces;
}

/** Returns where to split the text after `from`: at least 1 and at most `limit` units later. */
function findSplitLength(text: string, from: number, limit: number): number {
  const window = text.slice(from, from + limit + 1);
  const sentence = findLastEnd(window, /[.;!?…](?=\s)|\n/gu, limit);
  if (sentence > limit / 2) return sentence;
  const space = findLastEnd(window, /\S(?=\s)/gu, limit);
  if (space > limit / 4) return space;
  return findGraphemeBoundary(text, from, limit);
}

function findLastEnd(window: string, pattern: RegExp, limit: number): number {
  let last = 0;
  for (const match of window.matchAll(pattern)) {
    const end = match.index + match[0].length;
    if (end <= limit) last = end;
  }
  return last;
}

function findGraphemeBoundary(text: string, from: number, limit: number): number {
  // A little past the limit, to see the cluster at the limit as a whole.
  const around = text.slice(from, from + limit + 64);
  const border = graphemes.segment(around).containing(limit)?.index ?? 0;
  if (border > 0) return border;
  // One cluster is longer than a message: at least surrogate pairs stay together.
  const split = /[\uD800-\uDBFF]/u.test(text.charAt(from + limit - 1));
  return split && limit > 1 ? limit - 1 : limit;
}

function sliceRuns(runs: readonly Run[], from: number, to: number): Run[] {
  const slices: Run[] = [];
  let offset = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(from - offset, 0), Math.max(to - offset, 0));
    if (text !== '') slices.push({ ...run, text });
    offset += run.text.length;
  }
  return slices;
}
