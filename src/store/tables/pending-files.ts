/** The file that a pending document was read from, until the document is approved or refused. */
import type { Kysely } from 'kysely';
import type { Database } from '../database.ts';
import { defineTable, none } from '../table.ts';
import { PENDING_RETENTION_MS } from './pending-documents.ts';

export interface PendingFilesTable {
  pending_id: number;
  document: string;
  file_id: string;
  file_name: string;
  at: number;
}

declare module '../database.ts' {
  interface Database {
    pending_files: PendingFilesTable;
  }
}

export const pendingFiles = defineTable('pending_files', {
  purge: (db, now) => [
    db.deleteFrom('pending_files').where('at', '<', now.getTime() - PENDING_RETENTION_MS),
  ],
  forgetUser: none('holds no id of the administrator who sent it'),
  moveChat: none('holds no id of a chat'),
  export: { key: ['pending_id'], rest: ['document', 'file_id', 'file_name', 'at'] },
});

export interface PendingFile {
  /** The id that the document will have in the library. */
  readonly document: string;
  /** With this id the bot can send the file again. */
  readonly fileId: string;
  readonly fileName: string;
}

/** Keeps which file a pending document was read from; the file of a draft that was exchanged takes its place. */
export async function insertPendingFile(
  db: Kysely<Database>,
  pendingId: number,
  { document, fileId, fileName }: PendingFile,
  now: Date,
): Promise<void> {
  await db
    .insertInto('pending_files')
    .values({
      pending_id: pendingId,
      document,
      file_id: fileId,
      file_name: fileName,
      at: now.getTime(),
    })
    .onConflict((conflict) =>
      conflict.column('pending_id').doUpdateSet((excluded) => ({
        document: excluded.ref('excluded.document'),
        file_id: excluded.ref('excluded.file_id'),
        file_name: excluded.ref('excluded.file_name'),
        at: excluded.ref('excluded.at'),
      })),
    )
    .execute();
}

/** Names the document that a pending file will belong to, after a correction. */
export async function setPendingFileDocument(
  db: Kysely<Database>,
  pendingId: number,
  document: string,
): Promise<void> {
  await db
    .updateTable('pending_files')
    .set({ document })
    .where('pending_id', '=', pendingId)
    .execute();
}

/** The file of a pending document. Null for one that was sent as Markdown. */
export async function findPendingFile(
  db: Kysely<Database>,
  pendingId: number,
): Promise<PendingFile | null> {
  const row = await db
    .selectFrom('pending_files')
    .select(['document', 'file_id as fileId', 'file_name as fileName'])
    .where('pending_id', '=', pendingId)
    .executeTakeFirst();
  return row ?? null;
}
