/**
 * Keeps the library of this process: reads it anew when asked, exchanges it whole, and announces
 * what changed. Whoever answers asks `current()` each time.
 */
import { createHash } from 'node:crypto';
import type { Answer, AnswerContext } from '../answer/answer.ts';
import { describeError } from '../bot/faults.ts';
import type { Logger } from '../bot/logger.ts';
import type { IsoDate } from '../knowledge/document.ts';
import type { KnowledgeFault } from '../knowledge/fault.ts';
import type { Library } from '../knowledge/library.ts';
import type { SourceFile } from '../knowledge/source-file.ts';
import type { Announcement } from '../store/announcements.ts';
import { approvedDocuments } from '../store/approved-documents.ts';
import type { Store } from '../store/store.ts';
import { announceChanges } from '../updates/announce.ts';
import { assistantOn, type OpenAssistant } from './assistant.ts';
import { KnowledgeFolderError, readKnowledgeFolder, shippedDefaults } from './files.ts';
import { faultLines, loadSteadily, withApproved } from './steady-library.ts';

export interface LibrarianOptions {
  readonly knowledgeDir: string;
  readonly timeZone: string;
  readonly store: Store;
  readonly logger: Logger;
  readonly now: () => Date;
  readonly today: () => IsoDate;
}

export interface LibraryNews {
  readonly announcements: readonly Announcement[];
  /** Errors of files that administrators were not told of yet. */
  readonly errors: readonly KnowledgeFault[];
  readonly corrected: number;
}

export interface Librarian {
  current(): OpenAssistant;
  /**
   * Reads folder and store; where anything changed, exchanges the library and announces it. One
   * look at a time; never throws: what goes wrong is logged, and the former library stays.
   */
  refresh(): Promise<void>;
  /** Told when the library was exchanged. */
  onExchange(listener: (current: OpenAssistant) => void): void;
  /** Told what came of a look. */
  onNews(listener: (news: LibraryNews) => void): void;
}

const MOST_LOGGED = 20;

/**
 * Opens the library.
 * @throws KnowledgeFolderError where the folder is missing or empty
 */
export async function openLibrarian(options: LibrarianOptions): Promise<Librarian> {
  const { store, logger, timeZone } = options;
  const defaults = shippedDefaults();
  let files = readKnowledgeFolder(options.knowledgeDir);
  let approved = await approvedSources(store, logger);
  let print = fingerprint(files, approved);
  let loaded = loadSteadily(withApproved(files, approved), defaults, new Map());
  let current = assistantOn(loaded.library, timeZone);
  /** Whether the library as it is was compared with what is known; and on which day. */
  let announcedOn: IsoDate | null = null;
  let toldErrors = '';
  const exchanged: ((current: OpenAssistant) => void)[] = [];
  const told: ((news: LibraryNews) => void)[] = [];

  function reload(): void {
    try {
      files = readKnowledgeFolder(options.knowledgeDir);
    } catch (error) {
      if (!(error instanceof KnowledgeFolderError)) throw error;
      logger.error('knowledge folder not read, the library stays', { reason: error.message });
    }
    const next = fingerprint(files, approved);
    if (next === print) return;
    loaded = loadSteadily(withApproved(files, approved), defaults, loaded.good);
    print = next;
    announcedOn = null;
    current = assistantOn(loaded.library, timeZone);
    logger.info('library exchanged', { documents: loaded.library.documents.length });
    for (const listener of exchanged) listener(current);
  }

  async function look(): Promise<void> {
    approved = await approvedSources(store, logger, approved);
    reload();
    const today = options.today();
    const errors = newErrors();
    let news: LibraryNews = { announcements: [], errors, corrected: 0 };
    if (announcedOn !== today) {
      const now = options.now();
      const made = await announceChanges(store, loaded.library, { now, today, timeZone });
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

  /** Errors are told once, until they are others. */
  function newErrors(): readonly KnowledgeFault[] {
    const lines = faultLines(loaded.errors, MOST_LOGGED);
    const text = lines.join('\n');
    if (text === toldErrors) return [];
    toldErrors = text;
    if (lines.length > 0) logger.error('knowledge files with errors', { files: lines });
    return loaded.errors;
  }

  let looking: Promise<void> = Promise.resolve();
  return {
    current: () => current,
    refresh: () => {
      looking = looking.then(look).catch((error: unknown) => {
        logger.error('library not looked at', describeError(error));
      });
      return looking;
    },
    onExchange: (listener) => exchanged.push(listener),
    onNews: (listener) => told.push(listener),
  };
}

/** What answers from whatever library is current: for those who keep what they are given. */
export function liveAssistant(current: () => OpenAssistant): {
  readonly ask: (question: string, context: AnswerContext | null) => Answer;
  readonly search: OpenAssistant['search'];
  readonly library: Library;
} {
  const library = () => current().library;
  return {
    ask: (question, context) => current().ask(question, context),
    search: (query, options) => current().search(query, options),
    library: {
      get info() {
        return library().info;
      },
      get documents() {
        return library().documents;
      },
      get terms() {
        return library().terms;
      },
      get topics() {
        return library().topics;
      },
      get abbreviations() {
        return library().abbreviations;
      },
      get issuers() {
        return library().issuers;
      },
      get jurisdictions() {
        return library().jurisdictions;
      },
      get entries() {
        return library().entries;
      },
      get faults() {
        return library().faults;
      },
    },
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

function fingerprint(files: readonly SourceFile[], approved: Approved): string {
  const hash = createHash('sha256');
  for (const { path, bytes } of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  for (const { id, source } of approved) hash.update(`${id}\0${source}\0`);
  return hash.digest('hex');
}
