/**
 * The tree of the lines of a section. Vietnamese legal texts are numbered: a clause (khoản `1.`) has
 * points (điểm `a)`), and a point has items (`-`, `+`). A line that ends with a colon introduces the
 * lines behind it. The new wording that an amending document quotes belongs to the clause that
 * introduces it.
 */
import type { NumberedUnit } from '../text/document-parts.ts';
import { lower } from '../text/fold.ts';

export interface LineTree {
  /** By line: the position of the line that it belongs to; -1 for a line at the top. */
  readonly parents: Int32Array;
}

/** How deep a kind of line stands. A line closes all open lines that stand as deep or deeper. */
const DEPTH = {
  introduction: 0,
  clause: 10,
  numberInBrackets: 15,
  introductionInClause: 18,
  point: 20,
  dash: 30,
  plus: 40,
  /** Added to lines of quoted wording, so that they stay below the line that introduces them. */
  quoted: 100,
} as const;

const BULLET = /^\s*([-–•+*])\s+/u;
const CLAUSE = /^[“"]?(\d{1,3}[a-zđ]?(?:\.\d{1,3})*)\.\s/u;
const NUMBER_IN_BRACKETS = /^[“"]?\d{1,3}\)\s/u;
const POINT = /^[“"]?([a-zđ]{1,2}\d?)\)\s/u;
const INTRODUCES = /(?::|(?:như sau|sau đây|dưới đây)[.;]?)\s*$/u;
const CONTINUES = /[;,]\s*$/u;
const OPENS_QUOTE = /^(?:[-–]\s+)?“/u;
const CLOSES_QUOTE = /”[.;,]?\s*$/u;
const AMENDS = /^\d{1,3}\.\s+(?:Sửa đổi|Bổ sung|Bãi bỏ|Thay thế|Thay cụm từ)/u;

/** A line that is open: lines behind it may belong to it. */
interface OpenLine {
  readonly at: number;
  readonly depth: number;
}

/** Returns the tree of the lines of one section. */
export function buildLineTree(lines: readonly string[]): LineTree {
  const parents = new Int32Array(lines.length).fill(-1);
  const open: OpenLine[] = [];
  let isQuoted = false;
  for (const [at, line] of lines.entries()) {
    if (isQuoted && AMENDS.test(line)) isQuoted = false;
    const opensQuote = !isQuoted && at > 0 && OPENS_QUOTE.test(line) && introducesQuote(lines, at);
    if (opensQuote) isQuoted = true;
    const base = isQuoted ? DEPTH.quoted : 0;
    const depth = depthOf(line, open, base);
    const parent =
      depth === null ? parentOfText(lines, parents, at, open, base) : closeTo(open, depth + base);
    parents[at] = parent;
    if (depth !== null) open.push({ at, depth: depth + base });
    if (isQuoted && CLOSES_QUOTE.test(line)) isQuoted = false;
  }
  return { parents };
}

/** Whether the line before a quotation introduces it. */
const introducesQuote = (lines: readonly string[], at: number): boolean =>
  isIntroduction(lines[at - 1] ?? '');

/** The depth of a line; null for a plain line that introduces nothing. */
function depthOf(line: string, open: readonly OpenLine[], base: number): number | null {
  const bullet = BULLET.exec(line)?.[1];
  const text = bullet === undefined ? line : line.replace(BULLET, '');
  const clause = CLAUSE.exec(text)?.[1];
  if (clause !== undefined) return DEPTH.clause + clause.split('.').length - 1;
  if (NUMBER_IN_BRACKETS.test(text)) return DEPTH.numberInBrackets;
  if (POINT.test(text)) return DEPTH.point;
  if (bullet !== undefined) return bullet === '+' ? DEPTH.plus : DEPTH.dash;
  if (!isIntroduction(line)) return null;
  const inClause = open.some(
    ({ depth }) => depth >= base + DEPTH.clause && depth < base + DEPTH.point,
  );
  return inClause ? DEPTH.introductionInClause : DEPTH.introduction;
}

/** Closes the lines that stand as deep or deeper, and returns the one that is still open, or -1. */
function closeTo(open: OpenLine[], depth: number): number {
  while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
  return open.at(-1)?.at ?? -1;
}

/**
 * The line that a plain line belongs to: the line before, if it introduces the plain line; the same
 * line as its neighbour in an enumeration; otherwise the clause that is open.
 */
function parentOfText(
  lines: readonly string[],
  parents: Int32Array,
  at: number,
  open: OpenLine[],
  base: number,
): number {
  const before = at - 1;
  const last = open.at(-1);
  if (last !== undefined && last.at === before && isIntroduction(lines[before] ?? ''))
    return last.at;
  const isNeighbour = last?.at !== before && CONTINUES.test(lines[before] ?? '');
  const neighbour = parents[before];
  if (isNeighbour && neighbour !== undefined && neighbour >= 0) return neighbour;
  closeTo(open, base + DEPTH.introductionInClause);
  if (open.at(-1)?.depth === base + DEPTH.introduction) open.pop();
  return open.at(-1)?.at ?? -1;
}

/** Whether a line introduces the lines behind it: it ends with a colon, or with `như sau`. */
export const isIntroduction = (line: string): boolean => INTRODUCES.test(line);

/** Returns the lines directly below one, in order. */
export function childrenOf({ parents }: LineTree, at: number): number[] {
  const children: number[] = [];
  for (let line = at + 1; line < parents.length; line++)
    if (parents[line] === at) children.push(line);
  return children;
}

/** Returns the lines above one, the outermost first. */
export function ancestorsOf({ parents }: LineTree, at: number): number[] {
  const above: number[] = [];
  for (let line = parents[at] ?? -1; line >= 0; line = parents[line] ?? -1) above.unshift(line);
  return above;
}

/** Returns all lines below one, in the order of the text. */
export function descendantsOf({ parents }: LineTree, at: number): number[] {
  const below = new Set<number>();
  for (let line = at + 1; line < parents.length; line++) {
    const parent = parents[line] ?? -1;
    if (parent === at || below.has(parent)) below.add(line);
    else if (parent < at) break;
  }
  return [...below];
}

/** Returns the clause or point that a line starts with: `2.`, `a)`. Null where it starts with none. */
export function unitOfLine(line: string): NumberedUnit | null {
  const text = line.replace(BULLET, '');
  const clause = CLAUSE.exec(text)?.[1];
  if (clause !== undefined) return { unit: 'clause', number: lower(clause) };
  const point = POINT.exec(text)?.[1];
  return point === undefined ? null : { unit: 'point', number: lower(point) };
}

/** Returns the clause and the point that a line stands in, the clause first. */
export function unitsOfLine(
  tree: LineTree,
  lines: readonly string[],
  at: number,
): readonly NumberedUnit[] {
  const units: NumberedUnit[] = [];
  for (const line of [...ancestorsOf(tree, at), at]) {
    const unit = unitOfLine(lines[line] ?? '');
    if (unit !== null && !units.some((one) => one.unit === unit.unit)) units.push(unit);
  }
  return units;
}
