/** `npm run bench -- --retrieval`: which engine finds what answers a question, and at what cost. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLibrary } from '../../src/app/node/open-library.ts';
import { PEERS } from './peers.ts';
import { ownQuestions, publicQuestions, type RetrievalSet } from './retrieval-sets.ts';
import { formatDuration, formatMegabytes, formatTable } from './table.ts';

export interface RetrievalFigures {
  /** Shares of questions: gold comes first, gold among the first ten, mean reciprocal rank. */
  readonly first: number;
  readonly recall: number;
  readonly mrr: number;
  /** Milliseconds of CPU of one search. */
  readonly search: { readonly p50: number; readonly p99: number };
  /** Milliseconds; ours from the files, others from passages. Null where an engine cannot load. */
  readonly build: number;
  readonly load: number | null;
  /** Bytes on the disk, and bytes in memory; ours with the library, others without passages. */
  readonly stored: number;
  readonly heap: number;
}

const ENGINES: readonly string[] = ['ours minisearch', 'ours fts5', ...Object.keys(PEERS)];
const PROCESS = fileURLToPath(new URL('retrieval-process.ts', import.meta.url));

/**
 * Measures every engine on one set, and prints a table: the project's own questions, or the public set
 * where its folder is given.
 *
 * @param publicData the folder with the files of ALQAC; null: the project's own questions
 */
export function runRetrieval(knowledge: string, publicData: string | null): void {
  const folder = mkdtempSync(join(tmpdir(), 'retrieval-'));
  try {
    const set =
      publicData === null
        ? ownQuestions(knowledge, openLibrary({ KNOWLEDGE_DIR: knowledge }))
        : publicQuestions(publicData, join(folder, 'statutes'));
    const rows = ENGINES.map((engine) => formatRow(engine, measureEngine(folder, engine, set)));
    console.log(`Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}`);
    console.log(`\n${set.name}: ${set.questions.length} questions\n`);
    console.log(formatTable(HEAD, rows));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureEngine(folder: string, engine: string, set: RetrievalSet): RetrievalFigures {
  const setFile = join(folder, 'set.json');
  writeFileSync(setFile, JSON.stringify(set));
  const dataDir = mkdtempSync(join(folder, 'data-'));
  const args = [...process.execArgv, PROCESS, engine, setFile, dataDir];
  const output = execFileSync(process.execPath, args, { encoding: 'utf8' });
  return JSON.parse(output) as RetrievalFigures;
}

const HEAD = [
  'engine',
  'first hit',
  'R@10',
  'MRR',
  'p50',
  'p99',
  'build',
  'load',
  'size',
  'memory',
];

function formatRow(engine: string, figures: RetrievalFigures): string[] {
  const { first, recall, mrr, search, build, load, stored, heap } = figures;
  return [
    engine,
    ...[first, recall, mrr].map((share) => share.toFixed(3)),
    ...[search.p50, search.p99, build].map(formatDuration),
    load === null ? '-' : formatDuration(load),
    formatMegabytes(stored),
    // The memory of SQLite is outside JavaScript and is not counted.
    heap > 0 ? formatMegabytes(heap) : '-',
  ];
}
