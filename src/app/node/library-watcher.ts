/** Refreshes the library by a timer, on SIGHUP and, for development, after a change of a file. */
import { describeError } from '../../shared/errors.ts';
import type { Logger } from '../../shared/logger.ts';
import { watchFolder } from './watch-folder.ts';

export interface LibraryWatcherOptions {
  /** Reloads the library when it has changed. It never rejects. */
  readonly refresh: () => Promise<void>;
  readonly logger: Logger;
  readonly everySeconds: number;
  /** The folder whose changes refresh the library at once; null: none. */
  readonly watchDir: string | null;
}

/** Starts to watch, and returns a function that stops it. */
export function watchLibrary(options: LibraryWatcherOptions): () => void {
  const { refresh, logger, everySeconds, watchDir } = options;
  let isRefreshing = false;
  let isRefreshPending = false;
  /** Runs one refresh at a time. Requests during a refresh cause one more after it. */
  const runRefresh = async (): Promise<void> => {
    isRefreshPending = true;
    if (isRefreshing) return;
    isRefreshing = true;
    while (isRefreshPending) {
      isRefreshPending = false;
      await refresh();
    }
    isRefreshing = false;
  };
  const timer = setInterval(() => void runRefresh(), everySeconds * 1000);
  timer.unref();
  const onHangup = () => {
    logger.info('library refresh requested', { by: 'SIGHUP' });
    void runRefresh();
  };
  process.on('SIGHUP', onHangup);
  const stopWatching =
    watchDir === null
      ? null
      : watchFolder(watchDir, {
          onChange: () => void runRefresh(),
          onFault: (error) => logger.warn('folder watch failed', describeError(error)),
        });
  return () => {
    clearInterval(timer);
    process.off('SIGHUP', onHangup);
    stopWatching?.();
  };
}
