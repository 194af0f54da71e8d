/**
 * `npm run bench`: prints speed, memory and scale as tables. Nothing passes or fails.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readVariable } from '../../src/app/env.ts';
import { allPassages } from '../../src/search/passage.ts';
import { fold } from '../../src/text/fold.ts';
import {
  generateRegister,
  type RegisterDocument,
  writeRegister,
} from '../helpers/generated-register.ts';
import { buildAssets, buildBundle } from '../helpers/isolates.ts';
import { measureFts5 } from './measure-fts5.ts';
import { type Loading, measureLoading, measureSpeed, type Speed } from './measure-library.ts';
import { measureWeb } from './measure-web.ts';
import {
  type ColdStart,
  LIMITS,
  largestAsset,
  measureColdStart,
  measureSizes,
} from './measure-worker.ts';
import { runRetrieval } from './retrieval.ts';
import { runScale } from './scale.ts';
import { formatDuration, formatMegabytes, formatRatio, formatTable } from './table.ts';

const HELP = `npm run bench [-- --rounds N] [--documents N]
npm run bench -- --retrieval
npm run bench -- --scale --data DIR [--sizes N,N]

Prints how long a library takes to load and to answer, and how much memory it needs: the knowledge
folder, and a generated register of thousands of documents. Nothing passes or fails.

  --rounds N     load this often, print the median (default 3)
  --documents N  size of the generated register (default 3000)
  --retrieval    which search engine finds what answers a question (docs/benchmarks.md)
  --scale        how the engines behave as a library grows (docs/scale.md); it takes long
  --data DIR     a knowledge folder of real texts, from which the libraries are grown
  --sizes N,N    passages (default 1000,10000,100000,500000)
  --help         this text

Environment:
  KNOWLEDGE_DIR  the knowledge folder (default ./knowledge)
  BENCH_DATA     a folder with the files of ALQAC, for --retrieval: its questions instead of ours`;

const QUESTIONS = fileURLToPath(new URL('../questions', import.meta.url));

/** Returns the questions for the shipped library, or of every set when it has none. */
function questionsAsked(): string[] {
  const files = readdirSync(QUESTIONS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.jsonl'))
    .sort();
  const shipped = files.filter((name) => !/[/\\]/u.test(name));
  return (shipped.length > 0 ? shipped : files).flatMap((name) =>
    readFileSync(join(QUESTIONS, name), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(questionOf),
  );
}

function questionOf(line: string): string {
  const row: unknown = JSON.parse(line);
  if (typeof row === 'object' && row !== null && 'q' in row && typeof row.q === 'string') {
    return row.q;
  }
  throw new Error(`No question "q" in ${line}`);
}

/** Returns numbers and titles of documents spread over the register, as people type them. */
function registerQuestions(documents: readonly RegisterDocument[]): string[] {
  const step = Math.max(1, Math.floor(documents.length / 100));
  return documents
    .filter((_, at) => at % step === 0)
    .flatMap(({ number, title, dateDocument }) => [
      `${fold(number)} ${dateDocument.slice(0, 4)}`,
      title,
      fold(title),
    ]);
}

function loadingRows(shipped: Loading, large: Loading): string[][] {
  const row = (
    name: string,
    of: (loading: Loading) => number,
    print: (value: number) => string,
  ) => [name, print(of(shipped)), print(of(large)), formatRatio(of(large), of(shipped))];
  const ready = ({ read, library, index }: Loading): number => read + library + index;
  return [
    row('documents', ({ documents }) => documents, String),
    row('passages', ({ passages }) => passages, String),
    row('read files', ({ read }) => read, formatDuration),
    row('files to library', ({ library }) => library, formatDuration),
    row('library to index', ({ index }) => index, formatDuration),
    row('ready to answer, all three', ready, formatDuration),
    row('index stored, size', ({ stored }) => stored.bytes, formatMegabytes),
    row('index stored, write', ({ stored }) => stored.write, formatDuration),
    row('index stored, load', ({ stored }) => stored.load, formatDuration),
    [
      'build / load of the index',
      formatRatio(shipped.index, shipped.stored.load),
      formatRatio(large.index, large.stored.load),
      '',
    ],
    row('memory, heap', ({ memory }) => memory.heap, formatMegabytes),
    row('memory, rss', ({ memory }) => memory.rss, formatMegabytes),
  ];
}

function formatSpeedRow(name: string, { asked, perSecond, p50, p99 }: Speed): string[] {
  const rate = perSecond.toFixed(0);
  return [
    name,
    String(asked),
    rate,
    formatDuration(p50),
    formatDuration(p99),
    formatRatio(p99, p50),
  ];
}

async function runBench(rounds: number, count: number): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const documents = generateRegister(count);
    writeRegister(dir, documents);
    console.log(`Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}\n`);

    const shipped = measureLoading(readVariable(process.env, 'KNOWLEDGE_DIR'), rounds);
    const large = measureLoading(dir, rounds);
    const head = ['loading', 'knowledge', 'register', 'ratio'];
    console.log(`${formatTable(head, loadingRows(shipped.loading, large.loading))}\n`);

    const small = measureSpeed(shipped.assistant, questionsAsked());
    const big = measureSpeed(large.assistant, registerQuestions(documents));
    const fts5 = measureFts5(
      [...allPassages(shipped.assistant.searcher.index.passages)],
      questionsAsked(),
    );
    const pages = await measureWeb(shipped.assistant, questionsAsked());
    const speeds = [
      formatSpeedRow('ask, knowledge', small.ask),
      formatSpeedRow('search, knowledge', small.search),
      formatSpeedRow('SQLite FTS5, knowledge', fts5),
      formatSpeedRow('ask, register', big.ask),
      formatSpeedRow('search, register', big.search),
      formatSpeedRow('page /?q=, knowledge', pages),
    ];
    console.log(formatTable(['answering', 'asked', 'a second', 'p50', 'p99', 'p99 / p50'], speeds));
    console.log(
      `\nSearch takes ${formatRatio(small.search.p50, fts5.p50)} the time of SQLite FTS5 (p50).`,
    );
    await benchWorkers(dir, rounds);
    const { rss, heapUsed } = process.memoryUsage();
    console.log(
      `\nProcess at the end: rss ${formatMegabytes(rss)}, heap ${formatMegabytes(heapUsed)}.`,
    );
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** Measures the worker with the shipped library and with the generated register. */
async function benchWorkers(register: string, rounds: number): Promise<void> {
  const bundle = buildBundle();
  const assets = mkdtempSync(join(tmpdir(), 'bench-assets-'));
  try {
    buildAssets(assets, register);
    const sizes = measureSizes(bundle).map(({ name, bytes, packed }) => [
      name,
      formatMegabytes(bytes),
      formatMegabytes(packed),
      formatMegabytes(name.startsWith('asset') ? LIMITS.asset : LIMITS.script),
    ]);
    console.log(`\n${formatTable(['on Workers', 'size', 'compressed', 'limit'], sizes)}`);
    const shipped = await measureColdStart(bundle, 'Nghị quyết nào về chuyển đổi số?', rounds);
    const large = await measureColdStart({ ...bundle, assets }, 'chuyển đổi số', rounds);
    const row = (name: string, of: (start: ColdStart) => number, print = formatDuration) => [
      name,
      print(of(shipped)),
      print(of(large)),
      formatRatio(of(large), of(shipped)),
    ];
    const rows = [
      row('script started, CPU', ({ start }) => start),
      row('first request, CPU', ({ first }) => first),
      row('second request, CPU', ({ second }) => second),
      row('process grown by the first', ({ grown }) => grown, formatMegabytes),
      ['asset, largest', largestAsset(bundle.assets), largestAsset(assets)].map((cell) =>
        typeof cell === 'number' ? formatMegabytes(cell) : cell,
      ),
    ];
    console.log(
      `\n${formatTable(['cold start on Workers', 'knowledge', 'register', 'ratio'], rows)}`,
    );
  } finally {
    bundle.remove();
    rmSync(assets, { recursive: true });
  }
}

/** Returns a whole number of at least 1, or null. */
function countOf(text: string): number | null {
  const count = Number(text);
  return Number.isInteger(count) && count >= 1 ? count : null;
}

/** One question in so many is asked of each library: some 500. */
const SCALE_QUESTION_STEP = 2;

async function scale(data: string | undefined, list: string): Promise<number> {
  const sizes = list.split(',').map(countOf);
  if (data === undefined || sizes.includes(null)) {
    console.error(`--scale: expected --data DIR, and --sizes such as 1000,10000\n${HELP}`);
    return 2;
  }
  await runScale({
    data,
    sizes: sizes.flatMap((size) => size ?? []),
    questions: questionsAsked().filter((_, at) => at % SCALE_QUESTION_STEP === 0),
  });
  return 0;
}

async function main(): Promise<number> {
  try {
    const { values } = parseArgs({
      options: {
        rounds: { type: 'string', default: '3' },
        documents: { type: 'string', default: '3000' },
        retrieval: { type: 'boolean', default: false },
        scale: { type: 'boolean', default: false },
        data: { type: 'string' },
        sizes: { type: 'string', default: '1000,10000,100000,500000' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help === true) {
      console.log(HELP);
      return 0;
    }
    if (values.retrieval) {
      runRetrieval(readVariable(process.env, 'KNOWLEDGE_DIR'), process.env.BENCH_DATA ?? null);
      return 0;
    }
    if (values.scale) return await scale(values.data, values.sizes);
    const rounds = countOf(values.rounds);
    const documents = countOf(values.documents);
    if (rounds === null || documents === null) {
      const fault =
        rounds === null ? `--rounds ${values.rounds}` : `--documents ${values.documents}`;
      console.error(`${fault}: expected a whole number of at least 1, such as 3000\n${HELP}`);
      return 2;
    }
    await runBench(rounds, documents);
    return 0;
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error)) throw error;
    console.error(`${error.message}\n${HELP}`);
    return 2;
  }
}

process.exitCode = await main();
