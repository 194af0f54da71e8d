/**
 * A separate process that measures one engine on one knowledge folder, and prints JSON. In a shared
 * process, earlier loads would be counted too.
 *
 * Arguments: the folder, the engine, the file with one question a line, the folder for what is built,
 * and the phase: `build` builds from the files, `run` starts from what was built.
 */
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openAssistant } from '../../src/app/node/open-library.ts';
import { measureCpuOfEach, measureTime, percentile } from './measure.ts';
import { openPlainFts5, openPlainMiniSearch } from './plain-engines.ts';
import type { PhaseFigures, Times } from './scale.ts';

const [folder = '', engine = '', questionFile = '', dataDir = '', phase] = process.argv.slice(2);
const questions = readFileSync(questionFile, 'utf8').split('\n').filter(Boolean);
/** Answers depend on the day. */
const TODAY = '2026-11-29';

function collect(): void {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  if (typeof gc === 'function') gc();
}

function memory(): { readonly heap: number; readonly rss: number } {
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, rss };
}

function measureQuestions(ask: (question: string) => void): Times {
  const times = measureCpuOfEach(questions, ask);
  return { p50: percentile(times, 50), p99: percentile(times, 99) };
}

function openOurs() {
  const opened = openAssistant({ KNOWLEDGE_DIR: folder, SEARCH_ENGINE: engine, DATA_DIR: dataDir });
  const { assistant } = opened;
  return {
    passages: assistant.searcher.index.passages.count,
    search: (question: string) => void assistant.searcher.search(question),
    ask: (question: string) => void assistant.ask(question, null, TODAY),
  };
}

interface OpenedEngine {
  readonly passages: number;
  readonly search: (question: string) => void;
  /** Absent where the engine only searches. */
  readonly ask?: (question: string) => void;
}

/** Opens an engine; builds first what it finds nothing of. */
function open(): OpenedEngine {
  if (engine === 'plain-fts5') return openPlainFts5(folder, dataDir);
  if (engine === 'plain-minisearch') return openPlainMiniSearch(folder, dataDir);
  return openOurs();
}

function measure(): PhaseFigures {
  const opened = measureTime(1, open);
  if (phase === 'build') return { build: opened.ms };
  const { passages, search, ask } = opened.value;
  const { heap, rss } = memory();
  const searched = measureQuestions(search);
  const asked = ask === undefined ? {} : { ask: measureQuestions(ask) };
  return {
    passages,
    open: opened.ms,
    heap,
    rss,
    search: searched,
    ...asked,
    rssAfter: memory().rss,
  };
}

console.log(JSON.stringify(measure()));
