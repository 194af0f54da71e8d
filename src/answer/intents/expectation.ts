/**
 * Kinds of things that a question expects its answer to hold.
 */

/** Kinds of values. They are alternatives: a line that answers holds one of those expected. */
export const VALUE_EXPECTATIONS = [
  'person',
  'body',
  'place',
  'date',
  'duration',
  'money',
  'percent',
  'quantity',
  'rank',
] as const;

/** Kinds of statements: what the line that answers says of its subject. */
export const STATEMENT_EXPECTATIONS = [
  /** What a word means. */
  'definition',
  /** How two things differ. */
  'difference',
  /** That something is or is not so. */
  'yesNo',
  /** All members of a group. */
  'list',
  'reason',
  /** How something is done. */
  'procedure',
  'penalty',
  'condition',
  /** Which rule something stands on. */
  'legalBasis',
  /** Since when or until when a document is in force. */
  'effect',
  /** Which document replaces another. */
  'replacement',
  /** Who has a right or gets something. */
  'beneficiary',
  /** Who or what is left out. */
  'exclusion',
  /** To whom a rule applies, and who must follow it. */
  'applicability',
] as const;

export type ValueExpectation = (typeof VALUE_EXPECTATIONS)[number];
export type StatementExpectation = (typeof STATEMENT_EXPECTATIONS)[number];
export type Expectation = ValueExpectation | StatementExpectation;

const VALUES: ReadonlySet<Expectation> = new Set(VALUE_EXPECTATIONS);

/** Whether an expectation is a kind of value. */
export const isValueExpectation = (expectation: Expectation): expectation is ValueExpectation =>
  VALUES.has(expectation);
