/**
 * `npm run evaluate`: answer quality on the question sets, as a table of kinds by ways of typing,
 * and on the questions that people asked in public.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { toAnswerJson } from '../../src/answer/answer-json.ts';
import type { LibraryAssistant } from '../../src/app/assistant.ts';
import { KnowledgeFolderError } from '../../src/app/node/knowledge-folder.ts';
import { openAssistant } from '../../src/app/node/open-library.ts';
import { askAll, type Result } from './ask-all.ts';
import { QuestionSetError } from './question.ts';
import {
  questionFiles,
  readQuestions,
  readRealQuestions,
  SHIPPED_QUESTIONS,
  SHIPPED_REAL_QUESTIONS,
} from './question-files.ts';
import { SPLITS, wordingsOf } from './real-question.ts';
import { describeReal, formatRealTable, realRows, worstFirst } from './real-report.ts';
import { askReal, type RealResult } from './real-score.ts';
import { count, describeWrong, formatTable, ratioOf, summarise, summaryLines } from './report.ts';
import { formatSensitivity, measureOnAllCores, sensitivityJson } from './sensitivity-report.ts';
import { withVariants } from './variants.ts';

const HELP = `npm run evaluate -- [options]

Asks every question of test/questions/*.jsonl as it stands and in the ways people type it (without
marks, with half of them, Telex, VNI, abbreviated, with a typo), and prints how many answers are
right: a table of kinds by ways of typing, the share overall, the share of unknown questions that are
refused, the mean reciprocal rank of the expected first document, the widest gap between plain
questions and another way of typing, and the time per question.

Then asks the questions that people asked in public (test/questions/real/*.jsonl) as they were put, as
typed on a phone and in English, and prints how many answers say the right thing first, say some of
it, refuse, or say something else. These figures do not change the exit code. They are left out with
--set, --kind, --variant and --knowledge.

Options:
  --show N         print N wrong answers with the expected and the given answer
  --set FILE       ask the questions of this file instead (may be repeated)
  --kind KIND      only questions of this kind
  --variant NAME   only this way of typing: plain, folded, half, telex, vni, abbr, typo, lower
  --knowledge DIR  ask another library; its questions are DIR/questions/*.jsonl unless --set is given
  --min SHARE      exit with 1 when the overall share of right answers is below this (0 to 1)
  --real           only the real questions; --set names files of them, --knowledge another library
  --split NAME     only this part of the real questions: train, test
  --sensitivity    move each weight alone and print what changes: answers lost, won, changed
  --json           the figures as JSON; with --sensitivity with the questions
  --help           this text

A line of a set: {"q", "kind", "variant": "plain", "context"?: [earlier questions], "expect":
{"status", "first"?, "all"?, "contains"?, "lacks"?, "none"?, "dates"?}}. test/evaluate/question.ts and
real-question.ts describe each field.`;

const OPTIONS = {
  show: { type: 'string', default: '0' },
  set: { type: 'string', multiple: true },
  kind: { type: 'string' },
  variant: { type: 'string' },
  knowledge: { type: 'string' },
  min: { type: 'string', default: '0' },
  real: { type: 'boolean', default: false },
  split: { type: 'string' },
  sensitivity: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** A problem with the command line or its files, reported in one line. */
class UsageError extends Error {}

const USER_ERRORS = [UsageError, QuestionSetError, KnowledgeFolderError];

function numberOption(name: string, text: string, most: number): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= most)) {
    throw new UsageError(`--${name} ${text}: expected a number from 0 to ${most}`);
  }
  return value;
}

function questionSetFiles(
  files: readonly string[] | undefined,
  knowledge: string | undefined,
): string[] {
  if (files !== undefined) return [...files];
  const folder = knowledge === undefined ? SHIPPED_QUESTIONS : join(knowledge, 'questions');
  const found = questionFiles(folder);
  if (found.length === 0) throw new UsageError(`${folder}: no *.jsonl there; name one with --set`);
  return found;
}

type Options = ReturnType<typeof readOptions>;

function readOptions() {
  const { values } = parseArgs({ options: OPTIONS });
  const { split } = values;
  if (split !== undefined && !SPLITS.some((name) => name === split)) {
    throw new UsageError(`--split ${split}: expected one of ${SPLITS.join(', ')}`);
  }
  return {
    ...values,
    show: numberOption('show', values.show, 100_000),
    min: numberOption('min', values.min, 1),
  };
}

/** Asks the question sets, in every way of typing. */
function askSets(options: Options, { ask, library }: LibraryAssistant): Result[] {
  const questions = readQuestions(questionSetFiles(options.set, options.knowledge));
  const asked = withVariants(questions, library.abbreviations)
    .filter((question) => options.kind === undefined || question.kind === options.kind)
    .filter((question) => options.variant === undefined || question.variant === options.variant);
  if (asked.length === 0) throw new UsageError('no question of this kind and way of typing');
  return askAll(asked, ask);
}

/** Asks the real questions; none when the options select other questions. */
function askRealQuestions(options: Options, { ask }: LibraryAssistant): RealResult[] {
  const { set, kind, variant, knowledge, split } = options;
  const selects = [set, kind, variant, knowledge].some((option) => option !== undefined);
  if (selects && !options.real) return [];
  const questions = readRealQuestions(set ?? questionFiles(SHIPPED_REAL_QUESTIONS));
  const asked = questions.filter((question) => split === undefined || question.split === split);
  return askReal(wordingsOf(asked), (q) => toAnswerJson(ask(q, null)));
}

function printSets(results: readonly Result[], milliseconds: number, show: number): void {
  const answers = results.reduce((sum, { asked }) => sum + 1 + asked.context.length, 0);
  console.log(`${formatTable(results)}\n\n${summaryLines(results, milliseconds, answers)}`);
  const wrong = results.filter((result) => result.fault !== null);
  for (const result of wrong.slice(0, show)) console.log(`\n${describeWrong(result)}`);
}

function printReal(results: readonly RealResult[], show: number): void {
  console.log(formatRealTable(results));
  for (const result of worstFirst(results).slice(0, show)) console.log(`\n${describeReal(result)}`);
}

async function main(): Promise<number> {
  const options = readOptions();
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  if (options.sensitivity) {
    const effects = await measureOnAllCores();
    console.log(options.json ? sensitivityJson(effects) : formatSensitivity(effects));
    return 0;
  }
  const { knowledge } = options;
  const env = knowledge === undefined ? process.env : { ...process.env, KNOWLEDGE_DIR: knowledge };
  const assistant = openAssistant(env);
  const start = performance.now();
  const results = options.real ? [] : askSets(options, assistant);
  const milliseconds = performance.now() - start;
  const real = askRealQuestions(options, assistant);
  if (options.json) {
    console.log(
      JSON.stringify({ ...(options.real ? {} : summarise(results)), real: realRows(real) }),
    );
  } else {
    if (!options.real) printSets(results, milliseconds, options.show);
    if (real.length > 0 && !options.real) console.log('');
    if (real.length > 0) printReal(real, options.real ? options.show : 0);
  }
  return ratioOf(count(results)) >= options.min ? 0 : 1;
}

async function run(): Promise<number> {
  try {
    return await main();
  } catch (error) {
    if (USER_ERRORS.some((kind) => error instanceof kind)) console.error((error as Error).message);
    else if (error instanceof TypeError && 'code' in error) {
      console.error(error.message, `\n${HELP}`);
    } else if (error instanceof Error && 'path' in error) console.error(error.message);
    else throw error;
    return 2;
  }
}

process.exitCode = await run();
