/**
 * Okapi BM25 on typed arrays, with words as they are written: how fast a search without understanding
 * of the question can be in JavaScript.
 */
import type { Passage } from '../../src/search/passage.ts';
import { FIELDS, type Peer } from './peer.ts';

/** The usual parameters: how soon a repeated word counts no more, and how much length counts. */
const K1 = 1.2;
const B = 0.75;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

/** Returns the search over passages, whose ids are their positions. */
export function createBm25(passages: readonly Passage[]): Peer {
  const postings = new Map<string, number[]>();
  const lengths = new Float64Array(passages.length);
  for (const [id, passage] of passages.entries()) {
    const counts = new Map<string, number>();
    for (const word of FIELDS.flatMap((field) => wordsOf(passage[field])))
      counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, count] of counts) {
      const list = postings.get(word) ?? [];
      list.push(id, count);
      postings.set(word, list);
      lengths[id] = (lengths[id] ?? 0) + count;
    }
  }
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, passages.length);
  const packed = new Map([...postings].map(([word, list]) => [word, Int32Array.from(list)]));
  const scores = new Float64Array(passages.length);
  return {
    find: (question, limit) => {
      scores.fill(0);
      for (const word of new Set(wordsOf(question))) {
        const list = packed.get(word);
        if (list === undefined) continue;
        const holders = list.length / 2;
        const rarity = Math.log(1 + (passages.length - holders + 0.5) / (holders + 0.5));
        for (let at = 0; at < list.length; at += 2) {
          const id = list[at] ?? 0;
          const count = list[at + 1] ?? 0;
          const longer = K1 * (1 - B + (B * (lengths[id] ?? 0)) / average);
          scores[id] = (scores[id] ?? 0) + (rarity * count * (K1 + 1)) / (count + longer);
        }
      }
      return bestOf(scores, limit);
    },
    store: () => Buffer.concat([...packed.values()].map((list) => new Uint8Array(list.buffer))),
  };
}

/** Returns the positions of the highest scores above 0, best first; the first of equals comes first. */
function bestOf(scores: Float64Array, limit: number): number[] {
  const found: number[] = [];
  for (const [id, score] of scores.entries()) {
    if (score === 0) continue;
    if (found.length === limit && score <= (scores[found.at(-1) ?? 0] ?? 0)) continue;
    let at = found.length;
    while (at > 0 && (scores[found[at - 1] ?? 0] ?? 0) < score) at -= 1;
    found.splice(at, 0, id);
    if (found.length > limit) found.pop();
  }
  return found;
}
