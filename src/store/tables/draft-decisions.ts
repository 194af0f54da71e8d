/** What was decided on a draft, so that whoever decides on it afterwards is told. */
import { type Compilable, type Kysely, sql } from 'kysely';
import type { Database } from '../database.ts';
import { toCompilable } from '../store.ts';
import { defineTable, none } from '../table.ts';

export type Decision = 'approved' | 'refused';

export interface DraftDecisionsTable {
  draft: number;
  decision: Decision;
  document: string;
  entry: string;
  at: number;
}

declare module '../database.ts' {
  interface Database {
    draft_decisions: DraftDecisionsTable;
  }
}

/** Buttons of a draft that are older say only that they are too old. */
const DECISION_RETENTION_MS = 30 * 24 * 3_600_000;

export const draftDecisions = defineTable('draft_decisions', {
  purge: (db, now) => [
    db.deleteFrom('draft_decisions').where('at', '<', now.getTime() - DECISION_RETENTION_MS),
  ],
  forgetUser: none('holds no id of the administrator who decided'),
  moveChat: none('holds no id of a chat'),
  export: { key: ['draft'], rest: ['decision', 'document', 'entry', 'at'] },
});

export interface DraftDecision {
  readonly decision: Decision;
  /** The id of the document among the approved ones. */
  readonly document: string;
  /** The id that it has in the library. */
  readonly entry: string;
}

/** The decision that held. Null while there is none, and when it was purged. */
export async function findDraftDecision(
  db: Kysely<Database>,
  draft: number,
): Promise<DraftDecision | null> {
  const row = await db
    .selectFrom('draft_decisions')
    .select(['decision', 'document', 'entry'])
    .where('draft', '=', draft)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * The statement that records a decision, before the batch deletes the draft. It changes no row when the
 * draft is gone: then the decision does not hold.
 */
export const recordDecisionStatement = (
  db: Kysely<Database>,
  draft: number,
  decision: Decision,
  now: Date,
): Compilable =>
  toCompilable(
    db,
    sql`INSERT INTO draft_decisions (draft, decision, document, entry, at)
      SELECT id, ${decision}, pending_documents.document,
        coalesce(pending_files.document, pending_documents.document), ${now.getTime()}
      FROM pending_documents LEFT JOIN pending_files ON pending_id = id
      WHERE id = ${draft}`,
  );
