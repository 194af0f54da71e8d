/**
 * Query parameters of the API. The schema of a parameter checks it, and describes it in errors, on the
 * reference page and in the OpenAPI document.
 */

import * as v from 'valibot';
import { QUESTION_LIMIT } from '../../answer/question-limit.ts';
import type { Translator } from '../../i18n/translator.ts';
import { DOCUMENT_TYPES } from '../../library/document.ts';

/** A query parameter is missing or not valid. `detail` says so in the language of the client. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
  readonly detail: (t: Translator) => string;

  constructor(detail: QueryError['detail']) {
    super('query refused');
    this.detail = detail;
  }
}

/** The values that a parameter allows. */
export type ParameterConstraint =
  | {
      readonly kind: 'integer';
      readonly min: number;
      readonly max: number;
      readonly defaultValue?: number;
    }
  | { readonly kind: 'oneOf'; readonly values: readonly string[] }
  | { readonly kind: 'switch' }
  | { readonly kind: 'text'; readonly maxLength: number };

const MAX_NAME_LENGTH = 200;
const MIN_YEAR = 1900;
const MAX_YEAR = 2100;
const MAX_LIMIT = 50;
const MAX_PAGE = 1000;
const BOOLEAN_VALUES: Readonly<Record<string, boolean>> = {
  true: true,
  '1': true,
  false: false,
  '0': false,
};

const withConstraint = <T>(value: ParameterConstraint) =>
  v.metadata<T, { readonly allowed: ParameterConstraint }>({ allowed: value });

const integer = (min: number, max: number, defaultValue?: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,6}$/u),
    v.transform(Number),
    v.minValue(min),
    v.maxValue(max),
    withConstraint({
      kind: 'integer',
      min,
      max,
      ...(defaultValue !== undefined && { defaultValue }),
    }),
  );

const text = (maxLength: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(maxLength),
    withConstraint({ kind: 'text', maxLength }),
  );

const oneOf = (values: readonly string[]) =>
  v.pipe(v.string(), v.picklist(values), withConstraint({ kind: 'oneOf', values }));

export const QUESTION = text(QUESTION_LIMIT);

const SWITCH = v.pipe(
  v.string(),
  v.picklist(Object.keys(BOOLEAN_VALUES)),
  v.transform((value) => BOOLEAN_VALUES[value] === true),
  withConstraint({ kind: 'switch' }),
);

/** Whether the answer comes with its explanation. */
export const EXPLAIN = v.optional(SWITCH);

export const FILTERS = {
  type: v.optional(oneOf([...DOCUMENT_TYPES, 'term'])),
  issuer: v.optional(text(MAX_NAME_LENGTH)),
  year: v.optional(integer(MIN_YEAR, MAX_YEAR)),
  topic: v.optional(text(MAX_NAME_LENGTH)),
  inForce: v.optional(SWITCH),
};

/** The id of a document or term. */
export const ABOUT = v.optional(text(MAX_NAME_LENGTH));

export const limitParameter = (defaultValue: number) =>
  v.optional(integer(1, MAX_LIMIT, defaultValue), String(defaultValue));
export const PAGE = v.optional(integer(1, MAX_PAGE, 1), '1');

/**
 * Reads the parameters of an endpoint. Empty parameters count as absent, and unknown ones are ignored.
 *
 * @throws QueryError for the first parameter that is missing or not valid
 */
export function readParameters<E extends v.ObjectEntries>(
  entries: E,
  query: Readonly<Record<string, string>>,
): v.InferOutput<v.ObjectSchema<E, undefined>> {
  const nonEmpty = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
  const result = v.safeParse(v.object(entries), nonEmpty);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw createQueryError(String(issue.path?.[0]?.key), issue, entries);
}

function createQueryError(
  name: string,
  issue: v.BaseIssue<unknown>,
  entries: v.ObjectEntries,
): QueryError {
  if (name === 'q') {
    const { length } = String(issue.input ?? '');
    return new QueryError((t) =>
      issue.type === 'max_length'
        ? t('problem-question-too-long', { length, limit: QUESTION_LIMIT })
        : t('problem-question-missing'),
    );
  }
  const schema = entries[name];
  const constraint = schema === undefined ? null : constraintOf(schema as v.GenericSchema);
  return new QueryError((t) =>
    t('problem-parameter', { name, allowed: describeConstraint(constraint, t) }),
  );
}

/** Describes a constraint in words, for errors and the reference page. */
export function describeConstraint(constraint: ParameterConstraint | null, t: Translator): string {
  switch (constraint?.kind) {
    case 'integer':
      return t('problem-allowed-integer', { from: constraint.min, to: constraint.max });
    case 'oneOf':
      return t('problem-allowed-one-of', { values: constraint.values.join(', ') });
    case 'switch':
      return t('problem-allowed-one-of', { values: Object.keys(BOOLEAN_VALUES).join(', ') });
    default:
      return t('problem-allowed-text', { most: constraint?.maxLength ?? MAX_NAME_LENGTH });
  }
}

/** The constraint in the metadata of a schema; null when it has none. */
export function constraintOf(schema: v.GenericSchema): ParameterConstraint | null {
  const inner = 'wrapped' in schema ? (schema.wrapped as v.GenericSchema) : schema;
  const metadata: Readonly<Record<string, unknown>> = v.getMetadata(
    inner as v.SchemaWithPipe<readonly [v.GenericSchema]>,
  );
  return (metadata.allowed as ParameterConstraint | undefined) ?? null;
}
