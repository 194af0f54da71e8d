/**
 * Weights: the numbers that order results and decide between an answer and a refusal. Each is one row
 * of a record, so that it can be explained, moved and tested by its name.
 */

export interface Weight {
  readonly value: number;
  /** What the number measures: `points` of a score, `share` from 0 to 1, `words`, `passages` … */
  readonly unit: string;
  /** What the number does and why it is needed. */
  readonly reason: string;
  /** A question whose answer or first search hits change when the value moves. */
  readonly witness: string;
}

/** The values of a record of weights, by name. */
export type WeightValues<Record> = { readonly [Name in keyof Record]: number };

/** Reads the values out of a record of weights. */
export function weightValues<const Name extends string>(
  weights: Readonly<Record<Name, Weight>>,
): WeightValues<Record<Name, Weight>> {
  const entries = Object.entries<Weight>(weights).map(([name, { value }]) => [name, value]);
  return Object.fromEntries(entries);
}
