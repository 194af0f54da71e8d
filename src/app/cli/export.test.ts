/** Approved documents as files of the library. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { makePaper } from '../../../test/helpers/papers/own-paper.ts';
import { renderText } from '../../../test/helpers/papers/render-text.ts';
import { runCommand } from '../../../test/helpers/run-command.ts';
import { loadLibrary } from '../../library/load-library.ts';
import { readPlainText } from '../../papers/formats/text.ts';
import { readKnowledgeDocument } from '../../papers/knowledge-document.ts';
import { readPaper } from '../../papers/read-paper.ts';
import { frontMatterOf, writeDocument } from '../../papers/write-document.ts';
import type { Store } from '../../store/store.ts';
import { createDatabase, createFileStore } from '../../store/testing.ts';

let folder: string;
let store: Store;
const env = () => ({ DATABASE_URL: `file:${join(folder, 'cchc.db')}` });
const exportTo = (...args: string[]) =>
  runCommand('knowledge:export', ['--out', join(folder, 'knowledge'), ...args], env());

beforeEach(() => {
  const file = createDatabase();
  folder = dirname(file);
  store = createFileStore(file);
});

const approve = (id: string, source: string) =>
  store.db.insertInto('approved_documents').values({ id, source, at: 1 }).execute();

/** An imported paper as a file of the library. */
function importPaper(seed: number): { readonly id: string; readonly source: string } {
  const text = renderText(makePaper(seed));
  const paper = readPaper({ paragraphs: readPlainText(text), fileName: '', isContinued: false });
  const source = { fileName: `${seed}.txt`, gazette: null, url: null, retrieved: '2026-11-30' };
  const record = frontMatterOf(paper, source, []);
  return { id: record.id, source: writeDocument(paper, record) };
}

describe('knowledge:export', () => {
  it('writes new documents, replaces the file with their id, and tells which', async () => {
    const documents = join(folder, 'knowledge', 'documents', 'quyet-dinh');
    mkdirSync(documents, { recursive: true });
    writeFileSync(join(documents, 'cu.md'), '---\nid: cu\n---\n\nBản cũ\n');
    await approve('cu', '---\nid: cu\n---\n\nBản mới\n');
    await approve('moi', '---\nid: moi\n---\n\nA\n');

    const tried = await exportTo('--dry-run');
    expect(tried.out).toContain('documents/quyet-dinh/cu.md: replaced\ndocuments/moi.md: new\n');
    expect(readFileSync(join(documents, 'cu.md'), 'utf8')).toContain('Bản cũ');

    expect((await exportTo()).code).toBe(0);
    expect(readFileSync(join(documents, 'cu.md'), 'utf8')).toContain('Bản mới');
    expect((await exportTo()).out).toContain('documents/moi.md: unchanged\n');
  });

  it('writes no file outside of the folder', async () => {
    await approve('../../x', '---\nid: x\n---\n');
    expect(await exportTo()).toMatchObject({ code: 1 });
  });

  it('gives back the document that was imported, which is imported as the same document', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 10_000 }), async (seed) => {
        await store.db.deleteFrom('approved_documents').execute();
        const { id, source } = importPaper(seed);
        await approve(id, source);
        await exportTo();
        const path = `documents/${id}.md`;
        const bytes = new Uint8Array(readFileSync(join(folder, 'knowledge', path)));
        const again = readKnowledgeDocument(`${id}.md`, bytes);
        const before = loadLibrary([{ path, bytes: new TextEncoder().encode(source) }]);
        expect(again?.text).toBe(source);
        expect(again?.document).toEqual(before.documents[0]);
      }),
      { numRuns: 20 },
    );
  });
});
