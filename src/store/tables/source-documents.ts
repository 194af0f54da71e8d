/** The documents that watched sources listed: each once, whichever source had it first. */
import { type Compilable, type Kysely, sql } from 'kysely';
import type { Database } from '../database.ts';
import { type Store, toCompilable } from '../store.ts';
import { defineTable, none } from '../table.ts';

/**
 * `waiting`: to be read. `offered`: a draft was shown to the administrators, whatever became of it.
 * `published`: it went into the library without approval. `failed`: given up.
 */
export type SourceDocumentState = 'waiting' | 'offered' | 'published' | 'failed';
/** What is known of it, the least first: the news of it, its page, its text. */
export const STANDINGS = ['news', 'page', 'file'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface SourceDocumentsTable {
  key: string;
  source: string;
  state: SourceDocumentState;
  standing: Standing;
  found: string;
  day: string | null;
  pending_id: number | null;
  report: string | null;
  attempts: number;
  due: number;
  at: number;
}

declare module '../database.ts' {
  interface Database {
    source_documents: SourceDocumentsTable;
  }
}

/** Numbers without a year recur each year; lists go back some months. */
const RETENTION_MS = 400 * 24 * 3_600_000;

export const sourceDocuments = defineTable('source_documents', {
  purge: (db, now) => [
    db.deleteFrom('source_documents').where('at', '<', now.getTime() - RETENTION_MS),
  ],
  forgetUser: none('holds no id of a person'),
  moveChat: none('holds no id of a chat'),
  export: {
    key: ['key'],
    rest: [
      'source',
      'state',
      'standing',
      'found',
      'day',
      'pending_id',
      'report',
      'attempts',
      'due',
      'at',
    ],
  },
});

export interface SourceDocument {
  readonly key: string;
  readonly source: string;
  readonly state: SourceDocumentState;
  readonly standing: Standing;
  /** What the source lists, as JSON. */
  readonly found: string;
  readonly day: string | null;
  /** Its draft; null: it has none. The draft itself may be gone. */
  readonly pendingId: number | null;
  /** What was read of it, as JSON. */
  readonly report: string | null;
  readonly attempts: number;
}

const COLUMNS = [
  'key',
  'source',
  'state',
  'standing',
  'found',
  'day',
  'pending_id as pendingId',
  'report',
  'attempts',
] as const;
/** D1 allows 100 bound values a statement. */
const KEYS_PER_QUERY = 90;

/** The documents with these keys, by key. */
export async function findSourceDocuments(
  db: Kysely<Database>,
  keys: readonly string[],
): Promise<ReadonlyMap<string, SourceDocument>> {
  const found = new Map<string, SourceDocument>();
  for (let from = 0; from < keys.length; from += KEYS_PER_QUERY) {
    const rows = await db
      .selectFrom('source_documents')
      .select(COLUMNS)
      .where('key', 'in', keys.slice(from, from + KEYS_PER_QUERY))
      .execute();
    for (const row of rows) found.set(row.key, row);
  }
  return found;
}

export type ListedDocument = Pick<SourceDocument, 'key' | 'source' | 'standing' | 'found' | 'day'>;

/** Keeps a document that a source lists, to be read. One that is there already stays as it is. */
export async function insertSourceDocument(
  db: Kysely<Database>,
  { key, source, standing, found, day }: ListedDocument,
  now: Date,
): Promise<void> {
  await db
    .insertInto('source_documents')
    .values({
      ...{ key, source, standing, found, day, state: 'waiting', pending_id: null, report: null },
      ...{ attempts: 0, due: now.getTime(), at: now.getTime() },
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
}

/** Has a document read again, because another source lists more of it. Its draft stays until then. */
export async function requeueSourceDocument(
  db: Kysely<Database>,
  { key, source, standing, found, day }: ListedDocument,
  now: Date,
): Promise<void> {
  await db
    .updateTable('source_documents')
    .set({ source, standing, found, day, state: 'waiting', attempts: 0, due: now.getTime() })
    .where('key', '=', key)
    .execute();
}

/** The documents that wait to be read and are due, the oldest first. */
export async function listWaitingDocuments(
  db: Kysely<Database>,
  now: Date,
  limit: number,
): Promise<SourceDocument[]> {
  return db
    .selectFrom('source_documents')
    .select(COLUMNS)
    .where('state', '=', 'waiting')
    .where('due', '<=', now.getTime())
    .orderBy('due')
    .orderBy('key')
    .limit(limit)
    .execute();
}

/**
 * Counts a try to read a document that failed.
 * @param next when it is tried again; null: never
 */
export async function countAttempt(
  db: Kysely<Database>,
  key: string,
  next: Date | null,
): Promise<void> {
  await db
    .updateTable('source_documents')
    .set((update) => ({
      attempts: update('attempts', '+', 1),
      ...(next === null ? { state: 'failed' as const } : { due: next.getTime() }),
    }))
    .where('key', '=', key)
    .execute();
}

export interface Offer {
  readonly key: string;
  /** The id that the document will have. */
  readonly document: string;
  /** Markdown in the knowledge format. */
  readonly source: string;
  readonly standing: Standing;
  readonly report: string;
  /** The draft that it replaces; null: it is a new one. */
  readonly replaces: number | null;
}

/** Makes a draft of a document, or exchanges its draft if that was not decided on. Returns its number. */
export async function offerSourceDocument(
  { db, batch }: Store,
  offer: Offer,
  now: Date,
): Promise<number | null> {
  const { key, document, source, standing, report, replaces } = offer;
  const draft: Compilable =
    replaces === null
      ? db.insertInto('pending_documents').values({ document, source, at: now.getTime() })
      : db
          .updateTable('pending_documents')
          .set({ document, source, at: now.getTime() })
          .where('id', '=', replaces);
  await batch([
    draft,
    toCompilable(
      db,
      sql`UPDATE source_documents SET state = 'offered', standing = ${standing}, report = ${report},
        pending_id = (SELECT MAX(id) FROM pending_documents
          WHERE document = ${document} AND source = ${source})
        WHERE key = ${key}`,
    ),
  ]);
  const row = await db
    .selectFrom('source_documents')
    .select('pending_id as id')
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Records that a document went into the library without approval, or needs none. */
export async function markPublished(db: Kysely<Database>, key: string): Promise<void> {
  await db
    .updateTable('source_documents')
    .set({ state: 'published' })
    .where('key', '=', key)
    .execute();
}

/** The documents whose drafts wait for an administrator, the oldest first. */
export async function listUndecidedDocuments(
  db: Kysely<Database>,
  limit: number,
): Promise<SourceDocument[]> {
  return db
    .selectFrom('source_documents')
    .innerJoin('pending_documents', 'pending_documents.id', 'source_documents.pending_id')
    .select([
      'source_documents.key',
      'source_documents.source',
      'source_documents.state',
      'source_documents.standing',
      'source_documents.found',
      'source_documents.day',
      'source_documents.pending_id as pendingId',
      'source_documents.report',
      'source_documents.attempts',
    ])
    .where('state', '=', 'offered')
    .orderBy('pending_documents.id')
    .limit(limit)
    .execute();
}

/** Counts for the list of sources: what waits to be read, and what for an administrator. */
export async function countSourceDocuments(
  db: Kysely<Database>,
): Promise<{ readonly waiting: number; readonly undecided: number }> {
  const { rows } = await sql<{ waiting: number; undecided: number }>`
    SELECT
      (SELECT COUNT(*) FROM source_documents WHERE state = 'waiting') AS waiting,
      (SELECT COUNT(*) FROM source_documents
        JOIN pending_documents ON pending_documents.id = source_documents.pending_id
        WHERE state = 'offered') AS undecided
  `.execute(db);
  return rows[0] ?? { waiting: 0, undecided: 0 };
}
