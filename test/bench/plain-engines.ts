/** Search engines as they come, on the passages of a knowledge folder, as yardsticks. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import MiniSearch, { type Options } from 'minisearch';
import { readKnowledgeFolder, shippedDefaults } from '../../src/app/node/knowledge-folder.ts';
import { loadLibrary } from '../../src/library/load-library.ts';
import { allPassages, createPassageTable, type Passage } from '../../src/search/passage.ts';
import { createPlainFts5Search, fillPlainFts5 } from './measure-fts5.ts';

export interface PlainEngine {
  readonly passages: number;
  readonly search: (question: string) => void;
}

function readPassages(folder: string): Iterable<Passage> {
  const library = loadLibrary(readKnowledgeFolder(folder), { defaults: shippedDefaults() });
  return allPassages(createPassageTable(library));
}

/** Opens the table of a folder; builds it at the first call. */
export function openPlainFts5(folder: string, dataDir: string): PlainEngine {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'plain.db');
  const isBuilt = existsSync(path);
  const database = new Sqlite(path);
  if (!isBuilt) fillPlainFts5(database, readPassages(folder));
  const search = createPlainFts5Search(database);
  const count = database.prepare<[], number>('SELECT count(*) FROM passages_docsize').pluck();
  return { passages: count.get() ?? 0, search: (question) => void search(question) };
}

const OPTIONS: Options<Passage> = {
  fields: ['number', 'title', 'titleEn', 'topics', 'heading', 'body'],
};

/** Opens the stored index of a folder; builds it at the first call. */
export function openPlainMiniSearch(folder: string, dataDir: string): PlainEngine {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'plain.json');
  let index: MiniSearch<Passage>;
  if (existsSync(path)) {
    index = MiniSearch.loadJSON<Passage>(readFileSync(path, 'utf8'), OPTIONS);
  } else {
    index = new MiniSearch(OPTIONS);
    for (const passage of readPassages(folder)) index.add(passage);
    writeFileSync(path, JSON.stringify(index));
  }
  return { passages: index.documentCount, search: (question) => void index.search(question) };
}
