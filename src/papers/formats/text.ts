/** Reads plain text and Markdown to paragraphs. */
import { joinLines, STARTS_PARAGRAPH, startsUnit } from '../layout/join-lines.ts';
import { type Paragraph, paragraphOf } from '../paragraph.ts';
import { cleanText } from './clean-text.ts';
import { decodeText } from './decode-text.ts';

export interface TextContent {
  readonly paragraphs: readonly Paragraph[];
  readonly notes: readonly string[];
}

/** Returns the paragraphs of a text file. */
export function readText(bytes: Uint8Array, isMarkdown: boolean): TextContent {
  const { text, convertedFrom } = decodeText(bytes);
  const notes = convertedFrom === null ? [] : [`text in ${convertedFrom} was converted to Unicode`];
  const paragraphs = isMarkdown ? readMarkdown(text) : readPlainText(text);
  return { paragraphs, notes };
}

/** Blanks that stand between the two columns of a letterhead. */
const COLUMNS = /^(.*\S)(?:\t+|\s{3,})(\S.*)$/u;
/** Columns are looked for in so many lines from the top. */
const LETTERHEAD_LINES = 20;
/** A text whose longest line is longer has a paragraph on each line. */
const MAX_WRAPPED = 130;
/** A wrapped line is at least this share of the longest one. */
const FULL_LINE = 0.68;
const ENDS_SENTENCE = /[.;:!?”"]\s*$/u;

/** Returns the paragraphs of plain text. Lines that were wrapped are joined again. */
export function readPlainText(text: string): Paragraph[] {
  const lines = text.replace(/\r\n?/gu, '\n').replace(/\f/gu, '\n').split('\n');
  const longest = Math.max(0, ...lines.map((line) => line.trim().length));
  const isWrapped = longest <= MAX_WRAPPED;
  const paragraphs: Paragraph[] = [];
  let [open, lastLength, at] = ['', 0, 0];
  const end = (): void => {
    if (open !== '') paragraphs.push(paragraphOf(open));
    open = '';
  };
  for (const raw of lines) {
    const line = cleanText(raw);
    if (line === '' || /^[\s_\-–—=*.~]{3,}$/u.test(line)) {
      end();
      continue;
    }
    at += 1;
    const columns = at <= LETTERHEAD_LINES ? COLUMNS.exec(raw.trim()) : null;
    if (columns !== null) {
      end();
      paragraphs.push(
        paragraphOf(cleanText(columns[1] ?? ''), { column: 'left' }),
        paragraphOf(cleanText(columns[2] ?? ''), { column: 'right' }),
      );
      continue;
    }
    const goesOn =
      isWrapped &&
      open !== '' &&
      lastLength >= longest * FULL_LINE &&
      !STARTS_PARAGRAPH.test(line) &&
      !startsUnit(open, line) &&
      !isShoutedLine(line) &&
      !(ENDS_SENTENCE.test(open) && /^\s{2,}|^\t/u.test(raw));
    if (goesOn) open = joinLines(open, line);
    else {
      end();
      open = line;
    }
    lastLength = line.length;
  }
  end();
  return columnsTogether(paragraphs);
}

const isShoutedLine = (line: string): boolean => /\p{Lu}{3}/u.test(line) && !/\p{Ll}/u.test(line);

/** Puts the left column of a letterhead before the right one. */
function columnsTogether(paragraphs: readonly Paragraph[]): Paragraph[] {
  const first = paragraphs.findIndex(({ column }) => column !== null);
  if (first < 0) return [...paragraphs];
  let end = first;
  for (let at = first; at < Math.min(paragraphs.length, first + 2 * LETTERHEAD_LINES); at += 1)
    if (paragraphs[at]?.column != null) end = at + 1;
  // A number that is broken goes on below, where the right column has ended.
  const last = paragraphs.slice(first, end).findLast(({ column }) => column === 'left');
  if (/[-/]$/u.test(last?.text ?? '') && /^[\p{Lu}\d-]+$/u.test(paragraphs[end]?.text ?? ''))
    end += 1;
  const zone = paragraphs.slice(first, end);
  const isMotto = zone.some(
    ({ text, column }) => column === 'right' && /^CỘNG HÒA|^CỘNG HOÀ|^ĐẢNG CỘNG SẢN/u.test(text),
  );
  if (!isMotto) return paragraphs.map((one) => ({ ...one, column: null }));
  const left = zone
    .filter(({ column }) => column !== 'right')
    .map((one) => ({ ...one, column: 'left' as const }));
  const right = zone.filter(({ column }) => column === 'right');
  return [...paragraphs.slice(0, first), ...left, ...right, ...paragraphs.slice(end)];
}

/** Spaces are tried from the first one only. Otherwise a long row of spaces takes quadratic time. */
const HEADING = /^(#{1,6})\s+(.*?)(?:(?<!\s)\s*)?#*$/u;
const BOLD = /^(?:\*\*|__)(.+?)(?:\*\*|__)$/u;
const BOLD_START = /^(?:\*\*|__)(.+?)(?:\*\*|__)\s*(?=\S)/u;
const TABLE_ROW = /^\|(.*)\|$/u;
const TABLE_RULE = /^\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)*\|?$/u;

/** Returns the paragraphs of Markdown: headings, bold lines and tables keep their look. */
export function readMarkdown(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let rows: string[][] = [];
  const endTable = (): void => {
    const width = Math.max(0, ...rows.map((row) => row.length));
    const full = rows.map((row) => [
      ...row,
      ...Array.from({ length: width - row.length }, () => ''),
    ]);
    if (rows.length > 0) paragraphs.push(paragraphOf('', { rows: full, weight: 'none' }));
    rows = [];
  };
  for (const raw of text.replace(/\r\n?/gu, '\n').split('\n')) {
    const line = raw.trim();
    const row = TABLE_ROW.exec(line);
    if (row !== null || (rows.length > 0 && TABLE_RULE.test(line))) {
      if (!TABLE_RULE.test(line)) rows.push(splitRow(row?.[1] ?? ''));
      continue;
    }
    endTable();
    if (line === '' || /^[\s_\-–—=*.~]{3,}$/u.test(line)) continue;
    const heading = HEADING.exec(line);
    const bold = BOLD.exec(line);
    const start = BOLD_START.exec(line);
    const content = heading?.[2]?.replace(/\s*\{#[^{}]*\}$/u, '') ?? bold?.[1] ?? line;
    paragraphs.push(
      paragraphOf(cleanText(unmarked(content)), {
        weight: heading !== null || bold !== null ? 'all' : start !== null ? 'start' : 'none',
        heading: heading === null ? null : (heading[1]?.length ?? 1),
      }),
    );
  }
  endTable();
  return paragraphs;
}

const splitRow = (row: string): string[] =>
  row.split(/(?<!\\)\|/u).map((cell) => cleanText(unmarked(cell.replace(/<br\s*\/?>/giu, '\n'))));

/** Text without marks of emphasis and escapes. */
const unmarked = (text: string): string =>
  text.replace(/(?<!\\)\*\*|(?<!\\)__/gu, '').replace(/\\([\\`*_{}[\]()#+\-.!|<>&~])/gu, '$1');
