/**
 * Every weight and threshold of the answer: how documents and lines are scored, from where on they
 * answer, and when a question is refused. Those of the search stand in `search/weights.ts`.
 * `npm run evaluate -- --sensitivity` measures what each of them does.
 */
import { SEARCH_WEIGHTS, type SearchWeights } from '../search/weights.ts';
import { type Weight, type WeightValues, weightValues } from '../shared/weights.ts';

const points = (value: number, reason: string): Weight => ({ value, unit: 'points', reason });
/** A share of the asked information, from 0 to 1. */
const coverage = (value: number, reason: string): Weight => ({
  value,
  unit: 'share of the asked information',
  reason,
});
const factor = (value: number, reason: string): Weight => ({ value, unit: 'factor', reason });

export const ANSWER_WEIGHTS = {
  // From where on a text answers.
  answerThreshold: coverage(0.55, 'a document or line that holds this much answers'),
  nearestThreshold: coverage(0.47, 'a document that holds this much is offered as the nearest'),
  preciseLineThreshold: coverage(
    0.4,
    'a line that holds this much answers where most of it is about the question',
  ),
  preciseLineShare: {
    value: 0.5,
    unit: 'share of the line’s words',
    reason: 'a line is precise where the question asked for this much of it',
  },
  beyondTopicsThreshold: coverage(
    0.3,
    'of what is asked beyond the topic, a line holds at least this much',
  ),
  standaloneThreshold: coverage(
    0.7,
    'a line that alone holds this much answers a question that does not say what it wants',
  ),
  figureLineThreshold: coverage(0.282, 'of a figure, the line alone holds at least this much'),
  maxUnseenShare: coverage(
    0.45,
    'above this share of words that the library has never seen, the question is refused',
  ),
  contextDocumentThreshold: coverage(
    0.75,
    'a line of the document of the previous answer that holds this much answers the next question',
  ),
  listSubjectThreshold: coverage(
    0.6,
    'a document whose labels hold this much belongs to a list on the subject',
  ),
  titleNamedShare: {
    value: 0.6,
    unit: 'share of the title’s words',
    reason: 'a title of which the question says this much is meant, whatever else it says',
  },
  minTitleWords: {
    value: 4,
    unit: 'words',
    reason: 'a shorter title is said by accident',
  },
  minPastedTitleWords: {
    value: 5,
    unit: 'words',
    reason: 'fewer words of a title, given alone, are a topic and do not name the document',
  },
  ambiguousNumberGap: coverage(
    0.2,
    'of several documents with one number, the best is meant where its labels hold this much more',
  ),

  // What a word of the question is worth.
  pairWeight: factor(0.8, 'a pair of words beside a word'),
  genericPairWeight: factor(0.25, 'a pair with an everyday word in it beside a word'),
  unseenPairWeight: factor(0.4, 'such a pair that no text holds: most often it is no pair at all'),
  otherMarksWeight: factor(
    0.4,
    'a word typed with marks matches the same letters with other marks this much',
  ),
  unknownWordWeight: factor(
    0.5,
    'an English word that the library has in neither language, beside the rarest known word',
  ),

  // Which documents come first.
  documentLabels: points(0.5, 'coverage in title, aliases and topics, beside 1 for the title'),
  documentText: points(0.6, 'coverage in its best passage'),
  documentSearchScore: points(0.6, 'search score of its best passage, as a share of the best'),
  documentTitleRun: points(0.3, 'longest run of its title in the question'),
  passagesPerEntry: {
    value: 4,
    unit: 'passages',
    reason: 'candidates of one document, so that a long one leaves room for others',
  },
  relatedDocumentGap: points(0.8, 'documents at most this far below the best are named beside it'),
  termPrior: points(-0.1, 'a term beside a document'),
  homePrior: points(0.14, 'a document of the library’s first home'),
  homeStepPrior: points(0.03, 'each further home counts this much less'),
  minHomePrior: points(0.08, 'a document of the last home'),
  centralPrior: points(0.06, 'a document of the central level'),
  notInForcePenalty: points(0.4, 'a document that is no longer in force'),
  notCurrentPenalty: points(0.8, 'the same, where the question asks for what holds now'),
  inForcePrior: points(0.05, 'a document in force'),
  provincePrior: points(0.12, 'a provincial body’s document, where the province is asked for'),
  typePrior: points(0.2, 'a document of the type named'),
  topicPrior: points(0.1, 'a document on a topic named'),
  yearPrior: points(0.25, 'a document about a year named'),
  otherYearPenalty: points(0.1, 'a document about other years than those named'),
  issuerPrior: points(0.15, 'a document of an issuer named'),
  unverifiedPenalty: points(0.1, 'a record that nobody verified'),
  agePenalty: points(0.01, 'each year of a document’s age'),
  maxAgePenalty: points(0.1, 'age of any document'),

  // Which lines come first.
  lineCoverage: points(0.6, 'coverage in the line alone'),
  lineContextCoverage: points(0.4, 'coverage in the line under its heading and title'),
  lineYears: points(0.35, 'agreement with the years named'),
  lineShape: points(0.15, 'a line of the shape asked for: a figure, a deadline, a duty'),
  lineShapePenalty: points(0.3, 'a line of another shape'),
  lineUnit: points(0.15, 'a figure in the unit asked for'),
  lineUnitPenalty: points(0.2, 'no figure in that unit'),
  linePlace: points(0.3, 'a line that says where, where that is asked'),
  linePlacePenalty: points(0.1, 'a line that does not say where'),
  lineSection: points(0.12, 'a section that answers questions of this intent'),
  lineEnumeration: points(0.25, 'a section about what is asked for in full'),
  lineAudience: points(0.35, 'a section on whom it concerns, where that is asked'),
  lineMetaPenalty: points(0.2, 'a section about the document rather than what it says'),
  maxPassagesRead: {
    value: 30,
    unit: 'passages',
    reason: 'the best passages of the library that are read line by line',
  },
  lineSearchScore: points(0.35, 'search score of the line’s passage, as a share of the best'),
  lineDocumentPrior: points(0.5, 'prior of the line’s document'),
  lineTitle: points(0.2, 'share of the document’s title that the question mentions'),
  yearPeriodPart: factor(0.2, 'a text that names some of the years asked for'),
  yearInSpan: factor(0.5, 'a text that names a period around the years asked for'),
  yearInTitle: factor(0.6, 'years named by the title only'),
  yearOfDocument: factor(0.3, 'years that are only those of the document itself'),
  minYearAgreement: {
    value: 0.2,
    unit: 'agreement',
    reason: 'a line that agrees this much with the years asked for may answer',
  },

  // How much is quoted.
  quotedLineGap: points(0.3, 'lines at most this far below the best are quoted with it'),
  otherDocumentGap: points(0.35, 'documents whose best line is this near are named beside it'),
  purposeSection: points(0.12, 'sections that say what a found document is for are quoted first'),
  documentQuoteGap: points(0.3, 'lines of a found document this far below its best are quoted'),
} as const satisfies Readonly<Record<string, Weight>>;

export type AnswerWeights = WeightValues<typeof ANSWER_WEIGHTS>;

/** All weights, of the search and of the answer. */
export type Weights = SearchWeights & AnswerWeights;
export const WEIGHTS = { ...SEARCH_WEIGHTS, ...ANSWER_WEIGHTS };

/** The values that ship. */
export const SHIPPED_WEIGHTS: Weights = weightValues(WEIGHTS);

/** Whether two sets of weights search alike. */
export const hasSameSearchWeights = (a: Weights, b: Weights): boolean =>
  Object.keys(SEARCH_WEIGHTS).every((name) => isWeightName(name) && a[name] === b[name]);

export type WeightName = keyof Weights;
export const isWeightName = (name: string): name is WeightName => Object.hasOwn(WEIGHTS, name);
