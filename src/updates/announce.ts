/** Looks at a library, and writes what is new in it together with the messages that tell of it. */
import type { IsoDate, LegalDocument } from '../knowledge/document.ts';
import type { Library } from '../knowledge/library.ts';
import {
  type Announcement,
  correcting,
  distributing,
  findAnnouncement,
  listAnnouncements,
  releasing,
} from '../store/announcements.ts';
import { knownDocuments } from '../store/known-documents.ts';
import { receptions } from '../store/reception.ts';
import type { Store } from '../store/store.ts';
import { liveSubscriptions } from '../store/subscriptions.ts';
import { takeTurn } from '../store/turns.ts';
import type { AnnouncementContent, Shown } from './announcement.ts';
import { systemClock } from './clock.ts';
import { type Difference, difference, type Known, type News } from './diff.ts';
import type { Facts } from './facts.ts';
import { type Audience, recipientsOf, usualReception } from './recipients.ts';
import { type Correction, stepsOf, type Told } from './writing.ts';

export interface AnnounceOptions {
  readonly now: Date;
  /** The day that validity is told of. */
  readonly today: IsoDate;
  /** Of chats that chose none. */
  readonly timeZone: string;
  /** Nothing goes out before so long: administrators may hold it meanwhile. */
  readonly delayMs?: number;
}

export interface Announced {
  readonly baseline: boolean;
  readonly announcements: readonly Announcement[];
  /** Announcements that now say something else. */
  readonly corrected: number;
}

/** The turn whose row says that there was a first look. */
const STARTED = 'library';
/** So far back, what was posted is corrected. */
const CORRECTED_MS = 30 * 86_400_000;

/**
 * Announces what changed since the last look. The first look at a library is a baseline. Each
 * announcement is written in one step with who is to hear of it and what is known from then on:
 * the three can never differ, and a look that is broken off loses and doubles nothing.
 */
export async function announceChanges(
  store: Store,
  library: Library,
  options: AnnounceOptions,
): Promise<Announced> {
  const { db } = store;
  const { now, delayMs = 0 } = options;
  const known = await readKnown(store);
  const started = (await isStarted(store)) || known.size > 0;
  const found = difference(library, known, options.today, started);
  if (found.known.length === 0 && started)
    return { baseline: false, announcements: [], corrected: 0 };
  const told = await toldOf(store, library, found.news, options);
  const corrections = await correctionsFor(store, found, now);
  const { baseline } = found;
  const writing = { told, known: found.known, corrections, baseline, now, delayMs };
  for (const step of stepsOf(db, writing)) {
    await store.batch(step);
    await othersFirst();
  }
  if (!started) await start(store, now);
  const announcements: Announcement[] = [];
  for (const { key } of told) {
    const made = await findAnnouncement(db, { key });
    if (made !== null) announcements.push(made);
  }
  return { baseline, announcements, corrected: corrections.length };
}

/** News with who is to hear of it. */
async function toldOf(
  store: Store,
  library: Library,
  news: readonly News[],
  { now, timeZone, delayMs = 0 }: AnnounceOptions,
): Promise<Told[]> {
  if (news.length === 0) return [];
  const audience = await audienceOf(store, timeZone);
  const told: Told[] = [];
  for (const one of news) {
    const to = recipientsOf(one.document, library, audience, now.getTime() + delayMs);
    told.push({ ...one, to });
    await othersFirst();
  }
  return told;
}

/** Whoever waits for this process, a question or a message to send, comes before what follows. */
const othersFirst = () => systemClock.sleep(0);

/** Lets a held announcement go on, to whoever did not have it yet. */
export async function releaseAnnouncement(
  store: Store,
  library: Library,
  announcement: Announcement,
  options: AnnounceOptions,
): Promise<void> {
  const { db } = store;
  const document = documentIn(library, announcement.document);
  const audience = await audienceOf(store, options.timeZone);
  const to =
    document === null ? [] : recipientsOf(document, library, audience, options.now.getTime());
  await store.batch([
    releasing(db, announcement.id),
    ...distributing(db, announcement.key, to, options.now),
  ]);
}

/** How many chats would hear of a document. */
export async function reachOf(
  store: Store,
  library: Library,
  document: LegalDocument,
  { now, timeZone }: AnnounceOptions,
): Promise<number> {
  const audience = await audienceOf(store, timeZone);
  return recipientsOf(document, library, audience, now.getTime()).length;
}

/** Puts an administrator's line above an announcement, also where it is posted already. */
export async function setLead(store: Store, id: number, lead: string | null): Promise<void> {
  await store.batch(correcting(store.db, id, { lead }));
}

async function audienceOf(store: Store, timeZone: string): Promise<Audience> {
  return {
    subscriptions: await liveSubscriptions(store.db),
    receptions: await receptions(store.db),
    usual: usualReception(timeZone),
  };
}

async function readKnown({ db }: Store): Promise<ReadonlyMap<string, Known>> {
  const rows = await knownDocuments(db);
  return new Map(
    [...rows].map(([id, { version, facts }]) => [
      id,
      { version, facts: JSON.parse(facts) as Facts },
    ]),
  );
}

/** Announcements that show a document as it no longer is. */
async function correctionsFor(
  { db }: Store,
  { corrections }: Difference,
  now: Date,
): Promise<Correction[]> {
  const since = new Date(now.getTime() - CORRECTED_MS);
  const changed: Correction[] = [];
  for (const shown of corrections) {
    const made = await listAnnouncements(db, {
      document: shown.id,
      since,
      states: ['live', 'held'],
      limit: 20,
    });
    for (const { id, content } of made) {
      changed.push({ id, document: shown.id, content: JSON.stringify(withShown(content, shown)) });
    }
  }
  return changed;
}

function withShown(content: string, shown: Shown): AnnouncementContent {
  const before = JSON.parse(content) as AnnouncementContent;
  return { ...before, document: shown };
}

function documentIn(library: Library, id: string): LegalDocument | null {
  const entry = library.entries.get(id);
  return entry?.kind === 'document' ? entry : null;
}

async function isStarted({ db }: Store): Promise<boolean> {
  const row = await db
    .selectFrom('turns')
    .select('name')
    .where('name', '=', STARTED)
    .executeTakeFirst();
  return row !== undefined;
}

async function start(store: Store, now: Date): Promise<void> {
  await takeTurn(store.db, STARTED, { holder: 'baseline', now, leaseMs: 0 });
}
