/**
 * `npm run train`: learns the weights of `src/answer/retrieve/line-model.json` from questions with
 * known answers.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Assistant, createAssistant } from '../../src/answer/ask.ts';
import { FEATURE_NAMES } from '../../src/answer/retrieve/feature-names.ts';
import { openAssistant, openLibrary } from '../../src/app/node/open-library.ts';
import {
  CONFIDENCE_FEATURE_COUNT,
  type ConfidenceExample,
  confidenceExamplesOf,
  LIST_NAMES,
} from './confidence-examples.ts';
import { type FitOptions, fitRanking, foldOf, scoresOf } from './fit-ranking.ts';
import {
  type LabelledQuestion,
  readLabelledQuestions,
  trainingFiles,
} from './labelled-questions.ts';
import { holdOutQuestions, LIBRARY_SET } from './library-questions.ts';
import { type LineExample, lineExampleOf } from './line-examples.ts';
import { formatCurve, formatRanks, type Ranks } from './train-report.ts';

const HELP = `npm run train -- [options]

Learns which line answers a question, and how sure that is, from test/questions. Prints a
cross-validation by document, and writes src/answer/retrieve/line-model.json.

Options:
  --knowledge DIR  the library (default: knowledge)
  --set FILE       train on this file instead (may be repeated)
  --also DIR=FILE  train on the questions of FILE about the library DIR too (may be repeated)
  --today DATE     the day of the questions (default: 2026-11-29)
  --out FILE       write the model there
  --dry-run        write nothing
  --help           this text`;

const OPTIONS = {
  knowledge: { type: 'string', default: 'knowledge' },
  set: { type: 'string', multiple: true },
  also: { type: 'string', multiple: true, default: [] as string[] },
  today: { type: 'string', default: '2026-11-29' },
  out: { type: 'string', default: 'src/answer/retrieve/line-model.json' },
  'dry-run': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const FOLDS = 4;
/** Chosen by cross-validation. */
const RANKING_FIT: FitOptions = {
  featureCount: FEATURE_NAMES.length,
  penalty: 0.002,
  iterations: 150,
  learningRate: 0.15,
};
const CONFIDENCE_FIT: FitOptions = {
  featureCount: CONFIDENCE_FEATURE_COUNT,
  penalty: 0.002,
  iterations: 200,
  learningRate: 0.1,
};
/**
 * The questions of the library are many, and each is answered by one line, while others may say the
 * same. So the ranking learns from one in four, and the confidence from none: with all of them both
 * are worse on the other sets.
 */
const LIBRARY_SHARE = 4;
/** Smaller weights are left out of the file. */
const MIN_WEIGHT = 0.02;

const named = (weights: Float64Array, names: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    names.flatMap((name, at) => {
      const weight = Math.round((weights[at] ?? 0) * 1000) / 1000;
      return Math.abs(weight) < MIN_WEIGHT ? [] : [[name, weight]];
    }),
  );

const probabilityOf = (example: ConfidenceExample, weights: Float64Array): number =>
  1 / (1 + Math.exp(-(scoresOf(example, weights)[0] ?? 0)));

const examplesOf = (
  assistant: Assistant,
  questions: readonly LabelledQuestion[],
  today: string,
): LineExample[] =>
  questions
    .map((question) => lineExampleOf(assistant, question, today))
    .filter(({ lines }) => lines.length > 0);

/** The examples of another library: `DIR=FILE`. */
function furtherExamples(also: string, today: string): LineExample[] {
  const [folder = '', file = ''] = also.split('=');
  const { assistant } = openAssistant({ KNOWLEDGE_DIR: folder });
  return examplesOf(assistant, readLabelledQuestions(file), today);
}

function main(): void {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const { library, questions } = holdOutQuestions(openLibrary({ KNOWLEDGE_DIR: values.knowledge }));
  const assistant = createAssistant(library);
  const files = values.set ?? trainingFiles();
  const examples = [
    ...examplesOf(assistant, [...files.flatMap(readLabelledQuestions), ...questions], values.today),
    ...values.also.flatMap((one) => furtherExamples(one, values.today)),
  ];
  const withAnswer = examples.filter(({ answers }) => answers.some((answer) => answer));
  console.log(`${examples.length} questions, ${withAnswer.length} with the answer among the lines`);

  const ranked = withAnswer.filter(
    ({ question }, at) => question.set !== LIBRARY_SET || at % LIBRARY_SHARE === 0,
  );
  // Each question is judged by a model that has not seen its document.
  const ranks = new Map<string, Ranks>();
  const judged: ConfidenceExample[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeldOut = ({ group }: LineExample): boolean => foldOf(group, FOLDS) === fold;
    const weights = fitRanking(
      ranked.filter((one) => !isHeldOut(one)),
      RANKING_FIT,
    );
    for (const example of examples.filter(isHeldOut)) {
      const scores = scoresOf(example, weights);
      judged.push(...confidenceExamplesOf(example, scores));
      if (!example.answers.some((answer) => answer)) continue;
      const order = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
      const rank = order.findIndex((at) => example.answers[at]);
      for (const set of ['all', example.question.set])
        ranks.set(set, [...(ranks.get(set) ?? []), rank]);
    }
  }
  console.log(formatRanks(ranks));

  const probabilities: { readonly example: ConfidenceExample; readonly probability: number }[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitRanking(
      judged.filter(({ group }) => foldOf(group, FOLDS) !== fold),
      CONFIDENCE_FIT,
    );
    for (const example of judged.filter(({ group }) => foldOf(group, FOLDS) === fold))
      probabilities.push({ example, probability: probabilityOf(example, weights) });
  }
  console.log(formatCurve(probabilities));

  const ranking = fitRanking(ranked, RANKING_FIT);
  const confidence = fitRanking(
    judged.filter(({ set }) => set !== LIBRARY_SET),
    CONFIDENCE_FIT,
  );
  const model = {
    provenance: {
      command: 'npm run train',
      questions: examples.length,
      withAnswer: withAnswer.length,
      sets: [...new Set(examples.map(({ question }) => question.set))],
      documents: assistant.library.documents.length,
      today: values.today,
    },
    ranking: named(ranking, FEATURE_NAMES),
    confidence: {
      line: named(confidence.subarray(0, FEATURE_NAMES.length), FEATURE_NAMES),
      list: named(confidence.subarray(FEATURE_NAMES.length), LIST_NAMES),
    },
  };
  if (!values['dry-run']) writeFileSync(values.out, `${JSON.stringify(model, null, 2)}\n`);
}

main();
