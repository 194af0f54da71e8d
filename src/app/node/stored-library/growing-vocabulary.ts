/** The words of a stored library and the lengths of its passages, while it is written. */
import type { Database } from 'better-sqlite3';
import { WordNumbers } from '../../../search/corpus.ts';
import { NO_WORD, type PassageTerm } from '../../../search/passage-terms.ts';
import { packVocabulary, unpackVocabulary } from '../../stored-library/stored-model.ts';
import { readPart } from './open-file.ts';
import { writePart } from './write-part.ts';

export class GrowingVocabulary {
  readonly numbers = new WordNumbers();
  private readonly database: Database;
  private readonly frequencies: number[];
  private lengths: Uint8Array;

  constructor(database: Database) {
    this.database = database;
    const { words, folded, frequencies, lengths } = unpackVocabulary(
      readPart(database, 'vocabulary'),
    );
    for (const [id, word] of words.entries()) this.numbers.restore(word, folded[id] ?? id);
    this.frequencies = Array.from(frequencies);
    this.lengths = lengths;
  }

  /** Counts the different terms of a passage, or takes them away. Only single words are kept. */
  count(terms: readonly PassageTerm[], sign: 1 | -1): void {
    for (const { first, second } of terms)
      if (second === NO_WORD) this.frequencies[first] = (this.frequencies[first] ?? 0) + sign;
  }

  setLength(passage: number, byte: number): void {
    if (passage >= this.lengths.length) {
      const larger = new Uint8Array(2 * passage + 1);
      larger.set(this.lengths);
      this.lengths = larger;
    }
    this.lengths[passage] = byte;
  }

  write(): void {
    const { words, folded } = this.numbers;
    const bytes = packVocabulary({
      words,
      folded: Int32Array.from(folded),
      frequencies: Int32Array.from(words, (_, id) => this.frequencies[id] ?? 0),
      lengths: this.lengths,
    });
    writePart(this.database, 'vocabulary', bytes);
  }
}
