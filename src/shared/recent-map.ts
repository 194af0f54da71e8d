/**
 * A map that keeps what was used recently, so that a cache does not grow with the library. It has two
 * generations: when the young one is full, it becomes the old one, and the former old one is dropped.
 * A value that is used moves to the young one.
 */
export class RecentMap<K, V> {
  private readonly half: number;
  private young = new Map<K, V>();
  private old = new Map<K, V>();

  /** @param limit how many values are kept at most; at least half of them are those used last */
  constructor(limit: number) {
    this.half = Math.max(1, Math.floor(limit / 2));
  }

  /** Returns the value of a key and counts it as used; computes it when it is not kept. */
  getOrCreate(key: K, create: () => V): V {
    const young = this.young.get(key);
    if (young !== undefined) return young;
    const value = this.old.get(key) ?? create();
    if (this.young.size >= this.half) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, value);
    return value;
  }
}
