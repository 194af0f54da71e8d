/** One field that was read from a paper: what was found, where, and how sure it is. */

export interface Reading<T> {
  /** Null where nothing was found. */
  readonly value: T | null;
  /** From 0 to 1. Above 0.9 the field needs no look; a person decides on all others. */
  readonly confidence: number;
  /** The words that it was read from, as they stand in the paper; empty where nothing was found. */
  readonly evidence: string;
  /** The page of these words, from 1. */
  readonly page: number;
}

/** How sure a reading is. Each step is a kind of evidence, not a measured share. */
export const SURE = {
  /** Two independent places of the paper say the same. */
  confirmed: 0.99,
  /** It stands where the rules on the form of papers place it. */
  inPlace: 0.95,
  /** It was found by its words, elsewhere. */
  byWords: 0.8,
  /** It was concluded from other fields. */
  concluded: 0.6,
  /** Two places contradict each other. */
  contradicted: 0.4,
} as const;

/** A field that was looked for and not found. */
export const notFound = <T>(): Reading<T> => ({
  value: null,
  confidence: 0,
  evidence: '',
  page: 1,
});

/** Evidence is cut to this many characters. */
const MAX_EVIDENCE = 300;

export function reading<T>(
  value: T,
  confidence: number,
  evidence: string,
  page: number,
): Reading<T> {
  return { value, confidence, evidence: evidence.slice(0, MAX_EVIDENCE), page };
}

/** Returns a reading with another confidence. */
export const withConfidence = <T>(read: Reading<T>, confidence: number): Reading<T> => ({
  ...read,
  confidence,
});
