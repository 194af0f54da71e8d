/**
 * Decides whether an answer is right: it must have the expected status, documents and text. A
 * partly right answer is wrong.
 */
import type { AnswerJson } from '../../src/answer/answer-json.ts';
import { escapeRegExp } from '../../src/shared/escape-reg-exp.ts';
import { fold } from '../../src/text/fold.ts';
import type { Expectation } from './question.ts';

/** The first fault that was found in an answer. */
export type Fault =
  | 'status'
  | 'too many'
  | 'first'
  | 'dates'
  | 'all'
  | 'contains'
  | 'lacks'
  | 'none';

export type ScoredAnswer = Pick<AnswerJson, 'status' | 'text'> & {
  readonly documents: readonly Pick<AnswerJson['documents'][number], 'number' | 'dateDocument'>[];
};

/** How many characters of the text count. A right answer says it at the beginning. */
const MAX_CHARACTERS = 1500;
/** The highest number of documents that an unsure answer may offer. */
const MAX_DOCUMENTS = 5;

/** Returns the fault of an answer, or null when it is right. */
export function faultOf(answer: ScoredAnswer, expected: Expectation): Fault | null {
  if (expected.status === 'unknown') return answer.status === 'unknown' ? null : 'status';
  if (answer.status === 'unknown') return 'status';
  if (answer.status === 'unsure' && answer.documents.length > MAX_DOCUMENTS) return 'too many';
  const numbers = answer.documents.map((document) => fold(document.number ?? ''));
  const holds = (number: string): boolean => numbers.includes(fold(number));
  const leading = answer.documents[0];
  const text = [...fold(answer.text)].slice(0, MAX_CHARACTERS).join('');
  if (expected.first && !expected.first.some((number) => fold(number) === numbers[0])) {
    return 'first';
  }
  if (expected.dates && !expected.dates.some((date) => date === leading?.dateDocument)) {
    return 'dates';
  }
  if (expected.all && !expected.all.every(holds)) return 'all';
  if (expected.contains && !expected.contains.some((wanted) => containsText(wanted, text))) {
    return 'contains';
  }
  if (expected.lacks?.some((unwanted) => text.includes(fold(unwanted)))) return 'lacks';
  if (expected.none?.some(holds)) return 'none';
  return null;
}

/**
 * Returns whether a folded text contains a spelling, without case and marks. Numbers match as a
 * whole: `5%` is not in `15%` or `2,5%`, but `3/6/2020` is in `03/6/2020`.
 */
export function containsText(wanted: string, text: string): boolean {
  const folded = fold(wanted);
  const before = /^\d/u.test(folded) ? '(?<![\\d,.])0?' : '';
  const after = /\d$/u.test(folded) ? '(?!\\d)' : '';
  return new RegExp(before + escapeRegExp(folded) + after, 'u').test(text);
}

/** Returns 1 / the rank of the first expected document, or 0 when no document is expected. */
export function reciprocalRank(answer: ScoredAnswer, first: readonly string[]): number {
  const wanted = first.map(fold);
  const at = answer.documents.findIndex((document) => wanted.includes(fold(document.number ?? '')));
  return at < 0 ? 0 : 1 / (at + 1);
}
