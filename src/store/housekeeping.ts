/** What is kept only for a while is deleted when its time is over. */
import { purgeDrafts } from './approved-documents.ts';
import { purgeAsked } from './asked.ts';
import { purgeContexts } from './contexts.ts';
import { purgeOutbox } from './outbox.ts';
import { purgeSessions } from './sessions.ts';
import type { Store } from './store.ts';
import { purgeUpdates } from './updates.ts';

const HOUR_MS = 3_600_000;
/** Telegram delivers an update again for a day at most. */
const UPDATES_MS = 48 * HOUR_MS;
/** How long old buttons and edits still work. */
const ASKED_MS = 30 * 24 * HOUR_MS;
const SESSIONS_MS = 30 * 24 * HOUR_MS;
/** How long a message that was sent can still be corrected or withdrawn. */
const OUTBOX_MS = 90 * 24 * HOUR_MS;
const DRAFTS_MS = 30 * 24 * HOUR_MS;

/** Deletes what has had its time; to be called about once an hour. Harmless when called twice. */
export async function tidy({ db }: Store, now: Date): Promise<void> {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  await purgeUpdates(db, ago(UPDATES_MS));
  await purgeContexts(db, now);
  await purgeAsked(db, ago(ASKED_MS));
  await purgeSessions(db, ago(SESSIONS_MS));
  await purgeOutbox(db, ago(OUTBOX_MS));
  await purgeDrafts(db, ago(DRAFTS_MS));
}
