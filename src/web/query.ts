/** Query parameters of the API: read, checked, and refused by name. */
import { QUESTION_LIMIT } from '../answer/question.ts';
import { DOCUMENT_TYPES } from '../knowledge/document.ts';
import type { SearchOptions } from './dependencies.ts';
import type { WebLocale } from './locales/locale.ts';

/** A refusal to be put in the visitor's words. */
export class QueryFault extends Error {
  override readonly name = 'QueryFault';
  readonly detail: (problems: WebLocale['problems'], locale: WebLocale) => string;

  constructor(detail: QueryFault['detail']) {
    super('query refused');
    this.detail = detail;
  }
}

type Parameters = Readonly<Record<string, string>>;

const DEFAULT_LIMIT = 10;
const LARGEST_LIMIT = 50;
const TYPES: readonly string[] = [...DOCUMENT_TYPES, 'term'];
const SWITCH: Readonly<Record<string, boolean>> = {
  true: true,
  '1': true,
  false: false,
  '0': false,
};

/** `q`, trimmed. @throws QueryFault where it is empty or longer than `QUESTION_LIMIT` */
export function readQuestion({ q = '' }: Parameters): string {
  const question = q.trim();
  if (question === '') throw new QueryFault((problems) => problems.questionMissing);
  if (question.length > QUESTION_LIMIT) {
    const { length } = question;
    throw new QueryFault((problems) => problems.questionTooLong(length, QUESTION_LIMIT));
  }
  return question;
}

/** The filters of a search. @throws QueryFault for a value that is not allowed */
export function readSearchOptions(parameters: Parameters): SearchOptions {
  const { type, issuer, topic, inForce, year, limit } = parameters;
  return {
    limit: limit ? readInteger('limit', limit, 1, LARGEST_LIMIT) : DEFAULT_LIMIT,
    ...(type && { type: readOneOf('type', type, TYPES) }),
    ...(issuer && { issuer }),
    ...(topic && { topic }),
    ...(year && { year: readInteger('year', year, 1900, 2100) }),
    ...(inForce && {
      inForce: SWITCH[readOneOf('inForce', inForce, ['true', 'false', '1', '0'])] === true,
    }),
  };
}

function readInteger(name: string, value: string, from: number, to: number): number {
  const number = /^\d{1,6}$/u.test(value) ? Number(value) : Number.NaN;
  if (!(number >= from && number <= to)) {
    throw new QueryFault((problems, { allowed }) =>
      problems.parameter(name, allowed.integer(from, to)),
    );
  }
  return number;
}

function readOneOf(name: string, value: string, values: readonly string[]): string {
  if (!values.includes(value)) {
    throw new QueryFault((problems, { allowed }) =>
      problems.parameter(name, allowed.oneOf(values)),
    );
  }
  return value;
}
