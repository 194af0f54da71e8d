/**
 * Terms with several ways of saying each thing, of which any holds it. They serve questions in another
 * language than the texts, where the word that a document chose is not known.
 */
import { stemmer } from 'stemmer';
import { inverseDocumentFrequency, maxInverseDocumentFrequency } from '../../search/query.ts';
import { createQueryTerms, type QueryTerm, type WordKey } from '../../search/query-terms.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { fold } from '../../text/fold.ts';
import { COMPOUND_SEPARATOR, splitWords as wordsOf } from '../../text/tokenizer.ts';
import type { Wording } from '../understand/translate.ts';
import type { Weights } from '../weights.ts';
import type { AskedTerms } from './query-terms.ts';

/** A word or a pair of words by which a phrase is recognised in a text. */
interface KeyTerm {
  readonly previous: string | null;
  readonly text: string;
  readonly information: number;
  readonly isEnglish: boolean;
}

/** Returns the most informative word or pair of a phrase, or null if the library never says it. */
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
): AskedTerms {
  const terms: QueryTerm[] = [];
  const groups: number[] = [];
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
    const ways = keys.map(
      ({ text, previous, isEnglish }): QueryTerm => ({
        text,
        previous,
        key: wordKey(text, isEnglish),
        previousKey: previous === null ? null : wordKey(previous, isEnglish),
        information,
        otherMarksWeight: isEnglish ? 1 : weights.otherMarksWeight,
      }),
    );
    // What no text holds counts all the same.
    if (ways.length === 0) ways.push(unmatchableTerm(english, information));
    for (const way of ways) {
      terms.push(way);
      groups.push(group);
    }
  }
  return {
    ...createQueryTerms(index, terms, groups, total),
    wordCount: asked.length,
    unseenShare: total === 0 ? 0 : unseen / total,
  };
}

const wordKey = (word: string, isStem: boolean): WordKey => ({
  text: isStem ? stemmer(fold(word)) : fold(word),
  isStem,
});

/** A term that no text holds: its key is no word. */
const unmatchableTerm = (text: string, information: number): QueryTerm => ({
  text,
  previous: null,
  key: { text: '', isStem: false },
  previousKey: null,
  information,
  otherMarksWeight: 1,
});
