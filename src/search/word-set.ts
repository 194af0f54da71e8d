/**
 * Words of a question by their ids. Texts are matched word by word, and most words are not in the
 * question: a small table of bits tells that for nearly all of them. Its size does not depend on the
 * number of words of the library.
 */
const TABLE_SIZE = 1 << 11;
const MASK = TABLE_SIZE - 1;

/** A map from ids of words to numbers from 0 on. */
export class WordMap {
  private readonly table = new Uint8Array(TABLE_SIZE);
  private readonly values = new Map<number, number>();

  set(word: number, value: number): void {
    this.table[word & MASK] = 1;
    this.values.set(word, value);
  }

  /** Returns the value of a word, or -1. */
  get(word: number): number {
    return this.table[word & MASK] === 0 ? -1 : (this.values.get(word) ?? -1);
  }
}

/** A set of ids of words. */
export class WordSet {
  private readonly words = new WordMap();

  add(word: number): void {
    this.words.set(word, 0);
  }

  has(word: number): boolean {
    return this.words.get(word) === 0;
  }
}
