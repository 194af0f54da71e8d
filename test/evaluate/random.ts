/**
 * Repeatable random choices: the variants of a question depend only on its words.
 */
import { mulberry32 } from '../helpers/random.ts';

/** Returns another number in [0, 1) at every call. */
export type Random = () => number;

/** Returns a generator with a text as its seed: FNV-1a and mulberry32, both public domain. */
export function createRandom(seed: string): Random {
  let state = 0x811c9dc5;
  for (const letter of seed) {
    state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return mulberry32(state);
}

/** Returns a random item of the list, or null when it is empty. */
export function pick<T>(list: readonly T[], random: Random): T | null {
  return list[Math.floor(random() * list.length)] ?? null;
}
