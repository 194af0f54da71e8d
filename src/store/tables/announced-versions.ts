/** The version of each document that was announced, or that needs no announcement. */
import { type Compilable, type Kysely, sql } from 'kysely';
import { chunks } from '../../shared/chunks.ts';
import type { Database } from '../database.ts';
import { toCompilable } from '../store.ts';
import { defineTable, none } from '../table.ts';

export interface AnnouncedVersionsTable {
  id: string;
  version: number;
  facts: string;
  at: number;
}

declare module '../database.ts' {
  interface Database {
    announced_versions: AnnouncedVersionsTable;
  }
}

export const announcedVersions = defineTable('announced_versions', {
  purge: none('a document stays known, so that it is not announced as new'),
  forgetUser: none('holds no id of a person'),
  moveChat: none('holds no id of a chat'),
  export: { key: ['id'], rest: ['version', 'facts', 'at'] },
});

export interface AnnouncedVersionRow {
  /** Grows by 1 with every change. */
  readonly version: number;
  /** JSON of `notifications/document-facts.ts`. */
  readonly facts: string;
}

/** All versions, by the document's id. */
export async function listAnnouncedVersions(
  db: Kysely<Database>,
): Promise<ReadonlyMap<string, AnnouncedVersionRow>> {
  const rows = await db
    .selectFrom('announced_versions')
    .select(['id', 'version', 'facts'])
    .execute();
  return new Map(rows.map(({ id, version, facts }) => [id, { version, facts }]));
}

/** The statements that store versions. A version that another process stored first stays. */
export function upsertAnnouncedVersionsStatements(
  db: Kysely<Database>,
  rows: readonly ({ readonly id: string } & AnnouncedVersionRow)[],
  now: Date,
): Compilable[] {
  return chunks(rows, 200).map((some) =>
    toCompilable(
      db,
      sql`
        INSERT INTO announced_versions (id, version, facts, at)
        SELECT value ->> 'id', value ->> 'version', value ->> 'facts', ${now.getTime()}
        FROM json_each(${JSON.stringify(some)}) WHERE true
        ON CONFLICT (id) DO UPDATE SET
          version = excluded.version, facts = excluded.facts, at = excluded.at
        WHERE announced_versions.version = excluded.version - 1
      `,
    ),
  );
}

/** The statements that delete the versions of documents that have another id now. */
export function deleteAnnouncedVersionsStatements(
  db: Kysely<Database>,
  ids: readonly string[],
): Compilable[] {
  if (ids.length === 0) return [];
  const list = sql`SELECT value FROM json_each(${JSON.stringify(ids)})`;
  return [toCompilable(db, sql`DELETE FROM announced_versions WHERE id IN (${list})`)];
}
