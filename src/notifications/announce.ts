/** Looks at a library, and writes what is new in it together with the messages that tell of it. */

import type { IsoDate, LegalDocument } from '../library/document.ts';
import type { Library } from '../library/library.ts';
import { systemClock } from '../shared/clock.ts';
import type { Store } from '../store/store.ts';
import { listAnnouncedVersions } from '../store/tables/announced-versions.ts';
import {
  type Announcement,
  findAnnouncement,
  listAnnouncements,
  releaseAnnouncementStatement,
  updateAnnouncementStatements,
} from '../store/tables/announcements.ts';
import { listDeliveryPreferences } from '../store/tables/delivery-preferences.ts';
import { hasFlag, setFlag } from '../store/tables/flags.ts';
import { insertOutboxStatements } from '../store/tables/outbox-enqueue.ts';
import { listActiveSubscriptions } from '../store/tables/subscriptions.ts';
import type { AnnouncementContent, DocumentSnapshot } from './announcement.ts';
import { type AddressedAnnouncement, type Correction, writeSteps } from './announcement-writer.ts';
import {
  type AnnouncedVersion,
  diffLibrary,
  type LibraryDiff,
  type NewAnnouncement,
} from './diff-library.ts';
import type { DocumentFacts } from './document-facts.ts';
import { type Audience, defaultDeliveryPreferences, selectRecipients } from './recipients.ts';

export interface AnnounceOptions {
  readonly now: Date;
  /** The day that validity is told of. */
  readonly today: IsoDate;
  /** Of chats that chose none. */
  readonly timeZone: string;
  /** Nothing goes out before so long: administrators may hold it meanwhile. */
  readonly delayMs?: number;
}

export interface AnnounceResult {
  readonly baseline: boolean;
  readonly announcements: readonly Announcement[];
  /** Announcements that now say something else. */
  readonly corrected: number;
}

/** Set once the first library was compared. */
const BASELINE_FLAG = 'baseline';
/** So far back, what was posted is corrected. */
const CORRECTION_WINDOW_MS = 30 * 86_400_000;

/**
 * Announces what changed since the last look. The first look at a library is a baseline. Each
 * announcement is written in one step with who is to hear of it and what is known from then on:
 * the three can never differ, and a look that is broken off loses and doubles nothing.
 */
export async function announceChanges(
  store: Store,
  library: Library,
  options: AnnounceOptions,
): Promise<AnnounceResult> {
  const { db } = store;
  const { now, delayMs = 0 } = options;
  const known = await readAnnouncedVersions(store);
  const hasStarted = (await hasFlag(db, BASELINE_FLAG)) || known.size > 0;
  const diff = diffLibrary(library, known, options.today, hasStarted);
  if (diff.versions.length === 0 && hasStarted)
    return { baseline: false, announcements: [], corrected: 0 };
  const addressed = await addressAnnouncements(store, library, diff.announcements, options);
  const corrections = await findCorrections(store, diff, now);
  const { baseline } = diff;
  const batch = {
    announcements: addressed,
    versions: diff.versions,
    corrections,
    baseline,
    now,
    delayMs,
  };
  for (const step of writeSteps(db, batch)) {
    await store.batch(step);
    await yieldToEventLoop();
  }
  if (!hasStarted) await setFlag(db, BASELINE_FLAG, 'baseline', now);
  const announcements: Announcement[] = [];
  for (const { key } of addressed) {
    const made = await findAnnouncement(db, { key });
    if (made !== null) announcements.push(made);
  }
  return { baseline, announcements, corrected: corrections.length };
}

/** News with who is to hear of it. */
async function addressAnnouncements(
  store: Store,
  library: Library,
  news: readonly NewAnnouncement[],
  { now, timeZone, delayMs = 0 }: AnnounceOptions,
): Promise<AddressedAnnouncement[]> {
  if (news.length === 0) return [];
  const audience = await loadAudience(store, timeZone);
  const addressed: AddressedAnnouncement[] = [];
  for (const one of news) {
    const recipients = selectRecipients(one.document, library, audience, now.getTime() + delayMs);
    addressed.push({ ...one, recipients });
    await yieldToEventLoop();
  }
  return addressed;
}

/** Whoever waits for this process, a question or a message to send, comes before what follows. */
const yieldToEventLoop = () => systemClock.sleep(0);

/** Lets a held announcement go on, to whoever did not have it yet. */
export async function releaseAnnouncement(
  store: Store,
  library: Library,
  announcement: Announcement,
  options: AnnounceOptions,
): Promise<void> {
  const { db } = store;
  const document = findDocument(library, announcement.document);
  const audience = await loadAudience(store, options.timeZone);
  const to =
    document === null ? [] : selectRecipients(document, library, audience, options.now.getTime());
  await store.batch([
    releaseAnnouncementStatement(db, announcement.id),
    ...insertOutboxStatements(db, announcement.key, to, options.now),
  ]);
}

/** How many chats would hear of a document. */
export async function countRecipients(
  store: Store,
  library: Library,
  document: LegalDocument,
  { now, timeZone }: AnnounceOptions,
): Promise<number> {
  const audience = await loadAudience(store, timeZone);
  return selectRecipients(document, library, audience, now.getTime()).length;
}

/** Puts an administrator's line above an announcement, also where it is posted already. */
export async function setAnnouncementLead(
  store: Store,
  id: number,
  lead: string | null,
): Promise<void> {
  await store.batch(updateAnnouncementStatements(store.db, id, { lead }));
}

async function loadAudience(store: Store, timeZone: string): Promise<Audience> {
  return {
    subscriptions: await listActiveSubscriptions(store.db),
    preferencesByChat: await listDeliveryPreferences(store.db),
    defaultPreferences: defaultDeliveryPreferences(timeZone),
  };
}

async function readAnnouncedVersions({
  db,
}: Store): Promise<ReadonlyMap<string, AnnouncedVersion>> {
  const rows = await listAnnouncedVersions(db);
  return new Map(
    [...rows].map(([id, { version, facts }]) => [
      id,
      { version, facts: JSON.parse(facts) as DocumentFacts },
    ]),
  );
}

/** Announcements that show a document as it no longer is. */
async function findCorrections(
  { db }: Store,
  { corrections }: LibraryDiff,
  now: Date,
): Promise<Correction[]> {
  const since = new Date(now.getTime() - CORRECTION_WINDOW_MS);
  const changed: Correction[] = [];
  for (const shown of corrections) {
    const made = await listAnnouncements(db, {
      document: shown.id,
      since,
      states: ['live', 'held'],
      limit: 20,
    });
    for (const { id, content } of made) {
      changed.push({
        id,
        document: shown.id,
        content: JSON.stringify(withSnapshot(content, shown)),
      });
    }
  }
  return changed;
}

function withSnapshot(content: string, shown: DocumentSnapshot): AnnouncementContent {
  const before = JSON.parse(content) as AnnouncementContent;
  return { ...before, document: shown };
}

function findDocument(library: Library, id: string): LegalDocument | null {
  const entry = library.entries.get(id);
  return entry?.kind === 'document' ? entry : null;
}
