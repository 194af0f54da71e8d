/**
 * Reads question sets from the disk.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type EvaluationQuestion, parseQuestions } from './question.ts';
import { parseRealQuestions, type RealQuestion } from './real-question.ts';

/** The folder of the question sets for the shipped library. */
export const SHIPPED_QUESTIONS: string = fileURLToPath(new URL('../questions', import.meta.url));

/** The folder of the questions that people asked in public. */
export const SHIPPED_REAL_QUESTIONS: string = join(SHIPPED_QUESTIONS, 'real');

/** Returns the `.jsonl` files of a folder, sorted by name; an empty list without such a folder. */
export function questionFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return names.sort().map((name) => join(folder, name));
}

/** @throws Error when a file cannot be read, QuestionSetError when it breaks the format */
export function readQuestions(files: readonly string[]): EvaluationQuestion[] {
  return files.flatMap((file) => parseQuestions(readFileSync(file, 'utf8'), basename(file)));
}

/** @throws Error when a file cannot be read, QuestionSetError when it breaks the format */
export function readRealQuestions(files: readonly string[]): RealQuestion[] {
  return files.flatMap((file) => parseRealQuestions(readFileSync(file, 'utf8'), basename(file)));
}
