/**
 * The features of a passage for a question: numbers between 0 and about 1. They are computed in one
 * pass over the words of the passage, and ranking weighs them.
 */
import type { Candidate, Label } from './candidate-reader.ts';
import { isAdjacent, wordIdOf } from './corpus.ts';
import { type CoverageTally, heldInformation } from './coverage.ts';
import type { PassageMatcher } from './passage-matcher.ts';
import type { PreparedQuery } from './prepared-query.ts';
import type { SearchWeights } from './weights.ts';

export interface Features {
  /** The share of the question's information in syllables that the passage contains. */
  readonly syllables: number;
  /** The same share in compounds. */
  readonly compounds: number;
  /** The highest share of a single line, in syllables and in compounds. */
  readonly lineSyllables: number;
  readonly lineCompounds: number;
  /**
   * The agreement of the question and its best line: the harmonic mean of the question's share that
   * the line contains with its title and heading, and of the line's share that the question
   * contains.
   */
  readonly lineAgreement: number;
  /** The share of the heading's information that the question contains. */
  readonly heading: number;
  /** The longest run of either title in the question, as a share of the title. */
  readonly titleRun: number;
  /** The share of either title's information that the question contains. */
  readonly title: number;
  /** The longest run of the question's words in one line, logarithmic. */
  readonly longestRun: number;
  /** The share of the question's near pairs (two to four words apart) that a line has in order. */
  readonly nearPairs: number;
  /** How well a line defines what the question names: `X là …`. */
  readonly definition: number;
  /** 1 for the shortest passages, less for longer ones, because they contain words by chance. */
  readonly brevity: number;
}

/** Returns the share of a label's information that the question contains. */
function labelCoverage(
  preparedQuery: PreparedQuery,
  matcher: PassageMatcher,
  label: Label,
): number {
  if (!label.words.some((code) => matcher.slotOf(wordIdOf(code)) >= 0)) return 0;
  const { syllables, compounds, total } = label.information();
  if (total === 0) return 0;
  const { pairs, slotCount } = preparedQuery.terms;
  let found = 0;
  let before = -1;
  for (let at = 0; at < label.words.length; at++) {
    const code = label.words[at] ?? 0;
    const slot = matcher.slotOf(wordIdOf(code));
    if (slot >= 0) found += syllables[at] ?? 0;
    if (slot >= 0 && before >= 0 && isAdjacent(code) && pairs[before * slotCount + slot] !== -1)
      found += compounds[at] ?? 0;
    before = slot;
  }
  return found / total;
}

/** Finds the number at the start of a line, and the word `là` of a definition. */
export interface DefinitionMarkers {
  readonly copulaId: number;
  readonly isNumber: (word: number) => boolean;
}

/** Scores `X là …` when the question names X: the number of words of X, up to three, as a share. */
function scoreDefinition(
  preparedQuery: PreparedQuery,
  matcher: PassageMatcher,
  line: Int32Array,
  markers: DefinitionMarkers,
  maxTermWords: number,
): number {
  const first = markers.isNumber(wordIdOf(line[0] ?? 0)) ? 1 : 0;
  const limit = Math.min(line.length, first + maxTermWords + 1);
  let is = first + 1;
  while (is < limit && wordIdOf(line[is] ?? 0) !== markers.copulaId) is++;
  if (is >= limit) return 0;
  const start = matcher.slotOf(wordIdOf(line[first] ?? 0));
  for (const position of preparedQuery.positions[start] ?? []) {
    let same = 1;
    while (
      first + same < is &&
      preparedQuery.slots[position + same] === matcher.slotOf(wordIdOf(line[first + same] ?? 0))
    )
      same++;
    if (first + same === is) return Math.min(1, same / 3);
  }
  return 0;
}

const heldOfWords = ({ terms }: PreparedQuery, tally: CoverageTally): number =>
  heldInformation(terms, tally, 0, terms.slotCount);
const heldOfPairs = ({ terms }: PreparedQuery, tally: CoverageTally): number =>
  heldInformation(terms, tally, terms.slotCount);

const runShare = (run: number, { words }: Label): number =>
  words.length === 0 ? 0 : run / words.length;

/** Returns the harmonic mean of two shares; 0 when both are 0. */
export const harmonicMean = (a: number, b: number): number =>
  a + b === 0 ? 0 : (2 * a * b) / (a + b);

/** Computes all features of one candidate. */
export function extractFeatures(
  preparedQuery: PreparedQuery,
  matcher: PassageMatcher,
  passage: Candidate,
  markers: DefinitionMarkers,
  weights: SearchWeights,
): Features {
  const { wordInformation, pairInformation } = preparedQuery;
  const all = wordInformation + pairInformation;
  const { heading, context, line, whole } = matcher;
  matcher.startPassage();
  const titleRun = Math.max(
    runShare(matcher.match(passage.title.words, context), passage.title),
    runShare(matcher.match(passage.titleEn.words, context), passage.titleEn),
  );
  matcher.resetPairs();
  let run = matcher.match(passage.heading.words, heading);
  context.merge(heading);
  whole.merge(context);

  let lineSyllables = heldOfWords(preparedQuery, heading);
  let lineCompounds = heldOfPairs(preparedQuery, heading);
  let lineAgreement = 0;
  let definition = 0;
  const addLine = (words: Int32Array): void => {
    run = Math.max(run, matcher.match(words, line.reset()));
    if (matcher.matched === 0) return;
    lineSyllables = Math.max(lineSyllables, heldOfWords(preparedQuery, line));
    lineCompounds = Math.max(lineCompounds, heldOfPairs(preparedQuery, line));
    whole.merge(line);
    line.merge(context);
    const coverage = (heldOfWords(preparedQuery, line) + heldOfPairs(preparedQuery, line)) / all;
    lineAgreement = Math.max(lineAgreement, harmonicMean(coverage, matcher.matched / words.length));
  };
  for (const words of passage.lines) {
    addLine(words);
    definition = Math.max(
      definition,
      scoreDefinition(preparedQuery, matcher, words, markers, weights.maxTermWords),
    );
  }
  for (const words of passage.questions) addLine(words);
  return {
    syllables: heldOfWords(preparedQuery, whole) / wordInformation,
    compounds: heldOfPairs(preparedQuery, whole) / pairInformation,
    lineSyllables: lineSyllables / wordInformation,
    lineCompounds: lineCompounds / pairInformation,
    lineAgreement,
    heading: labelCoverage(preparedQuery, matcher, passage.heading),
    titleRun,
    title: Math.max(
      labelCoverage(preparedQuery, matcher, passage.title),
      labelCoverage(preparedQuery, matcher, passage.titleEn),
    ),
    longestRun: Math.log(1 + run) / 3,
    nearPairs: matcher.pairWeight / preparedQuery.totalNearPairWeight,
    definition: definition * (preparedQuery.asksDefinition ? 1 : weights.definitionUnasked),
    brevity: 1 - Math.log(1 + Math.max(weights.minPassageLength, passage.length)) / 7,
  };
}
