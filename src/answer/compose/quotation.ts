/**
 * What is quoted of one section: the line that answers, the lines that introduce it, and the other
 * lines of its list. Pure: a tree of lines in, positions of lines out.
 */
import {
  ancestorsOf,
  childrenOf,
  descendantsOf,
  isIntroduction,
  type LineTree,
  unitOfLine,
} from '../../library/line-tree.ts';

/** Characters of a quotation, about. An answer on a phone shows them without scrolling. */
export const MAX_QUOTED_CHARS = 500;
/** A line up to this length without a sentence is a heading of the lines below it. */
const MAX_TITLE_CHARS = 120;

export interface QuotationRequest {
  readonly lines: readonly string[];
  readonly tree: LineTree;
  /** The position of the line that answers. */
  readonly focus: number;
  /** Positions of other lines that say what was asked, the best first. */
  readonly matching: readonly number[];
  /** Positions of all lines that are compared with the question, the best first. */
  readonly ranked: readonly number[];
  /** The question asks for all there is: the whole list of the line follows. */
  readonly wantsList: boolean;
  /** The same of a section that is all about what was asked. */
  readonly wantsSection: boolean;
}

export interface Quotation {
  /**
   * Positions of the quoted lines. Those of a list stand in the order of the text. Otherwise the line
   * that answers comes first, then the other matching lines, the best first.
   */
  readonly lines: readonly number[];
  /** Positions of the lines of the list that are left out, in order. */
  readonly omitted: readonly number[];
}

/** A definition stands by itself: `Trong Luật này, các từ ngữ dưới đây được hiểu như sau:`. */
const INTRODUCES_DEFINITIONS = /(?:từ ngữ|thuật ngữ|cụm từ)[^:]*(?:hiểu|như sau)/iu;

/** Whether a line says nothing without the lines below it. */
export function isHeadingLine(lines: readonly string[], tree: LineTree, at: number): boolean {
  const line = lines[at] ?? '';
  if (isIntroduction(line)) return !INTRODUCES_DEFINITIONS.test(line);
  return line.length <= MAX_TITLE_CHARS && !/[.;]$/u.test(line) && childrenOf(tree, at).length > 0;
}

/**
 * Returns what to quote. A line that introduces a list is quoted with its list, and a line of a list
 * with the lines that introduce it. A list that does not fit is cut between its lines.
 */
export function selectQuotation(request: QuotationRequest): Quotation {
  const { lines, tree, focus, matching, ranked, wantsList, wantsSection } = request;
  const isHeading = isHeadingLine(lines, tree, focus) && childrenOf(tree, focus).length > 0;
  const above = ancestorsOf(tree, focus).filter((at) => isHeadingLine(lines, tree, at));
  const list = isHeading ? focus : (above.at(-1) ?? null);
  const required = [...above, focus];
  if (list === null) {
    const all = [...lines.keys()];
    if (wantsSection && !isDefined(request))
      return quoteList(lines, required, all, { matching, ranked });
    const others = isDefined(request) ? [] : matching;
    return quoteLines(lines, required, others);
  }
  const children = descendantsOf(tree, list);
  if (isHeading || wantsList) return quoteList(lines, required, children, { matching, ranked });
  const { lines: quoted } = quoteLines(
    lines,
    required,
    matching.filter((at) => children.includes(at)),
  );
  return { lines: quoted.toSorted((a, b) => a - b), omitted: [] };
}

/** Characters of an introduction, where the quotation with all of it is too long. */
const MAX_INTRODUCTION_CHARS = 120;

/**
 * Returns the quoted lines as they are printed. Where they are too long for a phone, the lines above the
 * one that answers are cut between words, so that the answer is in sight: `1. Ngân sách khoán quỹ …`
 */
export function printQuotation(
  lines: readonly string[],
  quoted: readonly number[],
  focus: number,
  tree: LineTree,
): readonly string[] {
  const isLong = roomAfter(lines, quoted) < 0;
  const above = new Set(isLong ? ancestorsOf(tree, focus) : []);
  return quoted.map((at) => {
    const line = lines[at] ?? '';
    return above.has(at) ? cutBetweenWords(line, MAX_INTRODUCTION_CHARS) : line;
  });
}

/** Whether a quoted line continues the line before it: a clause, a point, or a line of a quoted list. */
export const continuesQuotation = (
  lines: readonly string[],
  { parents }: LineTree,
  quoted: readonly number[],
  at: number,
): boolean => unitOfLine(lines[at] ?? '') !== null || quoted.includes(parents[at] ?? -1);

/** The start of a text up to so many characters, with `…` where it goes on. */
function cutBetweenWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most);
  return `${start.slice(0, start.lastIndexOf(' ')).replace(/[\s,;:(]+$/u, '')} …`;
}

/** Whether the line is one of a list of definitions: the others define something else. */
const isDefined = ({ lines, tree, focus }: QuotationRequest): boolean =>
  ancestorsOf(tree, focus).some((at) => INTRODUCES_DEFINITIONS.test(lines[at] ?? ''));

const roomAfter = (lines: readonly string[], quoted: readonly number[]): number =>
  MAX_QUOTED_CHARS - quoted.reduce((sum, at) => sum + (lines[at]?.length ?? 0), 0);

/** Adds the lines that fit. */
function quoteLines(
  lines: readonly string[],
  required: readonly number[],
  more: readonly number[],
): Quotation {
  const quoted = [...required];
  for (const at of more)
    if (!quoted.includes(at) && roomAfter(lines, [...quoted, at]) >= 0) quoted.push(at);
  return { lines: quoted, omitted: [] };
}

/**
 * Adds the lines of a list: those that match, the best of the others, then the rest from the first, while
 * there is room. Of a list that is cut, the line that decides is most often the best one.
 */
function quoteList(
  lines: readonly string[],
  required: readonly number[],
  list: readonly number[],
  { matching, ranked }: Pick<QuotationRequest, 'matching' | 'ranked'>,
): Quotation {
  const isFree = (at: number): boolean => list.includes(at) && !required.includes(at);
  const matched = matching.filter(isFree);
  const best = ranked.find((at) => isFree(at) && !matched.includes(at));
  const first = best === undefined ? matched : [...matched, best];
  const { lines: likeliest } = quoteLines(lines, required, first);
  const quoted = new Set(likeliest);
  for (const at of list) {
    if (quoted.has(at)) continue;
    if (roomAfter(lines, [...quoted, at]) < 0) break;
    quoted.add(at);
  }
  return {
    lines: [...quoted].sort((a, b) => a - b),
    omitted: list.filter((at) => !quoted.has(at)),
  };
}

/**
 * Returns what to quote of a part that is asked for by its number: its clauses first, then their
 * points, while there is room. The first line is always quoted.
 */
export function selectOutline(lines: readonly string[], tree: LineTree): Quotation {
  const all = [...lines.keys()];
  const depthOf = (at: number): number => ancestorsOf(tree, at).length;
  const deepest = Math.max(0, ...all.map(depthOf));
  const quoted = new Set<number>();
  let isFull = false;
  for (let depth = 0; depth <= deepest && !isFull; depth++)
    for (const at of all.filter((line) => depthOf(line) === depth)) {
      isFull = quoted.size > 0 && roomAfter(lines, [...quoted, at]) < 0;
      if (isFull) break;
      quoted.add(at);
    }
  return {
    lines: [...quoted].sort((a, b) => a - b),
    omitted: all.filter((at) => !quoted.has(at)),
  };
}
