/**
 * Every weight of the search: which passages become candidates, and how candidates are ranked.
 *
 * The weights of features were fitted by listwise logistic regression with ten-fold cross-validation
 * on 330 public questions over statute articles (ALQAC), none of which is in the project. They are a
 * property of how Vietnamese questions resemble the clauses that answer them, not of a library.
 * `npm run evaluate -- --sensitivity` measures what each of them does.
 */
import { type Weight, type WeightValues, weightValues } from '../shared/weights.ts';

const fitted = (value: number, reason: string): Weight => ({ value, unit: 'points', reason });

export const SEARCH_WEIGHTS = {
  bm25Share: fitted(1.2, 'BM25 score, as a share of the best candidate’s'),
  neighbourBm25Share: fitted(
    0.8,
    'better BM25 share of the passages before and after it in the same document',
  ),
  syllables: fitted(3.5, 'share of the question’s syllables, by information, in the passage'),
  compounds: fitted(2.8, 'share of its compounds, by information, in the passage'),
  lineSyllables: fitted(2.4, 'best share of syllables in one line'),
  lineCompounds: fitted(2.1, 'best share of compounds in one line'),
  lineAgreement: fitted(5.1, 'best agreement between one line and the question, both ways'),
  heading: fitted(2.8, 'share of the heading that the question mentions'),
  titleRun: fitted(0.7, 'longest run of the title in the question: the document was named'),
  title: fitted(1.1, 'share of the title that the question mentions'),
  longestRun: fitted(1.5, 'longest run of the question’s words in one line'),
  nearPairs: fitted(2.4, 'share of the question’s near pairs that stand near in a line'),
  definition: fitted(2.8, 'a line defines what the question names'),
  brevity: fitted(2.6, 'long passages hold words by chance'),
  articleNamed: fitted(4, 'the question names this article and its document'),

  definitionUnasked: {
    value: 0.5,
    unit: 'factor',
    reason: 'a definition counts less where the question does not ask for one',
  },
  maxTermWords: { value: 8, unit: 'words', reason: 'a defined term is not longer' },
  minPassageLength: {
    value: 30,
    unit: 'words',
    reason: 'below this the length of a passage says nothing',
  },
  articleTitleRun: {
    value: 0.6,
    unit: 'share',
    reason: 'run of the title from which the document of a named article counts as named',
  },
  otherMarksTyped: {
    value: 0.35,
    unit: 'factor',
    reason: 'a word typed with marks matches the same letters with other marks this much',
  },
  otherMarksBare: {
    value: 0.8,
    unit: 'factor',
    reason: 'a word typed without marks, whose marks were restored, matches other marks this much',
  },
  nearInQuestion: {
    value: 4,
    unit: 'words',
    reason: 'words of the question at most this far apart form a near pair',
  },
  nearInText: {
    value: 5,
    unit: 'words',
    reason: 'a near pair may stand this far apart in a line',
  },

  maxTermFrequency: {
    value: 0.1,
    unit: 'share of passages',
    reason: 'terms in more passages are not looked up: they cost most and separate least',
  },
  minTermsKept: {
    value: 8,
    unit: 'terms',
    reason: 'a short question has only frequent terms; its rarest ones are always looked up',
  },
  maxCandidates: {
    value: 80,
    unit: 'passages',
    reason: 'candidates that are ranked; more cost time and change nothing on top',
  },

  boostNumber: { value: 2, unit: 'factor', reason: 'BM25 boost of the document number' },
  boostTitle: { value: 0.5, unit: 'factor', reason: 'BM25 boost of the title' },
  boostTitleEn: { value: 0.5, unit: 'factor', reason: 'BM25 boost of the English title' },
  boostTopics: { value: 0.3, unit: 'factor', reason: 'BM25 boost of the topics' },
  boostHeading: { value: 1, unit: 'factor', reason: 'BM25 boost of the heading' },
  boostLabelFolded: {
    value: 0.4,
    unit: 'factor',
    reason: 'BM25 boost of number, titles, topics and heading without marks',
  },
  boostBodyFolded: { value: 0.5, unit: 'factor', reason: 'BM25 boost of the body without marks' },
} as const satisfies Readonly<Record<string, Weight>>;

export type SearchWeights = WeightValues<typeof SEARCH_WEIGHTS>;

/** The values that ship. */
export const SHIPPED_SEARCH_WEIGHTS: SearchWeights = weightValues(SEARCH_WEIGHTS);
