/**
 * Query parameters of the API: one schema each, which checks them, names them in refusals and
 * describes them in the OpenAPI document.
 */
import * as v from 'valibot';
import { QUESTION_LIMIT } from '../../answer/question.ts';
import { DOCUMENT_TYPES } from '../../knowledge/document.ts';
import type { WebLocale } from '../locales/locale.ts';

/** A refusal to be put in the visitor's words. */
export class QueryFault extends Error {
  override readonly name = 'QueryFault';
  readonly detail: (problems: WebLocale['problems'], locale: WebLocale) => string;

  constructor(detail: QueryFault['detail']) {
    super('query refused');
    this.detail = detail;
  }
}

/** What a parameter may be: for refusals, the reference page and the OpenAPI document. */
export type Allowed =
  | {
      readonly kind: 'integer';
      readonly from: number;
      readonly to: number;
      readonly usual?: number;
    }
  | { readonly kind: 'oneOf'; readonly values: readonly string[] }
  | { readonly kind: 'switch' }
  | { readonly kind: 'text'; readonly most: number };

export type ParameterName =
  | 'q'
  | 'about'
  | 'limit'
  | 'page'
  | 'type'
  | 'issuer'
  | 'year'
  | 'topic'
  | 'inForce';

const LONGEST_NAME = 200;
const SWITCH: Readonly<Record<string, boolean>> = {
  true: true,
  '1': true,
  false: false,
  '0': false,
};

const allowed = <T>(value: Allowed) =>
  v.metadata<T, { readonly allowed: Allowed }>({ allowed: value });

const integer = (from: number, to: number, usual?: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,6}$/u),
    v.transform(Number),
    v.minValue(from),
    v.maxValue(to),
    allowed({ kind: 'integer', from, to, ...(usual !== undefined && { usual }) }),
  );

const text = (most: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most), allowed({ kind: 'text', most }));

const oneOf = (values: readonly string[]) =>
  v.pipe(v.string(), v.picklist(values), allowed({ kind: 'oneOf', values }));

export const QUESTION = text(QUESTION_LIMIT);

export const FILTERS = {
  type: v.optional(oneOf([...DOCUMENT_TYPES, 'term'])),
  issuer: v.optional(text(LONGEST_NAME)),
  year: v.optional(integer(1900, 2100)),
  topic: v.optional(text(LONGEST_NAME)),
  inForce: v.optional(
    v.pipe(
      v.string(),
      v.picklist(Object.keys(SWITCH)),
      v.transform((value) => SWITCH[value] === true),
      allowed({ kind: 'switch' }),
    ),
  ),
};

/** The id of a document or term. */
export const ABOUT = v.optional(text(LONGEST_NAME));

export const limitOf = (usual: number) => v.optional(integer(1, 50, usual), String(usual));
export const PAGE = v.optional(integer(1, 1000, 1), '1');

/**
 * Reads the parameters of an endpoint; an empty one counts as absent, others are passed over.
 * @throws QueryFault for the first that is missing or not allowed
 */
export function readParameters<E extends v.ObjectEntries>(
  entries: E,
  query: Readonly<Record<string, string>>,
): v.InferOutput<v.ObjectSchema<E, undefined>> {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
  const result = v.safeParse(v.object(entries), given);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw faultOf(String(issue.path?.[0]?.key), issue, entries);
}

function faultOf(name: string, issue: v.BaseIssue<unknown>, entries: v.ObjectEntries): QueryFault {
  if (name === 'q') {
    const { length } = String(issue.input ?? '');
    return new QueryFault(({ questionTooLong, questionMissing }) =>
      issue.type === 'max_length' ? questionTooLong(length, QUESTION_LIMIT) : questionMissing,
    );
  }
  const schema = entries[name];
  const may = schema === undefined ? null : allowedOf(schema as v.GenericSchema);
  return new QueryFault((problems, locale) => problems.parameter(name, allowedText(may, locale)));
}

/** In words, for refusals and the reference page. */
export function allowedText(may: Allowed | null, { allowed: words }: WebLocale): string {
  switch (may?.kind) {
    case 'integer':
      return words.integer(may.from, may.to);
    case 'oneOf':
      return words.oneOf(may.values);
    case 'switch':
      return words.oneOf(Object.keys(SWITCH));
    default:
      return words.text(may?.most ?? LONGEST_NAME);
  }
}

/** What a parameter's schema says of itself; null where it says nothing. */
export function allowedOf(schema: v.GenericSchema): Allowed | null {
  const inner = 'wrapped' in schema ? (schema.wrapped as v.GenericSchema) : schema;
  const told: Readonly<Record<string, unknown>> = v.getMetadata(
    inner as v.SchemaWithPipe<readonly [v.GenericSchema]>,
  );
  return (told.allowed as Allowed | undefined) ?? null;
}
