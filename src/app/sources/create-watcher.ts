/** Creates the watcher of sources from the parts that a process has. */
import type { IsoDate } from '../../library/document.ts';
import { watchedHosts } from '../../sources/official-link.ts';
import type {
  AdminMessengerOptions,
  KeepFile,
  TellAdmins,
} from '../../telegram/admin/admin-messenger.ts';
import { createSourceReports } from '../../telegram/admin/source-reports.ts';
import type { LibraryService } from '../library-service.ts';
import type { PaperFiles } from '../paper-files.ts';
import { createSourceFetcher, type FetchSource } from './fetch-source.ts';
import { createSourceWatcher, type SourceWatcher } from './watch-sources.ts';

export interface FetcherParts extends Pick<AdminMessengerOptions, 'clock'> {
  readonly libraryService: Pick<LibraryService, 'current'>;
  readonly publicUrl: string | null;
  /** Between two requests to one host; by default that of `createSourceFetcher`. */
  readonly pauseMs?: number;
}

/** Creates the one function by which a process asks official sources, so that its pauses hold for all of it. */
export function createFetcher({
  clock,
  libraryService,
  publicUrl,
  pauseMs,
}: FetcherParts): FetchSource {
  return createSourceFetcher({
    clock,
    userAgent: publicUrl === null ? 'cchc-bot' : `cchc-bot (+${publicUrl})`,
    isMeantHost: (host) => watchedHosts(libraryService.current().library).includes(host),
    ...(pauseMs !== undefined && { pauseMs }),
  });
}

export interface WatcherParts extends Pick<AdminMessengerOptions, 'clock' | 'logger'> {
  readonly store: Parameters<typeof createSourceWatcher>[0]['store'];
  readonly libraryService: LibraryService;
  readonly tell: TellAdmins;
  readonly keepFile: KeepFile;
  readonly holder: string;
  readonly today: () => IsoDate;
  readonly timeZone: string;
  readonly fetchSource: FetchSource;
  readonly paperFiles?: PaperFiles;
}

export function createWatcher(parts: WatcherParts): SourceWatcher {
  const { clock, keepFile, libraryService, store, tell, today, timeZone } = parts;
  const library = () => libraryService.current().library;
  const reports = createSourceReports({
    ...{ tell, keepFile, store, library, today, timeZone },
    now: () => new Date(clock.now()),
  });
  return createSourceWatcher({ ...parts, reports });
}
