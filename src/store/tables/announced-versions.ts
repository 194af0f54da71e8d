/** What of each document was told or needs no telling. */
import { type Compilable, type Kysely, sql } from 'kysely';
import type { Database } from '../database.ts';
import { toCompilable } from '../store.ts';

export interface AnnouncedVersionRow {
  /** Counts up with every change. */
  readonly version: number;
  /** JSON of the updates room. */
  readonly facts: string;
}

export async function listAnnouncedVersions(
  db: Kysely<Database>,
): Promise<ReadonlyMap<string, AnnouncedVersionRow>> {
  const rows = await db.selectFrom('known_documents').select(['id', 'version', 'facts']).execute();
  return new Map(rows.map(({ id, version, facts }) => [id, { version, facts }]));
}

/** Notes facts; nothing where another process was first with this version. */
export function upsertAnnouncedVersionsStatements(
  db: Kysely<Database>,
  rows: readonly ({ readonly id: string } & AnnouncedVersionRow)[],
  now: Date,
): Compilable[] {
  return chunks(rows, 200).map((some) =>
    toCompilable(
      db,
      sql`
        INSERT INTO known_documents (id, version, facts, at)
        SELECT value ->> 'id', value ->> 'version', value ->> 'facts', ${now.getTime()}
        FROM json_each(${JSON.stringify(some)}) WHERE true
        ON CONFLICT (id) DO UPDATE SET
          version = excluded.version, facts = excluded.facts, at = excluded.at
        WHERE known_documents.version = excluded.version - 1
      `,
    ),
  );
}

/** Forgets documents: for those that are known under another id now. */
export function deleteAnnouncedVersionsStatements(
  db: Kysely<Database>,
  ids: readonly string[],
): Compilable[] {
  if (ids.length === 0) return [];
  const list = sql`SELECT value FROM json_each(${JSON.stringify(ids)})`;
  return [toCompilable(db, sql`DELETE FROM known_documents WHERE id IN (${list})`)];
}

export function chunks<T>(all: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < all.length; at += size) parts.push(all.slice(at, at + size));
  return parts;
}
