/** `npm run knowledge:depth`: how deep each document and term is, those with the greatest need first. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import {
  type DepthQuestion,
  type DepthRow,
  type DepthTotals,
  measureDepth,
  sumDepth,
} from '../knowledge-depth.ts';
import { openAssistant } from '../node/open-library.ts';
import { defineCommand } from './define-command.ts';

/** The file of questions cannot be read. */
class QuestionsError extends Error {}

const QUESTION = v.object({
  question: v.string(),
  document: v.string(),
  gold: v.optional(v.array(v.string()), []),
});

export const depthCommand = defineCommand({
  name: 'knowledge:depth',
  usage: ['[-- --json] [--questions FILE]'],
  description: `Counts the content of each document and term, the fewest facts first:
  facts    lines of content, without notes and related documents
  figures  facts with a number and its unit
  people   facts that name people or bodies
  dates    facts that name a day, month, year or period
  depth    deep: 15 facts or more; summary: 3 or more; metadata: fewer
With --questions also the share of the questions about it that are answered: the answer comes from
this document first and holds each text of "gold".`,
  options: {
    json: { type: 'boolean', description: 'one JSON object: { "entries": […], "totals": {…} }' },
    questions: {
      type: 'string',
      value: 'FILE',
      description:
        'JSON Lines with "question", "document" (an id) and "gold" (texts, "a|b": either)',
    },
  },
  variables: ['KNOWLEDGE_DIR', 'TIME_ZONE'],
  expectedErrors: [QuestionsError],
  run: ({ values, env, print }) => {
    const { library, ask } = openAssistant(env);
    const questions = values.questions === undefined ? [] : readQuestions(values.questions);
    const entries = measureDepth(library, questions, ask);
    const totals = sumDepth(entries);
    if (values.json === true) {
      print(JSON.stringify({ entries, totals }));
      return;
    }
    for (const line of formatTable(entries, totals)) print(line);
    const left = questions.length - totals.questions;
    if (left > 0) print(`${left} questions are about documents that the library does not have`);
  },
});

function readQuestions(file: string): DepthQuestion[] {
  return readText(file)
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      try {
        return [v.parse(QUESTION, JSON.parse(line))];
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new QuestionsError(`${file}:${at + 1}: ${why}`);
      }
    });
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new QuestionsError(error instanceof Error ? error.message : String(error));
  }
}

const HEADINGS = ['facts', 'figures', 'people', 'dates', 'answered', 'depth', 'id'] as const;
/** The columns are as wide as the longest heading among them, and two spaces. */
const COLUMN_WIDTH = 10;

function formatTable(rows: readonly DepthRow[], totals: DepthTotals): string[] {
  const { deep, summary, metadata } = totals.depths;
  return [
    formatRow(HEADINGS),
    ...rows.map((row) => formatRow([...countCells(row), row.depth, row.id])),
    formatRow([...countCells(totals), 'total', `${rows.length} documents and terms`]),
    `median of facts: ${totals.medianFacts}; deep: ${deep}, summary: ${summary}, metadata: ${metadata}`,
  ];
}

function countCells(row: DepthRow | DepthTotals): string[] {
  const { facts, figures, people, dates, questions, answered } = row;
  const share = questions === 0 ? '-' : `${answered}/${questions}`;
  return [...[facts, figures, people, dates].map(String), share];
}

const formatRow = (cells: readonly string[]): string =>
  cells
    .map((cell) => cell.padEnd(COLUMN_WIDTH))
    .join('')
    .trimEnd();
