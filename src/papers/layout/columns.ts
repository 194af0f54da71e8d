/** Takes apart the two columns of a letterhead and of a signature. */
import { fold } from '../../text/fold.ts';
import type { LayoutLine, Segment } from './lines.ts';

export interface PlacedLine extends LayoutLine {
  readonly column: 'left' | 'right' | null;
}

/** What stands on top of the right column: the name of the country, or of the Party. */
const MOTTO = /^(?:cong hoa xa hoi|dang cong san viet nam)/u;
const DATE = /ngay .{0,8}thang .{0,8}nam/u;
/** The day stands at most this many lines below the motto. */
const MAX_DATE_LINES = 8;
/** What stands above the signature of a consolidated text, beside its number. */
const CERTIFIES = /^xac thuc van ban hop nhat/u;
const RECIPIENTS = /^noi nhan\s*:?/u;
/** A letterhead has at most this many lines below its first one: a long name, a number, a subject. */
const MAX_LETTERHEAD_LINES = 14;
/** How many lines the left column may begin above the right one. */
const LINES_ABOVE = 3;
/** Words closer than this share of the font size stand in one column. */
const SAME_COLUMN = 0.6;
/** The right column of a signature starts behind this share of the line. */
const SIGNATURE_START = 0.42;
/** A page that starts with a heading of an appendix is not below a signature. */
const ENDS_SIGNATURE = /^(?:phu luc|mau so|danh muc|cong hoa xa hoi)/u;

/** Returns the lines of a page in reading order: the left column of a letterhead, then the right one. */
export function separateColumns(lines: readonly LayoutLine[]): PlacedLine[] {
  const placed: PlacedLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const zone = letterheadAt(lines, at) ?? signatureAt(lines, at);
    if (zone === null) {
      const line = lines[at];
      if (line !== undefined) placed.push({ ...line, column: null });
      at += 1;
      continue;
    }
    placed.push(...columnsOf(lines.slice(at, zone.end), zone.split));
    at = Math.max(zone.end, at + 1);
  }
  return placed;
}

interface Zone {
  /** The first line behind it. */
  readonly end: number;
  /** Where the right column starts. */
  readonly split: number;
}

/** A letterhead that begins at a line: the motto stands right of something on one of the next lines. */
function letterheadAt(lines: readonly LayoutLine[], at: number): Zone | null {
  for (let ahead = 0; ahead <= LINES_ABOVE; ahead += 1) {
    const motto = lines[at + ahead]?.segments.find(isMotto);
    const line = lines[at + ahead];
    if (motto === undefined || line === undefined) continue;
    const split = Math.min(motto.x, startOfDate(lines, at + ahead)) - 4;
    const above = lines.slice(at, at + ahead);
    const isLeft = above.every((one) => one.right < split && line.y - one.y < 3 * one.size);
    const hasLeft = ahead > 0 || line.segments[0] !== motto || leftBelow(lines, at, split);
    if (!isLeft || !hasLeft) return null;
    const end = endOfColumns(lines, at, split, MAX_LETTERHEAD_LINES);
    return end > at + ahead ? { split, end } : null;
  }
  return null;
}

/** Where the place and the day begin below the motto: they may be longer than it. */
function startOfDate(lines: readonly LayoutLine[], from: number): number {
  for (const { segments } of lines.slice(from, from + MAX_DATE_LINES)) {
    const date = segments.find(({ text }) => DATE.test(fold(text.normalize('NFC'))));
    if (date !== undefined && segments.length > 1) return date.x;
  }
  return Number.POSITIVE_INFINITY;
}

const isMotto = ({ text }: Segment): boolean => MOTTO.test(fold(text.normalize('NFC')));

/** Whether one of the next lines has something left of the motto: the issuer stands lower. */
const leftBelow = (lines: readonly LayoutLine[], at: number, split: number): boolean =>
  lines.slice(at + 1, at + 3).some((line) => (line.segments[0]?.right ?? split) < split);

/** The first line that crosses the border of the columns, or that stands below number and date. */
function endOfColumns(
  lines: readonly LayoutLine[],
  from: number,
  split: number,
  limit: number,
): number {
  let hasNumber = false;
  let hasDate = false;
  let at = from;
  for (; at < Math.min(lines.length, from + limit); at += 1) {
    const line = lines[at];
    if (line === undefined || crosses(line, split)) return at;
    const isAlone = line.segments.length === 1;
    const folded = fold(line.text.normalize('NFC'));
    if (hasNumber && hasDate && isAlone && line.x > split - 4 * line.size && !/^v\/v/u.test(folded))
      return at;
    if (/so\s*:|\d\s?[-/]/u.test(folded)) hasNumber = true;
    if (DATE.test(folded)) hasDate = true;
  }
  return at;
}

function crosses({ segments, size }: LayoutLine, split: number): boolean {
  if (segments.some(({ x, right }) => x < split && right > split + size)) return true;
  const left = segments.filter(({ right }) => right <= split + size).at(-1);
  const right = segments.find(({ x }) => x >= split);
  return left !== undefined && right !== undefined && right.x - left.right < SAME_COLUMN * size;
}

/** A signature beside the recipients: it goes down to the end of the page. */
function signatureAt(lines: readonly LayoutLine[], at: number): Zone | null {
  const line = lines[at];
  if (line === undefined) return null;
  const isRecipients = RECIPIENTS.test(fold(line.text.normalize('NFC')));
  const certifies = line.segments.some(({ text }) => CERTIFIES.test(fold(text.normalize('NFC'))));
  if (!isRecipients && !(certifies && line.segments.length > 1)) return null;
  let end = at + 1;
  while (end < lines.length && !ENDS_SIGNATURE.test(fold(lines[end]?.text ?? ''))) end += 1;
  const width = Math.max(...lines.map(({ right }) => right));
  const start = Math.min(...lines.map(({ x }) => x));
  const from = start + (width - start) * SIGNATURE_START;
  const right = lines
    .slice(at, end)
    .flatMap(({ segments }) => segments)
    .filter(({ x }) => x > from);
  if (right.length === 0) return null;
  return { end, split: Math.min(...right.map(({ x }) => x)) - 2 };
}

function columnsOf(lines: readonly LayoutLine[], split: number): PlacedLine[] {
  const pick = (column: 'left' | 'right', isIn: (segment: Segment) => boolean): PlacedLine[] =>
    lines.flatMap((line) => {
      const segments = line.segments.filter(isIn);
      const [first] = segments;
      if (first === undefined) return [];
      return [
        {
          ...line,
          column,
          segments,
          x: first.x,
          right: segments.at(-1)?.right ?? first.right,
          text: segments.map(({ text }) => text).join(' '),
        },
      ];
    });
  const isLeft = ({ x, right }: Segment): boolean => (x + right) / 2 < split;
  return [...pick('left', isLeft), ...pick('right', (segment) => !isLeft(segment))];
}
