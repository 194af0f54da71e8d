/**
 * Questions with known answers, for training: the gold is groups of texts, with alternatives.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fold } from '../../src/text/fold.ts';
import { questionFiles } from '../evaluate/question-files.ts';
import { containsText } from '../evaluate/score.ts';

export interface LabelledQuestion {
  readonly question: string;
  /** Every group must be in the answer; of a group one of its texts. Empty: there is no answer. */
  readonly gold: readonly (readonly string[])[];
  /** The line that answers, in place of gold; null where the gold tells. */
  readonly line: string | null;
  /** The documents that answer, by id or number; empty: any. */
  readonly documents: readonly string[];
  /** The set that it comes from. */
  readonly set: string;
}

/** Whether a folded text has a gold text: numbers as whole numbers. */
export const holdsText = (foldedText: string, wanted: string): boolean =>
  containsText(wanted.replace(/\s+/gu, ' '), foldedText);

/** The share of the gold groups that a text holds, 0 to 1. */
export function goldShare(text: string, { gold }: LabelledQuestion): number {
  const folded = fold(text).replace(/\s+/gu, ' ');
  return gold.filter((group) => group.some((one) => holdsText(folded, one))).length / gold.length;
}

interface Row {
  readonly question?: string;
  readonly typed?: string | null;
  readonly english?: string | null;
  readonly gold?: readonly string[];
  readonly document?: string | readonly string[] | null;
  readonly held?: boolean;
  readonly split?: string;
  readonly q?: string;
  readonly variant?: string;
  readonly context?: readonly string[];
  readonly kind?: string;
  readonly expect?: {
    readonly status: string;
    readonly first?: readonly string[];
    readonly contains?: readonly string[];
  };
}

/** Reads a file of JSON lines. Blank lines are left out. The rows are trusted. */
export const readRows = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

/** Reads a file of questions: with `gold` groups, or a set of the evaluation. */
export function readLabelledQuestions(file: string): LabelledQuestion[] {
  const set = basename(file, '.jsonl');
  return readRows<Row>(file).flatMap((row): LabelledQuestion[] => {
    if (row.expect !== undefined) {
      const { q, context, expect } = row;
      if (q === undefined || context !== undefined) return [];
      if (expect.status === 'unknown')
        return [{ question: q, gold: [], documents: [], line: null, set }];
      if (expect.contains === undefined) return [];
      return [
        { question: q, gold: [expect.contains], documents: expect.first ?? [], line: null, set },
      ];
    }
    if (row.split === 'test') return [];
    // What the library is not meant to hold is refused.
    const gold = row.held === false ? [] : (row.gold ?? []).map((group) => group.split('|'));
    const documents = [row.document ?? []].flat();
    return [row.question, row.typed, row.english].flatMap((question) =>
      question == null ? [] : [{ question, gold, documents, line: null, set }],
    );
  });
}

const QUESTIONS = fileURLToPath(new URL('../questions', import.meta.url));

/** The sets that the shipped model is trained on: all questions but those that are kept for tests. */
export const trainingFiles = (): string[] =>
  ['training', 'real', '.'].flatMap((folder) => questionFiles(join(QUESTIONS, folder)));
