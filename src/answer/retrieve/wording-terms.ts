/**
 * An ask with several ways of saying each thing: any of them holds it. For questions in another
 * language than the texts, where nobody knows which word a document chose.
 */
import { stemmer } from 'stemmer';
import { inverseDocumentFrequency, maxInverseDocumentFrequency } from '../../search/query.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { fold } from '../../text/fold.ts';
import { COMPOUND_SEPARATOR, splitWords as wordsOf } from '../../text/tokenizer.ts';
import type { Wording } from '../understand/translate.ts';
import type { Weights } from '../weights.ts';
import { indexTermsByWordId, type QueryTerm, type QueryTerms } from './coverage.ts';

/** A word, or a pair of words, that tells a way of saying something. */
interface KeyTerm {
  readonly previous: string | null;
  readonly text: string;
  readonly information: number;
  readonly isEnglish: boolean;
}

/** The most telling word or pair of a phrase; null where the library never says it. */
function keyTermOf(index: SearchIndex, phrase: string): KeyTerm | null {
  const words = wordsOf(phrase);
  const keys = words.map((text, at): KeyTerm => {
    const previous = words.length > 1 ? (words[at - 1] ?? null) : null;
    const term = previous === null ? text : previous + COMPOUND_SEPARATOR + text;
    return { previous, text, information: inverseDocumentFrequency(index, term), isEnglish: false };
  });
  const eligible = words.length > 1 ? keys.slice(1) : keys;
  if (eligible.some(({ information }) => information === 0)) return null;
  return eligible.reduce<KeyTerm | null>(
    (best, key) => (best === null || key.information > best.information ? key : best),
    null,
  );
}

/** English words of titles, by their stems. */
function englishKeyTerms(index: SearchIndex, phrase: string): KeyTerm[] {
  return wordsOf(phrase).flatMap((text): KeyTerm[] => {
    const ids = index.stems().get(stemmer(text)) ?? [];
    const each = ids.map((id) => inverseDocumentFrequency(index, index.corpus.words[id] ?? ''));
    const known = each.filter((information) => information > 0);
    if (known.length === 0) return [];
    return [{ previous: null, text, information: Math.min(...known), isEnglish: true }];
  });
}

/** Prepares what a question asks for, thing by thing. */
export function queryTermsOfWordings(
  index: SearchIndex,
  weights: Weights,
  asked: readonly Wording[],
): QueryTerms {
  const items: QueryTerm[] = [];
  const groups: number[] = [];
  const termIndices = new Map<string, number>();
  const stemTermIndices = new Map<string, number>();
  const termIndexFor = (word: string, english: boolean): number => {
    const [names, name] = english
      ? [stemTermIndices, stemmer(fold(word))]
      : [termIndices, fold(word)];
    const termIndex = names.get(name) ?? termIndices.size + stemTermIndices.size;
    names.set(name, termIndex);
    return termIndex;
  };
  const positions: { before: number; slot: number; place: number }[] = [];
  const most = maxInverseDocumentFrequency(index);
  let unseen = 0;
  let total = 0;
  for (const [group, { english, vietnamese }] of asked.entries()) {
    const said = vietnamese.flatMap((phrase) => keyTermOf(index, phrase) ?? []);
    const keys = [...said, ...englishKeyTerms(index, english)];
    const known = (said.length > 0 ? said : keys).map(({ information }) => information);
    const information = known.length === 0 ? most * weights.unknownWordWeight : Math.min(...known);
    total += information;
    if (known.length === 0) unseen += information;
    // What nothing holds counts all the same.
    if (keys.length === 0) {
      items.push({ text: english, previous: null, information, hasMarks: false });
      groups.push(group);
    }
    for (const key of keys) {
      const before = key.previous === null ? -1 : termIndexFor(key.previous, key.isEnglish);
      positions.push({ before, slot: termIndexFor(key.text, key.isEnglish), place: items.length });
      items.push({ text: key.text, previous: key.previous, information, hasMarks: !key.isEnglish });
      groups.push(group);
    }
  }
  const size = termIndices.size + stemTermIndices.size;
  const unigrams = new Int16Array(size).fill(-1);
  const bigrams = new Int16Array(size * size).fill(-1);
  for (const { before, slot: termIndex, place } of positions) {
    if (before < 0) unigrams[termIndex] = place;
    else bigrams[before * size + termIndex] = place;
  }
  return {
    items,
    groups: Int16Array.from(groups),
    totalInformation: total || 1,
    wordCount: asked.length,
    unseenShare: total === 0 ? 0 : unseen / total,
    termIndexOf: (folded) => termIndices.get(folded) ?? stemTermIndices.get(stemmer(folded)) ?? -1,
    unigrams,
    bigrams,
    otherMarksWeight: weights.otherMarksWeight,
    corpus: index.corpus,
    termIndexByWordId: indexTermsByWordId(index, termIndices, stemTermIndices),
  };
}
