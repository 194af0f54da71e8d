/**
 * The features of a line: their names, what each of them is, and their indices. A new feature is a row
 * here and a value in `line-features.ts`; the model is trained again then (`npm run train`).
 */
import { LINE_KINDS } from '../../text/line-kinds.ts';
import { SECTION_NAMES, type SectionName } from '../../text/vi/section-names.ts';
import {
  type Expectation,
  STATEMENT_EXPECTATIONS,
  VALUE_EXPECTATIONS,
} from '../intents/expectation.ts';
import { headingPattern } from '../section-headings.ts';

/** How many of the most informative terms have features of their own. */
export const LEADING_TERMS = 4;

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
  otherUnit: 'the line lacks the unit asked for, where a figure in another one is no answer',
  amountInRange:
    'the line gives a range for an amount that the question names: 1 with it, -1 without it',
  lacksShape: 'the line lacks what the intent asks for: a figure, a deadline, a duty',
  placeInLine: 'the line names a place asked for',
  otherPlace: 'places are asked for, and the line names only others',
  placeUnasked:
    'no place is asked for, and the line names one that is neither that of its document nor of the home',
  offTopic: 'a topic asked for is in neither the line, its context nor the topics of its document',
  lineLength: 'characters of the line, logarithmic',
  shortLine: 'the line has fewer than 40 characters',
  firstLine: 'the line is the first of its section',
  position: 'position of the line in its section, 1 / (1 + lines before)',
  onlyLine: 'the line is the only one of its section',
  leadIn: 'the line ends with a colon',
  listCoverage: 'share of the asked information in the line, its context and the lines below it',
  listHeading:
    'share of the asked information in the heading of a section that lists what is asked',
  passageScore: 'search score of the passage, as a share of the best',
  passageRank: 'rank of the passage, 1 / (1 + passages before)',
  documentShare: 'search scores of the passages read of its document, as a share of all read',
  headingShare: 'share of the heading that the question has',
  titleShare: 'share of the title that the question has',
  titleRun: 'longest run of the title in the question, as a share of the title',
  nearPairs: 'share of near pairs of words that a line of the passage has',
  passageWords: 'share of the words of the question that the passage has',
  passagePairs: 'share of the pairs of words of the question that the passage has',
  longestRun: 'longest run of the question in a line of the passage, logarithmic',
  brevity: 'the passage is short',
  definitionScore: 'the passage defines what the question names',
  questionCoverage:
    'of the questions that the line is known to answer, the best: share of the asked information in it',
  questionAgreement: 'share of the words of that question that the question asked has',
  questionMatch: 'harmonic mean of the two',
  questionWording: 'agreement of all words of both questions, question words included',
  paraphraseLikelihood:
    'of these questions, the best: mean log likelihood of the words asked given its words',
  paraphraseOfRest: 'the part of it that words give which that question lacks',
  paraphraseCoverage: 'share of the asked information, each word by its best paraphrase in it',
  similarityToQuestion: 'of these questions, the nearest: cosine with the question asked',
  similarityToLine: 'cosine of the question with the line, what introduces it and its heading',
  similarityOfPassage: 'most of the cosines of the lines of the passage',
  similarityToQuestions: 'most of similarityToQuestion in the passage',
  similarityToHeading: 'cosine of the question with the heading',
  similarityToTitle: 'cosine of the question with the title',
  similarityOfDocument: 'most of the cosines of the lines read of its document',
  noQuestion: 'the line is not known to answer any question',
  coverageWithQuestion: 'share of the asked information in that question, the line and its context',
  missingWithQuestion: 'information of the most informative term that all these lack, as a share',
  likelihood:
    'mean log likelihood of the words asked, given line and heading, over their background',
  likelihoodOfRest: 'the part of it that words give which line, heading and title lack',
  likelihoodOfPassage: 'most of likelihood in the passage',
  translatedCoverage: 'share of the asked information, each word by its best translation',
  necessaryCoverage: 'share of the necessary words that line, heading and title have',
  missingNecessary: 'the most necessary word that they lack, as a share',
  necessityOdds: 'log odds of having and lacking these words for an answer, over any text, by 10',
  subjectCoverage: 'share of the asked information in the subject of the line',
  subjectAgreement: 'share of the information of that subject that the question has',
  subjectMatch: 'harmonic mean of the two',
  definedSubjectMatch: 'the same where the line has a definition',
  askedSubjectMatch: 'the same where a definition is asked for',
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

/** Takes one feature that is not 0. */
export type VisitFeature = (index: number, value: number) => void;

/** The name of a feature with one value. */
export type SingleFeature = keyof typeof SINGLE_FEATURES;
const SINGLE_NAMES = Object.keys(SINGLE_FEATURES);

/** Pairs of features whose product says more than their sum. Negative values count as 0. */
export const PRODUCTS: readonly (readonly [SingleFeature, SingleFeature])[] = [
  ['paraphraseLikelihood', 'paraphraseLikelihood'],
  ['likelihood', 'likelihood'],
  ['questionMatch', 'questionMatch'],
  ['paraphraseLikelihood', 'likelihood'],
  ['paraphraseLikelihood', 'coverageInContext'],
  ['questionMatch', 'likelihood'],
  ['questionMatch', 'coverageInContext'],
  ['questionWording', 'coverageInContext'],
  ['similarityToQuestion', 'similarityToQuestion'],
  ['similarityToLine', 'similarityToLine'],
  ['similarityOfPassage', 'passageScore'],
];

/** Features by which the lines of a question are compared: the best by each of them is told. */
export const COMPARED_FEATURES = [
  'paraphraseLikelihood',
  'likelihood',
  'questionMatch',
  'questionWording',
  'coverageInContext',
  'passageScore',
  'subjectMatch',
  'necessityOdds',
  'similarityToQuestion',
  'similarityToLine',
] as const satisfies readonly SingleFeature[];

/** What a question may expect, in the order of the features. */
export const EXPECTATIONS: readonly Expectation[] = [
  ...VALUE_EXPECTATIONS,
  ...STATEMENT_EXPECTATIONS,
];

/** Kinds of sections, and how their folded headings are recognised. */
export const SECTION_TESTS: readonly (readonly [string, RegExp])[] = (
  Object.keys(SECTION_NAMES) as SectionName[]
).map((name) => [name, headingPattern(name)]);

/** Where a leading term may stand: in the line, in its heading, in its title. */
export const TERM_PLACES = ['Line', 'Heading', 'Title'] as const;

/** The names of all features, in the order of their indices. */
export const FEATURE_NAMES: readonly string[] = [
  ...SINGLE_NAMES,
  ...Array.from({ length: LEADING_TERMS }, (_, at) =>
    TERM_PLACES.map((place) => `term${at + 1}In${place}`),
  ).flat(),
  ...SECTION_TESTS.map(([name]) => `section:${name}`),
  ...LINE_KINDS.map((kind) => `kind:${kind}`),
  ...EXPECTATIONS.flatMap((asked) => LINE_KINDS.map((kind) => `asked:${asked}:${kind}`)),
  ...PRODUCTS.map(([one, other]) => `product:${one}:${other}`),
  ...SINGLE_NAMES.map((name) => `noQuestion:${name}`),
  ...COMPARED_FEATURES.map((name) => `best:${name}`),
];

/** The indices of the features with one value. */
export const SINGLE_INDEX = Object.fromEntries(
  SINGLE_NAMES.map((name, at) => [name, at]),
) as Readonly<Record<SingleFeature, number>>;
/** The index of the first feature of each group behind the single ones. */
export const FIRST_TERM = SINGLE_NAMES.length;
export const FIRST_SECTION = FIRST_TERM + LEADING_TERMS * TERM_PLACES.length;
export const FIRST_KIND = FIRST_SECTION + SECTION_TESTS.length;
export const FIRST_ASKED = FIRST_KIND + LINE_KINDS.length;
export const FIRST_PRODUCT = FIRST_ASKED + EXPECTATIONS.length * LINE_KINDS.length;
/** The single features once more, for lines that are not known to answer any question. */
export const FIRST_WITHOUT_QUESTION = FIRST_PRODUCT + PRODUCTS.length;
/** From here on, the features depend on the other lines. Only the ranking has them. */
export const FIRST_BEST = FIRST_WITHOUT_QUESTION + SINGLE_NAMES.length;

const ORDINALS = ['most', 'second most', 'third most', 'fourth most'];

/** What a feature is, in words; the name itself where no feature has it. */
export function describeFeature(name: string): string {
  if (Object.hasOwn(SINGLE_FEATURES, name)) return SINGLE_FEATURES[name as SingleFeature];
  const [group = '', first = '', second = ''] = name.split(':');
  if (group === 'section') return `the heading is one of ${first}`;
  if (group === 'kind') return `the line has: ${first}`;
  if (group === 'product') return `the product of ${first} and ${second}`;
  if (group === 'noQuestion') return `${first} of a line not known to answer any question`;
  if (group === 'best') return `no other line has more: ${first}`;
  if (group === 'asked') return `asked for: ${first}; the line has: ${second}`;
  const [, rank = '', place = ''] = /^term(\d)In(\w+)$/u.exec(name) ?? [];
  const ordinal = ORDINALS[Number(rank) - 1];
  return ordinal === undefined
    ? name
    : `the ${ordinal} informative term is in the ${place.toLowerCase()}`;
}
