/**
 * A question that a person asked in public, with what its answer must say: one JSON object per line
 * of `test/questions/real/*.jsonl`.
 */
import { shortHash } from '../../src/shared/short-hash.ts';
import { QuestionSetError } from './question.ts';

/** The three columns in which a real question is asked. */
export const COLUMNS = ['asked', 'typed', 'english'] as const;
export type Column = (typeof COLUMNS)[number];

/** `train` may be used to choose weights and lines. `test` is for measuring only. */
export const SPLITS = ['train', 'test'] as const;
export type Split = (typeof SPLITS)[number];

export interface RealQuestion {
  readonly id: string;
  /** The question as it was put. */
  readonly question: string;
  /** The question as typed on a phone. */
  readonly typed: string | null;
  readonly english: string | null;
  /** Every group must stand in the lead of the answer; a group is a list of alternatives. */
  readonly gold: readonly (readonly string[])[];
  /** The document or term that says it, for people who read the file. */
  readonly document: string;
  /** The answer in a sentence, for people who read the file. */
  readonly answer: string;
  /** The public page where the question stands. */
  readonly source: string;
  /** Whether the library is meant to hold the answer. If not, a refusal is the right answer. */
  readonly held: boolean;
  readonly split: Split;
}

/** One of this many questions is kept for measuring. */
const KEPT_ONE_IN = 3;

/** Returns the split of a question. It follows from the id, so nobody can choose it. */
export function splitOf(id: string): Split {
  return Number.parseInt(shortHash(id), 36) % KEPT_ONE_IN === 0 ? 'test' : 'train';
}

/** One wording of a real question. */
export interface RealWording {
  readonly question: RealQuestion;
  readonly column: Column;
  readonly q: string;
}

/** A check of one field: what it expects, and whether a value is that. */
type Check = readonly [expected: string, holds: (value: unknown) => boolean];

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';
const TEXT: Check = ['a text', isText];
const TEXT_OR_NULL: Check = ['a text or null', (value) => value === null || isText(value)];

const FIELDS: Readonly<Record<keyof RealQuestion, Check>> = {
  id: TEXT,
  question: TEXT,
  typed: TEXT_OR_NULL,
  english: TEXT_OR_NULL,
  gold: [
    'a list of texts, alternatives separated by |',
    (value) =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.every((group) => isText(group) && group.split('|').every(isText)),
  ],
  document: TEXT,
  answer: TEXT,
  source: TEXT,
  held: ['true or false', (value) => typeof value === 'boolean'],
  split: [`one of ${SPLITS.join(', ')}`, (value) => SPLITS.some((split) => split === value)],
};

/** A record whose fields were checked, before its gold is split into alternatives. */
type CheckedRecord = Omit<RealQuestion, 'gold'> & { readonly gold: readonly string[] };

/**
 * Returns the questions of one file. Empty lines are skipped.
 * @param name the name of the file, for error messages
 * @throws QuestionSetError with the file, the line and what was expected there
 */
export function parseRealQuestions(text: string, name: string): RealQuestion[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const record = readRecord(line);
    const fault = faultOfRecord(record);
    if (fault !== null) throw new QuestionSetError(`${name}:${at + 1}: expected ${fault}`);
    const { gold, ...question } = record as CheckedRecord;
    return [{ ...question, gold: gold.map((group) => group.split('|')) }];
  });
}

function readRecord(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Returns what is wrong with a record, as the rest of a sentence, or null. */
function faultOfRecord(record: unknown): string | null {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    return 'one JSON object';
  }
  const values: ReadonlyMap<string, unknown> = new Map(Object.entries(record));
  const stranger = [...values.keys()].find((key) => !Object.hasOwn(FIELDS, key));
  if (stranger !== undefined) return `${Object.keys(FIELDS).join(', ')}, not ${stranger}`;
  const wrong = Object.entries(FIELDS).find(([key, [, holds]]) => !holds(values.get(key)));
  if (wrong !== undefined) return `"${wrong[0]}", ${wrong[1][0]}`;
  const split = splitOf(String(values.get('id')));
  return split === values.get('split') ? null : `"split", "${split}" for this id`;
}

/**
 * Returns the wordings to ask, in the order of the questions. The English wording is left out when
 * a gold group has only Vietnamese alternatives, because an English answer cannot hold it.
 */
export function wordingsOf(questions: readonly RealQuestion[]): RealWording[] {
  return questions.flatMap((question) =>
    COLUMNS.flatMap((column) => {
      const q = column === 'asked' ? question.question : question[column];
      if (q === null || (column === 'english' && !isToldInEnglish(question.gold))) return [];
      return [{ question, column, q: q.split(/\s+/u).join(' ').trim() }];
    }),
  );
}

const ASCII = /^\p{ASCII}*$/u;

function isToldInEnglish(gold: RealQuestion['gold']): boolean {
  return gold.every((group) => group.some((text) => /\d/u.test(text) || ASCII.test(text)));
}
