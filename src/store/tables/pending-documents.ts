/** Documents that administrators sent through the chat and that are not yet approved or refused. */
import type { Generated, Kysely } from 'kysely';
import type { Database } from '../database.ts';
import type { Store } from '../store.ts';
import { defineTable, none } from '../table.ts';
import { recordDecisionStatement } from './draft-decisions.ts';

export interface PendingDocumentsTable {
  id: Generated<number>;
  document: string;
  source: string;
  at: number;
}

declare module '../database.ts' {
  interface Database {
    pending_documents: PendingDocumentsTable;
  }
}

/** A draft that nobody decided on goes after this time, with its file. */
export const PENDING_RETENTION_MS = 30 * 24 * 3_600_000;

export const pendingDocuments = defineTable('pending_documents', {
  purge: (db, now) => [
    db.deleteFrom('pending_documents').where('at', '<', now.getTime() - PENDING_RETENTION_MS),
  ],
  forgetUser: none('holds no id of the administrator who sent it'),
  moveChat: none('holds no id of a chat'),
  export: { key: ['id'], rest: ['document', 'source', 'at'] },
});

export interface PendingDocument {
  readonly id: number;
  /** The id that the document will have. */
  readonly document: string;
  /** Markdown in the knowledge format. */
  readonly source: string;
}

/** Keeps a document until it is approved or refused. Returns its number, which buttons carry. */
export async function insertPendingDocument(
  db: Kysely<Database>,
  pending: Omit<PendingDocument, 'id'> & { readonly now: Date },
): Promise<number> {
  const { id } = await db
    .insertInto('pending_documents')
    .values({ document: pending.document, source: pending.source, at: pending.now.getTime() })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A pending document. Null if it was approved, refused or purged. */
export async function findPendingDocument(
  db: Kysely<Database>,
  id: number,
): Promise<PendingDocument | null> {
  const row = await db
    .selectFrom('pending_documents')
    .select(['id', 'document', 'source'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Replaces a pending document by a corrected one, if it still is what was corrected.
 *
 * @param before the Markdown that was corrected
 * @returns false if it was approved, refused or corrected by somebody else in the meantime
 */
export async function updatePendingDocument(
  db: Kysely<Database>,
  { id, document, source }: PendingDocument,
  before: string,
): Promise<boolean> {
  const result = await db
    .updateTable('pending_documents')
    .set({ document, source })
    .where('id', '=', id)
    .where('source', '=', before)
    .executeTakeFirstOrThrow();
  return Number(result.numUpdatedRows) > 0;
}

/**
 * Refuses a pending document: deletes it with its file.
 * @returns false if it was approved, refused or purged before
 */
export async function refusePendingDocument(
  { db, batch }: Store,
  id: number,
  now: Date,
): Promise<boolean> {
  const [recorded = 0] = await batch([
    recordDecisionStatement(db, id, 'refused', now),
    db.deleteFrom('pending_documents').where('id', '=', id),
    db.deleteFrom('pending_files').where('pending_id', '=', id),
  ]);
  return recorded > 0;
}
