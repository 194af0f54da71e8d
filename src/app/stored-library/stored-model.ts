/**
 * What is held in memory of all words and passages of a stored library, and the model that restores
 * marks: two parts, each bytes that are stored as Base64 in rows of bounded size.
 */
import { Buffer } from 'node:buffer';
import { packParts, unpackParts } from '../../shared/packed-parts.ts';
import {
  openRestorer,
  type RestorerModel,
  trainRestorer,
} from '../../text/vi/restore-diacritics.ts';

/** The words of a library, and of its passages how long they are. */
export interface StoredVocabulary {
  readonly words: readonly string[];
  /** By word: the id of the form without marks. */
  readonly folded: Int32Array;
  /** By word: in how many passages it occurs in the text itself. */
  readonly frequencies: Int32Array;
  /** By passage: its length, as `lengthByte` writes it; 0 where there is none. */
  readonly lengths: Uint8Array;
}

export type PartName = 'vocabulary' | 'restorer';

const VOCABULARY_FORMAT = 'cchc-bot vocabulary 1';
const RESTORER_FORMAT = 'cchc-bot restorer 2';
/** How many bytes a row has. D1 takes rows of 2 MB, and Base64 makes four bytes of three. */
export const BYTES_PER_ROW = 720_000;

/** Bytes for each doubling of a length, so that a byte holds lengths up to two thousand terms. */
const STEPS_PER_DOUBLING = 23;
const MAX_BYTE = 255;

/** Returns the number of different terms of a text as a byte, at least 1. */
export const lengthByte = (terms: number): number =>
  Math.min(MAX_BYTE, Math.max(1, Math.round(STEPS_PER_DOUBLING * Math.log2(1 + terms))));

/** By byte: the number of terms. */
export const LENGTHS = Float64Array.from(
  { length: MAX_BYTE + 1 },
  (_, byte) => 2 ** (byte / STEPS_PER_DOUBLING) - 1,
);

export function packVocabulary({
  words,
  folded,
  frequencies,
  lengths,
}: StoredVocabulary): Uint8Array {
  return packParts(VOCABULARY_FORMAT, {
    arrays: { folded, frequencies, lengths },
    json: { words },
  });
}

/** Returns an empty vocabulary for bytes of another format. */
export function unpackVocabulary(bytes: Uint8Array): StoredVocabulary {
  const parts = unpackParts(VOCABULARY_FORMAT, bytes);
  if (parts === null) {
    const none = new Int32Array(0);
    return { words: [], folded: none, frequencies: none, lengths: new Uint8Array(0) };
  }
  return {
    words: parts.json('words') as readonly string[],
    folded: parts.int32('folded'),
    frequencies: parts.int32('frequencies'),
    lengths: parts.bytes('lengths'),
  };
}

export function packRestorer({ counts }: RestorerModel): Uint8Array {
  const { units, ...arrays } = counts;
  return packParts(RESTORER_FORMAT, { arrays, json: { units } });
}

/** Returns a model that knows nothing for bytes of another format. */
export function unpackRestorer(bytes: Uint8Array): RestorerModel {
  const parts = unpackParts(RESTORER_FORMAT, bytes);
  if (parts === null) return trainRestorer([]);
  return openRestorer({
    units: parts.json('units') as readonly string[],
    counts: parts.int32('counts'),
    pairStarts: parts.int32('pairStarts'),
    nextUnits: parts.int32('nextUnits'),
    pairCounts: parts.int32('pairCounts'),
  });
}

/** Returns bytes as the texts of rows. */
export function partRows(bytes: Uint8Array): readonly string[] {
  const rows: string[] = [];
  for (let from = 0; from < bytes.length; from += BYTES_PER_ROW) {
    const piece = bytes.subarray(from, from + BYTES_PER_ROW);
    rows.push(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('base64'));
  }
  return rows;
}

/** Returns the bytes of rows in order. They begin at the start of their buffer. */
export function partBytes(rows: readonly string[]): Uint8Array {
  const pieces = rows.map((row) => Buffer.from(row, 'base64'));
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
