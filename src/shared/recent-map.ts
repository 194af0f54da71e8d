/** A map that keeps what was used last, so that a cache does not grow with the library. */
export class RecentMap<K, V> {
  private readonly limit: number;
  private readonly values = new Map<K, V>();

  /** @param limit how many values are kept at most */
  constructor(limit: number) {
    this.limit = limit;
  }

  /** Returns the value of a key and counts it as used; computes it when it is not kept. */
  getOrCreate(key: K, create: () => V): V {
    const known = this.values.get(key);
    if (known !== undefined) {
      this.values.delete(key);
      this.values.set(key, known);
      return known;
    }
    const fresh = create();
    this.values.set(key, fresh);
    if (this.values.size > this.limit) {
      const [oldest] = this.values.keys();
      if (oldest !== undefined) this.values.delete(oldest);
    }
    return fresh;
  }

  get size(): number {
    return this.values.size;
  }
}
