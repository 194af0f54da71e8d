/** Writes rows of a stored library that are read as a whole. */
import type { Database } from 'better-sqlite3';
import { type PartName, partRows } from '../../stored-library/stored-model.ts';

export function writePart(database: Database, name: PartName, bytes: Uint8Array): void {
  database.prepare('DELETE FROM part WHERE name = ?').run(name);
  const insert = database.prepare('INSERT INTO part (name, position, bytes) VALUES (?, ?, ?)');
  for (const [position, text] of partRows(bytes).entries()) insert.run(name, position, text);
}

export function writeInfoText(database: Database, name: string, value: string): void {
  database.prepare('INSERT OR REPLACE INTO info (name, value) VALUES (?, ?)').run(name, value);
}
