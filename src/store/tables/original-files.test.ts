/** The file of a paper, from the draft to the approved document. */
import { beforeEach, expect, it } from 'vitest';
import type { Store } from '../store.ts';
import { at, createMemoryStore } from '../testing.ts';
import {
  approvePendingDocument,
  deleteApprovedDocuments,
  listApprovedDocuments,
} from './approved-documents.ts';
import { findOriginalFile } from './original-files.ts';
import {
  insertPendingDocument,
  type PendingDocument,
  refusePendingDocument,
} from './pending-documents.ts';
import { findPendingFile, insertPendingFile } from './pending-files.ts';

let store: Store;
beforeEach(() => {
  store = createMemoryStore();
});

/** Keeps a draft, with a file where one is given. */
async function draft(fileId: string | null, day: number): Promise<PendingDocument> {
  const pending = { document: 'nd-1', source: `bản ${day}` };
  const id = await insertPendingDocument(store.db, { ...pending, now: at(day) });
  const file = { document: 'tom-tat-nd-1', fileName: 'nd.pdf' };
  if (fileId !== null) await insertPendingFile(store.db, id, { ...file, fileId }, at(day));
  return { ...pending, id };
}

it('is found by either id of the document once the draft is approved', async () => {
  const pending = await draft('F1', 0);
  expect(await findOriginalFile(store.db, 'nd-1')).toBeNull();
  await approvePendingDocument(store, pending.id, at(1));
  const original = { fileId: 'F1', fileName: 'nd.pdf' };
  expect(await findOriginalFile(store.db, 'nd-1')).toEqual(original);
  expect(await findOriginalFile(store.db, 'tom-tat-nd-1')).toEqual(original);
  expect(await findPendingFile(store.db, pending.id)).toBeNull();
});

it('is replaced by that of a new version, and stays when the new version has none', async () => {
  await approvePendingDocument(store, (await draft('F1', 0)).id, at(0));
  await approvePendingDocument(store, (await draft('F2', 1)).id, at(1));
  await approvePendingDocument(store, (await draft(null, 2)).id, at(2));
  expect((await findOriginalFile(store.db, 'nd-1'))?.fileId).toBe('F2');
});

it('goes with a refused draft and with a removed document, not with one that became a file', async () => {
  const refused = await draft('F1', 0);
  await refusePendingDocument(store, refused.id, at(1));
  expect(await findPendingFile(store.db, refused.id)).toBeNull();
  const kept = await draft('F2', 1);
  await approvePendingDocument(store, kept.id, at(1));
  await deleteApprovedDocuments(store, [{ id: 'nd-1', source: kept.source }]);
  expect(await findOriginalFile(store.db, 'nd-1')).not.toBeNull();
  await deleteApprovedDocuments(store, [{ id: 'nd-1' }]);
  expect(await findOriginalFile(store.db, 'nd-1')).toBeNull();
});

it('is not approved after another administrator refused the draft', async () => {
  const pending = await draft('F1', 0);
  await refusePendingDocument(store, pending.id, at(1));
  await approvePendingDocument(store, pending.id, at(1));
  expect(await listApprovedDocuments(store.db)).toEqual([]);
  expect(await findOriginalFile(store.db, 'nd-1')).toBeNull();
});
