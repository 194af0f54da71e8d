/**
 * Cuts paragraphs into messages that Telegram takes: at paragraph borders, and where one paragraph
 * is too long, after a sentence, at a space, or at the least between two letters as people see
 * them (grapheme clusters), never inside one.
 */
import { type Paragraph, paragraphLength, type Run } from './paragraph.ts';

/** UTF-16 units after entity parsing (https://core.telegram.org/bots/api#sendmessage). */
export const MAX_MESSAGE_LENGTH = 4096;
/** Telegram drops entities past this many. */
const MAX_ENTITIES = 100;

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Groups of paragraphs, each at most `limit` units when joined; no group is empty. */
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

/** What stands before a paragraph that is not the first of its message. */
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

/** How much of the text from `from` on fits; at least one unit, at most `limit`. */
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
  // A little beyond the limit, so that the cluster across it is seen whole.
  const around = text.slice(from, from + limit + 64);
  const border = graphemes.segment(around).containing(limit)?.index ?? 0;
  if (border > 0) return border;
  // One cluster longer than a message: keep at least surrogate pairs together.
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
