/** Documents that administrators sent through the chat and approved: a part of the library. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database.ts';
import { type Store, toCompilable } from '../store.ts';
import { defineTable, none } from '../table.ts';
import { recordDecisionStatement } from './draft-decisions.ts';
import { deleteFlagStatement, setFlag } from './flags.ts';
import { keepOriginalStatements } from './original-files.ts';

export interface ApprovedDocumentsTable {
  id: string;
  source: string;
  at: number;
}

declare module '../database.ts' {
  interface Database {
    approved_documents: ApprovedDocumentsTable;
  }
}

export const approvedDocuments = defineTable('approved_documents', {
  purge: none('an approved document stays until an administrator removes it'),
  forgetUser: none('holds no id of the administrator who approved it'),
  moveChat: none('holds no id of a chat'),
  export: { key: ['id'], rest: ['source', 'at'] },
});

/**
 * Approves a pending document, with the file that it was read from. It replaces an approved document
 * with the same id.
 * @returns false if it was approved, refused or purged before: it stays as it was decided
 */
export async function approvePendingDocument(
  { db, batch }: Store,
  id: number,
  now: Date,
): Promise<boolean> {
  const [recorded = 0] = await batch([
    recordDecisionStatement(db, id, 'approved', now),
    toCompilable(
      db,
      sql`INSERT INTO approved_documents (id, source, at)
        SELECT document, source, ${now.getTime()} FROM pending_documents WHERE id = ${id}
        ON CONFLICT (id) DO UPDATE SET source = excluded.source, at = excluded.at`,
    ),
    ...keepOriginalStatements(db, id),
    db.deleteFrom('pending_documents').where('id', '=', id),
  ]);
  return recorded > 0;
}

/** Every approved document as Markdown, by id. */
export async function listApprovedDocuments(
  db: Kysely<Database>,
): Promise<{ readonly id: string; readonly source: string }[]> {
  return db.selectFrom('approved_documents').select(['id', 'source']).orderBy('id').execute();
}

/**
 * Deletes approved documents by id. If a source is given, only the document with exactly this text is
 * deleted: what was approved in the meantime stays.
 */
export async function deleteApprovedDocuments(
  { db, batch }: Store,
  rows: readonly { readonly id: string; readonly source?: string }[],
): Promise<void> {
  await batch(
    rows.flatMap(({ id, source }) => {
      const ofId = db.deleteFrom('approved_documents').where('id', '=', id);
      return [
        source === undefined ? ofId : ofId.where('source', '=', source),
        // A document that moved into the files of the library keeps its original.
        ...(source === undefined ? [db.deleteFrom('original_files').where('id', '=', id)] : []),
        deleteFlagStatement(db, shadowingFlag(id)),
      ];
    }),
  );
}

/**
 * Records that administrators were told of an approved document that hides a file of the library.
 * Returns false if they were told of these two texts before, by any process.
 * @param fingerprint of both texts
 */
export async function markShadowingReported(
  db: Kysely<Database>,
  id: string,
  fingerprint: string,
  now: Date,
): Promise<boolean> {
  return setFlag(db, shadowingFlag(id), fingerprint, now);
}

const shadowingFlag = (id: string): string => `shadowing:${id}`;
