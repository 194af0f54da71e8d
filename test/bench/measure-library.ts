/**
 * Measurements of one knowledge folder.
 */

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Assistant, createAssistant } from '../../src/answer/ask.ts';
import { createPassageSearch } from '../../src/answer/search-passages.ts';
import { readKnowledgeFolder, shippedDefaults } from '../../src/app/node/knowledge-folder.ts';
import { loadLibrary } from '../../src/library/load-library.ts';
import { buildIndex, loadIndex, serializeIndex } from '../../src/search/search-index.ts';
import { todayIn } from '../../src/shared/time-zone.ts';
import { measureEach, measureTime, percentile } from './measure.ts';

export interface Loading {
  readonly documents: number;
  readonly passages: number;
  /** Milliseconds; each figure is the median of the rounds. */
  readonly read: number;
  readonly library: number;
  readonly index: number;
  /** The stored index: its bytes, and the milliseconds to write and to load it. */
  readonly stored: { readonly bytes: number; readonly write: number; readonly load: number };
  /** Bytes that a new process holds after it loaded the folder and answered one question. */
  readonly memory: { readonly rss: number; readonly heap: number };
}

/** Loads a folder `rounds` times, and returns the figures and one assistant on the folder. */
export function measureLoading(
  dir: string,
  rounds: number,
): { loading: Loading; assistant: Assistant } {
  const files = measureTime(rounds, () => readKnowledgeFolder(dir));
  const defaults = shippedDefaults();
  const library = measureTime(rounds, () => loadLibrary(files.value, { defaults }));
  const index = measureTime(rounds, () => buildIndex(library.value));
  const json = measureTime(rounds, () => serializeIndex(index.value));
  const loaded = measureTime(rounds, () => loadIndex(library.value, json.value));
  if (loaded.value === null) throw new Error('The stored index was not accepted.');
  return {
    assistant: createAssistant(library.value, index.value),
    loading: {
      documents: library.value.documents.length,
      passages: index.value.passages.count,
      read: files.ms,
      library: library.ms,
      index: index.ms,
      stored: { bytes: json.value.length, write: json.ms, load: loaded.ms },
      memory: measureMemory(dir),
    },
  };
}

function measureMemory(dir: string): { rss: number; heap: number } {
  const script = fileURLToPath(new URL('memory.ts', import.meta.url));
  // `execArgv` holds the TypeScript loader of this process.
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

/** Measures the speed of answers and of search, one question after the other on one thread. */
export function measureSpeed(
  assistant: Assistant,
  questions: readonly string[],
): { ask: Speed; search: Speed } {
  const today = todayIn('Asia/Ho_Chi_Minh');
  const search = createPassageSearch(assistant, () => today);
  return {
    ask: summarizeTimes(
      measureEach(questions, (question) => void assistant.ask(question, null, today)),
    ),
    search: summarizeTimes(
      measureEach(questions, (question) => void search(question, { limit: 10 })),
    ),
  };
}

/** Summarizes milliseconds, one figure a question. */
export function summarizeTimes(times: readonly number[]): Speed {
  const whole = times.reduce((sum, ms) => sum + ms, 0);
  return {
    asked: times.length,
    perSecond: (times.length / whole) * 1000,
    p50: percentile(times, 50),
    p99: percentile(times, 99),
  };
}
