/** What an environment variable is: its description, and how its text becomes a value. */
import * as v from 'valibot';

/** Which program reads a variable: the server on Node, the worker, or a command of `npm run`. */
export type Program = 'server' | 'worker' | 'command';

interface VariableRow {
  /** One or more sentences for operators, without a full stop at the end. */
  readonly description: string;
  readonly example: string;
  readonly usedBy: readonly Program[];
  /** The value of a variable that is not set; without it the value is null. */
  readonly default?: string;
  /** Secrets are removed from the log, and never belong into a file under version control. */
  readonly secret?: true;
}

export interface Variable<T> extends VariableRow {
  /** Returns the value that a non-empty text means, or what is wrong with the text. */
  parse(text: string): { readonly value: T } | { readonly problem: string };
}

/** Returns a variable whose text a schema reads. Without a default, an empty text gives null. */
export function variable<T>(
  schema: v.GenericSchema<string, T>,
  row: VariableRow & { readonly default: string },
): Variable<T>;
export function variable<T>(
  schema: v.GenericSchema<string, T>,
  row: VariableRow,
): Variable<T | null>;
export function variable<T>(
  schema: v.GenericSchema<string, T>,
  row: VariableRow,
): Variable<T | null> {
  return {
    ...row,
    parse: (text) => {
      if (text === '') return { value: null };
      const result = v.safeParse(schema, text);
      return result.success ? { value: result.output } : { problem: result.issues[0].message };
    },
  };
}
