/**
 * The features of a line for a question. They say how well the line, its heading and its document
 * agree with what was asked. The line model weighs them.
 */
import { descendantsOf } from '../../library/line-tree.ts';
import {
  type AnalyzedPassage,
  type AnalyzedText,
  lineContext,
} from '../../search/analyzed-passage.ts';
import { CoverageTally, coverageOf, tallyTexts } from '../../search/coverage.ts';
import { harmonicMean } from '../../search/features.ts';
import { hasKind, LINE_KINDS } from '../../text/line-kinds.ts';
import {
  FIRST_KIND,
  FIRST_PRODUCT,
  FIRST_SECTION,
  FIRST_TERM,
  FIRST_WITHOUT_QUESTION,
  PRODUCTS,
  SECTION_TESTS,
  SINGLE_INDEX,
  type VisitFeature,
} from './feature-names.ts';
import { agreementOf, coverageBesides, matchedOf, missingMostOf } from './line-coverage.ts';
import type { LineQuestion } from './line-question.ts';
import { subjectOf } from './line-subject.ts';
import type { PassageValues } from './passage-values.ts';
import { informationShare, matchQuestions } from './question-match.ts';
import type { LineSimilarities } from './text-similarity.ts';
import { bestParaphrases, createTranslationReader } from './translated-question.ts';

const PRODUCT_INDICES = PRODUCTS.map(
  ([one, other]) => [SINGLE_INDEX[one], SINGLE_INDEX[other]] as const,
);

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
  /** A topic asked for is spoken of by neither the line, its heading, its title nor its document. */
  readonly isOffTopic: boolean;
  /** It names a place asked for. */
  readonly namesPlace: boolean;
  /** Places are asked for, and it names only others. */
  readonly hasOtherPlace: boolean;
  /** None is asked for, and it names one that is not that of its document. */
  readonly hasPlaceUnasked: boolean;
  /** It lacks the unit asked for, where a figure in another one is no answer. */
  readonly hasOtherUnit: boolean;
  /** Whether its ranges have an amount that the question names: 1, -1, or 0 where it has none. */
  readonly amountInRange: -1 | 0 | 1;
  /** Its section lists what the question asks for. */
  readonly isEnumerated: boolean;
  /** It lacks the shape that the intent asks for. */
  readonly lacksShape: boolean;
}

/** Prepares to read the lines of a passage. */
export function createPassageFeatureReader(
  question: LineQuestion,
  read: AnalyzedPassage,
  shared: PassageValues,
  similarities: LineSimilarities,
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
  const matches = matchQuestions(question.matched, read.questions);
  const paraphrases = bestParaphrases(question.paraphrased, read.questions);
  const termPlaces = [own, context, underTitle];
  const translate = createTranslationReader(
    question.translated,
    read.heading.words,
    read.title.words,
  );
  const translations = read.lines.map(({ words }) => translate(words));
  const likelihoodOfPassage = Math.max(...translations.map(({ likelihood }) => likelihood));
  const similarityToQuestions = Math.max(...similarities.toQuestion);
  const asksDefinition = question.expectations.has('definition');
  const subject = new CoverageTally(terms);
  const count = read.lines.length;
  const held = new Float64Array(FIRST_TERM);
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
    visit(line, at, values, visit) {
      const { years, hasUnit } = values;
      held.fill(0);
      const add = (index: number, value: number): void => {
        if (value === 0) return;
        held[index] = value;
        visit(index, value);
      };
      for (const { index, value } of shared) add(index, value);
      const agreement = agreementOf(terms, line.words);
      add(SINGLE_INDEX.coverageInLine, last.inLine);
      add(SINGLE_INDEX.coverageWithHeading, withHeading);
      add(SINGLE_INDEX.coverageInContext, last.inContext);
      add(SINGLE_INDEX.coverageBeyondTopics, last.beyondTopics);
      const rest = coverageBesides(terms, own, context, underTitle);
      add(SINGLE_INDEX.restInLine, rest.inLine);
      add(SINGLE_INDEX.restOfTitle, rest.withHeading);
      add(SINGLE_INDEX.wordsInLine, rest.words);
      add(SINGLE_INDEX.pairsInLine, rest.pairs);
      add(SINGLE_INDEX.missingMost, rest.missingMost);
      add(SINGLE_INDEX.missingInLine, rest.missingInLine);
      add(SINGLE_INDEX.coverageOfTitle, inTitle);
      add(SINGLE_INDEX.lineAgreement, agreement);
      add(SINGLE_INDEX.agreement, harmonicMean(last.inContext, agreement));
      const match = matches.get(at);
      if (match !== undefined) {
        add(SINGLE_INDEX.questionCoverage, match.coverage);
        add(SINGLE_INDEX.questionAgreement, match.agreement);
        add(SINGLE_INDEX.questionMatch, match.match);
        add(SINGLE_INDEX.questionWording, match.wording);
        joined.merge(match.tally);
      }
      const paraphrase = paraphrases.get(at);
      if (paraphrase !== undefined) {
        add(SINGLE_INDEX.paraphraseLikelihood, paraphrase.likelihood);
        add(SINGLE_INDEX.paraphraseOfRest, paraphrase.likelihoodOfRest);
        add(SINGLE_INDEX.paraphraseCoverage, paraphrase.coverage);
      } else add(SINGLE_INDEX.noQuestion, 1);
      add(SINGLE_INDEX.similarityToQuestion, similarities.toQuestion[at] ?? 0);
      add(SINGLE_INDEX.similarityToQuestions, similarityToQuestions);
      add(SINGLE_INDEX.similarityToLine, similarities.toLine[at] ?? 0);
      add(SINGLE_INDEX.similarityOfPassage, similarities.most);
      add(SINGLE_INDEX.similarityToHeading, similarities.toHeading);
      add(SINGLE_INDEX.similarityToTitle, similarities.toTitle);
      add(SINGLE_INDEX.coverageWithQuestion, coverageOf(terms, joined));
      add(SINGLE_INDEX.missingWithQuestion, missingMostOf(terms, joined));
      const translated = translations[at] ?? translate(line.words);
      add(SINGLE_INDEX.likelihood, translated.likelihood);
      add(SINGLE_INDEX.likelihoodOfPassage, likelihoodOfPassage);
      add(SINGLE_INDEX.likelihoodOfRest, translated.likelihoodOfRest);
      add(SINGLE_INDEX.translatedCoverage, translated.coverage);
      add(SINGLE_INDEX.necessaryCoverage, translated.necessary);
      add(SINGLE_INDEX.missingNecessary, translated.missing);
      add(SINGLE_INDEX.necessityOdds, translated.odds);
      const words = subjectOf(line.words, question.predicates);
      const subjectCoverage = coverageOf(terms, tallyTexts(terms, [words], subject));
      const subjectAgreement = informationShare(question.matched, terms, words);
      const subjectMatch = harmonicMean(subjectCoverage, subjectAgreement);
      add(SINGLE_INDEX.subjectCoverage, subjectCoverage);
      add(SINGLE_INDEX.subjectAgreement, subjectAgreement);
      add(SINGLE_INDEX.subjectMatch, subjectMatch);
      if (hasKind(line.kinds, 'definition')) add(SINGLE_INDEX.definedSubjectMatch, subjectMatch);
      if (asksDefinition) add(SINGLE_INDEX.askedSubjectMatch, subjectMatch);
      if (last.inContext > 0.98) add(SINGLE_INDEX.allTerms, 1);
      if (question.asksYears) {
        add(SINGLE_INDEX.years, years);
        if (years < 0) add(SINGLE_INDEX.otherYears, 1);
      } else if (line.years.length > 0) add(SINGLE_INDEX.yearsUnasked, 1);
      if (hasUnit === true) add(SINGLE_INDEX.unit, 1);
      if (values.isOffTopic) add(SINGLE_INDEX.offTopic, 1);
      if (values.hasOtherUnit) add(SINGLE_INDEX.otherUnit, 1);
      add(SINGLE_INDEX.amountInRange, values.amountInRange);
      if (values.lacksShape) add(SINGLE_INDEX.lacksShape, 1);
      if (values.namesPlace) add(SINGLE_INDEX.placeInLine, 1);
      if (values.hasOtherPlace) add(SINGLE_INDEX.otherPlace, 1);
      if (values.hasPlaceUnasked) add(SINGLE_INDEX.placeUnasked, 1);
      add(SINGLE_INDEX.lineLength, Math.log(1 + line.text.length / 100));
      if (line.text.length < 40) add(SINGLE_INDEX.shortLine, 1);
      if (at === 0) add(SINGLE_INDEX.firstLine, 1);
      add(SINGLE_INDEX.position, 1 / (1 + at));
      if (count === 1) add(SINGLE_INDEX.onlyLine, 1);
      if (line.text.trimEnd().endsWith(':')) add(SINGLE_INDEX.leadIn, 1);
      if (values.isEnumerated) add(SINGLE_INDEX.listHeading, coverageOf(terms, underHeading));
      const below = descendantsOf(read.tree, at).flatMap((one) => read.lines[one]?.words ?? []);
      if (below.length > 0) {
        tallyTexts(terms, [line.words, ...below], joined).merge(context);
        joined.merge(underTitle);
        add(SINGLE_INDEX.listCoverage, coverageOf(terms, joined));
      }
      for (const [at, [one, other]] of PRODUCT_INDICES.entries()) {
        const product = Math.max(0, held[one] ?? 0) * Math.max(0, held[other] ?? 0);
        if (product !== 0) visit(FIRST_PRODUCT + at, product);
      }
      if (held[SINGLE_INDEX.noQuestion] === 1)
        for (let single = 0; single < FIRST_TERM; single++)
          if (held[single] !== 0) visit(FIRST_WITHOUT_QUESTION + single, held[single] ?? 0);
      let index = FIRST_TERM;
      for (const term of leadingTerms)
        for (const tally of termPlaces) {
          const value = matchedOf(terms, tally, term);
          if (value !== 0) visit(index, value);
          index++;
        }
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
