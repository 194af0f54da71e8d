/**
 * Chance that is the same on every run: the variants of a question depend on its words alone.
 */

/** A number in [0, 1), another one at every call. */
export type Random = () => number;

/** A generator seeded by a text: FNV-1a into Mulberry32, both public domain. */
export function createRandom(seed: string): Random {
  let state = 0x811c9dc5;
  for (const letter of seed) {
    state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of a list, or null of an empty one. */
export function pick<T>(list: readonly T[], random: Random): T | null {
  return list[Math.floor(random() * list.length)] ?? null;
}
