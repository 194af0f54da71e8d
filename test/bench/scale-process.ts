/**
 * A separate process that measures one engine on one knowledge folder, and prints JSON. In a shared
 * process, earlier loads would be counted too.
 *
 * Arguments: the folder, the engine (`minisearch`, `fts5`, `plain-fts5`, `plain-minisearch`), the file
 * with one question a line, and the folder for built libraries.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import MiniSearch from 'minisearch';
import { readKnowledgeFolder, shippedDefaults } from '../../src/app/node/knowledge-folder.ts';
import { openAssistant } from '../../src/app/node/open-library.ts';
import { loadLibrary } from '../../src/library/load-library.ts';
import { allPassages, createPassageTable, type Passage } from '../../src/search/passage.ts';
import { measureCpuOfEach, measureTime, percentile } from './measure.ts';
import { measureFts5 } from './measure-fts5.ts';
import type { ScaleFigures } from './scale.ts';

const [folder = '', engine = '', questionFile = '', dataDir = ''] = process.argv.slice(2);
const questions = readFileSync(questionFile, 'utf8').split('\n').filter(Boolean);
const TODAY = '2026-11-29';

function collect(): void {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  if (typeof gc === 'function') gc();
}

function memory(): Pick<ScaleFigures, 'heap' | 'rss'> {
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, rss };
}

const summarize = (times: readonly number[]) => ({
  p50: percentile(times, 50),
  p99: percentile(times, 99),
});

const open = () =>
  openAssistant({ KNOWLEDGE_DIR: folder, SEARCH_ENGINE: engine, DATA_DIR: dataDir });

/** Adds a document, so that one of the folder has changed, and measures the time until it is found. */
function measureChange(): number {
  const id = 'tai-lieu-moi-cua-phep-do';
  writeFileSync(
    join(folder, 'documents', `${id}.md`),
    `---\nid: ${id}\nnumber: null\ntype: plan\ntitle: Kế hoạch phép đo\nsources: [{ title: x, url: null, retrieved: null }]\nverified: true\nlanguage: vi\n---\n\n## Mục\n\nĐội đo lường gieo hạt ${Date.now()}.\n`,
  );
  return measureTime(1, open).ms;
}

function measureOurs(phase: string): Partial<ScaleFigures> {
  if (phase === 'build') return { build: measureTime(1, open).ms };
  const opened = measureTime(1, open);
  const { assistant } = opened.value;
  const passages = assistant.searcher.index.passages.count;
  const loaded = memory();
  const search = summarize(
    measureCpuOfEach(questions, (one) => void assistant.searcher.search(one)),
  );
  const ask = summarize(measureCpuOfEach(questions, (one) => void assistant.ask(one, null, TODAY)));
  const after = memory();
  return {
    passages,
    open: opened.ms,
    heap: loaded.heap,
    rss: loaded.rss,
    rssAfter: after.rss,
    search,
    ask,
    change: measureChange(),
  };
}

function readPassages(): Passage[] {
  const library = loadLibrary(readKnowledgeFolder(folder), { defaults: shippedDefaults() });
  return [...allPassages(createPassageTable(library))];
}

function measurePlainMiniSearch(): Partial<ScaleFigures> {
  const passages = readPassages();
  const built = measureTime(1, () => {
    const mini = new MiniSearch<Passage>({
      fields: ['number', 'title', 'titleEn', 'topics', 'heading', 'body'],
    });
    mini.addAll(passages);
    return mini;
  });
  const times = measureCpuOfEach(questions, (one) => void built.value.search(one));
  return { passages: passages.length, build: built.ms, search: summarize(times), ...memory() };
}

function measurePlainFts5(): Partial<ScaleFigures> {
  const passages = readPassages();
  const { p50, p99 } = measureFts5(passages, questions);
  return { passages: passages.length, search: { p50, p99 } };
}

const phase = process.argv[6] ?? 'run';
const figures =
  engine === 'plain-minisearch'
    ? measurePlainMiniSearch()
    : engine === 'plain-fts5'
      ? measurePlainFts5()
      : measureOurs(phase);
console.log(JSON.stringify(figures));
