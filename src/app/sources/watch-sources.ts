/**
 * Watches official sources: looks at each list when it is due, reads what is new, and offers it to the
 * administrators. One process at a time does it; what was seen is in the store, so that a restart neither
 * repeats nor loses a document.
 */
import type { IsoDate } from '../../library/document.ts';
import type { WatchedSource } from '../../library/watched-sources.ts';
import { addDays } from '../../papers/paper-dates.ts';
import type { Clock } from '../../shared/clock.ts';
import { describeError } from '../../shared/errors.ts';
import type { Logger } from '../../shared/logger.ts';
import { documentMatcherOf } from '../../sources/match-source.ts';
import { parseFault, type SourceFault } from '../../sources/source-fault.ts';
import type { Store } from '../../store/store.ts';
import { acquireLease, releaseLease } from '../../store/tables/leases.ts';
import { listWaitingDocuments } from '../../store/tables/source-documents.ts';
import {
  listSourceStates,
  markFaultTold,
  type SourceState,
  saveSourceState,
} from '../../store/tables/source-states.ts';
import type { SourceReports } from '../../telegram/admin/source-reports.ts';
import type { LibraryService } from '../library-service.ts';
import type { PaperFiles } from '../paper-files.ts';
import type { FetchSource } from './fetch-source.ts';
import { lookAtSource } from './look-at-source.ts';
import { stateAfter } from './next-state.ts';
import { offerDocument } from './offer-document.ts';
import { queueDocuments } from './queue-documents.ts';

export interface SourceWatcherOptions {
  readonly store: Store;
  readonly logger: Logger;
  readonly clock: Clock;
  /** The current day in the deployment's time zone. */
  readonly today: () => IsoDate;
  readonly libraryService: Pick<LibraryService, 'current' | 'previewPaper' | 'refresh'>;
  readonly fetchSource: FetchSource;
  readonly reports: SourceReports;
  /** Names this process in the lease. */
  readonly holder: string;
  /** Absent where files are not read (Workers). */
  readonly paperFiles?: PaperFiles;
}

export interface SourceWatcher {
  /**
   * Looks at the sources that are due, and reads some of the documents that wait. It never rejects.
   * @returns false when another process is at it
   */
  look(signal?: AbortSignal): Promise<boolean>;
}

const LEASE = 'sources';
/** Longer than any request with its pause; it is renewed before each source and document. */
const LEASE_MS = 300_000;
/**
 * How many documents are read in one turn. Each is placed into the library for its preview, which takes
 * about a second.
 */
const DOCUMENTS_A_TURN = 5;
/** Older documents are not new, though a list that is looked at for the first time has them. */
const MAX_AGE_DAYS = 90;
/** A source that works and fails by turns is told of once a day. */
const TELL_AGAIN_MS = 24 * 3_600_000;

export function createSourceWatcher(options: SourceWatcherOptions): SourceWatcher {
  const { store, logger, clock, libraryService, holder, reports } = options;
  const { db } = store;
  const now = (): Date => new Date(clock.now());

  const renewLease = async (): Promise<boolean> =>
    (await acquireLease(db, LEASE, { holder, now: now(), leaseMs: LEASE_MS })) !== null;

  function contextOf() {
    const { library } = libraryService.current();
    return {
      ...options,
      library,
      matcher: documentMatcherOf(library),
      issuerCodes: library.issuers.flatMap(({ codes }) => codes),
      since: addDays(options.today(), -MAX_AGE_DAYS),
    };
  }

  /** Looks at one source. Returns its fault where administrators do not know of it. */
  async function lookAt(
    source: WatchedSource,
    before: SourceState | null,
  ): Promise<SourceFault | null> {
    const context = contextOf();
    const look = await lookAtSource(source, before, context);
    if (look.kind === 'listed')
      await queueDocuments(source, look.documents, { ...context, now: now() });
    const state = stateAfter(source, before, look, now());
    await saveSourceState(db, state);
    const { fault, failures } = state;
    if (fault !== null) logger.warn('source failed', { source: source.id, fault, failures });
    // Only the first fault in a row is news.
    if (fault === null || failures > 1) return null;
    const since = new Date(clock.now() - TELL_AGAIN_MS);
    return (await markFaultTold(db, source.id, { now: now(), since })) ? parseFault(fault) : null;
  }

  async function lookAtDue(signal: AbortSignal | undefined): Promise<void> {
    const states = await listSourceStates(db);
    const faults: { source: WatchedSource; fault: SourceFault }[] = [];
    for (const source of libraryService.current().library.sources) {
      const before = states.get(source.id) ?? null;
      const isDue = before === null || before.nextAt.getTime() <= clock.now();
      if (!source.enabled || !isDue || signal?.aborted === true) continue;
      if (!(await renewLease())) return;
      const fault = await lookAt(source, before);
      if (fault !== null) faults.push({ source, fault });
    }
    if (faults.length > 0) await reports.tellFaults(faults);
  }

  async function readWaiting(signal: AbortSignal | undefined): Promise<void> {
    for (const waiting of await listWaitingDocuments(db, now(), DOCUMENTS_A_TURN)) {
      if (signal?.aborted === true || !(await renewLease())) return;
      await offerDocument(waiting, { ...contextOf(), now: now() });
    }
  }

  return {
    look: async (signal) => {
      try {
        if (!(await renewLease())) return false;
        await lookAtDue(signal);
        await readWaiting(signal);
        await reports.sendHeartbeat();
        await releaseLease(db, LEASE, holder);
      } catch (error) {
        logger.error('watching sources failed', describeError(error));
      }
      return true;
    },
  };
}
