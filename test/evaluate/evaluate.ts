/**
 * `npm run evaluate`: answer quality on the question sets, as a table of kinds by ways of typing.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { KnowledgeFolderError } from '../../src/app/node/knowledge-folder.ts';
import { openAssistant } from '../../src/app/node/open-library.ts';
import { askAll } from './ask-all.ts';
import { QuestionSetError } from './question.ts';
import { questionFiles, readQuestions, SHIPPED_QUESTIONS } from './question-files.ts';
import { count, describeWrong, formatTable, ratioOf, summaryLines } from './report.ts';
import { formatSensitivity, measureOnAllCores, sensitivityJson } from './sensitivity-report.ts';
import { withVariants } from './variants.ts';

const HELP = `npm run evaluate -- [options]

Asks every question of test/questions/*.jsonl as it stands and in the ways people type it (without
marks, with half of them, Telex, VNI, abbreviated, with a typo), and prints how many answers are
right: a table of kinds by ways of typing, the share overall, the share of unknown questions that are
refused, the mean reciprocal rank of the expected first document, the widest gap between plain
questions and another way of typing, and the time per question.

Options:
  --show N         print N wrong answers with the expected and the given answer
  --set FILE       ask the questions of this file instead (may be repeated)
  --kind KIND      only questions of this kind
  --variant NAME   only this way of typing: plain, folded, half, telex, vni, abbr, typo, lower
  --knowledge DIR  ask another library; its questions are DIR/questions/*.jsonl unless --set is given
  --min SHARE      exit with 1 when the overall share of right answers is below this (0 to 1)
  --sensitivity    move each weight alone and print what changes: answers lost, won, changed
  --json           with --sensitivity: as JSON, with the questions
  --help           this text

A line of a set: {"q", "kind", "variant": "plain", "context"?: [earlier questions], "expect":
{"status", "first"?, "all"?, "contains"?, "lacks"?, "none"?, "dates"?}}. test/evaluate/question.ts
describes each field.`;

const OPTIONS = {
  show: { type: 'string', default: '0' },
  set: { type: 'string', multiple: true },
  kind: { type: 'string' },
  variant: { type: 'string' },
  knowledge: { type: 'string' },
  min: { type: 'string', default: '0' },
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

async function main(): Promise<number> {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (values.sensitivity) {
    const effects = await measureOnAllCores();
    console.log(values.json ? sensitivityJson(effects) : formatSensitivity(effects));
    return 0;
  }
  const show = numberOption('show', values.show, 100_000);
  const least = numberOption('min', values.min, 1);
  const questions = readQuestions(questionSetFiles(values.set, values.knowledge));
  const env =
    values.knowledge === undefined
      ? process.env
      : { ...process.env, KNOWLEDGE_DIR: values.knowledge };
  const { ask, library } = openAssistant(env);
  const asked = withVariants(questions, library.abbreviations)
    .filter((question) => values.kind === undefined || question.kind === values.kind)
    .filter((question) => values.variant === undefined || question.variant === values.variant);
  if (asked.length === 0) throw new UsageError('no question of this kind and way of typing');
  const start = performance.now();
  const results = askAll(asked, ask);
  const milliseconds = performance.now() - start;
  const answers = asked.reduce((sum, question) => sum + 1 + question.context.length, 0);
  console.log(`${formatTable(results)}\n\n${summaryLines(results, milliseconds, answers)}`);
  const wrong = results.filter((result) => result.fault !== null);
  for (const result of wrong.slice(0, show)) console.log(`\n${describeWrong(result)}`);
  return ratioOf(count(results)) >= least ? 0 : 1;
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
