/**
 * How a question agrees with the questions that a line is known to answer.
 */
import type { AnalyzedQuestion } from '../../search/analyzed-passage.ts';
import { wordIdOf } from '../../search/corpus.ts';
import { CoverageTally, coverageOf, tallyTexts } from '../../search/coverage.ts';
import { harmonicMean } from '../../search/features.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { tokenize } from '../../text/tokenizer.ts';
import type { AskedTerms } from './query-terms.ts';

/** The words of a question, question words included. */
export interface AskedWords {
  /** The ids of the folded words that the library has. */
  readonly ids: ReadonlySet<number>;
  /** All distinct words, folded. */
  readonly words: readonly string[];
}

/** Reads the words of a question as it was asked. */
export function readAskedWords({ wordIds }: SearchIndex, question: string): AskedWords {
  const words = new Set(tokenize(question).map(({ folded }) => folded));
  return { ids: new Set([...words].flatMap((word) => wordIds.get(word) ?? [])), words: [...words] };
}

/** The agreement with the best question of a line. All values are shares, 0 to 1. */
export interface QuestionMatch {
  /** The share of the asked information that it has. */
  readonly coverage: number;
  /** The share of its information that the question asked has. */
  readonly agreement: number;
  /** The harmonic mean of the two. */
  readonly match: number;
  /** The agreement of all words both ways, question words included: `mấy ngày` asks for a period. */
  readonly wording: number;
  readonly tally: CoverageTally;
}

/** What a question asks for: in the words of the library, and in its own, where they differ. */
export interface MatchedTerms {
  readonly terms: AskedTerms;
  readonly ownTerms: AskedTerms;
  readonly words: AskedWords;
  /** Returns the information of a folded word by its id. */
  readonly informationOf: (word: number) => number;
}

/** Returns the best match of each line of a passage that answers questions. */
export function matchQuestions(
  asked: MatchedTerms,
  questions: readonly AnalyzedQuestion[],
): ReadonlyMap<number, QuestionMatch> {
  const best = new Map<number, QuestionMatch>();
  const { terms, ownTerms } = asked;
  const tally = new CoverageTally(terms);
  const ownTally = ownTerms === terms ? tally : new CoverageTally(ownTerms);
  for (const { line, words } of questions) {
    const found = matchQuestion(asked, words, tally, ownTally);
    const before = best.get(line);
    if (before !== undefined && found.match + found.wording <= before.match + before.wording)
      continue;
    best.set(line, { ...found, tally: new CoverageTally(terms).merge(tally) });
  }
  return best;
}

function matchQuestion(
  asked: MatchedTerms,
  words: Int32Array,
  tally: CoverageTally,
  ownTally: CoverageTally,
): Omit<QuestionMatch, 'tally'> {
  const { terms, ownTerms } = asked;
  tallyTexts(terms, [words], tally);
  let coverage = coverageOf(terms, tally);
  let agreement = informationShare(asked, terms, words);
  if (ownTerms !== terms) {
    tallyTexts(ownTerms, [words], ownTally);
    const ownCoverage = coverageOf(ownTerms, ownTally);
    const ownAgreement = informationShare(asked, ownTerms, words);
    if (harmonicMean(ownCoverage, ownAgreement) > harmonicMean(coverage, agreement)) {
      coverage = ownCoverage;
      agreement = ownAgreement;
    }
  }
  return {
    coverage,
    agreement,
    match: harmonicMean(coverage, agreement),
    wording: wordingShare(asked.words, terms.corpus, words),
  };
}

/** The share of the information of some words that the question has, 0 to 1. */
export function informationShare(
  { informationOf }: MatchedTerms,
  { slotByFoldedWord, corpus }: AskedTerms,
  words: Int32Array,
): number {
  let known = 0;
  let all = 0;
  for (let at = 0; at < words.length; at++) {
    const bare = corpus.folded[wordIdOf(words[at] ?? 0)] ?? 0;
    const worth = informationOf(bare);
    all += worth;
    if (slotByFoldedWord.get(bare) >= 0) known += worth;
  }
  return all === 0 ? 0 : known / all;
}

/**
 * The agreement of two questions by their distinct folded words, both ways, 0 to 1: 1 where they have the
 * same words.
 */
export function wordingShare(
  asked: AskedWords,
  corpus: AskedTerms['corpus'],
  words: Int32Array,
): number {
  const met = new Set<number>();
  const all = new Set<number>();
  for (let at = 0; at < words.length; at++) {
    const bare = corpus.folded[wordIdOf(words[at] ?? 0)] ?? 0;
    all.add(bare);
    if (asked.ids.has(bare)) met.add(bare);
  }
  return all.size === 0
    ? 0
    : harmonicMean(met.size / all.size, met.size / (asked.words.length || 1));
}
