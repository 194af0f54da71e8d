/**
 * Question sets on the disk.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type EvaluationQuestion, parseQuestions } from './question.ts';

/** The sets on the library that ships with the program. */
export const SHIPPED_QUESTIONS: string = fileURLToPath(new URL('../questions', import.meta.url));

/** The `.jsonl` files of a folder, by name. Empty where there is no such folder. */
export function questionFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return names.sort().map((name) => join(folder, name));
}

/** @throws Error where a file cannot be read, QuestionSetError where it breaks the format */
export function readQuestions(files: readonly string[]): EvaluationQuestion[] {
  return files.flatMap((file) => parseQuestions(readFileSync(file, 'utf8'), basename(file)));
}
