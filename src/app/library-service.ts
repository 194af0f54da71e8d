/**
 * Keeps the library of this process: reloads it on request, replaces it as a whole, and announces
 * what changed. Callers get the current version from `current()` each time.
 */
import type { IsoDate, LegalDocument } from '../library/document.ts';
import type { KnowledgeFault } from '../library/knowledge-fault.ts';
import { announceChanges } from '../notifications/announce.ts';
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
import type { LibraryAssistant } from './assistant.ts';
import { describeFaults } from './load-with-fallback.ts';
import {
  computeFingerprint,
  type LibrarySource,
  LibrarySourceError,
  loadCurrentLibrary,
} from './loaded-library.ts';
import {
  type CurrentFiles,
  type DocumentPreview,
  loadDraftAlone,
  type PaperPreview,
  previewDocument,
  previewPaper,
} from './preview-document.ts';
import { createFileFilter } from './related-files.ts';

export interface LibraryServiceOptions {
  readonly source: LibrarySource;
  readonly timeZone: string;
  /** Seconds between an announcement and its delivery; 0 by default. */
  readonly newsDelaySeconds?: number;
  /** The addresses that announcements are posted to; absent: none. */
  readonly webhookUrls?: readonly string[];
  readonly store: Store;
  readonly logger: Logger;
  readonly now: () => Date;
  readonly today: () => IsoDate;
}

/** What a refresh found. */
export interface LibraryChanges {
  readonly announcements: readonly Announcement[];
  /** Errors of files that administrators do not know of yet. */
  readonly errors: readonly FileIssue[];
  /** Files that approved documents replace with other content; each pair is reported once. */
  readonly shadowedFiles: readonly ShadowedFile[];
  /** How many sent announcements were corrected. */
  readonly corrected: number;
}

export interface LibraryService {
  current(): LibraryAssistant;
  /** Parses a Markdown file as it would be loaded among the current files. */
  previewDocument(bytes: Uint8Array): Promise<DocumentPreview>;
  /** As `previewDocument`, for a paper in the knowledge format; it takes the place of its former version. */
  previewPaper(markdown: string): Promise<PaperPreview>;
  /** How long loading took, and how many errors the files have, also those with a former version. */
  loadStats(): { readonly seconds: number; readonly errors: number };
  /**
   * Reads the source and the store. When anything changed, it replaces the library and announces
   * the changes. Refreshes run one after another. It never rejects: errors are logged, and the
   * former library stays.
   */
  refresh(): Promise<void>;
  /**
   * As `refresh`, but also takes a library that lost most of its files; see `LOST_SHARE`. For an
   * operator who means it.
   */
  refreshWithLoss(): Promise<void>;
  /** As `refresh`, but announces nothing: another process does. */
  reloadOnly(): Promise<void>;
  /** Calls the listener after the library was replaced. */
  onLibraryReplaced(listener: (current: LibraryAssistant) => void): void;
  /** Calls the listener after each refresh. */
  onChanges(listener: (changes: LibraryChanges) => void): void;
}

/**
 * A folder that is unmounted or half copied looks like deleted documents. When all files are gone, or
 * more than this share of at least `MIN_FILES`, the former library stays until an operator confirms.
 */
const LOST_SHARE = 0.5;
const MIN_FILES = 10;
const DOCUMENT_FILE = /^documents\/.+\.md$/u;

const MAX_LOGGED_ERRORS = 20;
const REFRESH_TIMEOUT_MS = 25_000;

/**
 * Loads the library and returns the service that keeps it.
 * @throws LibrarySourceError when the files cannot be read
 */
export async function createLibraryService(
  options: LibraryServiceOptions,
): Promise<LibraryService> {
  const { store, logger, timeZone, source } = options;
  let approved = await loadApprovedDocuments(store, logger);
  let state = await loadCurrentLibrary({ source, timeZone, approved, former: null });
  const comparedDocuments = new WeakSet<LegalDocument>();
  /** The day on which this version was compared with the announced one; null: not yet. */
  let announcedOn: IsoDate | null = null;
  let reportedErrors = '';
  const replacedListeners: ((current: LibraryAssistant) => void)[] = [];
  const changeListeners: ((changes: LibraryChanges) => void)[] = [];

  let fileCount = source.prebuilt === undefined ? await countDocumentFiles(source) : 0;
  /** How many files are left of a library that was not taken; null: none was refused. */
  let refusedCount: number | null = null;

  /** Whether the files are so few that they are more likely lost than deleted. */
  async function hasLostFiles(): Promise<boolean> {
    if (source.prebuilt !== undefined) return false;
    const count = await countDocumentFiles(source);
    const isLoss =
      fileCount > 0 &&
      (count === 0 || (fileCount >= MIN_FILES && count < fileCount * (1 - LOST_SHARE)));
    if (isLoss && refusedCount !== count) {
      logger.error('library not exchanged: most files are gone', { before: fileCount, now: count });
    }
    refusedCount = isLoss ? count : null;
    if (!isLoss) fileCount = count;
    return isLoss;
  }

  async function reload(acceptsLoss: boolean): Promise<void> {
    approved = await loadApprovedDocuments(store, logger, approved);
    const former = state;
    try {
      if (acceptsLoss) {
        fileCount = await countDocumentFiles(source);
        refusedCount = null;
      } else if (await hasLostFiles()) return;
      state = await loadCurrentLibrary({ source, timeZone, approved, former });
    } catch (error) {
      if (!(error instanceof LibrarySourceError)) throw error;
      logger.error('library source unreadable', { reason: error.message });
      return;
    }
    if (state.fingerprint === former.fingerprint) return;
    announcedOn = null;
    logger.info('library reloaded', { documents: state.loaded.library.documents.length });
    for (const listener of replacedListeners) listener(state.current);
  }

  async function reloadAndAnnounce(acceptsLoss: boolean): Promise<void> {
    await reload(acceptsLoss);
    await dropMergedApprovals();
    const errors = newErrors();
    const shadowedFiles = await newlyShadowedFiles();
    const changes = { errors, shadowedFiles, ...(await announce()) };
    for (const listener of changeListeners) listener(changes);
  }

  /** Announces the changes of this version, once a day at most, because dates take effect. */
  async function announce(): Promise<Pick<LibraryChanges, 'announcements' | 'corrected'>> {
    const today = options.today();
    if (announcedOn === today) return { announcements: [], corrected: 0 };
    const { library } = state.loaded;
    const { announcements, corrected, baseline } = await announceChanges(store, library, {
      now: options.now(),
      today,
      timeZone,
      delayMs: (options.newsDelaySeconds ?? 0) * 1000,
      webhookUrls: options.webhookUrls ?? [],
      comparedDocuments,
    });
    announcedOn = today;
    if (baseline) logger.debug('library baseline stored', { documents: library.documents.length });
    if (announcements.length + corrected > 0) {
      logger.info('announcements created', { announcements: announcements.length, corrected });
    }
    return { announcements, corrected };
  }

  /** Deletes approved documents that the files now contain word for word. */
  async function dropMergedApprovals(): Promise<void> {
    const { merged } = state.approved;
    if (merged.length === 0) return;
    await deleteApprovedDocuments(store, merged);
    approved = approved.filter(({ id }) => !merged.some((one) => one.id === id));
    state = { ...state, approved: { ...state.approved, merged: [] } };
    logger.info('approved documents merged', { documents: merged.map(({ id }) => id) });
  }

  /** Returns each pair of file and approved document once, also over several processes. */
  async function newlyShadowedFiles(): Promise<readonly ShadowedFile[]> {
    const found: ShadowedFile[] = [];
    for (const { id, source: text, file } of state.approved.shadowing) {
      const fingerprint = computeFingerprint([file], [{ id, source: text }]);
      const isNew = await markShadowingReported(store.db, id, fingerprint, options.now());
      if (isNew) found.push({ document: id, file: file.path });
    }
    if (found.length > 0) logger.warn('files shadowed by approved documents', { files: found });
    return found;
  }

  /** Returns the errors of the files when they differ from those of the refresh before. */
  function newErrors(): readonly FileIssue[] {
    const { lastGood } = state.loaded;
    const loss = refusedCount === null ? [] : [describeLoss(fileCount, refusedCount)];
    const errors = [...loss, ...state.loaded.errors];
    const lines = describeFaults(errors, MAX_LOGGED_ERRORS);
    const text = lines.join('\n');
    if (text === reportedErrors) return [];
    reportedErrors = text;
    if (lines.length > 0) logger.error('library files invalid', { files: lines });
    return errors.map((fault) => ({
      ...fault,
      usesPreviousVersion: loss.includes(fault) || lastGood.has(fault.file),
    }));
  }

  /** The files that a draft has to be loaded with. */
  const filesFor = async (draft: Uint8Array): Promise<CurrentFiles> => {
    const { defaults } = source;
    const isWanted = createFileFilter(loadDraftAlone(draft, defaults));
    const files =
      source.filesWhere === undefined
        ? (await source.files()).filter((one) => !one.path.endsWith('.md') || isWanted(one.bytes))
        : await source.filesWhere(isWanted);
    const encoder = new TextEncoder();
    return {
      files,
      approved: approved.filter((one) => isWanted(encoder.encode(one.source))),
      defaults,
    };
  };
  let lastRun: Promise<void> = Promise.resolve();
  const runExclusively = (act: () => Promise<void>): Promise<void> => {
    // On Workers a refresh never ends when its event ends first; others wait for a limited time.
    lastRun = withTimeout(REFRESH_TIMEOUT_MS, lastRun.then(act)).catch((error: unknown) => {
      logger.error('library refresh failed', describeError(error));
    });
    return lastRun;
  };
  return {
    current: () => state.current,
    previewDocument: async (bytes) => previewDocument(bytes, await filesFor(bytes)),
    previewPaper: async (markdown) =>
      previewPaper(markdown, await filesFor(new TextEncoder().encode(markdown))),
    loadStats: () => ({ seconds: state.seconds, errors: state.loaded.errors.length }),
    refresh: () => runExclusively(() => reloadAndAnnounce(false)),
    refreshWithLoss: () => runExclusively(() => reloadAndAnnounce(true)),
    reloadOnly: () => runExclusively(() => reload(false)),
    onLibraryReplaced: (listener) => replacedListeners.push(listener),
    onChanges: (listener) => changeListeners.push(listener),
  };
}

/** Reads no file where the source can list them: they may be many gigabytes. */
async function countDocumentFiles(source: LibrarySource): Promise<number> {
  const paths =
    source.paths === undefined
      ? (await source.files()).map(({ path }) => path)
      : await source.paths();
  return paths.filter((path) => DOCUMENT_FILE.test(path)).length;
}

function describeLoss(before: number, now: number): KnowledgeFault {
  return {
    severity: 'error',
    file: 'documents/',
    line: null,
    field: null,
    message: `${now} of ${before} files are left; the former library is used. To take the loss, restart or POST /admin/reload`,
    reason: 'filesLost',
  };
}

type Approved = Awaited<ReturnType<typeof listApprovedDocuments>>;

/** Returns the approved documents, or `before` when the store is unavailable. */
async function loadApprovedDocuments(
  store: Store,
  logger: Logger,
  before: Approved = [],
): Promise<Approved> {
  try {
    return await listApprovedDocuments(store.db);
  } catch (error) {
    logger.warn('approved documents unavailable', describeError(error));
    return before;
  }
}
