/**
 * The ways in which a question is typed: without diacritics, with half of them, in raw Telex or
 * VNI, with abbreviations, or with a typo. Each variant is the same on every run.
 */
import type { Abbreviation } from '../../src/library/library.ts';
import { escapeRegExp } from '../../src/shared/escape-reg-exp.ts';
import { fold } from '../../src/text/fold.ts';
import { toTelex, toVni } from '../../src/text/vi/decode-keystrokes.ts';
import type { EvaluationQuestion } from './question.ts';
import { createRandom, type Random } from './random.ts';
import { addTypo } from './typo.ts';

const ENGLISH = new Set(
  (
    'what which who when is are was were does do did the of on in about list compare how many by ' +
    'can you my it should set with into document documents resolution decree decision plan ' +
    'law covers circular programme national state administrative reform'
  ).split(' '),
);
/** The least share of these words in an English question. A Vietnamese one has hardly any. */
const ENGLISH_SHARE = 0.3;

/** Returns whether a question is in English. Its names may be Vietnamese. */
export function isEnglish(question: string): boolean {
  const words = question.toLowerCase().match(/(?<!\S)\p{L}+(?=[?.,]?(?!\S))/gu) ?? [];
  const english = words.filter((word) => ENGLISH.has(word));
  return english.length > 0 && english.length >= words.length * ENGLISH_SHARE;
}

/** Returns the question in lower case without diacritics. */
const folded = (question: string): string => fold(question.normalize('NFC'));

/** Removes the diacritics of each letter with a chance of one half. Case stays. */
function dropSomeMarks(question: string, random: Random): string {
  return [...question.normalize('NFC')]
    .map((letter) => {
      const bare = fold(letter);
      if (bare === letter.toLowerCase() || random() < 0.5) return letter;
      return letter === letter.toLowerCase() ? bare : bare.toUpperCase();
    })
    .join('');
}

/** Replaces all phrases of the table by their abbreviations, longest phrases first. */
export function abbreviate(question: string, table: readonly Abbreviation[]): string {
  const shorts = new Map<string, string>();
  for (const { short, long } of table) {
    const usual = long[0]?.toLowerCase();
    if (usual !== undefined && !shorts.has(usual)) shorts.set(usual, short);
  }
  const phrases = [...shorts.keys()].sort((a, b) => b.length - a.length).map(escapeRegExp);
  if (phrases.length === 0) return question;
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${phrases.join('|')})(?![\\p{L}\\d])`, 'giu');
  return question.replace(pattern, (phrase) => shorts.get(phrase.toLowerCase()) ?? phrase);
}

/** Returns the variants of a question by name, without those that equal the question. */
export function spellings(
  question: string,
  table: readonly Abbreviation[],
): ReadonlyMap<string, string> {
  const typo = addTypo(question, createRandom(`typo ${question}`));
  const all: (readonly [string, string | null])[] = isEnglish(question)
    ? [
        ['lower', question.toLowerCase()],
        ['typo', typo],
      ]
    : [
        ['folded', folded(question)],
        ['half', dropSomeMarks(question, createRandom(`half ${question}`))],
        ['telex', toTelex(question)],
        ['vni', toVni(question)],
        ['abbr', abbreviate(question, table)],
        ['typo', typo],
      ];
  return new Map(
    all.flatMap(([name, text]) => (text === null || text === question ? [] : [[name, text]])),
  );
}

/** A question to ask, with the plain question when it is a variant. */
export interface AskedQuestion extends EvaluationQuestion {
  readonly plain: EvaluationQuestion | null;
}

/** Returns every question as it stands; plain questions are followed by their variants. */
export function withVariants(
  questions: readonly EvaluationQuestion[],
  table: readonly Abbreviation[],
): AskedQuestion[] {
  return questions.flatMap((question) => {
    const asked: AskedQuestion = { ...question, plain: null };
    if (question.variant !== 'plain') return [asked];
    const variants = [...spellings(question.q, table)].map(([variant, q]) => ({
      ...question,
      q,
      variant,
      plain: question,
    }));
    return [asked, ...variants];
  });
}
