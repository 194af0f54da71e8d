/**
 * The model for restoring diacritics: the marked syllables and the syllables that follow them,
 * counted in the texts of the library.
 */
import { lazily } from '../../shared/lazily.ts';
import { fold, lower } from '../fold.ts';
import { QUESTION_PHRASES } from './question-phrases.ts';
import { isFoldedSyllable } from './syllable.ts';

/** Counts of marked syllables and their pairs, as they are stored. */
export interface RestorerCounts {
  /** Syllables, `CLAUSE_BOUNDARY` and `NUMBER_UNIT`, the most frequent first. */
  readonly units: readonly string[];
  /** By unit: how often it occurred; 0 for what is no syllable. */
  readonly counts: Int32Array;
  /** By unit: its first pair. The last item is the number of pairs. */
  readonly pairStarts: Int32Array;
  /** By pair: the unit after, ascending within a unit, and how often it occurred there. */
  readonly nextUnits: Int32Array;
  readonly pairCounts: Int32Array;
}

/** A marked syllable and how often it occurred. */
export interface SyllableForm {
  readonly form: string;
  readonly count: number;
}

/** What was learned of marked syllables and their pairs. */
export interface RestorerModel {
  readonly counts: RestorerCounts;
  /** Returns the marked forms of a folded syllable, the most frequent first. */
  formsOf(folded: string): readonly SyllableForm[];
  /** Returns how often a unit followed another. */
  pairCount(previous: string, next: string): number;
  /** Returns how many different units came before one (Kneser-Ney continuation count). */
  continuationsOf(unit: string): number;
  /** Returns how many pairs a unit begins, and how many of them are different. */
  beginsOf(unit: string): readonly [all: number, different: number];
  /** The number of different pairs. */
  readonly pairTypes: number;
}

/** The border of a clause, and a number. No syllable contains these signs. */
export const CLAUSE_BOUNDARY = '|';
export const NUMBER_UNIT = '#';

const UNIT_PATTERN = /[\p{L}\p{M}]+|\p{N}+|[^\p{L}\p{M}\p{N}\s]/gu;
/**
 * Codes that are not words: `04-NQ/TU`, `749/QĐ-TTg`, addresses and slugs (`ke-hoach-nam-2024`).
 */
const CODE_PATTERN =
  /\S*:\/\/\S+|(?<![\p{L}\p{N}-])[a-z0-9]+(?:-[a-z0-9]+){2,}(?![\p{L}\p{N}-])|(?<![\p{L}\p{N}])\d+\p{L}?[/-](?:\d{4}[/-])?\p{L}[\p{L}\p{N}/-]*/gu;

export interface TextUnit {
  /** A syllable in lower case, `CLAUSE_BOUNDARY` or `NUMBER_UNIT`. */
  readonly unit: string;
  readonly start: number;
  readonly typed: string;
}

/** What a word or sign is. */
interface UnitForm {
  /** Its unit; null for a sign inside a phrase. */
  readonly unit: string | null;
  /** Whether it is an abbreviation, unless the whole text is in capitals. */
  readonly isAbbreviation: boolean;
}

function computeForm(typed: string): UnitForm {
  if (/^\p{N}/u.test(typed)) return { unit: NUMBER_UNIT, isAbbreviation: false };
  if (/^[\p{L}\p{M}]/u.test(typed))
    return { unit: lower(typed), isAbbreviation: isAbbreviation(typed) };
  // Quotes and hyphens are part of a phrase. Other punctuation ends it.
  const isInside = /^["'“”‘’\-/]$/u.test(typed);
  return { unit: isInside ? null : CLAUSE_BOUNDARY, isAbbreviation: false };
}

function splitUnitsWith(text: string, formOf: (typed: string) => UnitForm): TextUnit[] {
  const codes = Array.from(
    text.matchAll(CODE_PATTERN),
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const isUpperCaseText = isMostlyUpperCase(text);
  const out: TextUnit[] = [];
  for (const match of text.matchAll(UNIT_PATTERN)) {
    const [start, typed] = [match.index, match[0]];
    if (codes.some(([from, to]) => from <= start && start < to)) {
      if (out.at(-1)?.unit !== NUMBER_UNIT) out.push({ unit: NUMBER_UNIT, start, typed });
      continue;
    }
    const { unit, isAbbreviation } = formOf(typed);
    if (isAbbreviation && !isUpperCaseText) out.push({ unit: NUMBER_UNIT, start, typed });
    else if (unit !== null) out.push({ unit, start, typed });
  }
  return out;
}

/** Returns the units of a text in order. Abbreviations and document numbers count as numbers. */
export const splitUnits = (text: string): TextUnit[] => splitUnitsWith(text, computeForm);

/** Returns a `splitUnits` for many texts, which remembers the forms of every word. */
function createUnitSplitter(): (text: string) => TextUnit[] {
  const known = new Map<string, UnitForm>();
  const remembered = (typed: string): UnitForm => {
    const before = known.get(typed);
    if (before !== undefined) return before;
    const fresh = computeForm(typed);
    known.set(typed, fresh);
    return fresh;
  };
  return (text) => splitUnitsWith(text, remembered);
}

/** Returns whether a word is an abbreviation (CCHC, TU), and not emphasis (KHÔNG). */
function isAbbreviation(typed: string): boolean {
  if (typed.length < 2 || typed !== typed.toUpperCase()) return false;
  return typed.length < 4 || !isFoldedSyllable(fold(typed));
}

function isMostlyUpperCase(text: string): boolean {
  return (text.match(/\p{Lu}/gu)?.length ?? 0) > (text.match(/\p{Ll}/gu)?.length ?? 0);
}

/**
 * Learns from lines of marked text: titles, headings, sentences and names. A line of several words
 * without any mark is skipped, because it is English or was typed without marks.
 */
export function trainRestorer(lines: Iterable<string>): RestorerModel {
  const counts = new Map<string, number>();
  const pairs = new Map<string, Map<string, number>>();
  const split = createUnitSplitter();
  const learn = (raw: string): void => {
    const line = raw.normalize('NFC');
    if (fold(line) === line.toLowerCase() && /\p{L}\s+\p{L}/u.test(line)) return;
    let previous = CLAUSE_BOUNDARY;
    for (const unit of [...split(line).map((piece) => piece.unit), CLAUSE_BOUNDARY]) {
      if (unit === CLAUSE_BOUNDARY && previous === CLAUSE_BOUNDARY) continue;
      if (unit !== CLAUSE_BOUNDARY && unit !== NUMBER_UNIT)
        counts.set(unit, (counts.get(unit) ?? 0) + 1);
      const after = pairs.get(previous) ?? new Map<string, number>();
      pairs.set(previous, after);
      after.set(unit, (after.get(unit) ?? 0) + 1);
      previous = unit;
    }
  };
  for (const line of lines) learn(line);
  for (const phrase of QUESTION_PHRASES) learn(phrase);
  return createModel(counts, pairs);
}

function createModel(
  counts: ReadonlyMap<string, number>,
  pairs: ReadonlyMap<string, ReadonlyMap<string, number>>,
): RestorerModel {
  const units = [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([form]) => form);
  const ids = new Map(units.map((unit, id) => [unit, id]));
  const idOf = (unit: string): number => {
    const known = ids.get(unit);
    if (known !== undefined) return known;
    ids.set(unit, units.length);
    units.push(unit);
    return units.length - 1;
  };
  for (const after of pairs.values()) for (const unit of after.keys()) idOf(unit);
  for (const unit of pairs.keys()) idOf(unit);
  const pairStarts = new Int32Array(units.length + 1);
  const nextUnits: number[] = [];
  const pairCounts: number[] = [];
  for (const [id, unit] of units.entries()) {
    const after = Array.from(
      pairs.get(unit) ?? [],
      ([next, count]) => [idOf(next), count] as const,
    );
    for (const [next, count] of after.sort(([a], [b]) => a - b)) {
      nextUnits.push(next);
      pairCounts.push(count);
    }
    pairStarts[id + 1] = nextUnits.length;
  }
  return openRestorer({
    units,
    counts: Int32Array.from(units, (unit) => counts.get(unit) ?? 0),
    pairStarts,
    nextUnits: Int32Array.from(nextUnits),
    pairCounts: Int32Array.from(pairCounts),
  });
}

/** Returns the position of a value in an ascending part of an array, or -1. */
function findAscending(values: Int32Array, from: number, to: number, value: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low < to && values[low] === value ? low : -1;
}

/** Returns the model of stored counts. What follows from them is computed at the first use. */
export function openRestorer(counts: RestorerCounts): RestorerModel {
  const { units, counts: times, pairStarts, nextUnits, pairCounts } = counts;
  const ids = lazily(() => new Map(units.map((unit, id) => [unit, id])));
  const forms = lazily(() => {
    const byFolded = new Map<string, SyllableForm[]>();
    for (const [id, form] of units.entries()) {
      const count = times[id] ?? 0;
      if (count === 0) continue;
      const folded = fold(form);
      const known = byFolded.get(folded);
      if (known === undefined) byFolded.set(folded, [{ form, count }]);
      else known.push({ form, count });
    }
    return byFolded;
  });
  const continuations = lazily(() => {
    const before = new Int32Array(units.length);
    for (const next of nextUnits) before[next] = (before[next] ?? 0) + 1;
    return before;
  });
  const rangeOf = (unit: string): readonly [number, number] => {
    const id = ids().get(unit);
    return id === undefined ? [0, 0] : [pairStarts[id] ?? 0, pairStarts[id + 1] ?? 0];
  };
  return {
    counts,
    formsOf: (folded) => forms().get(folded) ?? [],
    pairCount: (previous, next) => {
      const id = ids().get(next);
      if (id === undefined) return 0;
      return pairCounts[findAscending(nextUnits, ...rangeOf(previous), id)] ?? 0;
    },
    continuationsOf: (unit) => continuations()[ids().get(unit) ?? -1] ?? 0,
    beginsOf: (unit) => {
      const [from, to] = rangeOf(unit);
      let all = 0;
      for (let at = from; at < to; at++) all += pairCounts[at] ?? 0;
      return [all, to - from];
    },
    pairTypes: nextUnits.length,
  };
}
