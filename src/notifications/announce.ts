/** Compares a library with the announced versions, and writes announcements with their messages. */

import type { IsoDate, LegalDocument } from '../library/document.ts';
import type { Library } from '../library/library.ts';
import { systemClock } from '../shared/clock.ts';
import { runInTurns, type Steps } from '../shared/turns.ts';
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
  diffInSteps,
  type LibraryDiff,
  type NewAnnouncement,
} from './diff-library.ts';
import {
  type DocumentFacts,
  readTextFacts,
  storedTextFacts,
  type TextFacts,
} from './document-facts.ts';
import { mergeNews, type SelectedAnnouncement, tellActs } from './merge-news.ts';
import { type Audience, defaultDeliveryPreferences, selectRecipients } from './recipients.ts';

export interface AnnounceOptions {
  readonly now: Date;
  /** The day for which validity is computed. */
  readonly today: IsoDate;
  /** The time zone of chats that chose none. */
  readonly timeZone: string;
  /** Nothing is sent earlier than this, so that administrators can hold it. */
  readonly delayMs?: number;
  /** The addresses that announcements are posted to; absent: none. */
  readonly webhookUrls?: readonly string[];
  /**
   * The documents that this process compared before. Their texts are not read again: what they say is
   * what was announced. The comparison adds its documents. Absent: all texts are read.
   */
  readonly comparedDocuments?: WeakSet<LegalDocument>;
}

export interface AnnounceResult {
  readonly baseline: boolean;
  readonly announcements: readonly Announcement[];
  /** The number of announcements that were corrected. */
  readonly corrected: number;
}

/** Set once the first library was compared. */
const BASELINE_FLAG = 'baseline';
/** Posts younger than this are edited when a document is corrected. */
const CORRECTION_WINDOW_MS = 30 * 86_400_000;

/**
 * Announces what changed since the last comparison. The first library is a baseline: nothing of it is
 * announced. One batch writes an announcement, its messages and the announced version, so that a crash
 * neither loses nor repeats one.
 */
export async function announceChanges(
  store: Store,
  library: Library,
  options: AnnounceOptions,
): Promise<AnnounceResult> {
  const { db } = store;
  const { now, delayMs = 0, webhookUrls = [], comparedDocuments = new WeakSet() } = options;
  const known = await readAnnouncedVersions(store);
  const hasStarted = (await hasFlag(db, BASELINE_FLAG)) || known.size > 0;
  const textFactsOf = (document: LegalDocument): TextFacts => {
    const announced = comparedDocuments.has(document) ? known.get(document.id) : undefined;
    return announced === undefined ? readTextFacts(document) : storedTextFacts(announced.facts);
  };
  const steps = diffInSteps(library, known, options.today, hasStarted, textFactsOf);
  const diff = await runInTurns(steps, systemClock);
  if (diff.versions.length === 0 && hasStarted) {
    for (const document of library.documents) comparedDocuments.add(document);
    return { baseline: false, announcements: [], corrected: 0 };
  }
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
    webhookUrls,
  };
  for (const step of writeSteps(db, batch)) {
    await store.batch(step);
    await yieldToEventLoop();
  }
  for (const document of library.documents) comparedDocuments.add(document);
  if (!hasStarted) await setFlag(db, BASELINE_FLAG, 'baseline', now);
  const announcements: Announcement[] = [];
  for (const { key } of addressed) {
    const made = await findAnnouncement(db, { key });
    if (made !== null) announcements.push(made);
  }
  return { baseline, announcements, corrected: corrections.length };
}

/** Adds the recipients to announcements. */
async function addressAnnouncements(
  store: Store,
  library: Library,
  news: readonly NewAnnouncement[],
  { now, timeZone, delayMs = 0 }: AnnounceOptions,
): Promise<AddressedAnnouncement[]> {
  if (news.length === 0) return [];
  const audience = await loadAudience(store, timeZone);
  const addressed: SelectedAnnouncement[] = [];
  for (const one of tellActs(news)) {
    const at = now.getTime() + delayMs;
    const recipients = selectRecipients(one.document, library, audience, at, one.content);
    addressed.push({ ...one, recipients });
    await yieldToEventLoop();
  }
  return mergeNews(addressed);
}

/** Lets this process answer questions and send messages before it continues. */
const yieldToEventLoop = () => systemClock.sleep(0);

/** Releases a held announcement to the recipients that did not get it yet. */
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
    document === null
      ? []
      : selectRecipients(
          document,
          library,
          audience,
          options.now.getTime(),
          JSON.parse(announcement.content) as AnnouncementContent,
        );
  await store.batch([
    releaseAnnouncementStatement(db, announcement.id),
    ...insertOutboxStatements(db, announcement.key, to, options.now),
  ]);
}

/** The number of chats that would receive the announcement of a new document. */
export async function countRecipients(
  store: Store,
  library: Library,
  document: LegalDocument,
  { now, timeZone }: AnnounceOptions,
): Promise<number> {
  const audience = await loadAudience(store, timeZone);
  const content = { event: 'new', changes: [] } as const;
  return selectRecipients(document, library, audience, now.getTime(), content).length;
}

/** Puts an administrator's line above an announcement, also in posts that were sent. */
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
  return runInTurns(parseVersions(rows), systemClock);
}

/** One version a step: the figures of a full text are many. */
function* parseVersions(
  rows: Awaited<ReturnType<typeof listAnnouncedVersions>>,
): Steps<Map<string, AnnouncedVersion>> {
  const versions = new Map<string, AnnouncedVersion>();
  for (const [id, { version, facts }] of rows) {
    versions.set(id, { version, facts: JSON.parse(facts) as DocumentFacts });
    yield;
  }
  return versions;
}

/** Announcements that show an outdated version of a document, with their new content. */
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
