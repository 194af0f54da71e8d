/** Finds the tables of a page by their borders, and reads their cells. */
import { toLines } from './lines.ts';
import type { PageContent, Ruling, TextRun } from './page-content.ts';

export interface PageTable {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly rows: readonly (readonly string[])[];
  readonly isBold: boolean;
}

/** Borders that are closer than this, in points, are one border. */
const SAME_BORDER = 3;
/** A table has at least two columns and two borders across. */
const MIN_BORDERS = { down: 3, across: 2 } as const;
/** More borders than this on one page are a drawing. */
const MAX_RULINGS = 4000;

const isAcross = ({ left, top, right, bottom }: Ruling): boolean => right - left >= bottom - top;

/** Returns the tables of a page with the runs that stand in them, and the other runs. */
export function findTables(page: PageContent): {
  readonly tables: PageTable[];
  readonly rest: TextRun[];
} {
  if (page.rulings.length > MAX_RULINGS) return { tables: [], rest: [...page.runs] };
  let rest = [...page.runs];
  const tables: PageTable[] = [];
  for (const group of connected(page.rulings)) {
    const table = readTable(group, rest, page.number);
    if (table === null) continue;
    tables.push(table.table);
    const taken = new Set(table.taken);
    rest = rest.filter((run) => !taken.has(run));
  }
  return { tables: tables.sort((a, b) => a.top - b.top), rest };
}

/** Groups of lines that touch each other. */
function connected(rulings: readonly Ruling[]): Ruling[][] {
  const groups: { box: Ruling; members: Ruling[] }[] = [];
  for (const ruling of [...rulings].sort((a, b) => a.top - b.top)) {
    const touching = groups.filter(({ members }) => members.some((one) => touches(one, ruling)));
    const members = [...touching.flatMap((group) => group.members), ruling];
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push({ box: ruling, members });
  }
  return groups.map(({ members }) => members);
}

const touches = (a: Ruling, b: Ruling): boolean =>
  a.left <= b.right + SAME_BORDER &&
  b.left <= a.right + SAME_BORDER &&
  a.top <= b.bottom + SAME_BORDER &&
  b.top <= a.bottom + SAME_BORDER;

/** Returns the distinct places among some, in order. */
function distinct(places: readonly number[]): number[] {
  const found: number[] = [];
  for (const place of [...places].sort((a, b) => a - b))
    if (place - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > SAME_BORDER) found.push(place);
  return found;
}

function readTable(
  rulings: readonly Ruling[],
  runs: readonly TextRun[],
  page: number,
): { readonly table: PageTable; readonly taken: TextRun[] } | null {
  const across = rulings.filter(isAcross);
  const down = rulings.filter((ruling) => !isAcross(ruling));
  const xs = distinct(down.map(({ left, right }) => (left + right) / 2));
  const ys = distinct(across.map(({ top, bottom }) => (top + bottom) / 2));
  if (xs.length < MIN_BORDERS.down || ys.length < MIN_BORDERS.across) return null;
  const [left, right] = [xs[0] ?? 0, xs.at(-1) ?? 0];
  const [top, bottom] = [ys[0] ?? 0, ys.at(-1) ?? 0];
  const taken = runs.filter(
    (run) => middle(run) > left && middle(run) < right && height(run) > top && height(run) < bottom,
  );
  if (taken.every((run) => run.text.trim() === '')) return null;
  const columns = xs.length - 1;
  const cells = mergeCells(xs, ys, across, down);
  const contents = new Map<number, TextRun[]>();
  for (const run of taken) {
    const column = intervalOf(xs, middle(run));
    const row = intervalOf(ys, height(run));
    const cell = cells[row * columns + column] ?? 0;
    contents.set(cell, [...(contents.get(cell) ?? []), run]);
  }
  const texts = new Map([...contents].map(([cell, own]) => [cell, textOfCell(own, page)] as const));
  const rows = ys
    .slice(1)
    .map((_, row) =>
      xs.slice(1).map((_, column) => texts.get(cells[row * columns + column] ?? 0) ?? ''),
    );
  const isBold = taken.every((run) => run.font.isBold === true || run.text.trim() === '');
  return {
    table: { top, bottom, left, right, isBold, rows: rows.filter((row) => row.some(Boolean)) },
    taken,
  };
}

const middle = (run: TextRun): number => run.x + run.width / 2;
/** A height within the letters of a run: its baseline may touch the border below. */
const height = (run: TextRun): number => run.y - run.size * 0.3;

const intervalOf = (borders: readonly number[], place: number): number =>
  Math.min(Math.max(borders.findIndex((border) => border > place) - 1, 0), borders.length - 2);

/** Returns for each field of the grid the field that its cell begins with: merged fields have one. */
function mergeCells(
  xs: readonly number[],
  ys: readonly number[],
  across: readonly Ruling[],
  down: readonly Ruling[],
): number[] {
  const columns = xs.length - 1;
  const cells = Array.from({ length: columns * (ys.length - 1) }, (_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while ((cells[root] ?? root) !== root) root = cells[root] ?? root;
    return root;
  };
  const merge = (a: number, b: number): void => {
    const [first, second] = [rootOf(a), rootOf(b)];
    cells[Math.max(first, second)] = Math.min(first, second);
  };
  for (let row = 0; row < ys.length - 1; row += 1) {
    const y = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2;
    for (let column = 0; column < columns; column += 1) {
      const x = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2;
      const at = row * columns + column;
      if (column > 0 && !down.some((one) => isAt(one, xs[column] ?? 0, y))) merge(at, at - 1);
      if (row > 0 && !across.some((one) => isAt(one, x, ys[row] ?? 0))) merge(at, at - columns);
    }
  }
  return cells.map((_, at) => rootOf(at));
}

const isAt = ({ left, top, right, bottom }: Ruling, x: number, y: number): boolean =>
  x >= left - SAME_BORDER &&
  x <= right + SAME_BORDER &&
  y >= top - SAME_BORDER &&
  y <= bottom + SAME_BORDER;

const textOfCell = (runs: readonly TextRun[], page: number): string =>
  toLines({ number: page, runs })
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
