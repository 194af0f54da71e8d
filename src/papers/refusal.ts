/** Why a file is not read. Every reader throws `PaperRefused`, and nothing else, for a bad file. */

export const REFUSAL_REASONS = [
  'corrupt',
  'passworded',
  'too-large',
  'zip-bomb',
  'unknown-format',
  'wrong-extension',
  'converter-missing',
  'scan',
  'empty',
  'too-slow',
  'unreadable',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** A file that cannot be read, for a reason that a person can act on. */
export class PaperRefused extends Error {
  readonly reason: RefusalReason;

  /** @param detail one sentence in English: what was found, and what is allowed */
  constructor(reason: RefusalReason, detail: string) {
    super(detail);
    this.name = 'PaperRefused';
    this.reason = reason;
  }
}
