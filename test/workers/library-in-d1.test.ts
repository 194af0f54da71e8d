/** A library in D1: the deployable bundle on real workerd answers from it as Node does from a file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LibraryAssistant } from '../../src/app/assistant.ts';
import { listKnowledgeFolder, shippedDefaults } from '../../src/app/node/knowledge-folder.ts';
import { openAssistant } from '../../src/app/node/open-library.ts';
import { copyLibrary } from '../../src/app/node/stored-library/copy-library.ts';
import { storedLibraryPath } from '../../src/app/node/stored-library/stored-path.ts';
import { type Bundle, buildBundle, type Isolates, startIsolates } from '../helpers/isolates.ts';
import { createKnowledgeFolder } from '../helpers/run-command.ts';
import { SON_TUYEN_FILES } from '../helpers/son-tuyen-library.ts';

const QUESTIONS = [
  'kho lưu trữ điện tử',
  'ai chịu trách nhiệm',
  'Điều 2 quy chế',
  'giá xăng hôm nay',
];

let folder = '';
let data = '';
let bundle: Bundle;
let isolates: Isolates;
let onNode: LibraryAssistant;
const reports: { readonly entries: number; readonly terms: number }[] = [];

beforeAll(async () => {
  folder = createKnowledgeFolder(SON_TUYEN_FILES);
  data = mkdtempSync(join(tmpdir(), 'library-in-d1-'));
  onNode = openAssistant({ KNOWLEDGE_DIR: folder, SEARCH_ENGINE: 'fts5', DATA_DIR: data });
  bundle = buildBundle();
  const path = storedLibraryPath(data, folder, listKnowledgeFolder(folder), shippedDefaults());
  const file = new Sqlite(path, { readonly: true });
  isolates = await startIsolates(bundle, {
    count: 1,
    server: null,
    loadLibrary: async (target) => {
      for (let time = 0; time < 2; time++) reports.push(await copyLibrary(file, target));
    },
  });
});
afterAll(async () => {
  await isolates.close();
  bundle.remove();
  for (const one of [folder, data]) rmSync(one, { recursive: true, force: true });
});

describe('a library in D1', () => {
  it('is copied once, and a second copy sends nothing again', () => {
    const [first, second] = reports;
    expect(first?.entries).toBe(onNode.library.entries.size);
    expect(first?.terms).toBeGreaterThan(0);
    expect(second).toMatchObject({ entries: 0, terms: 0 });
  });

  it.each(QUESTIONS)('answers as on Node: %s', async (question) => {
    const response = await isolates.fetch(0, `/api/ask?q=${encodeURIComponent(question)}`);
    expect(response.status).toBe(200);
    const answer = JSON.parse(response.text) as { status: string; documents: { id: string }[] };
    const expected = onNode.ask(question, null);
    expect(answer.status).toBe(expected.status);
    expect(answer.documents.map(({ id }) => id)).toEqual(expected.documents.map(({ id }) => id));
  });

  it('shows the page of each document', async () => {
    for (const { id, sections } of onNode.library.documents) {
      const page = await isolates.fetch(0, `/documents/${id}`);
      expect(page.status, id).toBe(200);
      const text = sections[0]?.heading ?? '';
      expect(page.text, id).toContain(text.replaceAll('&', '&amp;'));
    }
  });

  it('lists, feeds and maps have their pages', async () => {
    for (const path of ['/', '/topics', '/timeline', '/feed.xml', '/sitemap.xml', '/readyz'])
      expect((await isolates.fetch(0, path)).status, path).toBe(200);
  });
});
