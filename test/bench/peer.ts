/** What every search engine of the comparison does. */
import type { Passage } from '../../src/search/passage.ts';

/** The fields of a passage that are searched. */
export const FIELDS = ['number', 'title', 'titleEn', 'topics', 'heading', 'body'] as const;
/** A word with its marks, for engines whose query language needs words. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The different words of a text. */
export const wordsOf = (text: string): string[] => [...new Set(text.match(WORD) ?? [])];

/** An engine that holds passages. Their ids are their positions. */
export interface Peer {
  /** Returns the positions of the best passages for a question, best first. */
  find(question: string, limit: number): readonly number[];
  /** What is kept on the disk for the next start. */
  store(): string | Uint8Array;
}

/** How an engine comes to hold passages. */
export interface PeerEngine {
  build(passages: readonly Passage[]): Peer;
  /** Opens what `store` returned; null where an engine cannot. */
  readonly load: ((stored: string | Uint8Array, passages: readonly Passage[]) => Peer) | null;
}
