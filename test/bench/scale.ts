/** `npm run bench -- --scale`: how the engines behave as a library grows. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { growLibrary } from './grow-library.ts';
import { type ChangeFigures, measureServerChange } from './measure-change.ts';
import { formatDuration, formatMegabytes, formatTable } from './table.ts';

/** Milliseconds of CPU. */
export interface Times {
  readonly p50: number;
  readonly p99: number;
}

/** What one process measures. Times in milliseconds, memory in bytes. */
export interface PhaseFigures {
  readonly passages?: number;
  /** The first start, from the files. */
  readonly build?: number;
  /** A later start, from what was built. */
  readonly open?: number;
  /** Heap and typed arrays, and the whole process, after the start. */
  readonly heap?: number;
  readonly rss?: number;
  /** The whole process after all questions were searched and answered. */
  readonly rssAfter?: number;
  readonly search?: Times;
  readonly ask?: Times;
}

export interface ScaleOptions {
  /** A knowledge folder of real texts, from which the libraries are grown. */
  readonly data: string;
  /** The sizes, in passages. */
  readonly sizes: readonly number[];
  readonly questions: readonly string[];
}

/** An engine, with the largest size at which it is measured: what takes minutes is left out. */
interface MeasuredEngine {
  readonly name: string;
  readonly most: number;
  /** Whether it is ours: it answers too, and a server runs with it. */
  readonly isOurs: boolean;
}

const ENGINES: readonly MeasuredEngine[] = [
  { name: 'minisearch', most: 30_000, isOurs: true },
  { name: 'fts5', most: Number.POSITIVE_INFINITY, isOurs: true },
  { name: 'plain-minisearch', most: 12_000, isOurs: false },
  { name: 'plain-fts5', most: 120_000, isOurs: false },
];

const PROCESS = fileURLToPath(new URL('scale-process.ts', import.meta.url));
/** What a process may print. */
const MAX_OUTPUT_BYTES = 1 << 26;

/** Grows libraries, measures each engine on them, and prints a row as soon as it is known. */
export async function runScale({ data, sizes, questions }: ScaleOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'scale-'));
  const asked = questions.map((one) => one.replace(/\n/gu, ' '));
  const questionFile = join(folder, 'questions.txt');
  writeFileSync(questionFile, asked.join('\n'));
  console.log(`${describeMachine()}, ${asked.length} questions\n`);
  try {
    const rows: string[][] = [];
    for (const size of sizes) {
      const knowledge = join(folder, `knowledge-${size}`);
      const documents = growLibrary(data, knowledge, size);
      console.log(`${documents} documents, about ${size} passages`);
      for (const engine of ENGINES.filter(({ most }) => size <= most)) {
        const dataDir = join(folder, `data-${size}-${engine.name}`);
        const row = await measureEngine(engine, { knowledge, questionFile, dataDir, asked });
        console.log(row.join('  '));
        rows.push(row);
        rmSync(dataDir, { recursive: true, force: true });
      }
      rmSync(knowledge, { recursive: true, force: true });
    }
    console.log(`\n${formatTable(HEAD, rows)}\n\n${describeMachine()}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The machine, with the mean number of programs that wanted a core in the last minute. */
function describeMachine(): string {
  const cores = cpus();
  const model = cores[0]?.model.trim() ?? 'unknown processor';
  const load = (loadavg()[0] ?? 0).toFixed(1);
  return `Node ${process.version}, ${cores.length} cores of ${model}, load ${load}`;
}

interface EngineInput {
  readonly knowledge: string;
  readonly questionFile: string;
  readonly dataDir: string;
  readonly asked: readonly string[];
}

async function measureEngine(
  { name, isOurs }: MeasuredEngine,
  { knowledge, questionFile, dataDir, asked }: EngineInput,
): Promise<string[]> {
  const run = (phase: string): PhaseFigures => {
    const args = [PROCESS, knowledge, name, questionFile, dataDir, phase];
    const output = execFileSync(process.execPath, [...process.execArgv, ...args], {
      encoding: 'utf8',
      maxBuffer: MAX_OUTPUT_BYTES,
    });
    return JSON.parse(output) as PhaseFigures;
  };
  const figures = { ...run('build'), ...run('run') };
  const change = isOurs ? await measureServerChange(knowledge, name, dataDir, asked) : null;
  return formatRow(name, figures, change);
}

const HEAD = [
  'engine',
  'passages',
  'build',
  'open',
  'heap',
  'rss',
  'rss after',
  'one changed',
  'longest wait (before)',
  'search p50',
  'p99',
  'answer p50',
  'p99',
];

function formatRow(engine: string, figures: PhaseFigures, change: ChangeFigures | null): string[] {
  const { passages, build, open, heap, rss, rssAfter, search, ask } = figures;
  const time = (ms: number | undefined): string => (ms === undefined ? '' : formatDuration(ms));
  const bytes = (of: number | undefined): string => (of === undefined ? '' : formatMegabytes(of));
  const waits =
    change === null ? '' : `${time(change.longestRequest)} (${time(change.longestBefore)})`;
  return [
    engine,
    String(passages ?? ''),
    time(build),
    time(open),
    bytes(heap),
    bytes(rss),
    bytes(rssAfter),
    time(change?.change),
    waits,
    time(search?.p50),
    time(search?.p99),
    time(ask?.p50),
    time(ask?.p99),
  ];
}
