/**
 * The words of a passage as text: numbers in Base64 VLQ, as in source maps
 * (https://tc39.es/ecma426/#sec-base64-vlq), without a sign. Text is what SQLite and D1 both return
 * cheaply: bytes would be a buffer of their own for each passage, and a list of numbers on D1.
 */
import { START_OF_QUESTIONS } from '../../search/corpus.ts';
import type { StoredPassage } from '../../search/stored-bm25.ts';
import { ALL_FIELDS } from '../../search/term-fields.ts';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** A digit carries five bits, and one that tells whether another follows. The lowest come first. */
const BITS = 5;
const MORE = 1 << BITS;
const MASK = MORE - 1;

const VALUES = new Uint8Array(128);
for (const [value, digit] of [...DIGITS].entries()) VALUES[digit.charCodeAt(0)] = value;

/** The codes of the corpus begin at -2. */
const OFFSET = -START_OF_QUESTIONS;

function writeNumber(value: number): string {
  let text = '';
  let rest = value;
  while (rest > MASK) {
    text += DIGITS[(rest & MASK) | MORE];
    rest >>>= BITS;
  }
  return text + DIGITS[rest];
}

/** Returns the lengths of the fields and the codes of a passage as text. */
export function packWords({ lengths, codes }: StoredPassage): string {
  let text = '';
  for (const length of lengths) text += writeNumber(length);
  for (const code of codes) text += writeNumber(code + OFFSET);
  return text;
}

/** Unpacks passages into one array, which the next passage overwrites: scoring keeps none of them. */
export class WordsUnpacker {
  private readonly lengths = new Int32Array(ALL_FIELDS.length);
  private codes = new Int32Array(4096);

  /** Returns the passage of a text from `packWords`; it is valid until the next call. */
  unpack(text: string): StoredPassage {
    const fields = this.lengths.length;
    if (text.length > this.codes.length) this.codes = new Int32Array(2 * text.length);
    let count = 0;
    let value = 0;
    let shift = 0;
    for (let at = 0; at < text.length; at++) {
      const digit = VALUES[text.charCodeAt(at)] ?? 0;
      value |= (digit & MASK) << shift;
      if (digit >= MORE) {
        shift += BITS;
        continue;
      }
      if (count < fields) this.lengths[count] = value;
      else this.codes[count - fields] = value - OFFSET;
      count++;
      value = 0;
      shift = 0;
    }
    return { lengths: this.lengths, codes: this.codes.subarray(0, Math.max(0, count - fields)) };
  }
}
