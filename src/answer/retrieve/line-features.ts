/**
 * The features of a line for a question. They say how well the line, its heading and its document
 * agree with what was asked. The line model weighs them.
 */
import {
  type AnalyzedPassage,
  type AnalyzedText,
  lineContext,
} from '../../search/analyzed-passage.ts';
import { CoverageTally, coverageOf, tallyTexts } from '../../search/coverage.ts';
import type { RankedPassage } from '../../search/searcher.ts';
import { LINE_KINDS } from '../../text/line-kinds.ts';
import { SECTION_NAMES, type SectionName } from '../../text/vi/section-names.ts';
import {
  type Expectation,
  STATEMENT_EXPECTATIONS,
  VALUE_EXPECTATIONS,
} from '../intents/expectation.ts';
import { headingPattern } from '../section-headings.ts';
import type { AskedTerms } from './query-terms.ts';

/** How many of the most informative terms have features of their own. */
const LEADING_TERMS = 4;

/** Features with one value, and what the value is. */
const SINGLE_FEATURES = {
  coverageInLine: 'share of the asked information in the line',
  coverageWithHeading: 'share in the line and its heading',
  coverageInContext: 'share in the line, its heading and its title',
  coverageBeyondTopics: 'share of what is asked beyond the topics, in the line and its heading',
  restInLine: 'of the information that title and heading lack, the share in the line',
  restOfTitle: 'of the information that the title lacks, the share in the line and its heading',
  wordsInLine: 'share of the information of single words in the line',
  pairsInLine: 'share of the information of pairs of words in the line',
  missingMost: 'information of the most informative term that line and context lack, as a share',
  missingInLine: 'the same for the line alone',
  coverageOfTitle: 'share of the asked information in the title',
  lineAgreement: 'share of the words of the line that the question has',
  agreement: 'harmonic mean of coverageInContext and lineAgreement',
  allTerms: 'the line with its context has all terms',
  years: 'agreement with the years asked for, -1 to 1',
  otherYears: 'the line names other years than those asked for',
  yearsUnasked: 'the line names a year, and none is asked for',
  unit: 'the line has a figure in the unit asked for',
  lineLength: 'characters of the line, logarithmic',
  shortLine: 'the line has fewer than 40 characters',
  firstLine: 'the line is the first of its section',
  position: 'position of the line in its section, 1 / (1 + lines before)',
  onlyLine: 'the line is the only one of its section',
  leadIn: 'the line ends with a colon',
  passageScore: 'search score of the passage, as a share of the best',
  passageRank: 'rank of the passage, 1 / (1 + passages before)',
  headingShare: 'share of the heading that the question has',
  titleShare: 'share of the title that the question has',
  titleRun: 'longest run of the title in the question, as a share of the title',
  nearPairs: 'share of near pairs of words that a line of the passage has',
  passageWords: 'share of the words of the question that the passage has',
  passagePairs: 'share of the pairs of words of the question that the passage has',
  longestRun: 'longest run of the question in a line of the passage, logarithmic',
  brevity: 'the passage is short',
  definitionScore: 'the passage defines what the question names',
  isTerm: 'the line is of a term page',
  isNamed: 'the question names the document or term',
  isHome: 'the document is of a home of the library, and no place is asked for',
  isCentral: 'the document is of the central level',
  isOfPlace: 'the document is of a place asked for',
  notInForce: 'the document is not in force',
  notCurrent: 'the document is not in force, and what holds now is asked for',
  inForce: 'the document is in force',
  onTopic: 'the document is on a topic asked for',
  ofYear: 'the document is about a year asked for',
  age: 'age of the document in years, at most 10, divided by 10',
} as const;

type SingleFeature = keyof typeof SINGLE_FEATURES;
const SINGLE_NAMES = Object.keys(SINGLE_FEATURES);

const EXPECTATIONS: readonly Expectation[] = [...VALUE_EXPECTATIONS, ...STATEMENT_EXPECTATIONS];

const SECTION_TESTS: readonly (readonly [string, RegExp])[] = (
  Object.keys(SECTION_NAMES) as SectionName[]
).map((name) => [name, headingPattern(name)]);

const TERM_PLACES = ['Line', 'Heading', 'Title'] as const;

/** The names of all features, in the order of their indices. */
export const FEATURE_NAMES: readonly string[] = [
  ...SINGLE_NAMES,
  ...Array.from({ length: LEADING_TERMS }, (_, at) =>
    TERM_PLACES.map((place) => `term${at + 1}In${place}`),
  ).flat(),
  ...SECTION_TESTS.map(([name]) => `section:${name}`),
  ...LINE_KINDS.map((kind) => `kind:${kind}`),
  ...EXPECTATIONS.flatMap((asked) => LINE_KINDS.map((kind) => `asked:${asked}:${kind}`)),
];

const INDEX = Object.fromEntries(SINGLE_NAMES.map((name, at) => [name, at])) as Readonly<
  Record<SingleFeature, number>
>;
const FIRST_TERM = SINGLE_NAMES.length;
const FIRST_SECTION = FIRST_TERM + LEADING_TERMS * TERM_PLACES.length;
const FIRST_KIND = FIRST_SECTION + SECTION_TESTS.length;
const FIRST_ASKED = FIRST_KIND + LINE_KINDS.length;

/** Takes one feature that is not 0. */
export type VisitFeature = (index: number, value: number) => void;

/** What the features of all lines need of a question. */
export interface LineQuestion {
  readonly terms: AskedTerms;
  readonly termsBeyondTopics: AskedTerms;
  readonly expectations: ReadonlySet<Expectation>;
  /** By expectation: the index of its feature with the first kind of line. */
  readonly askedKinds: readonly number[];
  /** The most informative terms, the best first. */
  readonly leadingTerms: readonly number[];
  readonly asksYears: boolean;
}

/** Prepares a question. */
export function createLineQuestion(
  terms: AskedTerms,
  termsBeyondTopics: AskedTerms,
  expectations: ReadonlySet<Expectation>,
  asksYears: boolean,
): LineQuestion {
  const order = Array.from(terms.information.keys()).sort(
    (a, b) => (terms.information[b] ?? 0) - (terms.information[a] ?? 0),
  );
  const groups = new Set<number>();
  const leadingTerms = order.filter((term) => {
    const group = terms.groups?.[term] ?? -1 - term;
    if (groups.has(group)) return false;
    groups.add(group);
    return true;
  });
  return {
    terms,
    termsBeyondTopics,
    expectations,
    askedKinds: EXPECTATIONS.flatMap((asked, at) =>
      expectations.has(asked) ? [FIRST_ASKED + at * LINE_KINDS.length] : [],
    ),
    leadingTerms: leadingTerms.slice(0, LEADING_TERMS),
    asksYears,
  };
}

/** Values by the names of their features. */
export type NamedValues = Readonly<Partial<Record<SingleFeature, number>>>;

/** A feature that is not 0. */
export interface FeatureValue {
  readonly index: number;
  readonly value: number;
}

/** The values of a passage and its document that all its lines share. */
export type PassageValues = readonly FeatureValue[];

/** Lists the values that are not 0. */
export function listValues(named: NamedValues): FeatureValue[] {
  const values: FeatureValue[] = [];
  for (const [name, value] of Object.entries(named))
    if (value !== 0) values.push({ index: INDEX[name as SingleFeature], value });
  return values;
}

/** The coverage of one line. */
export interface LineCoverage {
  readonly inLine: number;
  readonly inContext: number;
  readonly beyondTopics: number;
}

/** Reads the lines of one passage. */
export interface PassageFeatureReader {
  coverage(line: AnalyzedText, at: number): LineCoverage;
  /** Visits the features of the line that was last given to `coverage`. */
  visit(line: AnalyzedText, at: number, values: LineValues, visit: VisitFeature): void;
}

/** Values of a line that the constraints give. */
export interface LineValues {
  readonly years: number;
  /** Whether the line has a figure in the unit asked for; null where none is asked. */
  readonly hasUnit: boolean | null;
}

/** Prepares to read the lines of a passage. */
export function createPassageFeatureReader(
  question: LineQuestion,
  read: AnalyzedPassage,
  values: PassageValues,
): PassageFeatureReader {
  const { terms, termsBeyondTopics, leadingTerms, askedKinds } = question;
  const underHeading = tallyTexts(terms, [read.heading.words]);
  // English is asked for in English titles; their words are no evidence for what Vietnamese asks.
  const underTitle = tallyTexts(
    terms,
    terms.groups === null ? [read.title.words] : [read.title.words, read.titleEn.words],
  );
  const restUnderHeading =
    termsBeyondTopics === terms
      ? underHeading
      : tallyTexts(termsBeyondTopics, [read.heading.words]);
  const own = new CoverageTally(terms);
  const joined = new CoverageTally(terms);
  /** The heading, and the lines that the line is read under. */
  const context = new CoverageTally(terms);
  const rest = new CoverageTally(termsBeyondTopics);
  const sections = SECTION_TESTS.flatMap(([, pattern], at) =>
    pattern.test(read.heading.folded) ? [FIRST_SECTION + at] : [],
  );
  const inTitle = coverageOf(terms, underTitle);
  const termPlaces = [own, context, underTitle];
  const count = read.lines.length;
  let withHeading = 0;
  let last: LineCoverage = { inLine: 0, inContext: 0, beyondTopics: 0 };
  return {
    coverage(line, at) {
      tallyTexts(terms, [line.words], own);
      joined.reset();
      joined.merge(own);
      const above = lineContext(read, at).map(({ words }) => words);
      context.reset();
      context.merge(underHeading);
      if (above.length > 0) context.merge(tallyTexts(terms, above));
      joined.merge(context);
      withHeading = coverageOf(terms, joined);
      joined.merge(underTitle);
      let beyondTopics = withHeading;
      if (termsBeyondTopics !== terms) {
        tallyTexts(termsBeyondTopics, [line.words], rest).merge(restUnderHeading);
        beyondTopics = coverageOf(termsBeyondTopics, rest);
      }
      last = {
        inLine: coverageOf(terms, own),
        inContext: coverageOf(terms, joined),
        beyondTopics,
      };
      return last;
    },
    visit(line, at, { years, hasUnit }, visit) {
      const add = (index: number, value: number): void => {
        if (value !== 0) visit(index, value);
      };
      for (const { index, value } of values) visit(index, value);
      const agreement = agreementOf(terms, line);
      add(INDEX.coverageInLine, last.inLine);
      add(INDEX.coverageWithHeading, withHeading);
      add(INDEX.coverageInContext, last.inContext);
      add(INDEX.coverageBeyondTopics, last.beyondTopics);
      const rest = restOf(terms, own, context, underTitle);
      add(INDEX.restInLine, rest.inLine);
      add(INDEX.restOfTitle, rest.withHeading);
      add(INDEX.wordsInLine, rest.words);
      add(INDEX.pairsInLine, rest.pairs);
      add(INDEX.missingMost, rest.missingMost);
      add(INDEX.missingInLine, rest.missingInLine);
      add(INDEX.coverageOfTitle, inTitle);
      add(INDEX.lineAgreement, agreement);
      add(INDEX.agreement, harmonicMean(last.inContext, agreement));
      if (last.inContext > 0.98) visit(INDEX.allTerms, 1);
      if (question.asksYears) {
        add(INDEX.years, years);
        if (years < 0) visit(INDEX.otherYears, 1);
      } else if (line.years.length > 0) visit(INDEX.yearsUnasked, 1);
      if (hasUnit === true) visit(INDEX.unit, 1);
      add(INDEX.lineLength, Math.log(1 + line.text.length / 100));
      if (line.text.length < 40) visit(INDEX.shortLine, 1);
      if (at === 0) visit(INDEX.firstLine, 1);
      add(INDEX.position, 1 / (1 + at));
      if (count === 1) visit(INDEX.onlyLine, 1);
      if (line.text.trimEnd().endsWith(':')) visit(INDEX.leadIn, 1);
      let index = FIRST_TERM;
      for (const term of leadingTerms)
        for (const tally of termPlaces) add(index++, matchedOf(terms, tally, term));
      for (const section of sections) visit(section, 1);
      const { kinds } = line;
      for (let kind = 0; kind < LINE_KINDS.length; kind++)
        if ((kinds & (1 << kind)) !== 0) visit(FIRST_KIND + kind, 1);
      for (const first of askedKinds)
        for (let kind = 0; kind < LINE_KINDS.length; kind++)
          if ((kinds & (1 << kind)) !== 0) visit(first + kind, 1);
    },
  };
}

/** Returns what the line itself adds to its title and heading. All values are shares, 0 to 1. */
function restOf(
  { information, terms }: AskedTerms,
  line: CoverageTally,
  heading: CoverageTally,
  title: CoverageTally,
) {
  const sums = { rest: 0, restHeld: 0, untitled: 0, untitledHeld: 0 };
  const words = { all: 0, held: 0 };
  const pairs = { all: 0, held: 0 };
  let total = 0;
  let missingMost = 0;
  let missingInLine = 0;
  for (let term = 0; term < information.length; term++) {
    const worth = information[term] ?? 0;
    const inLine = line.matched[term] ?? 0;
    const inHeading = heading.matched[term] ?? 0;
    const inTitle = title.matched[term] ?? 0;
    total += worth;
    const beyondTitle = worth * (1 - inTitle);
    const beyond = worth * (1 - Math.max(inHeading, inTitle));
    sums.rest += beyond;
    sums.restHeld += beyond * inLine;
    sums.untitled += beyondTitle;
    sums.untitledHeld += beyondTitle * Math.max(inLine, inHeading);
    const kind = terms[term]?.previous === null ? words : pairs;
    kind.all += worth;
    kind.held += worth * inLine;
    missingInLine = Math.max(missingInLine, worth * (1 - inLine));
    missingMost = Math.max(missingMost, worth * (1 - Math.max(inLine, inHeading, inTitle)));
  }
  const share = (held: number, all: number): number => (all === 0 ? 1 : held / all);
  return {
    inLine: share(sums.restHeld, sums.rest),
    withHeading: share(sums.untitledHeld, sums.untitled),
    words: share(words.held, words.all),
    pairs: share(pairs.held, pairs.all),
    missingMost: share(missingMost, total),
    missingInLine: share(missingInLine, total),
  };
}

/** The match of a term, or of the best term of its group. */
function matchedOf({ groups }: AskedTerms, { matched }: CoverageTally, term: number): number {
  if (groups === null) return matched[term] ?? 0;
  let most = 0;
  for (let at = 0; at < groups.length; at++)
    if (groups[at] === groups[term]) most = Math.max(most, matched[at] ?? 0);
  return most;
}

/** The share of the words of a line that the question has. */
function agreementOf(terms: AskedTerms, line: AnalyzedText): number {
  const { words } = line;
  if (words.length === 0) return 0;
  const { slotByFoldedWord, corpus } = terms;
  let known = 0;
  for (let at = 0; at < words.length; at++)
    if ((slotByFoldedWord[corpus.folded[(words[at] ?? 0) >> 1] ?? 0] ?? -1) >= 0) known++;
  return known / words.length;
}

const harmonicMean = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b));

/** The values of a passage that its search result gives. */
export function searchValues(
  { score, features }: RankedPassage,
  best: number,
  rank: number,
): NamedValues {
  return {
    passageScore: score / best,
    passageRank: 1 / (1 + rank),
    headingShare: features.heading,
    titleShare: features.title,
    titleRun: features.titleRun,
    nearPairs: features.nearPairs,
    passageWords: features.syllables,
    passagePairs: features.compounds,
    longestRun: features.longestRun,
    brevity: features.brevity,
    definitionScore: features.definition,
  };
}
