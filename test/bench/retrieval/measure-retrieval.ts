/** Measures how well and how fast engines find what answers the questions of a set. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openAssistant } from '../../../src/app/node/open-library.ts';
import { allPassages, type Passage } from '../../../src/search/passage.ts';
import { percentile } from '../measure.ts';
import { formatDuration, formatMegabytes, formatTable } from '../table.ts';
import type { JudgedQuestion, JudgedSet } from './judged-set.ts';
import { PEERS } from './peers.ts';

/** Hits that count for R@10 and MRR. */
const DEPTH = 10;
/** Passages that a peer is asked for; some are of the same document. */
const PASSAGES = 50;
const WARM_UP = 20;
/** Our engines: in memory, and in a file. */
const OWN_ENGINES = ['minisearch', 'fts5'] as const;

interface Scores {
  readonly first: number;
  readonly recall: number;
  readonly mrr: number;
  readonly times: readonly number[];
}

type Ranked = (question: string) => Promise<readonly string[]> | readonly string[];

async function measureRanked(questions: readonly JudgedQuestion[], rank: Ranked): Promise<Scores> {
  for (const { text } of questions.slice(0, WARM_UP)) await rank(text);
  let [first, recall, mrr] = [0, 0, 0];
  const times: number[] = [];
  for (const { text, relevant } of questions) {
    const start = performance.now();
    const keys = await rank(text);
    times.push(performance.now() - start);
    const top = [...new Set(keys)].slice(0, DEPTH);
    const best = top.findIndex((key) => relevant.has(key));
    if (best === 0) first += 1;
    if (best >= 0) mrr += 1 / (best + 1);
    recall += top.filter((key) => relevant.has(key)).length / Math.min(relevant.size, DEPTH);
  }
  const count = questions.length;
  return { first: first / count, recall: recall / count, mrr: mrr / count, times };
}

/** Bytes on the heap and in typed arrays, after garbage was collected. */
function measureHeap(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Builds with `build`; returns what it made, with the time and the memory that it took. */
async function measureBuild<T>(build: () => T | Promise<T>) {
  const before = measureHeap();
  const start = performance.now();
  const built = await build();
  const ms = performance.now() - start;
  return { built, ms, bytes: measureHeap() - before };
}

function formatRow(name: string, scores: Scores, ms: number, bytes: number): string[] {
  const share = (value: number) => value.toFixed(3);
  return [
    name,
    share(scores.first),
    share(scores.recall),
    share(scores.mrr),
    formatDuration(percentile(scores.times, 50)),
    formatDuration(percentile(scores.times, 99)),
    formatDuration(ms),
    formatMegabytes(bytes),
  ];
}

const HEAD = ['', 'first hit', 'R@10', 'MRR', 'p50', 'p99', 'opened or built', 'memory'];

/** Returns a table with a row an engine. Ours have the library in memory, too. */
export async function compareRetrieval(set: JudgedSet): Promise<string> {
  const rows: string[][] = [];
  let passages: readonly Passage[] = [];
  let questions: readonly JudgedQuestion[] = [];
  for (const engine of OWN_ENGINES) {
    const env = { KNOWLEDGE_DIR: set.knowledgeDir, SEARCH_ENGINE: engine };
    const { built, ms, bytes } = await measureBuild(() => openAssistant(env));
    questions = set.questionsOn(built.library);
    passages = [...allPassages(built.assistant.searcher.index.passages)];
    const scores = await measureRanked(questions, (question) =>
      built
        .search(question, { limit: PASSAGES })
        .map(({ document, anchor }) => set.keyOf({ entry: document, anchor })),
    );
    rows.push(formatRow(`ours, ${engine}`, scores, ms, bytes));
  }
  const keys = new Map(passages.map((passage) => [passage.id, set.keyOf(passage)]));
  for (const peer of PEERS) {
    const { built: search, ms, bytes } = await measureBuild(() => peer.build(passages));
    const scores = await measureRanked(questions, async (question) =>
      (await search(question, PASSAGES)).map((id) => keys.get(id) ?? ''),
    );
    rows.push(formatRow(peer.name, scores, ms, bytes));
  }
  const title = `${set.name}: ${questions.length} questions, ${passages.length} passages`;
  return `${title}\n\n${formatTable(HEAD, rows)}`;
}
