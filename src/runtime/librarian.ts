/**
 * Keeps the library of this process: reads it anew when asked, exchanges it whole, and announces
 * what changed. Whoever answers asks `current()` each time.
 */
import { createHash } from 'node:crypto';
import { describeError } from '../bot/faults.ts';
import type { Logger } from '../bot/logger.ts';
import type { FileFault, ShadowedFile } from '../bot/news/tell.ts';
import type { IsoDate } from '../knowledge/document.ts';
import type { Library } from '../knowledge/library.ts';
import type { SourceFile } from '../knowledge/source-file.ts';
import type { SearchIndex } from '../search/index.ts';
import type { Announcement } from '../store/announcements.ts';
import { approvedDocuments, dropApproved, noteShadowing } from '../store/approved-documents.ts';
import type { Store } from '../store/store.ts';
import { announceChanges } from '../updates/announce.ts';
import { assistantOn, type OpenAssistant } from './assistant.ts';
import {
  type AgainstFiles,
  againstFiles,
  type DraftRead,
  faultLines,
  type Loaded,
  loadSteadily,
  readDraft,
  withApproved,
} from './steady-library.ts';
import { within } from './within.ts';

/** Where the files of a library come from: a folder, or what was built for a deployment. */
export interface LibrarySource {
  /**
   * The files as they are now.
   * @throws SourceError where they cannot be read: the former library stays
   */
  files(): readonly SourceFile[] | Promise<readonly SourceFile[]>;
  /** The tables that every library starts from. */
  readonly defaults: readonly SourceFile[];
  /** What was made of the files beforehand, where these never change: it is taken as it is. */
  readonly prebuilt?: { readonly library: Library; readonly index: SearchIndex };
}

/** A library's files cannot be read. */
export class SourceError extends Error {
  override readonly name: string = 'SourceError';
}

export interface LibrarianOptions {
  readonly source: LibrarySource;
  readonly timeZone: string;
  /** Of what is announced: nothing goes out before. */
  readonly newsDelaySeconds?: number;
  readonly store: Store;
  readonly logger: Logger;
  readonly now: () => Date;
  readonly today: () => IsoDate;
}

export interface LibraryNews {
  readonly announcements: readonly Announcement[];
  /** Errors of files that administrators were not told of yet. */
  readonly errors: readonly FileFault[];
  /** Files in whose place approved documents say something else, told once as they are. */
  readonly shadowed: readonly ShadowedFile[];
  readonly corrected: number;
}

export interface Librarian {
  current(): OpenAssistant;
  /** A Markdown file as it would be loaded among the others as they are now. */
  read(bytes: Uint8Array): Promise<DraftRead>;
  /** What came of loading the current library: also errors of files whose former version is used. */
  loading(): { readonly seconds: number; readonly errors: number };
  /**
   * Reads folder and store; where anything changed, exchanges the library and announces it. One
   * look at a time; never throws: what goes wrong is logged, and the former library stays.
   */
  refresh(): Promise<void>;
  /** The same without announcing: for those who only answer, beside one who announces. */
  reread(): Promise<void>;
  /** Told when the library was exchanged. */
  onExchange(listener: (current: OpenAssistant) => void): void;
  /** Told what came of a look. */
  onNews(listener: (news: LibraryNews) => void): void;
}

const MOST_LOGGED = 20;
const LONGEST_LOOK_MS = 25_000;
/** The print of a library that was taken as it was built. */
const PREBUILT = 'prebuilt';

interface Opened {
  /** Of the files and approved documents that it was made of. */
  readonly print: string;
  readonly approved: AgainstFiles;
  readonly loaded: Loaded;
  readonly current: OpenAssistant;
  readonly seconds: number;
}

/**
 * Opens the library.
 * @throws what the source throws where it cannot be read at all
 */
export async function openLibrarian(options: LibrarianOptions): Promise<Librarian> {
  const { store, logger, timeZone, source } = options;
  let approved = await approvedSources(store, logger);
  let { print, loaded, current, seconds, approved: beside } = await load(new Map());
  /** Whether the library as it is was compared with what is known; and on which day. */
  let announcedOn: IsoDate | null = null;
  let toldErrors = '';
  const exchanged: ((current: OpenAssistant) => void)[] = [];
  const told: ((news: LibraryNews) => void)[] = [];

  /** The library as it is now; what is known already where nothing changed since `former`. */
  async function load(good: Loaded['good'], former?: Opened): Promise<Opened> {
    const begun = performance.now();
    const took = () => (performance.now() - begun) / 1000;
    const { prebuilt } = source;
    // Files that never change need not be read where there is nothing to look for among them.
    const files = prebuilt !== undefined && approved.length === 0 ? [] : await source.files();
    const against = againstFiles(files, approved);
    const { standing } = against;
    const asBuilt = prebuilt !== undefined && standing.length === 0;
    const print = asBuilt ? PREBUILT : fingerprint(files, standing);
    if (former?.print === print) return { ...former, approved: against };
    if (asBuilt) {
      const { library, index } = prebuilt;
      const current = assistantOn(library, timeZone, index);
      const loaded = { library, good: new Map(), errors: [] };
      return { print, approved: against, loaded, current, seconds: took() };
    }
    const loaded = loadSteadily(withApproved(files, standing), source.defaults, good);
    const current = assistantOn(loaded.library, timeZone);
    return { print, approved: against, loaded, current, seconds: took() };
  }

  async function reload(): Promise<void> {
    const former: Opened = { print, loaded, current, seconds, approved: beside };
    let next: Opened;
    try {
      next = await load(loaded.good, former);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      logger.error('knowledge not read, the library stays', { reason: error.message });
      return;
    }
    ({ print, loaded, current, seconds, approved: beside } = next);
    if (print === former.print) return;
    announcedOn = null;
    logger.info('library exchanged', { documents: loaded.library.documents.length });
    for (const listener of exchanged) listener(current);
  }

  async function reread(): Promise<void> {
    approved = await approvedSources(store, logger, approved);
    await reload();
  }

  async function look(): Promise<void> {
    await reread();
    await settle();
    const today = options.today();
    const [errors, shadowed] = [newErrors(), await newlyShadowed()];
    let news: LibraryNews = { announcements: [], errors, shadowed, corrected: 0 };
    if (announcedOn !== today) {
      const now = options.now();
      const made = await announceChanges(store, loaded.library, {
        now,
        today,
        timeZone,
        delayMs: (options.newsDelaySeconds ?? 0) * 1000,
      });
      announcedOn = today;
      if (made.baseline)
        logger.debug('library known from here on', { documents: loaded.library.documents.length });
      if (made.announcements.length + made.corrected > 0) {
        logger.info('announced', {
          announcements: made.announcements.length,
          corrected: made.corrected,
        });
      }
      news = { ...news, announcements: made.announcements, corrected: made.corrected };
    }
    for (const listener of told) listener(news);
  }

  /** What was put into the files is a document of theirs from here on, and says what it said. */
  async function settle(): Promise<void> {
    const { settled } = beside;
    if (settled.length === 0) return;
    await dropApproved(store, settled);
    approved = approved.filter(({ id }) => !settled.some((one) => one.id === id));
    beside = { ...beside, settled: [] };
    logger.info('approved documents are files now', { documents: settled.map(({ id }) => id) });
  }

  /** Told once for these two texts, also where processes come and go. */
  async function newlyShadowed(): Promise<readonly ShadowedFile[]> {
    const told: ShadowedFile[] = [];
    for (const { id, source, file } of beside.shadowing) {
      const both = fingerprint([file], [{ id, source }]);
      const isNew = await noteShadowing(store.db, id, both, options.now());
      if (isNew) told.push({ document: id, file: file.path });
    }
    if (told.length > 0) logger.warn('approved documents hide files', { files: told });
    return told;
  }

  /** Errors are told once, until they are others. */
  function newErrors(): readonly FileFault[] {
    const lines = faultLines(loaded.errors, MOST_LOGGED);
    const text = lines.join('\n');
    if (text === toldErrors) return [];
    toldErrors = text;
    if (lines.length > 0) logger.error('knowledge files with errors', { files: lines });
    const { good } = loaded;
    return loaded.errors.map((fault) => ({ ...fault, formerUsed: good.has(fault.file) }));
  }

  let looking: Promise<void> = Promise.resolve();
  const next = (act: () => Promise<void>): Promise<void> => {
    // On Workers what an event began and did not end never ends: others do not wait for it for ever.
    looking = within(LONGEST_LOOK_MS, looking.then(act)).catch((error: unknown) => {
      logger.error('library not looked at', describeError(error));
    });
    return looking;
  };
  return {
    current: () => current,
    read: async (bytes) => readDraft(bytes, await source.files(), approved, source.defaults),
    loading: () => ({ seconds, errors: loaded.errors.length }),
    refresh: () => next(look),
    reread: () => next(reread),
    onExchange: (listener) => exchanged.push(listener),
    onNews: (listener) => told.push(listener),
  };
}

type Approved = Awaited<ReturnType<typeof approvedDocuments>>;

/** While the store is away, those that are known already. */
async function approvedSources(
  store: Store,
  logger: Logger,
  before: Approved = [],
): Promise<Approved> {
  try {
    return await approvedDocuments(store.db);
  } catch (error) {
    logger.warn('approved documents not read', describeError(error));
    return before;
  }
}

function fingerprint(files: readonly SourceFile[], approved: AgainstFiles['standing']): string {
  const hash = createHash('sha256');
  for (const { path, bytes } of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  for (const { id, source } of approved) hash.update(`${id}\0${source}\0`);
  return hash.digest('hex');
}
