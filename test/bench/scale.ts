/** `npm run bench -- --scale`: how the engines behave as a library grows. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { growLibrary } from './grow-library.ts';
import { formatDuration, formatMegabytes, formatTable } from './table.ts';

/** Times in milliseconds, those of questions of CPU; memory in bytes. */
export interface ScaleFigures {
  readonly passages: number;
  /** The first start, from the files; it is done in a process of its own. */
  readonly build: number;
  /** A later start, from what was built. */
  readonly open: number;
  /** Heap and typed arrays, and the whole process, after the start. */
  readonly heap: number;
  readonly rss: number;
  /** The whole process after all questions were searched and answered. */
  readonly rssAfter: number;
  readonly search: { readonly p50: number; readonly p99: number };
  readonly ask: { readonly p50: number; readonly p99: number };
  /** From a new document in the folder until a new process can answer from it. */
  readonly change: number;
}

export interface ScaleOptions {
  /** A knowledge folder of real texts, from which the libraries are grown. */
  readonly data: string;
  /** The sizes, in passages. */
  readonly sizes: readonly number[];
  readonly questions: readonly string[];
}

/** The engines, with the largest size at which each is measured: what takes minutes is left out. */
const ENGINES: readonly (readonly [engine: string, most: number])[] = [
  ['minisearch', 30_000],
  ['fts5', Number.POSITIVE_INFINITY],
  ['plain-minisearch', 12_000],
  ['plain-fts5', 120_000],
];

const PROCESS = fileURLToPath(new URL('scale-process.ts', import.meta.url));

/** Grows libraries, measures each engine on them, and prints a row as soon as it is known. */
export function runScale({ data, sizes, questions }: ScaleOptions): void {
  const folder = mkdtempSync(join(tmpdir(), 'scale-'));
  const questionFile = join(folder, 'questions.txt');
  writeFileSync(questionFile, questions.map((one) => one.replace(/\n/gu, ' ')).join('\n'));
  try {
    const rows = sizes.flatMap((size) => measureSize(folder, data, size, questionFile));
    console.log(`\n${formatTable(HEAD, rows)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureSize(folder: string, data: string, size: number, questionFile: string): string[][] {
  const knowledge = join(folder, `knowledge-${size}`);
  const documents = growLibrary(data, knowledge, size);
  console.log(`${documents} documents, about ${size} passages`);
  const rows = ENGINES.filter(([, most]) => size <= most).map(([engine]) => {
    const dataDir = join(folder, `data-${size}-${engine}`);
    const run = (phase: string): Partial<ScaleFigures> => {
      const args = [PROCESS, knowledge, engine, questionFile, dataDir, phase];
      const output = execFileSync(process.execPath, [...process.execArgv, ...args], {
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      });
      return JSON.parse(output) as Partial<ScaleFigures>;
    };
    const isOurs = !engine.startsWith('plain');
    const figures = isOurs ? { ...run('build'), ...run('run') } : run('run');
    const row = formatRow(engine, figures);
    console.log(row.join('  '));
    rmSync(dataDir, { recursive: true, force: true });
    return row;
  });
  rmSync(knowledge, { recursive: true, force: true });
  return rows;
}

const HEAD = [
  'engine',
  'passages',
  'build',
  'open',
  'change',
  'heap',
  'rss',
  'rss after',
  'search p50',
  'p99',
  'answer p50',
  'p99',
];

function formatRow(engine: string, figures: Partial<ScaleFigures>): string[] {
  const { passages, build, open, change, heap, rss, rssAfter, search, ask } = figures;
  const time = (ms: number | undefined): string => (ms === undefined ? '' : formatDuration(ms));
  const bytes = (of: number | undefined): string => (of === undefined ? '' : formatMegabytes(of));
  return [
    engine,
    String(passages ?? ''),
    time(build),
    time(open),
    time(change),
    bytes(heap),
    bytes(rss),
    bytes(rssAfter),
    time(search?.p50),
    time(search?.p99),
    time(ask?.p50),
    time(ask?.p99),
  ];
}
