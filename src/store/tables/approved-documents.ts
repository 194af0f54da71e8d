/** Documents that came through the chat: sent as drafts, approved into the library. */
import type { Compilable, Kysely } from 'kysely';
import type { Database } from '../database.ts';
import { acquireLease } from '../leases.ts';
import type { Store } from '../store.ts';

export interface PendingDocument {
  readonly id: number;
  /** The id that the document will have. */
  readonly document: string;
  /** Markdown in the knowledge format. */
  readonly source: string;
}

/** Keeps a file that is to be approved; gives its number. */
export async function insertPendingDocument(
  db: Kysely<Database>,
  draft: Omit<PendingDocument, 'id'> & { readonly now: Date },
): Promise<number> {
  const { id } = await db
    .insertInto('drafts')
    .values({ document: draft.document, source: draft.source, at: draft.now.getTime() })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function findPendingDocument(
  db: Kysely<Database>,
  id: number,
): Promise<PendingDocument | null> {
  const row = await db
    .selectFrom('drafts')
    .select(['id', 'document', 'source'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Makes a draft a document, in place of an approved one with the same id. */
export async function approvePendingDocument(
  store: Store,
  draft: PendingDocument,
  now: Date,
): Promise<void> {
  const { db } = store;
  const fields = { source: draft.source, at: now.getTime() };
  const approving: Compilable = db
    .insertInto('approved_documents')
    .values({ id: draft.document, ...fields })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(fields));
  await store.batch([approving, db.deleteFrom('drafts').where('id', '=', draft.id)]);
}

export async function deletePendingDocument(db: Kysely<Database>, id: number): Promise<void> {
  await db.deleteFrom('drafts').where('id', '=', id).execute();
}

/** Drafts that nobody decided on since an instant. */
export async function purgePendingDocuments(db: Kysely<Database>, before: Date): Promise<void> {
  await db.deleteFrom('drafts').where('at', '<', before.getTime()).execute();
}

/**
 * Takes approved documents away: by id, or only as they are where their text is given, so that what
 * was approved meanwhile stays.
 */
export async function deleteApprovedDocuments(
  { db, batch }: Store,
  rows: readonly { readonly id: string; readonly source?: string }[],
): Promise<void> {
  await batch(
    rows.flatMap(({ id, source }) => {
      const dropping = db.deleteFrom('approved_documents').where('id', '=', id);
      return [
        source === undefined ? dropping : dropping.where('source', '=', source),
        db.deleteFrom('turns').where('name', '=', shadowFlagName(id)),
      ];
    }),
  );
}

/**
 * Notes that administrators are told of an approved document that hides a file; false where they were
 * told of these two already, by whichever process.
 * @param fingerprint of both texts
 */
export async function markShadowingReported(
  db: Kysely<Database>,
  id: string,
  fingerprint: string,
  now: Date,
): Promise<boolean> {
  // A row that is nobody's turn for any time: its holder says what was told.
  const turn = await acquireLease(db, shadowFlagName(id), { holder: fingerprint, now, leaseMs: 0 });
  return turn !== null && !turn.isRenewal;
}

const shadowFlagName = (id: string): string => `shadows:${id}`;

export async function listApprovedDocuments(
  db: Kysely<Database>,
): Promise<{ readonly id: string; readonly source: string }[]> {
  return db.selectFrom('approved_documents').select(['id', 'source']).orderBy('id').execute();
}
