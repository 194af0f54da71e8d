/**
 * A question of the evaluation sets with its expected answer: one JSON object per line of
 * `test/questions/*.jsonl`. The format is that of the project's own question sets.
 */

/** The expected answer. Texts are compared without case and diacritics. */
export interface Expectation {
  readonly status: 'answered' | 'unknown';
  /** The first document has one of these numbers. */
  readonly first?: readonly string[];
  /** The documents include all of these numbers. */
  readonly all?: readonly string[];
  /** The text contains one of these spellings. */
  readonly contains?: readonly string[];
  /** The text contains none of these spellings. */
  readonly lacks?: readonly string[];
  /** The documents include none of these numbers. */
  readonly none?: readonly string[];
  /** The first document has one of these dates (ISO 8601). */
  readonly dates?: readonly string[];
}

export interface EvaluationQuestion {
  readonly q: string;
  readonly kind: string;
  /** How the question is typed. Only `plain` questions get variants. */
  readonly variant: string;
  readonly expect: Expectation;
  /** The earlier questions of the same person, oldest first. */
  readonly context: readonly string[];
}

/** An error for a line that breaks the format of question sets. */
export class QuestionSetError extends Error {}

const LISTS = ['first', 'all', 'contains', 'lacks', 'none', 'dates'] as const;

type Fail = (expected: string) => never;

/**
 * Returns the questions of one set. Empty lines are skipped.
 * @param name the name of the file, for error messages
 * @throws QuestionSetError with the file, the line and what was expected there
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
