/**
 * Which passages probably score best for a question, from the ids alone that the full-text index
 * returns: as if each term stood once. Our BM25 then scores the best of them exactly, from their words.
 */
import { BestFirst } from '../../search/best-first.ts';
import { BM25 } from '../../search/stored-bm25.ts';
import { LENGTHS } from './stored-model.ts';

/** How many entries whose labels match best bring all their passages, also those without a term. */
const MAX_LABELLED_ENTRIES = 20;
/** A mask has a bit for each term; further terms, which are the most frequent, share the last bit. */
const MASK_BITS = 32;
const LAST_BIT = 2 * MASK_BITS - 1;

export interface TallySource {
  /** By passage: its length as a byte. */
  readonly lengths: Uint8Array;
  readonly meanLength: number;
  /** By passage: one more than the position of its entry; 0 for none. */
  readonly positions: Int32Array;
  /** Returns the first passage of the entry at a position, and the one after its last. */
  readonly rangeOf: (position: number) => readonly [from: number, to: number];
}

interface LabelTally {
  score: number;
  low: number;
  high: number;
}

/** Adds up the terms of one question after the other. It needs twelve bytes for each passage. */
export class CandidateTally {
  private readonly source: TallySource;
  /** By byte of length: what a term is worth that stands once. */
  private readonly worth: Float64Array;
  private readonly scores: Float32Array;
  private readonly low: Int32Array;
  private readonly high: Int32Array;
  private touched: number[] = [];
  private readonly labels = new Map<number, LabelTally>();

  constructor(source: TallySource) {
    this.source = source;
    const size = source.positions.length;
    this.worth = LENGTHS.map((length) => {
      const relative = length / (source.meanLength || 1);
      return (
        BM25.floor +
        (BM25.saturation + 1) / (1 + BM25.saturation * (1 - BM25.length + BM25.length * relative))
      );
    });
    this.scores = new Float32Array(size);
    this.low = new Int32Array(size);
    this.high = new Int32Array(size);
  }

  /** Adds a term to passages whose text has it. `term` is its number in the question. */
  addPassages(ids: Int32Array, weight: number, term: number): void {
    const [low, high] = masksOf(term);
    const { lengths } = this.source;
    for (const id of ids) {
      if (this.low[id] === 0 && this.high[id] === 0) this.touched.push(id);
      this.scores[id] = (this.scores[id] ?? 0) + weight * (this.worth[lengths[id] ?? 0] ?? 0);
      this.low[id] = (this.low[id] ?? 0) | low;
      this.high[id] = (this.high[id] ?? 0) | high;
    }
  }

  /** Adds a term to all passages of entries whose labels have it. */
  addEntries(positions: Iterable<number>, weight: number, term: number): void {
    const [low, high] = masksOf(term);
    for (const position of positions) {
      const known = this.labels.get(position);
      if (known === undefined) {
        this.labels.set(position, { score: weight, low, high });
        continue;
      }
      known.score += weight;
      known.low |= low;
      known.high |= high;
    }
  }

  /** Returns the passages in their order, and forgets the question. */
  finish(): BestFirst {
    this.touchLabelled();
    const { positions } = this.source;
    const ids = Int32Array.from(this.touched);
    const scores = new Float64Array(ids.length);
    for (const [at, id] of ids.entries()) {
      const label = this.labels.get((positions[id] ?? 0) - 1);
      const matched =
        bitCount((this.low[id] ?? 0) | (label?.low ?? 0)) +
        bitCount((this.high[id] ?? 0) | (label?.high ?? 0));
      scores[at] = ((this.scores[id] ?? 0) + (label?.score ?? 0)) * matched;
    }
    for (const id of ids) {
      this.scores[id] = 0;
      this.low[id] = 0;
      this.high[id] = 0;
    }
    this.touched = [];
    this.labels.clear();
    return new BestFirst(ids, scores);
  }

  /** Adds the passages of the entries whose labels match best. */
  private touchLabelled(): void {
    const best = [...this.labels].sort(([, a], [, b]) => b.score - a.score);
    for (const [position] of best.slice(0, MAX_LABELLED_ENTRIES)) {
      const [from, to] = this.source.rangeOf(position);
      for (let id = from; id < to; id++)
        if (this.low[id] === 0 && this.high[id] === 0) this.touched.push(id);
    }
  }
}

function masksOf(term: number): readonly [low: number, high: number] {
  const bit = Math.min(term, LAST_BIT);
  return bit < MASK_BITS ? [1 << bit, 0] : [0, 1 << (bit - MASK_BITS)];
}

/** The number of bits that are set (https://graphics.stanford.edu/~seander/bithacks.html). */
function bitCount(mask: number): number {
  const pairs = mask - ((mask >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
