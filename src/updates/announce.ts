/** Looks at a library, and writes what is new in it together with the messages that tell of it. */
import type { IsoDate, LegalDocument } from '../knowledge/document.ts';
import type { Library } from '../knowledge/library.ts';
import {
  type Announcement,
  announcing,
  correcting,
  distributing,
  findAnnouncement,
  listAnnouncements,
  type Recipient,
  releasing,
} from '../store/announcements.ts';
import { knowing, knownDocuments, unknowing } from '../store/known-documents.ts';
import { receptions } from '../store/reception.ts';
import type { Store } from '../store/store.ts';
import { liveSubscriptions } from '../store/subscriptions.ts';
import { takeTurn } from '../store/turns.ts';
import type { AnnouncementContent, Shown } from './announcement.ts';
import { type Difference, difference, type Known } from './diff.ts';
import type { Facts } from './facts.ts';
import { type Audience, recipientsOf, usualReception } from './recipients.ts';

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
/** More than so many at once come as one message. */
const MOST_AT_ONCE = 5;

/**
 * Announces what changed since the last look. The first look at a library is a baseline. All of it
 * is written in one step: what was announced and who is to hear of it can never differ.
 */
export async function announceChanges(
  store: Store,
  library: Library,
  options: AnnounceOptions,
): Promise<Announced> {
  const { db } = store;
  const { delayMs = 0 } = options;
  const known = await readKnown(store);
  const started = (await isStarted(store)) || known.size > 0;
  const found = difference(library, known, options.today, started);
  if (found.known.length === 0 && started)
    return { baseline: false, announcements: [], corrected: 0 };
  const audience = found.news.length === 0 ? null : await audienceOf(store, options.timeZone);
  const crowd = new Map<number, number>();
  const told = found.news.map((news) => {
    const to =
      audience === null
        ? []
        : recipientsOf(news.document, library, audience, options.now.getTime() + delayMs);
    for (const { chatId } of to) crowd.set(chatId, (crowd.get(chatId) ?? 0) + 1);
    return { ...news, to };
  });
  const gather = `b:${options.now.getTime()}`;
  const soonest = delayMs === 0 ? {} : { soonest: options.now.getTime() + delayMs };
  const corrections = await correctionsFor(store, found, options.now);
  await store.batch([
    ...told.flatMap(({ key, document, content, to }) => [
      announcing(db, {
        key,
        document: document.id,
        content: JSON.stringify(content),
        at: options.now,
      }),
      ...distributing(
        db,
        key,
        to.map((one) => gathered(one, crowd.get(one.chatId) ?? 0, gather)),
        options.now,
        soonest,
      ),
    ]),
    ...corrections.flatMap(({ id, content }) => correcting(db, id, { content })),
    ...knowing(
      db,
      found.known.map(({ id, version, facts }) => ({ id, version, facts: JSON.stringify(facts) })),
      options.now,
    ),
    ...unknowing(db, found.renamed),
  ]);
  if (!started) await start(store, options.now);
  const announcements: Announcement[] = [];
  for (const { key } of told) {
    const made = await findAnnouncement(db, { key });
    if (made !== null) announcements.push(made);
  }
  return { baseline: found.baseline, announcements, corrected: corrections.length };
}

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

function gathered(one: Recipient, count: number, slot: string): Recipient {
  if (one.slot !== null || count <= MOST_AT_ONCE) return one;
  return { ...one, watchId: null, slot: { name: slot, due: 0 } };
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
): Promise<{ readonly id: number; readonly content: string }[]> {
  const since = new Date(now.getTime() - CORRECTED_MS);
  const changed: { id: number; content: string }[] = [];
  for (const shown of corrections) {
    const made = await listAnnouncements(db, {
      document: shown.id,
      since,
      states: ['live', 'held'],
      limit: 20,
    });
    for (const { id, content } of made) {
      changed.push({ id, content: JSON.stringify(withShown(content, shown)) });
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
