/**
 * Finds what a question expects its answer to hold: a date, an amount, a body, a definition.
 */
import type { NormalizedQuestion } from '../../search/normalize-question.ts';
import { detectLanguage, type QuestionLanguage } from '../../text/detect-language.ts';
import { fold, lower } from '../../text/fold.ts';
import { compilePhrases } from '../../text/phrase-pattern.ts';
import type { Expectation } from '../intents/expectation.ts';
import { type Intent, intentSpec } from '../intents/intents.ts';
import { findDefinitionAsked } from './definition-asked.ts';
import { EXPECTATION_LISTS, type ExpectationPhrases } from './expectation-lists.ts';
import { STATEMENT_PHRASES, YES_NO_PHRASES } from './statement-expectations.ts';
import { VALUE_PHRASES } from './value-expectations.ts';

/** The words of a question: its reading, and that reading folded. */
export interface QuestionWords {
  readonly reading: NormalizedQuestion;
  readonly folded: string;
}

interface Pattern {
  /** Over folded text and without exceptions: quick, because most rows do not match. */
  readonly mayMatch: RegExp;
  readonly matches: RegExp;
}
const withoutExceptions = (phrases: readonly string[]): string[] =>
  phrases.map((phrase) => phrase.replace(/!\([^()]*\)/gu, ' '));
const LISTS_WITHOUT_EXCEPTIONS = Object.fromEntries(
  Object.entries(EXPECTATION_LISTS).map(([name, list]) => [name, withoutExceptions(list)]),
);
const compilePattern = (phrases: readonly string[]): Pattern => ({
  mayMatch: compilePhrases(withoutExceptions(phrases), { lists: LISTS_WITHOUT_EXCEPTIONS }),
  matches: compilePhrases(phrases, { lists: EXPECTATION_LISTS, marks: 'typed' }),
});
/** The phrases of each language: `may`, `do` and `can` are words of both. */
const compile = ({ vi, en }: Pick<ExpectationPhrases, QuestionLanguage>) => ({
  vi: compilePattern(vi),
  en: compilePattern(en),
});
const ROWS = [...VALUE_PHRASES, ...STATEMENT_PHRASES].map((row) => ({
  expects: row.expects,
  rulesOut: row.rulesOut ?? [],
  patterns: compile(row),
}));
const ASKS_YES_OR_NO = compile(YES_NO_PHRASES);

/** One sentence, in lower case and folded. */
interface Sentence {
  readonly typed: string;
  readonly folded: string;
}
const occursIn = (sentences: readonly Sentence[], { mayMatch, matches }: Pattern): boolean =>
  sentences.some(({ typed, folded }) => mayMatch.test(folded) && matches.test(typed));

/** `Hiểu thế nào là X` and `lệ phí là gì` ask for a meaning. */
const NOT_OF_DEFINITIONS: readonly Expectation[] = ['procedure', 'money', 'quantity', 'percent'];
/** Short questions in English have too few words to tell their language. */
const STARTS_IN_ENGLISH = compilePhrases([
  '^ (how|what|where|when|who|whom|whose|which|why)',
  '^ (can|may|do|is|are|must|should|am) (i|we|you|my|it|they|the|there|this|that)',
]);
/** Marks between sentences and parts of a sentence. `3,5` is a number. */
const BREAKS = /[?!;:\n]+|[.,](?!\d)/u;

/**
 * Returns what the answer must hold, for the words of a question and its intents. Of the values
 * (`VALUE_EXPECTATIONS`) one is enough: a deadline is a date or a duration. The statements say what
 * the answer says. The rows of the intents (`expects`) count where no phrase asks for a value. The
 * set is empty for a question that only names a subject.
 */
export function expectationsOf(
  words: QuestionWords,
  intents: readonly Intent[],
): ReadonlySet<Expectation> {
  const sentences = lower(words.reading.expanded)
    .split(BREAKS)
    .map((sentence) => sentence.replace(/\s+/gu, ' ').trim())
    .filter((sentence) => sentence !== '')
    .map((typed) => ({ typed, folded: fold(typed) }));
  const isEnglish =
    detectLanguage(words.reading.corrected) === 'en' || STARTS_IN_ENGLISH.test(words.folded);
  const language: QuestionLanguage = isEnglish ? 'en' : 'vi';
  const certain = new Set<Expectation>();
  const expected = new Set<Expectation>();
  const ruledOut = new Set<Expectation>();
  for (const { expects, rulesOut, patterns } of ROWS) {
    if (!occursIn(sentences, patterns[language])) continue;
    for (const one of expects) (rulesOut.length > 0 ? certain : expected).add(one);
    for (const one of rulesOut) ruledOut.add(one);
  }
  if (certain.size + expected.size === 0)
    for (const intent of intents)
      for (const one of intentSpec(intent)?.expects ?? []) expected.add(one);
  if (occursIn(sentences, ASKS_YES_OR_NO[language])) expected.add('yesNo');
  const definition = findDefinitionAsked(words.reading, words.folded);
  if (definition?.mayAskAttribute === false && !definition.mayAskPerson) {
    certain.add('definition');
    for (const one of NOT_OF_DEFINITIONS) ruledOut.add(one);
  }
  return new Set([...certain, ...[...expected].filter((one) => !ruledOut.has(one))]);
}
