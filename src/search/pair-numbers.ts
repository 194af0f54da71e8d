/**
 * Numbers for pairs of words: a hash table with open addressing. A library has some hundred thousand
 * pairs; a `Map` of strings needs several times the time and the memory.
 */

const FREE = -1;
const FIRST_SIZE = 1 << 12;
/** Odd numbers that spread neighbouring ids over the table (golden ratio, MurmurHash3). */
const [SPREAD_FIRST, SPREAD_SECOND] = [0x9e3779b1, 0x85ebca6b];

export class PairNumbers {
  private readonly firsts: number[] = [];
  private readonly seconds: number[] = [];
  /** By place in the table: the number of a pair, or `FREE`. Its length is a power of two. */
  private table = new Int32Array(FIRST_SIZE).fill(FREE);

  /** How many pairs there are. They are numbered from 0 in the order in which they were added. */
  get size(): number {
    return this.firsts.length;
  }

  /** Returns the number of a pair, or -1 when it was never added. */
  find(first: number, second: number): number {
    return this.table[this.placeOf(first, second)] ?? FREE;
  }

  /** Returns the number of a pair. A new pair gets the next number. */
  add(first: number, second: number): number {
    const place = this.placeOf(first, second);
    const known = this.table[place] ?? FREE;
    if (known !== FREE) return known;
    const number = this.firsts.length;
    this.firsts.push(first);
    this.seconds.push(second);
    this.table[place] = number;
    if (2 * this.firsts.length > this.table.length) this.grow();
    return number;
  }

  /** The place of a pair, or the free place where it belongs. */
  private placeOf(first: number, second: number): number {
    const mask = this.table.length - 1;
    const hash = Math.imul(first, SPREAD_FIRST) ^ Math.imul(second, SPREAD_SECOND);
    for (let place = (hash ^ (hash >>> 15)) & mask; ; place = (place + 1) & mask) {
      const number = this.table[place] ?? FREE;
      if (number === FREE) return place;
      if (this.firsts[number] === first && this.seconds[number] === second) return place;
    }
  }

  private grow(): void {
    this.table = new Int32Array(2 * this.table.length).fill(FREE);
    for (let number = 0; number < this.firsts.length; number++)
      this.table[this.placeOf(this.firsts[number] ?? 0, this.seconds[number] ?? 0)] = number;
  }
}
