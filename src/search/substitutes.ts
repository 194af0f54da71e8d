/**
 * Substitutes: other wordings that stand for terms of a question. A text that holds `nghỉ hưu trước
 * tuổi` says what `nghỉ sớm` asks for, with a weight below 1.
 */

/** A wording, as terms of the same list, and the terms that it stands for. */
export interface Substitute {
  /** Positions of the terms that a text must hold, all of them. */
  readonly needs: readonly number[];
  /** Positions of the terms that the text then holds. */
  readonly gives: readonly number[];
  /** How much such a match is worth beside the asked words, from 0 to 1. */
  readonly weight: number;
}

/**
 * Returns the matches of terms with those of substitutes. A match of the asked words is kept where it
 * is worth more.
 */
export function withSubstitutes(
  substitutes: readonly Substitute[],
  matched: Float64Array,
): Float64Array {
  if (substitutes.length === 0) return matched;
  let raised = matched;
  for (const { needs, gives, weight } of substitutes) {
    let held = weight;
    for (const need of needs) held = Math.min(held, weight * (matched[need] ?? 0));
    if (held === 0) continue;
    for (const term of gives) {
      if (held <= (raised[term] ?? 0)) continue;
      if (raised === matched) raised = matched.slice();
      raised[term] = held;
    }
  }
  return raised;
}
