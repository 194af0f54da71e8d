/** Puts the runs of a page together to lines, from the top to the bottom. */
import { fold } from '../../text/fold.ts';
import type { PageContent, TextRun } from './page-content.ts';

/** Words that stand closer together than the columns of a letterhead. */
export interface Segment {
  readonly x: number;
  readonly right: number;
  readonly text: string;
  /** How many of its letters are bold; null where the file does not tell. */
  readonly bold: number | null;
  readonly startsBold: boolean;
  readonly letters: number;
}

export interface LayoutLine {
  readonly page: number;
  readonly x: number;
  readonly right: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly segments: readonly Segment[];
}

/** Runs whose baselines differ by less than this share of the font size stand on one line. */
const SAME_LINE = 0.35;
/** A gap of this share of the font size is a space. A typical space is 0.25. */
const SPACE = 0.15;
/** A gap of this share of the font size separates columns. Justified words rarely stand so far apart. */
const COLUMN_GAP = 1.1;
/** Digits of this share of the size of their line are a footnote mark or an exponent. */
const SMALL = 0.8;

/** Returns the lines of the runs of a page. Runs of blanks alone make no line. */
export function toLines({ number, runs }: Pick<PageContent, 'number' | 'runs'>): LayoutLine[] {
  const rows: TextRun[][] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    if (run.text.trim() === '') continue;
    const row = rows.at(-1);
    const base = row === undefined ? null : baseOf(row);
    if (
      row !== undefined &&
      base !== null &&
      run.y - base.y <= SAME_LINE * Math.max(base.size, run.size)
    )
      row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => lineOf(row, number));
}

/** The run of a row with the largest font: its baseline is that of the row. */
const baseOf = (row: readonly TextRun[]): TextRun | null =>
  row.reduce<TextRun | null>(
    (best, run) => (best === null || run.size > best.size ? run : best),
    null,
  );

/** Some programs draw bold letters twice, a hair apart. */
const DOUBLE = 1.5;

const withoutDoubles = (runs: readonly TextRun[]): TextRun[] =>
  runs.filter((run, at) => {
    const before = runs[at - 1];
    return before === undefined || before.text !== run.text || run.x - before.x > DOUBLE;
  });

function lineOf(row: readonly TextRun[], page: number): LayoutLine {
  const runs = withoutDoubles([...row].sort((a, b) => a.x - b.x));
  const base = baseOf(row);
  const size = base?.size ?? 0;
  const segments: Segment[] = [];
  let group: TextRun[] = [];
  const endGroup = (): void => {
    if (group.length > 0) segments.push(segmentOf(group, size, base?.y ?? 0));
    group = [];
  };
  const motto = startOfMotto(runs);
  for (const [at, run] of runs.entries()) {
    const before = group.at(-1);
    const gap = before === undefined ? 0 : run.x - (before.x + before.width);
    if (gap > COLUMN_GAP * size || at === motto) endGroup();
    group.push(run);
  }
  endGroup();
  return {
    page,
    size,
    y: base?.y ?? 0,
    x: segments[0]?.x ?? 0,
    right: segments.at(-1)?.right ?? 0,
    text: segments.map(({ text }) => text).join(' '),
    segments,
  };
}

/** What stands on top of the right column of a letterhead. */
const MOTTO = /(?:cong\s?hoa\s?xa\s?hoi|dang\s?cong\s?san)\s?(?:chu|viet)/u;

/** The run that the motto starts with. A long name on its left may come close to it. */
function startOfMotto(runs: readonly TextRun[]): number | null {
  const text = fold(
    runs
      .map((run) => run.text)
      .join('')
      .normalize('NFC'),
  );
  if (!MOTTO.test(text)) return null;
  for (let at = runs.length - 1; at > 0; at -= 1) {
    const rest = fold(
      runs
        .slice(at)
        .map((run) => run.text)
        .join('')
        .normalize('NFC'),
    );
    if (MOTTO.exec(rest)?.index === 0) return at;
  }
  return null;
}

function segmentOf(runs: readonly TextRun[], size: number, y: number): Segment {
  let text = '';
  let [bold, letters, isKnown] = [0, 0, true];
  let end: number | null = null;
  for (const run of runs) {
    const gap = end === null ? 0 : run.x - end;
    if (gap > SPACE * size) text += ' ';
    const word = isRaised(run, size, y) ? raised(run.text.trim(), text) : run.text;
    text += word;
    const count = word.trim().length;
    letters += count;
    if (run.font.isBold === null) isKnown = false;
    else if (run.font.isBold) bold += count;
    end = run.x + run.width;
  }
  return {
    x: runs[0]?.x ?? 0,
    right: end ?? 0,
    text: text.replace(/\s+/gu, ' ').trim(),
    bold: isKnown ? bold : null,
    startsBold: runs[0]?.font.isBold === true,
    letters,
  };
}

const isRaised = (run: TextRun, size: number, y: number): boolean =>
  run.size < SMALL * size && y - run.y > 0.1 * size && /^\s*\d{1,3}\s*$/u.test(run.text);

/** A raised digit: the exponent of a unit (`m²`), or the mark of a footnote (`[1]`). */
function raised(digits: string, before: string): string {
  const exponent = { 2: '²', 3: '³' }[digits];
  return exponent !== undefined && /(?<!\p{L})[cdk]?m$/u.test(before) ? exponent : `[${digits}]`;
}
