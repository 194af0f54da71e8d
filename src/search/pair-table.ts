/**
 * Numbers for pairs of words: a hash table with open addressing in typed arrays. A library has some
 * hundred thousand pairs; a `Map` of strings needs several times the time and the memory.
 */

const FREE = -1;
const FIRST_SIZE = 1 << 12;
/** Odd numbers that spread neighbouring ids over the table (golden ratio, MurmurHash3). */
const [SPREAD_FIRST, SPREAD_SECOND] = [0x9e3779b1, 0x85ebca6b];

/** The arrays of a table, as they are stored. */
export interface StoredPairs {
  /** By number of a pair: its words. */
  readonly firsts: Int32Array;
  readonly seconds: Int32Array;
  /** By place of the hash table: the number of a pair, or -1. Its length is a power of two. */
  readonly places: Int32Array;
}

export class PairTable {
  /** How many pairs there are. They are numbered from 0 in the order in which they were added. */
  size = 0;
  private firsts: Int32Array;
  private seconds: Int32Array;
  private places: Int32Array;

  /** @param stored the arrays of a table that was stored; without them the table is empty */
  constructor(stored?: StoredPairs) {
    this.size = stored?.firsts.length ?? 0;
    this.firsts = stored?.firsts ?? new Int32Array(FIRST_SIZE / 2);
    this.seconds = stored?.seconds ?? new Int32Array(FIRST_SIZE / 2);
    this.places = stored?.places ?? new Int32Array(FIRST_SIZE).fill(FREE);
  }

  /** Returns the number of a pair, or -1 when it was never added. */
  find(first: number, second: number): number {
    return this.places[this.placeOf(first, second)] ?? FREE;
  }

  /** Returns the number of a pair. A new pair gets the next number. */
  add(first: number, second: number): number {
    const place = this.placeOf(first, second);
    const known = this.places[place] ?? FREE;
    if (known !== FREE) return known;
    const number = this.size;
    if (number === this.firsts.length) this.grow();
    this.firsts[number] = first;
    this.seconds[number] = second;
    this.size++;
    this.places[this.placeOf(first, second)] = number;
    return number;
  }

  firstOf(number: number): number {
    return this.firsts[number] ?? FREE;
  }

  secondOf(number: number): number {
    return this.seconds[number] ?? FREE;
  }

  /** Returns the arrays of the table without room for more pairs. */
  toStored(): StoredPairs {
    return {
      firsts: this.firsts.slice(0, this.size),
      seconds: this.seconds.slice(0, this.size),
      places: this.places,
    };
  }

  /** The place of a pair, or the free place where it belongs. */
  private placeOf(first: number, second: number): number {
    const mask = this.places.length - 1;
    const hash = Math.imul(first, SPREAD_FIRST) ^ Math.imul(second, SPREAD_SECOND);
    for (let place = (hash ^ (hash >>> 15)) & mask; ; place = (place + 1) & mask) {
      const number = this.places[place] ?? FREE;
      if (number === FREE) return place;
      if (this.firsts[number] === first && this.seconds[number] === second) return place;
    }
  }

  /** Doubles the table, which is never more than half full. */
  private grow(): void {
    const { firsts, seconds, places } = this;
    // The arrays of pairs are half as long as the table. Stored ones are shorter.
    const size = 2 * firsts.length < places.length ? places.length : 2 * places.length;
    this.firsts = new Int32Array(size / 2);
    this.firsts.set(firsts);
    this.seconds = new Int32Array(size / 2);
    this.seconds.set(seconds);
    if (size === places.length) return;
    this.places = new Int32Array(size).fill(FREE);
    for (let number = 0; number < this.size; number++)
      this.places[this.placeOf(this.firsts[number] ?? 0, this.seconds[number] ?? 0)] = number;
  }
}
