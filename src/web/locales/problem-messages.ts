import type { Language } from '../../answer/answer.ts';

/** What the web face says in its own words. */
export interface ProblemMessages {
  readonly language: Language;
  readonly problems: {
    readonly questionMissing: string;
    readonly questionTooLong: (length: number, limit: number) => string;
    /** A query parameter with a value that is not allowed; `allowed` says what is. */
    readonly parameter: (name: string, allowed: string) => string;
    readonly documentNotFound: (id: string) => string;
    readonly notFound: string;
    readonly methodNotAllowed: (allowed: string) => string;
    readonly bodyTooLarge: (limitBytes: number) => string;
    readonly bodyMalformed: string;
    readonly internal: string;
    readonly tooManyRequests: (seconds: number) => string;
  };
  readonly titles: Readonly<Record<number, string>>;
  readonly allowed: {
    readonly integer: (from: number, to: number) => string;
    readonly oneOf: (values: readonly string[]) => string;
    readonly text: (most: number) => string;
  };
}
