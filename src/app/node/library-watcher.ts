/** What makes the library be looked at: a timer, SIGHUP, and in development a change of a file. */

import { describeError } from '../../shared/errors.ts';
import type { Logger } from '../../shared/logger.ts';
import { watchFolder } from './watch-folder.ts';

export interface LibraryWatcherOptions {
  /** Never rejects. */
  readonly refresh: () => Promise<void>;
  readonly logger: Logger;
  readonly everySeconds: number;
  /** Null: files are not watched. */
  readonly watchDir: string | null;
}

/** Begins; gives what ends it. */
export function watchLibrary({
  refresh,
  logger,
  everySeconds,
  watchDir,
}: LibraryWatcherOptions): () => void {
  let isRefreshing = false;
  let isRefreshPending = false;
  /** One look at a time; whatever asks meanwhile has one more after it. */
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
    logger.info('asked to read the library anew', { by: 'SIGHUP' });
    void runRefresh();
  };
  process.on('SIGHUP', onHangup);
  const stopWatching =
    watchDir === null
      ? null
      : watchFolder(watchDir, {
          onChange: () => void runRefresh(),
          onFault: (error) => logger.warn('folder not watched', describeError(error)),
        });
  return () => {
    clearInterval(timer);
    process.off('SIGHUP', onHangup);
    stopWatching?.();
  };
}
