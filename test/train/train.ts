/**
 * `npm run train`: learns the weights of `src/answer/retrieve/line-model.json` from questions with
 * known answers.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Assistant, createAssistant } from '../../src/answer/ask.ts';
import { FEATURE_NAMES } from '../../src/answer/retrieve/feature-names.ts';
import { readTextEmbedding } from '../../src/answer/retrieve/text-embedding.ts';
import { createWordTranslation } from '../../src/answer/retrieve/word-translation.ts';
import { openAssistant, openLibrary } from '../../src/app/node/open-library.ts';
import type { Library } from '../../src/library/library.ts';
import { type ConfidenceExample, confidenceExamplesOf, LIST_NAMES } from './confidence-examples.ts';
import { fitConfidence, probabilityOf } from './fit-confidence.ts';
import { type FitOptions, fitRanking, foldOf, scoresOf } from './fit-ranking.ts';
import { fitWords } from './fit-words.ts';
import {
  type LabelledQuestion,
  readLabelledQuestions,
  trainingFiles,
} from './labelled-questions.ts';
import { holdOutQuestions, LIBRARY_SET } from './library-questions.ts';
import { type ExampleSource, type LineExample, lineExampleOf } from './line-examples.ts';
import { readQuestionsOfLines, withQuestions } from './line-questions.ts';
import { formatModel, formatTranslation } from './model-files.ts';
import { formatCurve, formatRanks, type Ranks } from './train-report.ts';

const HELP = `npm run train -- [options]

Learns which line answers a question, and how sure that is, from test/questions. Prints a
cross-validation by document, and writes src/answer/retrieve/line-model.json.

Options:
  --knowledge DIR  the library (default: knowledge)
  --set FILE       train on this file instead (may be repeated)
  --also DIR=FILE  train on the questions of FILE about the library DIR too (may be repeated)
  --questions DIR=FILE  learn words from questions that lines of the library DIR answer (may be repeated)
  --today DATE     the day of the questions (default: 2026-11-29)
  --out FILE       write the model there
  --words FILE     write the translation of words there
  --paraphrases FILE  write the paraphrases of words of questions there
  --embedding FILE  write the vectors of words there
  --dry-run        write nothing
  --help           this text`;

const OPTIONS = {
  knowledge: { type: 'string', default: 'knowledge' },
  set: { type: 'string', multiple: true },
  also: { type: 'string', multiple: true, default: [] as string[] },
  questions: { type: 'string', multiple: true, default: [] as string[] },
  today: { type: 'string', default: '2026-11-29' },
  out: { type: 'string', default: 'src/answer/retrieve/line-model.json' },
  words: { type: 'string', default: 'src/answer/retrieve/word-translation.json' },
  paraphrases: { type: 'string', default: 'src/answer/retrieve/question-paraphrases.json' },
  embedding: { type: 'string', default: 'src/answer/retrieve/text-embedding.json' },
  'dry-run': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

interface QuestionedLibrary {
  readonly folder: string;
  /** Those that are asked. */
  readonly questions: readonly LabelledQuestion[];
  /** With all questions but those. */
  readonly asked: Assistant;
  /** With all questions. */
  readonly whole: Library;
}

const FOLDS = 4;
const FOLD_NUMBERS = [...Array(FOLDS).keys()];
/** Chosen by cross-validation. */
const RANKING_FIT: FitOptions = {
  featureCount: FEATURE_NAMES.length,
  penalty: 0.002,
  iterations: 150,
  learningRate: 0.15,
};
/** Smaller weights are left out of the file. */
const MIN_WEIGHT = 0.02;

const named = (weights: Float64Array, names: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    names.flatMap((name, at) => {
      const weight = Math.round((weights[at] ?? 0) * 1000) / 1000;
      return Math.abs(weight) < MIN_WEIGHT ? [] : [[name, weight]];
    }),
  );

const examplesOf = (source: ExampleSource, questions: readonly LabelledQuestion[]): LineExample[] =>
  questions
    .map((question) => lineExampleOf(source, question))
    .filter(({ lines }) => lines.length > 0);

/** Splits an option `DIR=FILE` into its two parts. */
function splitOption(option: string): readonly [folder: string, file: string] {
  const [folder = '', file = ''] = option.split('=');
  return [folder, file];
}

/** Another library whose lines answer questions: `DIR=FILE`. */
function questionedLibrary(option: string): QuestionedLibrary {
  const [folder, file] = splitOption(option);
  const whole = withQuestions(openLibrary({ KNOWLEDGE_DIR: folder }), readQuestionsOfLines(file));
  const { library, questions } = holdOutQuestions(whole);
  return { folder, questions, asked: createAssistant(library), whole };
}

/** Returns a function that opens the library of a folder, once. */
function assistantOpener(): (folder: string) => Assistant {
  const opened = new Map<string, Assistant>();
  return (folder) => {
    const assistant = opened.get(folder) ?? openAssistant({ KNOWLEDGE_DIR: folder }).assistant;
    opened.set(folder, assistant);
    return assistant;
  };
}

function main(): void {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const whole = openLibrary({ KNOWLEDGE_DIR: values.knowledge });
  const { library, questions } = holdOutQuestions(whole);
  const assistant = createAssistant(library);
  const further = values.questions.map(questionedLibrary);
  const open = assistantOpener();
  const words = fitWords(
    assistant,
    further.map(({ asked }) => asked),
  );
  const source = {
    translation: createWordTranslation(words.translation),
    paraphrases: createWordTranslation(words.paraphrases),
    embedding: readTextEmbedding(words.embedding),
    today: values.today,
  };
  const files = values.set ?? trainingFiles();
  const examples = [
    ...examplesOf({ ...source, assistant }, [
      ...files.flatMap(readLabelledQuestions),
      ...questions,
    ]),
    ...further.flatMap(({ folder, questions: asked }) =>
      examplesOf({ ...source, assistant: open(folder) }, asked),
    ),
    ...values.also
      .map(splitOption)
      .flatMap(([folder, file]) =>
        examplesOf({ ...source, assistant: open(folder) }, readLabelledQuestions(file)),
      ),
  ];
  const withAnswer = examples.filter(({ answers }) => answers.some((answer) => answer));
  console.log(`${examples.length} questions, ${withAnswer.length} with the answer among the lines`);

  // Each question is judged by weights that have not seen its document. The translations and vectors know
  // the other questions of all lines.
  const ranks = new Map<string, Ranks>();
  const judged: ConfidenceExample[] = [];
  for (const fold of FOLD_NUMBERS) {
    const isHeldOut = ({ group }: LineExample): boolean => foldOf(group, FOLDS) === fold;
    const weights = fitRanking(
      withAnswer.filter((one) => !isHeldOut(one)),
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

  // Other lines may say what answers a question of the library, so it can't tell what is wrong.
  const learned = judged.filter(({ set }) => set !== LIBRARY_SET);
  console.log(
    formatCurve(
      FOLD_NUMBERS.flatMap((fold) => {
        const isHeldOut = ({ group }: ConfidenceExample): boolean => foldOf(group, FOLDS) === fold;
        const fitted = fitConfidence(learned.filter((one) => !isHeldOut(one)));
        return learned
          .filter(isHeldOut)
          .map((example) => ({ example, probability: probabilityOf(fitted, example) }));
      }),
    ),
  );

  const ranking = fitRanking(withAnswer, RANKING_FIT);
  const confidence = fitConfidence(learned);
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
      line: named(confidence.weights.subarray(0, FEATURE_NAMES.length), FEATURE_NAMES),
      list: named(confidence.weights.subarray(FEATURE_NAMES.length), LIST_NAMES),
      trees: confidence.trees,
    },
  };
  if (values['dry-run']) return;
  // What ships knows the questions that were asked as well.
  const shipped = fitWords(
    createAssistant(whole),
    further.map((one) => createAssistant(one.whole)),
  );
  writeFileSync(values.out, formatModel(model));
  writeFileSync(values.words, formatTranslation(shipped.translation));
  writeFileSync(values.paraphrases, formatTranslation(shipped.paraphrases));
  writeFileSync(values.embedding, `${JSON.stringify(shipped.embedding, null, 1)}\n`);
}

main();
