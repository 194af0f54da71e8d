/**
 * The model for restoring diacritics: the marked syllables and the syllables that follow them,
 * counted in the texts of the library.
 */
import { fold, lower } from '../fold.ts';
import { QUESTION_PHRASES } from './question-phrases.ts';
import { isFoldedSyllable } from './syllable.ts';

/** Counts of marked syllables and their pairs. Plain JSON data. */
export interface RestorerModel {
  /** By folded form: its marked forms and how often each occurred, the most frequent first. */
  readonly forms: Readonly<Record<string, readonly (readonly [form: string, count: number])[]>>;
  /** By syllable: the syllables after it, and how often each occurred. */
  readonly pairs: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** By syllable: how many different syllables came before it (Kneser-Ney continuation count). */
  readonly continuations: Readonly<Record<string, number>>;
  /** By syllable: how many pairs it begins, and how many of them are different. */
  readonly begins: Readonly<Record<string, readonly [all: number, different: number]>>;
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
  const forms = new Map<string, [string, number][]>();
  for (const [form, count] of [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const key = fold(form);
    const known = forms.get(key) ?? [];
    known.push([form, count]);
    forms.set(key, known);
  }
  const continuations = new Map<string, number>();
  const begins = new Map<string, [number, number]>();
  let pairTypes = 0;
  for (const [unit, after] of pairs) {
    pairTypes += after.size;
    begins.set(unit, [[...after.values()].reduce((sum, count) => sum + count, 0), after.size]);
    for (const next of after.keys()) continuations.set(next, (continuations.get(next) ?? 0) + 1);
  }
  return {
    forms: Object.fromEntries(forms),
    pairs: Object.fromEntries(
      Array.from(pairs, ([unit, after]) => [unit, Object.fromEntries(after)]),
    ),
    continuations: Object.fromEntries(continuations),
    begins: Object.fromEntries(begins),
    pairTypes,
  };
}
