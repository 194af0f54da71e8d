/** Creates the watcher of sources from the parts that a process has. */
import type { IsoDate } from '../../library/document.ts';
import { listRequestOf } from '../../sources/presets.ts';
import type { AdminMessengerOptions, TellAdmins } from '../../telegram/admin/admin-messenger.ts';
import { createSourceReports } from '../../telegram/admin/source-reports.ts';
import type { LibraryService } from '../library-service.ts';
import type { PaperFiles } from '../paper-files.ts';
import { createSourceFetcher } from './fetch-source.ts';
import { createSourceWatcher, type SourceWatcher } from './watch-sources.ts';

export interface WatcherParts extends Pick<AdminMessengerOptions, 'clock' | 'logger'> {
  readonly store: Parameters<typeof createSourceWatcher>[0]['store'];
  readonly libraryService: LibraryService;
  readonly tell: TellAdmins;
  readonly holder: string;
  readonly today: () => IsoDate;
  readonly timeZone: string;
  readonly publicUrl: string | null;
  readonly paperFiles?: PaperFiles;
  /** Between two requests to one host; by default that of `createSourceFetcher`. */
  readonly pauseMs?: number;
}

export function createWatcher(parts: WatcherParts): SourceWatcher {
  const { clock, libraryService, store, tell, today, timeZone, publicUrl, pauseMs } = parts;
  const library = () => libraryService.current().library;
  const meantHosts = (): Set<string> =>
    new Set(library().sources.map((source) => new URL(listRequestOf(source).url).hostname));
  const fetchSource = createSourceFetcher({
    clock,
    userAgent: publicUrl === null ? 'cchc-bot' : `cchc-bot (+${publicUrl})`,
    isMeantHost: (host) => meantHosts().has(host),
    ...(pauseMs !== undefined && { pauseMs }),
  });
  const reports = createSourceReports({
    ...{ tell, store, library, today, timeZone },
    now: () => new Date(clock.now()),
  });
  return createSourceWatcher({ ...parts, fetchSource, reports });
}
