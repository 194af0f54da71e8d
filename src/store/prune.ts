/** What is kept only for a while is deleted when its time is over. */

import type { Store } from './store.ts';
import { purgePendingDocuments } from './tables/approved-documents.ts';
import { purgeAskedQuestions } from './tables/asked-questions.ts';
import { purgeContexts } from './tables/conversation-contexts.ts';
import { purgeOutbox } from './tables/outbox.ts';
import { purgeUpdates } from './tables/processed-updates.ts';
import { purgeSessions } from './tables/sessions.ts';

const HOUR_MS = 3_600_000;
/** Telegram delivers an update again for a day at most. */
const UPDATE_RETENTION_MS = 48 * HOUR_MS;
/** How long old buttons and edits still work. */
const QUESTION_RETENTION_MS = 30 * 24 * HOUR_MS;
const SESSION_RETENTION_MS = 30 * 24 * HOUR_MS;
/** How long a message that was sent can still be corrected or withdrawn. */
const OUTBOX_RETENTION_MS = 90 * 24 * HOUR_MS;
const PENDING_DOCUMENT_RETENTION_MS = 30 * 24 * HOUR_MS;

/** Deletes what has had its time; to be called about once an hour. Harmless when called twice. */
export async function pruneExpired({ db }: Store, now: Date): Promise<void> {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  await purgeUpdates(db, ago(UPDATE_RETENTION_MS));
  await purgeContexts(db, now);
  await purgeAskedQuestions(db, ago(QUESTION_RETENTION_MS));
  await purgeSessions(db, ago(SESSION_RETENTION_MS));
  await purgeOutbox(db, ago(OUTBOX_RETENTION_MS));
  await purgePendingDocuments(db, ago(PENDING_DOCUMENT_RETENTION_MS));
}
