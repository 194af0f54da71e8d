/**
 * A separate process that measures one engine on one set, and prints JSON. In a shared process, the
 * engines before it would be counted too.
 *
 * Arguments: the engine (`ours minisearch`, `ours fts5` or a name of `peers.ts`), the file of the set,
 * and the folder for built libraries.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createPassageSearch } from '../../src/answer/search-passages.ts';
import { readKnowledgeFolder, shippedDefaults } from '../../src/app/node/knowledge-folder.ts';
import { openAssistant } from '../../src/app/node/open-library.ts';
import { loadLibrary } from '../../src/library/load-library.ts';
import { allPassages, createPassageTable } from '../../src/search/passage.ts';
import { measureCpuOfEach, measureTime, percentile } from './measure.ts';
import { memoryHeld } from './memory-held.ts';
import { PEERS } from './peers.ts';
import type { RetrievalFigures } from './retrieval.ts';
import type { RetrievalSet } from './retrieval-sets.ts';

/** How many passages are asked for, so that ten documents are among them. */
const PASSAGES_ASKED = 50;
/** The day of the questions. */
const TODAY = '2026-11-29';
/** An anchor within an article names the article. */
const ARTICLE = /dieu-[0-9a-z]+/u;

/** Finds keys for a question, best first, with repeated ones. */
type FindKeys = (question: string) => readonly string[];

const [engine = '', setFile = '', dataDir = ''] = process.argv.slice(2);
const set = JSON.parse(readFileSync(setFile, 'utf8')) as RetrievalSet;

const keyOf = (document: string, anchor: string): string =>
  set.unit === 'document' ? document : `${document}#${ARTICLE.exec(anchor)?.[0] ?? anchor}`;

function score(find: FindKeys): Pick<RetrievalFigures, 'first' | 'recall' | 'mrr'> {
  let [first, recall, mrr] = [0, 0, 0];
  for (const { text, gold } of set.questions) {
    const found = [...new Set(find(text))].slice(0, 10);
    const at = found.findIndex((key) => gold.includes(key));
    if (at === 0) first += 1;
    if (at !== -1) mrr += 1 / (at + 1);
    recall += gold.filter((key) => found.includes(key)).length / gold.length;
  }
  const count = set.questions.length;
  return { first: first / count, recall: recall / count, mrr: mrr / count };
}

function measureSearch(
  find: FindKeys,
): Pick<RetrievalFigures, 'first' | 'recall' | 'mrr' | 'search'> {
  const texts = set.questions.map(({ text }) => text);
  const times = measureCpuOfEach(texts, (text) => void find(text));
  return { ...score(find), search: { p50: percentile(times, 50), p99: percentile(times, 99) } };
}

function measureOurs(searchEngine: string): RetrievalFigures {
  const open = () =>
    openAssistant({ KNOWLEDGE_DIR: set.folder, SEARCH_ENGINE: searchEngine, DATA_DIR: dataDir });
  const build = measureTime(1, open).ms;
  const { value: opened, ms: load } = measureTime(1, open);
  const { heap } = memoryHeld();
  const search = createPassageSearch(opened.assistant, () => TODAY);
  const find: FindKeys = (question) =>
    search(question, { limit: PASSAGES_ASKED }).map(({ document, anchor }) =>
      keyOf(document, anchor),
    );
  const sizes = readdirSync(dataDir).map((name) => statSync(join(dataDir, name)).size);
  const stored = sizes.reduce((sum, size) => sum + size, 0);
  return { build, load, stored, heap, ...measureSearch(find) };
}

function measurePeer(name: string): RetrievalFigures {
  const peerEngine = PEERS[name];
  if (peerEngine === undefined) throw new Error(`no engine ${name}`);
  const library = loadLibrary(readKnowledgeFolder(set.folder), { defaults: shippedDefaults() });
  const passages = [...allPassages(createPassageTable(library))];
  const before = memoryHeld();
  const built = measureTime(1, () => peerEngine.build(passages));
  const { heap } = memoryHeld();
  const stored = built.value.store();
  const { load } = peerEngine;
  const loaded = load === null ? null : measureTime(1, () => load(stored, passages));
  const find: FindKeys = (question) =>
    (loaded ?? built).value.find(question, PASSAGES_ASKED).flatMap((id) => {
      const passage = passages[id];
      return passage === undefined ? [] : [keyOf(passage.entry, passage.anchor)];
    });
  return {
    build: built.ms,
    load: loaded?.ms ?? null,
    stored: Buffer.byteLength(stored),
    heap: heap - before.heap,
    ...measureSearch(find),
  };
}

const ours = /^ours (?<engine>\w+)$/u.exec(engine)?.groups?.engine;
const figures = ours === undefined ? measurePeer(engine) : measureOurs(ours);
console.log(JSON.stringify(figures));
