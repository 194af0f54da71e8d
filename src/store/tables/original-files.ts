/** The files that approved documents were read from. The bot sends them again by their Telegram id. */
import { type Compilable, type Kysely, sql } from 'kysely';
import type { Database } from '../database.ts';
import { toCompilable } from '../store.ts';
import { defineTable, none } from '../table.ts';

export interface OriginalFilesTable {
  id: string;
  document: string;
  file_id: string;
  file_name: string;
  at: number;
}

declare module '../database.ts' {
  interface Database {
    original_files: OriginalFilesTable;
  }
}

export const originalFiles = defineTable('original_files', {
  purge: none('an original stays until an administrator removes its document'),
  forgetUser: none('holds no id of the administrator who sent it'),
  moveChat: none('holds no id of a chat'),
  export: { key: ['id'], rest: ['document', 'file_id', 'file_name', 'at'] },
});

export interface OriginalFile {
  readonly fileId: string;
  readonly fileName: string;
}

/** The file that a document of the library was read from last; null where none is known. */
export async function findOriginalFile(
  db: Kysely<Database>,
  document: string,
): Promise<OriginalFile | null> {
  const row = await db
    .selectFrom('original_files')
    .select(['file_id as fileId', 'file_name as fileName'])
    .where((where) => where.or([where('document', '=', document), where('id', '=', document)]))
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Moves the file of a pending document to the approved one. A document without a file keeps its own. */
export const keepOriginalStatements = (db: Kysely<Database>, draft: number): Compilable[] => [
  toCompilable(
    db,
    sql`INSERT INTO original_files (id, document, file_id, file_name, at)
      SELECT pending_documents.document, pending_files.document, file_id, file_name, pending_files.at
      FROM pending_files JOIN pending_documents ON id = pending_id
      WHERE pending_id = ${draft}
      ON CONFLICT (id) DO UPDATE SET document = excluded.document, file_id = excluded.file_id,
        file_name = excluded.file_name, at = excluded.at`,
  ),
  db.deleteFrom('pending_files').where('pending_id', '=', draft),
];
