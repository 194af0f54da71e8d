/**
 * The fields of callback data. A field is a short text of `[0-9A-Za-z_-]`, so that a colon can
 * separate fields. Each codec reads back exactly what it writes and refuses other text: a changed
 * client can send any data.
 */

import { isLanguage } from '../../i18n/i18n.ts';
import type { Language } from '../../i18n/translator.ts';

/** Writes one value as a field, and reads it back. */
export interface Field<T> {
  encode(value: T): string;
  /** Returns undefined for text that is not a value of this field. */
  decode(text: string): T | undefined;
}

/** The fields of one button by name, in the order in which they are written. */
export type FieldTable = Readonly<Record<string, Field<unknown>>>;

/** The values that a table of fields holds. */
export type ValuesOf<F extends FieldTable> = {
  readonly [Name in keyof F]: F[Name] extends Field<infer T> ? T : never;
};

const ABSENT = '-';
const NUMBER_BASE = 36;

function matching(pattern: RegExp): Field<string> {
  return {
    encode: (text) => text,
    decode: (text) => (pattern.test(text) ? text : undefined),
  };
}

/** A short hash (`shared/short-hash.ts`), or a name that is as short. */
export const hash = (): Field<string> => matching(/^[0-9a-z]{1,12}$/u);

/** An identifier of at most 24 characters, in either case. */
export const identifier = (): Field<string> => matching(/^[0-9A-Za-z_-]{1,24}$/u);

/** An integer from 0 on, in base 36. */
export const integer = (): Field<number> => ({
  encode: (value) => value.toString(NUMBER_BASE),
  decode: (text) =>
    /^[0-9a-z]{1,9}$/u.test(text) ? Number.parseInt(text, NUMBER_BASE) : undefined,
});

/** A chat's id: an integer in base 36, with `m` before a negative one (groups and channels). */
export const chatIdentifier = (): Field<number> => ({
  encode: (id) => (id < 0 ? 'm' : 'p') + Math.abs(id).toString(NUMBER_BASE),
  decode: (text) => {
    const [, sign, digits] = /^([mp])([0-9a-z]{1,10})$/u.exec(text) ?? [];
    if (digits === undefined) return undefined;
    return Number.parseInt(digits, NUMBER_BASE) * (sign === 'm' ? -1 : 1);
  },
});

/** `1` for true and `0` for false. */
export const flag = (): Field<boolean> => ({
  encode: (value) => (value ? '1' : '0'),
  decode: (text) => (text === '1' ? true : text === '0' ? false : undefined),
});

/** One of a fixed list of names. */
export const oneOf = <const T extends string>(names: readonly T[]): Field<T> => ({
  encode: (name) => name,
  decode: (text) => names.find((name) => name === text),
});

/** The code of a language that has messages. */
export const languageCode = (): Field<Language> => ({
  encode: (language) => language,
  decode: (text) => (isLanguage(text) ? text : undefined),
});

/** A field that may be null, which is written as `-`. */
export const optional = <T>(field: Field<T>): Field<T | null> => ({
  encode: (value) => (value === null ? ABSENT : field.encode(value)),
  decode: (text) => (text === ABSENT ? null : field.decode(text)),
});

/** Encodes the values that the table names, in the table's order. */
export function encodeFields(
  fields: FieldTable,
  values: Readonly<Record<string, unknown>>,
): string[] {
  return Object.entries(fields).map(([name, field]) => field.encode(values[name]));
}

/** Decodes texts as the fields of a table. Returns null when the number or a field does not fit. */
export function decodeFields<F extends FieldTable>(
  fields: F,
  texts: readonly string[],
): ValuesOf<F> | null {
  const entries = Object.entries(fields);
  if (entries.length !== texts.length) return null;
  const values: Record<string, unknown> = {};
  for (const [index, [name, field]] of entries.entries()) {
    const value = field.decode(texts[index] ?? '');
    if (value === undefined) return null;
    values[name] = value;
  }
  return values as ValuesOf<F>;
}
