/**
 * The figures of a document: the numbers in its lines. List numbers, references to provisions and
 * document numbers are no figures.
 */
import type { Section } from '../library/document.ts';
import { fold } from '../text/fold.ts';
import { normalizeFigure, normalizeNotation } from './number-notation.ts';

/** The version of the notation. Figures that were stored in another one are converted. */
const NOTATION_VERSION = 2;

export interface Figures {
  readonly form?: number;
  /** How often each figure occurs: `80%` → 2. */
  readonly counts: Readonly<Record<string, number>>;
  /** Hashes of the lines with figures; a line with another hash is new. */
  readonly lines: readonly string[];
  /**
   * The figures of each line by the hash of its words without them, so that a changed line can say what it
   * said. Words that several lines share are left out. Absent in facts of former versions.
   */
  readonly worded?: Readonly<Record<string, readonly string[]>>;
}

/** A line with a new figure. */
export interface NewFigureLine {
  readonly text: string;
  /** The figures that the new ones take the place of; empty where that is not known. */
  readonly was: readonly string[];
}

export interface FigureLine {
  readonly text: string;
  readonly figures: readonly string[];
  readonly hash: string;
  /** Hash of its words without the figures. */
  readonly wording: string;
}

const BULLET = /^\s*(?:[-+•*–]\s+|\(?[a-zđ]{1,2}\)\s+|\d{1,3}(?:\.\d{1,3})*[.)]\s+)+/iu;
/** With its diacritics: without them it is `mục`, which names a part. Example: `đạt mức 80%`. */
const LEVEL_WORD = /(?<!\p{L})mức(?!\p{L})/giu;
/**
 * Điều 12, khoản 2, Phụ lục 3 and so on: a place in a document, not a figure. Points have letters
 * (`điểm a`), so a number after `điểm` is a score.
 */
const PROVISION_REFERENCE =
  /(?<![a-z])(?:dieu|khoan|chuong|muc|phan|phu luc|bieu|article|clause|chapter|section|annex)\s+(?:so\s+)?\d+(?:[.,]\d+)*/gu;
/** `749/QĐ-TTg`, `33/2022/NQ-HĐND`, `04-NQ/TU`, folded. */
const DOCUMENT_NUMBER = /\d{1,6}(?:\/\d{4})?[/-][a-z]{2,}[a-z0-9]*(?:[-/][a-z0-9]+)*/gu;
const FIGURE = /\d+(?:[.,]\d+)*(?:\/\d+)*\s*%?/gu;

/** The lines of a document that contain figures. */
export function extractFigureLines(sections: readonly Section[]): FigureLine[] {
  return sections
    .flatMap(({ text }) => text.split('\n'))
    .flatMap((text) => {
      const figures = extractFigures(text);
      if (figures.length === 0) return [];
      const wording = hashLine(foldLine(text).replace(FIGURE, '#'), /[^a-z#]+/gu);
      return [{ text: text.trim(), figures, hash: hashLine(text), wording }];
    });
}

export function countFigures(lines: readonly FigureLine[]): Figures {
  const counts: Record<string, number> = {};
  for (const figure of lines.flatMap(({ figures }) => figures)) {
    counts[figure] = (counts[figure] ?? 0) + 1;
  }
  const worded = Object.fromEntries(
    [...groupByWording(lines)].flatMap(([wording, [only, ...others]]) =>
      only === undefined || others.length > 0 ? [] : [[wording, only.figures] as const],
    ),
  );
  return { form: NOTATION_VERSION, counts, lines: lines.map(({ hash }) => hash), worded };
}

function groupByWording(lines: readonly FigureLine[]): ReadonlyMap<string, FigureLine[]> {
  const groups = new Map<string, FigureLine[]>();
  for (const line of lines) groups.set(line.wording, [...(groups.get(line.wording) ?? []), line]);
  return groups;
}

/**
 * The lines with figures that occur more often than before: those with new wording if there are any,
 * otherwise all.
 */
export function findNewFigures(
  before: Figures,
  lines: readonly FigureLine[],
): readonly NewFigureLine[] {
  const now = countFigures(lines).counts;
  const same = before.form === NOTATION_VERSION;
  const counts = same ? before.counts : toCurrentNotation(before.counts);
  const grown = new Set(
    Object.keys(now).filter((figure) => (now[figure] ?? 0) > (counts[figure] ?? 0)),
  );
  const known = new Set(before.lines);
  const holding = lines.filter(({ figures }) => figures.some((figure) => grown.has(figure)));
  const changed = holding.filter(({ hash }) => !known.has(hash));
  // An unchanged line has no new figure, although its notation changed.
  const worded = countFigures(lines).worded ?? {};
  return (changed.length > 0 || !same ? changed : holding).map((line) => ({
    text: line.text,
    was: line.wording in worded ? formerFigures(before.worded?.[line.wording], line) : [],
  }));
}

/** The former figures that differ, where the line has as many as before and says the same about them. */
function formerFigures(
  former: readonly string[] | undefined,
  { figures }: FigureLine,
): readonly string[] {
  if (former?.length !== figures.length) return [];
  return former.filter((figure, at) => figure !== figures[at]);
}

function toCurrentNotation(counts: Figures['counts']): Figures['counts'] {
  const made: Record<string, number> = {};
  for (const [figure, count] of Object.entries(counts)) {
    const name = normalizeFigure(figure);
    made[name] = (made[name] ?? 0) + count;
  }
  return made;
}

function extractFigures(line: string): string[] {
  return Array.from(foldLine(line).matchAll(FIGURE), ([figure]) => normalizeFigure(figure));
}

/** A line in one notation, without what looks like figures and is none. */
const foldLine = (line: string): string =>
  normalizeNotation(fold(line.normalize('NFC').replace(BULLET, '').replace(LEVEL_WORD, ' ')))
    .replace(PROVISION_REFERENCE, ' ')
    .replace(DOCUMENT_NUMBER, ' ');

/** A hash of the line's letters and digits. Spacing, case and diacritics do not count. */
function hashLine(line: string, without = /[^a-z0-9%]+/gu): string {
  const text = fold(line.normalize('NFC')).replace(without, '');
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
