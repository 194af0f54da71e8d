/**
 * Keeps the library of this process: reads it anew when asked, exchanges it whole, and announces
 * what changed. Whoever answers asks `current()` each time.
 */

import { createHash } from 'node:crypto';
import type { IsoDate } from '../library/document.ts';
import type { Library } from '../library/library.ts';
import type { SourceFile } from '../library/source-file.ts';
import { announceChanges } from '../notifications/announce.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { withTimeout } from '../shared/async.ts';
import { describeError } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import type { Store } from '../store/store.ts';
import type { Announcement } from '../store/tables/announcements.ts';
import {
  deleteApprovedDocuments,
  listApprovedDocuments,
  markShadowingReported,
} from '../store/tables/approved-documents.ts';
import type { FileIssue, ShadowedFile } from '../telegram/admin/notify-admins.ts';
import { createLibraryAssistant, type LibraryAssistant } from './assistant.ts';
import {
  type ApprovedOverlay,
  compareWithFiles,
  type DocumentPreview,
  describeFaults,
  type LoadResult,
  loadWithFallback,
  overlayApproved,
  previewDocument,
} from './load-with-fallback.ts';

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
export class LibrarySourceError extends Error {
  override readonly name: string = 'SourceError';
}

export interface LibraryServiceOptions {
  readonly source: LibrarySource;
  readonly timeZone: string;
  /** Of what is announced: nothing goes out before. */
  readonly newsDelaySeconds?: number;
  readonly store: Store;
  readonly logger: Logger;
  readonly now: () => Date;
  readonly today: () => IsoDate;
}

export interface LibraryChanges {
  readonly announcements: readonly Announcement[];
  /** Errors of files that administrators were not told of yet. */
  readonly errors: readonly FileIssue[];
  /** Files in whose place approved documents say something else, told once as they are. */
  readonly shadowedFiles: readonly ShadowedFile[];
  readonly corrected: number;
}

export interface LibraryService {
  current(): LibraryAssistant;
  /** A Markdown file as it would be loaded among the others as they are now. */
  previewDocument(bytes: Uint8Array): Promise<DocumentPreview>;
  /** What came of loading the current library: also errors of files whose former version is used. */
  loadStats(): { readonly seconds: number; readonly errors: number };
  /**
   * Reads folder and store; where anything changed, exchanges the library and announces it. One
   * look at a time; never throws: what goes wrong is logged, and the former library stays.
   */
  refresh(): Promise<void>;
  /** The same without announcing: for those who only answer, beside one who announces. */
  reloadOnly(): Promise<void>;
  /** Told when the library was exchanged. */
  onLibraryReplaced(listener: (current: LibraryAssistant) => void): void;
  /** Told what came of a look. */
  onChanges(listener: (news: LibraryChanges) => void): void;
}

const MAX_LOGGED_ERRORS = 20;
const REFRESH_TIMEOUT_MS = 25_000;
/** The print of a library that was taken as it was built. */
const PREBUILT_FINGERPRINT = 'prebuilt';

interface LoadedLibrary {
  /** Of the files and approved documents that it was made of. */
  readonly fingerprint: string;
  readonly approved: ApprovedOverlay;
  readonly loaded: LoadResult;
  readonly current: LibraryAssistant;
  readonly seconds: number;
}

/**
 * Opens the library.
 * @throws what the source throws where it cannot be read at all
 */
export async function createLibraryService(
  options: LibraryServiceOptions,
): Promise<LibraryService> {
  const { store, logger, timeZone, source } = options;
  let approved = await loadApprovedDocuments(store, logger);
  let { fingerprint, loaded, current, seconds, approved: approvalOverlay } = await load(new Map());
  /** Whether the library as it is was compared with what is known; and on which day. */
  let announcedOn: IsoDate | null = null;
  let reportedErrors = '';
  const replacedListeners: ((current: LibraryAssistant) => void)[] = [];
  const changeListeners: ((news: LibraryChanges) => void)[] = [];

  /** The library as it is now; what is known already where nothing changed since `former`. */
  async function load(
    good: LoadResult['lastGood'],
    former?: LoadedLibrary,
  ): Promise<LoadedLibrary> {
    const startedAt = performance.now();
    const elapsedSeconds = () => (performance.now() - startedAt) / 1000;
    const { prebuilt } = source;
    // Files that never change need not be read where there is nothing to look for among them.
    const files = prebuilt !== undefined && approved.length === 0 ? [] : await source.files();
    const overlay = compareWithFiles(files, approved);
    const { active } = overlay;
    const isPrebuilt = prebuilt !== undefined && active.length === 0;
    const fingerprint = isPrebuilt ? PREBUILT_FINGERPRINT : computeFingerprint(files, active);
    if (former?.fingerprint === fingerprint) return { ...former, approved: overlay };
    if (isPrebuilt) {
      const { library, index } = prebuilt;
      const current = createLibraryAssistant(library, timeZone, index);
      const loaded = { library, lastGood: new Map(), errors: [] };
      return { fingerprint, approved: overlay, loaded, current, seconds: elapsedSeconds() };
    }
    const loaded = loadWithFallback(overlayApproved(files, active), source.defaults, good);
    const current = createLibraryAssistant(loaded.library, timeZone);
    return { fingerprint, approved: overlay, loaded, current, seconds: elapsedSeconds() };
  }

  async function reload(): Promise<void> {
    const former: LoadedLibrary = {
      fingerprint,
      loaded,
      current,
      seconds,
      approved: approvalOverlay,
    };
    let next: LoadedLibrary;
    try {
      next = await load(loaded.lastGood, former);
    } catch (error) {
      if (!(error instanceof LibrarySourceError)) throw error;
      logger.error('knowledge not read, the library stays', { reason: error.message });
      return;
    }
    ({ fingerprint, loaded, current, seconds, approved: approvalOverlay } = next);
    if (fingerprint === former.fingerprint) return;
    announcedOn = null;
    logger.info('library exchanged', { documents: loaded.library.documents.length });
    for (const listener of replacedListeners) listener(current);
  }

  async function reread(): Promise<void> {
    approved = await loadApprovedDocuments(store, logger, approved);
    await reload();
  }

  async function refreshAndAnnounce(): Promise<void> {
    await reread();
    await dropMergedApprovals();
    const today = options.today();
    const [errors, shadowed] = [newErrors(), await newlyShadowedFiles()];
    let news: LibraryChanges = { announcements: [], errors, shadowedFiles: shadowed, corrected: 0 };
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
    for (const listener of changeListeners) listener(news);
  }

  /** What was put into the files is a document of theirs from here on, and says what it said. */
  async function dropMergedApprovals(): Promise<void> {
    const { merged } = approvalOverlay;
    if (merged.length === 0) return;
    await deleteApprovedDocuments(store, merged);
    approved = approved.filter(({ id }) => !merged.some((one) => one.id === id));
    approvalOverlay = { ...approvalOverlay, merged: [] };
    logger.info('approved documents are files now', { documents: merged.map(({ id }) => id) });
  }

  /** Told once for these two texts, also where processes come and go. */
  async function newlyShadowedFiles(): Promise<readonly ShadowedFile[]> {
    const changeListeners: ShadowedFile[] = [];
    for (const { id, source, file } of approvalOverlay.shadowing) {
      const both = computeFingerprint([file], [{ id, source }]);
      const isNew = await markShadowingReported(store.db, id, both, options.now());
      if (isNew) changeListeners.push({ document: id, file: file.path });
    }
    if (changeListeners.length > 0)
      logger.warn('approved documents hide files', { files: changeListeners });
    return changeListeners;
  }

  /** Errors are told once, until they are others. */
  function newErrors(): readonly FileIssue[] {
    const lines = describeFaults(loaded.errors, MAX_LOGGED_ERRORS);
    const text = lines.join('\n');
    if (text === reportedErrors) return [];
    reportedErrors = text;
    if (lines.length > 0) logger.error('knowledge files with errors', { files: lines });
    const { lastGood } = loaded;
    return loaded.errors.map((fault) => ({
      ...fault,
      usesPreviousVersion: lastGood.has(fault.file),
    }));
  }

  let lastRun: Promise<void> = Promise.resolve();
  const runExclusively = (act: () => Promise<void>): Promise<void> => {
    // On Workers what an event began and did not end never ends: others do not wait for it for ever.
    lastRun = withTimeout(REFRESH_TIMEOUT_MS, lastRun.then(act)).catch((error: unknown) => {
      logger.error('library not looked at', describeError(error));
    });
    return lastRun;
  };
  return {
    current: () => current,
    previewDocument: async (bytes) =>
      previewDocument(bytes, await source.files(), approved, source.defaults),
    loadStats: () => ({ seconds, errors: loaded.errors.length }),
    refresh: () => runExclusively(refreshAndAnnounce),
    reloadOnly: () => runExclusively(reread),
    onLibraryReplaced: (listener) => replacedListeners.push(listener),
    onChanges: (listener) => changeListeners.push(listener),
  };
}

type Approved = Awaited<ReturnType<typeof listApprovedDocuments>>;

/** While the store is away, those that are known already. */
async function loadApprovedDocuments(
  store: Store,
  logger: Logger,
  before: Approved = [],
): Promise<Approved> {
  try {
    return await listApprovedDocuments(store.db);
  } catch (error) {
    logger.warn('approved documents not read', describeError(error));
    return before;
  }
}

function computeFingerprint(
  files: readonly SourceFile[],
  approved: ApprovedOverlay['active'],
): string {
  const hash = createHash('sha256');
  for (const { path, bytes } of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  for (const { id, source } of approved) hash.update(`${id}\0${source}\0`);
  return hash.digest('hex');
}
