/** The words of a stored library while it is written. */
import type { Database } from 'better-sqlite3';
import { WordNumbers } from '../../../search/corpus.ts';

/** Reads the words of a stored library, in the order of their ids. */
export function readWords(database: Database): WordNumbers {
  const numbers = new WordNumbers();
  const rows = database.prepare<[], { readonly text: string; readonly folded: number }>(
    'SELECT text, folded FROM word ORDER BY id',
  );
  for (const { text, folded } of rows.iterate()) numbers.restore(text, folded);
  return numbers;
}

/** Writes the words from a position on. */
export function writeWords(database: Database, { words, folded }: WordNumbers, from: number): void {
  const insert = database.prepare('INSERT INTO word (id, text, folded) VALUES (?, ?, ?)');
  for (let id = from; id < words.length; id++) insert.run(id, words[id], folded[id]);
}
