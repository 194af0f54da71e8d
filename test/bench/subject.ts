/**
 * What is measured of one knowledge folder.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Assistant, createAssistant } from '../../src/answer/ask.ts';
import { passageSearch } from '../../src/answer/search-passages.ts';
import { loadLibrary } from '../../src/knowledge/load.ts';
import { todayIn } from '../../src/runtime/assistant.ts';
import { readKnowledgeFolder, shippedDefaults } from '../../src/runtime/files.ts';
import { buildIndex, loadIndex, serializeIndex } from '../../src/search/index.ts';
import { percentile, timed, timesOf } from './measure.ts';

export interface Loading {
  readonly documents: number;
  readonly passages: number;
  /** Milliseconds, each the median of the rounds. */
  readonly read: number;
  readonly library: number;
  readonly index: number;
  /** The stored index: bytes, and milliseconds to write and to load it. */
  readonly stored: { readonly bytes: number; readonly write: number; readonly load: number };
  /** Bytes that a fresh process holds once it has loaded the folder and answered one question. */
  readonly memory: { readonly rss: number; readonly heap: number };
}

/** Loads a folder `rounds` times, and keeps one assistant on it. */
export function measureLoading(
  dir: string,
  rounds: number,
): { loading: Loading; assistant: Assistant } {
  const files = timed(rounds, () => readKnowledgeFolder(dir));
  const defaults = shippedDefaults();
  const library = timed(rounds, () => loadLibrary(files.value, { defaults }));
  const index = timed(rounds, () => buildIndex(library.value));
  const json = timed(rounds, () => serializeIndex(index.value));
  const loaded = timed(rounds, () => loadIndex(json.value));
  if (loaded.value === null) throw new Error('The stored index was not accepted.');
  return {
    assistant: createAssistant(library.value, index.value),
    loading: {
      documents: library.value.documents.length,
      passages: index.value.passages.length,
      read: files.ms,
      library: library.ms,
      index: index.ms,
      stored: { bytes: Buffer.byteLength(json.value), write: json.ms, load: loaded.ms },
      memory: memoryOf(dir),
    },
  };
}

function memoryOf(dir: string): { rss: number; heap: number } {
  const script = fileURLToPath(new URL('memory.ts', import.meta.url));
  // `execArgv` carries the TypeScript loader that this process was started with.
  const output = execFileSync(process.execPath, [...process.execArgv, script, dir], {
    encoding: 'utf8',
  });
  return JSON.parse(output) as { rss: number; heap: number };
}

export interface Speed {
  readonly asked: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** The speed of answers and of search, one question after the other on one thread. */
export function measureSpeed(
  assistant: Assistant,
  questions: readonly string[],
): { ask: Speed; search: Speed } {
  const today = todayIn('Asia/Ho_Chi_Minh');
  const search = passageSearch(assistant, () => today);
  return {
    ask: speedOf(timesOf(questions, (question) => void assistant.ask(question, null, today))),
    search: speedOf(timesOf(questions, (question) => void search(question, { limit: 10 }))),
  };
}

function speedOf(times: readonly number[]): Speed {
  const whole = times.reduce((sum, ms) => sum + ms, 0);
  return {
    asked: times.length,
    perSecond: (times.length / whole) * 1000,
    p50: percentile(times, 50),
    p99: percentile(times, 99),
  };
}
