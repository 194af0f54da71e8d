/**
 * A question of the evaluation sets with what a right answer to it holds: one JSON object a line, in
 * `test/questions/*.jsonl`. The format is that of the project's own question sets.
 */

/** What a right answer holds. Text is compared without case and marks. */
export interface Expectation {
  readonly status: 'answered' | 'unknown';
  /** Numbers of which one is the first document's. */
  readonly first?: readonly string[];
  /** Numbers that all stand among the documents. */
  readonly all?: readonly string[];
  /** Spellings of which one stands in the text. */
  readonly contains?: readonly string[];
  /** Spellings of which none stands in the text. */
  readonly lacks?: readonly string[];
  /** Numbers of which none stands among the documents. */
  readonly none?: readonly string[];
  /** Dates (ISO 8601) of which one is the first document's. */
  readonly dates?: readonly string[];
}

export interface EvaluationQuestion {
  readonly q: string;
  readonly kind: string;
  /** How it is typed; `plain` questions are varied, others are asked as they stand. */
  readonly variant: string;
  readonly expect: Expectation;
  /** What the same person asked before, oldest first. */
  readonly context: readonly string[];
}

/** A line of a set breaks the format. */
export class QuestionSetError extends Error {}

const LISTS = ['first', 'all', 'contains', 'lacks', 'none', 'dates'] as const;

type Fail = (expected: string) => never;

/**
 * The questions of one set; empty lines are skipped.
 * @param name the file's name, for messages
 * @throws QuestionSetError naming file, line and what was expected there
 */
export function parseQuestions(text: string, name: string): EvaluationQuestion[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const fail: Fail = (expected) => {
      throw new QuestionSetError(`${name}:${at + 1}: expected ${expected}`);
    };
    return [readQuestion(parseJson(line, fail), fail)];
  });
}

function parseJson(line: string, fail: Fail): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return fail('one JSON object');
  }
}

function readQuestion(value: unknown, fail: Fail): EvaluationQuestion {
  if (!isRecord(value)) return fail('one JSON object');
  const { q, kind, variant, expect, context } = value;
  if (typeof q !== 'string' || q.trim() === '') return fail('"q", a question');
  if (typeof kind !== 'string' || typeof variant !== 'string') {
    return fail('"kind" and "variant", texts');
  }
  if (context !== undefined && !isTexts(context)) return fail('"context", a list of questions');
  return { q, kind, variant, expect: readExpectation(expect, fail), context: context ?? [] };
}

function readExpectation(value: unknown, fail: Fail): Expectation {
  if (!isRecord(value)) return fail('"expect", an object');
  const { status } = value;
  if (status !== 'answered' && status !== 'unknown') {
    return fail('"expect.status", "answered" or "unknown"');
  }
  const known: readonly string[] = ['status', ...LISTS];
  const stranger = Object.keys(value).find((key) => !known.includes(key));
  if (stranger !== undefined) return fail(`"expect" with ${known.join(', ')}, not ${stranger}`);
  const lists = LISTS.flatMap((key) => {
    const list = value[key];
    if (list === undefined) return [];
    if (!isTexts(list) || list.length === 0) return fail(`"expect.${key}", a list of texts`);
    return [[key, list] as const];
  });
  return { status, ...Object.fromEntries(lists) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== '');
}
