/**
 * Evidence: does a text carry what was asked? A share of the question's information, words that the
 * library has never seen included: they weigh most, so that a question on something else finds
 * nothing here, however many of its everyday words occur.
 */
import { stemmer } from 'stemmer';
import { type Corpus, isAdjacent, wordIdOf } from '../../search/corpus.ts';
import { isMarked, type NormalizedQuestion } from '../../search/normalize-question.ts';
import { inverseDocumentFrequency, maxInverseDocumentFrequency } from '../../search/query.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { markGenericTokens } from '../../text/generic-words.ts';
import { stripQuestionPhrases } from '../../text/strip-question-phrases.ts';
import { COMPOUND_SEPARATOR, type Token, tokenize } from '../../text/tokenizer.ts';
import type { Weights } from '../weights.ts';

/** A word or a pair of words that is asked for. */
export interface QueryTerm {
  /** As asked; of a pair, its second word. */
  readonly text: string;
  /** The first word of a pair; null for a word alone. */
  readonly previous: string | null;
  readonly information: number;
  readonly hasMarks: boolean;
}

/** What is asked for, prepared once a question. */
export interface QueryTerms {
  readonly items: readonly QueryTerm[];
  /** By unit: the thing asked for that it says, where things may be said in several ways; else null. */
  readonly groups: Int16Array | null;
  /** Information of all that is asked for. */
  readonly totalInformation: number;
  /** How many words carry meaning. */
  readonly wordCount: number;
  /** Share of the information that no text of the library holds at all. */
  readonly unseenShare: number;
  /** The slot of a word without marks, or -1; English is compared by stems. */
  readonly termIndexOf: (folded: string) => number;
  /** By slot: the unit of that word alone, or -1. */
  readonly unigrams: Int16Array;
  /** By first slot times slots, plus second slot: the unit of the pair, or -1. */
  readonly bigrams: Int16Array;
  /** What a match of the letters with other marks is worth where marks were typed. */
  readonly otherMarksWeight: number;
  readonly corpus: Corpus;
  /** By id of a word of the corpus without marks: its slot, or -1. */
  readonly termIndexByWordId: Int16Array;
}

/** Words of a text: of one of the library as the corpus has them, of any other as they were read. */
export type TextWords = Int32Array | readonly Token[];

/**
 * Prepares the content of a reading. Years are left to the caller, who holds them to the letter.
 *
 * @param topics where the reading names topics: their words always count
 */
export function queryTermsOf(
  index: SearchIndex,
  weights: Weights,
  subject: NormalizedQuestion,
  topics: readonly { readonly start: number; readonly end: number }[] = [],
  language: 'vi' | 'en' = 'vi',
): QueryTerms {
  const english = language === 'en';
  const stem = (folded: string): string => (english ? stemmer(folded) : folded);
  const itemByKey = new Map<string, number>();
  const items: QueryTerm[] = [];
  /** Slots of the asked words by their stems, in the order they stand. */
  const termIndices = new Map<string, number>();
  const most = maxInverseDocumentFrequency(index);
  let wordCount = 0;
  let unseen = 0;
  let total = 0;
  const addItem = (before: QueryWord | null, word: QueryWord, isGeneric = false): void => {
    const stems = [...(before === null ? [] : [before]), word].map(({ token }) =>
      stem(token.folded),
    );
    const key = stems.join(COMPOUND_SEPARATOR);
    if (itemByKey.has(key)) return;
    const [text, folded] =
      before === null
        ? [word.token.text, word.token.folded]
        : [
            before.token.text + COMPOUND_SEPARATOR + word.token.text,
            before.token.folded + COMPOUND_SEPARATOR + word.token.folded,
          ];
    const known = Math.max(
      inverseDocumentFrequency(index, text),
      inverseDocumentFrequency(index, folded),
    );
    const weight = before === null ? 1 : isGeneric ? weights.genericPairWeight : weights.pairWeight;
    // A pair with an everyday word in it that no text holds is most often no pair at all.
    const unseenPairWeight = isGeneric && known === 0 ? weights.unseenPairWeight : 1;
    const information = (known === 0 ? most : known) * weight * unseenPairWeight;
    itemByKey.set(key, items.length);
    items.push({
      text: word.token.text,
      previous: before?.token.text ?? null,
      information,
      hasMarks: word.marked || before?.marked === true,
    });
    for (const one of stems) if (!termIndices.has(one)) termIndices.set(one, termIndices.size);
    total += information;
    if (known === 0) unseen += information;
  };
  const isAligned = subject.expanded.length === subject.restored.length;
  let before: QueryWord | null = null;
  const text = stripQuestionPhrases(subject.restored);
  const tokens = tokenize(text);
  const generics = markGenericTokens(text, tokens, topics);
  for (const [at, token] of tokens.entries()) {
    const generic = generics[at] === true;
    const marked = isMarked(
      isAligned ? subject.expanded.slice(token.start, token.end) : token.text,
    );
    const word: QueryWord = { token, generic, marked };
    if (!generic) {
      wordCount++;
      addItem(null, word);
    }
    if (before !== null && token.isAdjacent && !(generic && before.generic)) {
      // `về chuyển` says less than `chuyển đổi`.
      addItem(before, word, generic || before.generic);
    }
    before = word;
  }
  const unigrams = new Int16Array(termIndices.size).fill(-1);
  const bigrams = new Int16Array(termIndices.size * termIndices.size).fill(-1);
  for (const [key, itemIndex] of itemByKey) {
    const [first, second] = key.split(COMPOUND_SEPARATOR).map((name) => termIndices.get(name) ?? 0);
    if (second === undefined) unigrams[first ?? 0] = itemIndex;
    else bigrams[(first ?? 0) * termIndices.size + second] = itemIndex;
  }
  return {
    items,
    groups: null,
    totalInformation: total || 1,
    wordCount,
    unseenShare: total === 0 ? 0 : unseen / total,
    termIndexOf: (folded) => termIndices.get(stem(folded)) ?? -1,
    unigrams,
    bigrams,
    corpus: index.corpus,
    otherMarksWeight: weights.otherMarksWeight,
    termIndexByWordId: english
      ? indexTermsByWordId(index, NO_TERMS, termIndices)
      : indexTermsByWordId(index, termIndices, NO_TERMS),
  };
}

interface QueryWord {
  readonly token: Token;
  readonly generic: boolean;
  readonly marked: boolean;
}

const NO_TERMS: ReadonlyMap<string, number> = new Map();

/** By id of a word of the corpus without marks: its slot as it stands, else by its stem, else -1. */
export function indexTermsByWordId(
  { corpus, wordIds, stems }: SearchIndex,
  exact: ReadonlyMap<string, number>,
  stemmed: ReadonlyMap<string, number>,
): Int16Array {
  const out = new Int16Array(corpus.words.length).fill(-1);
  for (const [stem, termIndex] of stemmed)
    for (const id of stems().get(stem) ?? []) out[id] = termIndex;
  for (const [name, termIndex] of exact) {
    const id = wordIds.get(name);
    if (id !== undefined) out[id] = termIndex;
  }
  return out;
}

/** What of the ask some texts hold, added up text by text. */
export interface CoverageTally {
  readonly matched: Float64Array;
}

function recordMatch(
  tally: CoverageTally,
  terms: QueryTerms,
  itemIndex: number,
  text: string,
  before: string | null,
): void {
  const item = terms.items[itemIndex];
  if (item === undefined) return;
  const exact = item.text === text && item.previous === before;
  const weight = exact || !item.hasMarks ? 1 : terms.otherMarksWeight;
  if (weight > (tally.matched[itemIndex] ?? 0)) tally.matched[itemIndex] = weight;
}

/** Adds what a text holds. Compounds do not reach over its borders. */
function addTextMatches(terms: QueryTerms, tally: CoverageTally, words: readonly Token[]): void {
  let before = -1;
  let textBefore = '';
  for (const { text, folded, isAdjacent } of words) {
    const termIndex = terms.termIndexOf(folded);
    if (termIndex >= 0) {
      recordMatch(tally, terms, terms.unigrams[termIndex] ?? -1, text, null);
      if (before >= 0 && isAdjacent)
        recordMatch(
          tally,
          terms,
          terms.bigrams[before * terms.unigrams.length + termIndex] ?? -1,
          text,
          textBefore,
        );
    }
    before = termIndex;
    textBefore = text;
  }
}

/** The same for a text of the library: every text of a document is held against every question. */
function addCorpusMatches(terms: QueryTerms, tally: CoverageTally, codes: Int32Array): void {
  const { unigrams, bigrams, termIndexByWordId } = terms;
  const { words, folded } = terms.corpus;
  let before = -1;
  let textBefore = '';
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? 0;
    const word = wordIdOf(code);
    const termIndex = termIndexByWordId[folded[word] ?? 0] ?? -1;
    if (termIndex >= 0) {
      const text = words[word] ?? '';
      recordMatch(tally, terms, unigrams[termIndex] ?? -1, text, null);
      if (before >= 0 && isAdjacent(code))
        recordMatch(
          tally,
          terms,
          bigrams[before * unigrams.length + termIndex] ?? -1,
          text,
          textBefore,
        );
      textBefore = text;
    }
    before = termIndex;
  }
}

/** Adds what another tally of the same ask holds. */
export function mergeTally({ matched }: CoverageTally, other: CoverageTally): void {
  for (let itemIndex = 0; itemIndex < matched.length; itemIndex++) {
    const weight = other.matched[itemIndex] ?? 0;
    if (weight > (matched[itemIndex] ?? 0)) matched[itemIndex] = weight;
  }
}

/** Share of the asked information held, 0 to 1; 1 where nothing was asked. */
export function coverageOf(
  { items, groups, totalInformation }: QueryTerms,
  tally: CoverageTally,
): number {
  if (items.length === 0) return 1;
  let covered = 0;
  if (groups !== null) {
    // The units of one thing stand together: the best of them is what is held of it.
    for (let itemIndex = 0; itemIndex < items.length; ) {
      const group = groups[itemIndex];
      let most = 0;
      let information = 0;
      for (; itemIndex < items.length && groups[itemIndex] === group; itemIndex++) {
        most = Math.max(most, tally.matched[itemIndex] ?? 0);
        information = items[itemIndex]?.information ?? 0;
      }
      covered += most * information;
    }
    return covered / totalInformation;
  }
  for (let itemIndex = 0; itemIndex < items.length; itemIndex++)
    covered += (items[itemIndex]?.information ?? 0) * (tally.matched[itemIndex] ?? 0);
  return covered / totalInformation;
}

/** Share of a text's words that were asked for: how much of it is about the question. */
export function precisionOf(terms: QueryTerms, words: TextWords): number {
  if (words.length === 0) return 0;
  const { termIndexByWordId, unigrams, corpus, groups } = terms;
  let askedCount = 0;
  const count = (termIndex: number): void => {
    if (termIndex >= 0 && (groups !== null || (unigrams[termIndex] ?? -1) >= 0)) askedCount++;
  };
  if (words instanceof Int32Array)
    for (let at = 0; at < words.length; at++)
      count(termIndexByWordId[corpus.folded[wordIdOf(words[at] ?? 0)] ?? 0] ?? -1);
  else for (const { folded } of words) count(terms.termIndexOf(folded));
  return askedCount / words.length;
}

/** What some texts hold together; in `into`, which is emptied first, where one is given. */
export function tallyTexts(
  terms: QueryTerms,
  texts: readonly TextWords[],
  into?: CoverageTally,
): CoverageTally {
  const tally = into ?? { matched: new Float64Array(terms.items.length) };
  if (into !== undefined) into.matched.fill(0);
  for (const words of texts) {
    if (words instanceof Int32Array) addCorpusMatches(terms, tally, words);
    else addTextMatches(terms, tally, words);
  }
  return tally;
}

/** The share that some texts hold together. */
export function coverageIn(terms: QueryTerms, texts: readonly TextWords[]): number {
  return coverageOf(terms, tallyTexts(terms, texts));
}
