/** Decisions on a draft: one holds, and everybody can tell which. */
import { beforeEach, describe, expect, it } from 'vitest';
import { pruneExpired } from '../prune.ts';
import type { Store } from '../store.ts';
import { at, createDatabase, createFileStore } from '../testing.ts';
import { approvePendingDocument, listApprovedDocuments } from './approved-documents.ts';
import { findDraftDecision } from './draft-decisions.ts';
import { findOriginalFile } from './original-files.ts';
import {
  findPendingDocument,
  insertPendingDocument,
  refusePendingDocument,
  updatePendingDocument,
} from './pending-documents.ts';
import { insertPendingFile } from './pending-files.ts';

/** Two processes on one database. */
let here: Store;
let there: Store;
beforeEach(() => {
  const file = createDatabase();
  here = createFileStore(file);
  there = createFileStore(file);
});

const insertDraft = () =>
  insertPendingDocument(here.db, { document: 'nd-1', source: 'bản thảo', now: at(0) });

const DECISIONS = { approved: approvePendingDocument, refused: refusePendingDocument } as const;

describe('two decisions on one draft at the same instant', () => {
  it.each([
    ['approved', 'refused'],
    ['refused', 'approved'],
    ['approved', 'approved'],
    ['refused', 'refused'],
  ] as const)('%s and %s: one holds, and the other is told that it does not', async (one, two) => {
    const draft = await insertDraft();
    const held = await Promise.all([
      DECISIONS[one](here, draft, at(1)),
      DECISIONS[two](there, draft, at(1)),
    ]);
    expect([...held].sort()).toEqual([false, true]);
    const expected = held[0] ? one : two;
    expect(await findDraftDecision(here.db, draft)).toEqual({
      ...{ decision: expected, document: 'nd-1', entry: 'nd-1' },
    });
    const approved = (await listApprovedDocuments(there.db)).map(({ source }) => source);
    expect(approved).toEqual(expected === 'approved' ? ['bản thảo'] : []);
    expect(await findPendingDocument(there.db, draft)).toBeNull();
  });
});

describe('a decision', () => {
  it('is not there before the draft is decided on, nor for a draft that never was', async () => {
    const draft = await insertDraft();
    expect(await findDraftDecision(here.db, draft)).toBeNull();
    expect(await approvePendingDocument(here, draft + 1, at(1))).toBe(false);
    expect(await findDraftDecision(here.db, draft + 1)).toBeNull();
  });

  it('names the document as the library has it, and its file, after a correction changed the id', async () => {
    const draft = await insertDraft();
    const file = { document: 'tom-tat-nd-2', fileId: 'F1', fileName: 'nd.pdf' };
    await insertPendingFile(here.db, draft, file, at(0));
    const corrected = { id: draft, document: 'nd-2', source: 'bản sửa' };
    await updatePendingDocument(there.db, corrected, 'bản thảo');
    expect(await approvePendingDocument(here, draft, at(1))).toBe(true);
    const expected = { decision: 'approved', document: 'nd-2', entry: 'tom-tat-nd-2' };
    expect(await findDraftDecision(here.db, draft)).toEqual(expected);
    expect((await findOriginalFile(here.db, 'nd-2'))?.fileId).toBe('F1');
    expect(await findOriginalFile(here.db, 'nd-1')).toBeNull();
  });

  it('is purged after 30 days', async () => {
    const draft = await insertDraft();
    await refusePendingDocument(here, draft, at(0));
    const days = (count: number) => at(count * 24 * 3600);
    await pruneExpired(here, days(30));
    expect(await findDraftDecision(here.db, draft)).not.toBeNull();
    await pruneExpired(here, days(31));
    expect(await findDraftDecision(here.db, draft)).toBeNull();
  });
});
