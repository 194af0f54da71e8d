/**
 * Postings: for each term the fields of the passages that contain it, with the number of times.
 *
 * They are packed into bytes, because the index is in memory: an entry takes two bytes, a `Map` entry
 * forty. An entry is the distance from the entry before, in places, with one bit that tells whether
 * the term occurs more than once; then the number of times follows. A place is the id of a passage
 * times the number of fields, plus the field. Numbers are written in groups of seven bits, the
 * lowest first (LEB128).
 */

export interface Postings {
  readonly fieldCount: number;
  /** By term: its first byte. The last item is the number of bytes. */
  readonly starts: Int32Array;
  readonly bytes: Uint8Array;
}

/** Entries before they are packed: by term from `starts`, places in ascending order. */
export interface RawPostings {
  readonly fieldCount: number;
  readonly starts: Int32Array;
  readonly places: Int32Array;
  readonly counts: Uint16Array;
}

/** A number of 32 bits takes at most five bytes. */
const MAX_BYTES = 5;

/** A list of bytes that grows. */
class ByteWriter {
  length = 0;
  private bytes: Uint8Array;

  constructor(expected: number) {
    this.bytes = new Uint8Array(expected);
  }

  writeNumber(value: number): void {
    if (this.length + MAX_BYTES > this.bytes.length) {
      const larger = new Uint8Array(2 * this.bytes.length + MAX_BYTES);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    let rest = value;
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  finish(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

/** Packs entries. */
export function packPostings({ fieldCount, starts, places, counts }: RawPostings): Postings {
  const termCount = starts.length - 1;
  const packedStarts = new Int32Array(termCount + 1);
  const writer = new ByteWriter(2 * places.length);
  for (let term = 0; term < termCount; term++) {
    packedStarts[term] = writer.length;
    let before = 0;
    for (let at = starts[term] ?? 0; at < (starts[term + 1] ?? 0); at++) {
      const place = places[at] ?? 0;
      const count = counts[at] ?? 1;
      writer.writeNumber(((place - before) << 1) | (count > 1 ? 1 : 0));
      if (count > 1) writer.writeNumber(count);
      before = place;
    }
  }
  packedStarts[termCount] = writer.length;
  return { fieldCount, starts: packedStarts, bytes: writer.finish() };
}

/** Calls `visit` for each entry of a term, in the order of the passages. */
export function readPostings(
  { fieldCount, starts, bytes }: Postings,
  term: number,
  visit: (passage: number, field: number, count: number) => void,
): void {
  const end = starts[term + 1] ?? 0;
  let at = starts[term] ?? 0;
  const readNumber = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  };
  let place = 0;
  while (at < end) {
    const code = readNumber();
    place += code >>> 1;
    const count = (code & 1) === 1 ? readNumber() : 1;
    const passage = Math.floor(place / fieldCount);
    visit(passage, place - passage * fieldCount, count);
  }
}
