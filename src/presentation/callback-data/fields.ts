/**
 * How a button's data is written and read, whatever it means: a head and fields, with colons between
 * them. A field is a short text of `[0-9A-Za-z_-]`, a number in base 36, or `-` for what may be absent.
 */

/** Null: absent. */
export type Field = string | null;

const SEPARATOR = ':';
const ABSENT = '-';
const BASE = 36;

/** A number from 0 on, in as few letters as it takes. */
export function encodeNumber(value: number): string {
  return value.toString(BASE);
}

/** The data of a button: `head:field:field`. */
export function joinFields(head: string, fields: readonly Field[]): string {
  return [head, ...fields.map((field) => field ?? ABSENT)].join(SEPARATOR);
}

/** Takes data apart; nothing of it is trusted before the reader has seen it. */
export function splitFields(data: string): {
  readonly head: string;
  readonly fields: FieldReader;
} {
  const [head = '', ...fields] = data.split(SEPARATOR);
  return { head, fields: new FieldReader(fields) };
}

/** Reads one field after another; each reading gives null for what the field cannot be. */
export class FieldReader {
  readonly #fields: readonly string[];
  #at = 0;

  constructor(fields: readonly string[]) {
    this.#fields = fields;
  }

  /** No field is left. */
  isDone(): boolean {
    return this.#at === this.#fields.length;
  }

  /** A code of `codes.ts`, or a name as short. */
  readHash(): string | null {
    return this.#take(/^[0-9a-z]{1,12}$/u);
  }

  /** An id, or what was chosen: longer than a code, in either case. */
  readId(): string | null {
    return this.#take(/^[0-9A-Za-z_-]{1,24}$/u);
  }

  /** What `numberField` wrote. */
  readNumber(): number | null {
    const text = this.#take(/^[0-9a-z]{1,9}$/u);
    return text === null ? null : Number.parseInt(text, BASE);
  }

  readOneOf<T extends string>(values: readonly T[]): T | null {
    const text = this.#take(/^[0-9a-z-]{1,24}$/u);
    return values.find((value) => value === text) ?? null;
  }

  /** Null where a `-` stands for nothing; undefined where it is something else that is wrong. */
  readOptional<T>(read: () => T | null): T | null | undefined {
    if (this.#fields[this.#at] === ABSENT) {
      this.#at += 1;
      return null;
    }
    return read() ?? undefined;
  }

  #take(pattern: RegExp): string | null {
    const text = this.#fields[this.#at];
    this.#at += 1;
    return text !== undefined && pattern.test(text) ? text : null;
  }
}
