/** The forms of terms without marks. A term is a word id, or after all words the number of a pair. */
import type { PairTable } from './pair-table.ts';

/** Returns by term its form without marks. `folded` has the form of each word. */
export function bareForms(pairs: PairTable, folded: Int32Array): Int32Array {
  const bareOf = new Int32Array(folded.length + pairs.size);
  bareOf.set(folded);
  for (let pair = 0; pair < pairs.size; pair++) {
    const bare = pairs.find(folded[pairs.firstOf(pair)] ?? 0, folded[pairs.secondOf(pair)] ?? 0);
    bareOf[folded.length + pair] = folded.length + bare;
  }
  return bareOf;
}

/** Returns the terms as written of each term without marks: from `starts[bare]` on. */
export function groupByBareForm(bareOf: Int32Array): {
  readonly starts: Int32Array;
  readonly terms: Int32Array;
} {
  const starts = new Int32Array(bareOf.length + 1);
  for (const bare of bareOf) starts[bare + 1] = (starts[bare + 1] ?? 0) + 1;
  for (let term = 1; term < starts.length; term++)
    starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
  const ends = starts.slice(0, -1);
  const terms = new Int32Array(bareOf.length);
  for (let term = 0; term < bareOf.length; term++) {
    const bare = bareOf[term] ?? 0;
    const end = ends[bare] ?? 0;
    terms[end] = term;
    ends[bare] = end + 1;
  }
  return { starts, terms };
}
