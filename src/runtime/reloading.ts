/** What makes the library be looked at: a timer, SIGHUP, and in development a change of a file. */
import { describeError } from '../bot/faults.ts';
import type { Logger } from '../bot/logger.ts';
import { watchFolder } from './watch-folder.ts';

export interface ReloadingOptions {
  /** Never rejects. */
  readonly refresh: () => Promise<void>;
  readonly logger: Logger;
  readonly everySeconds: number;
  /** Null: files are not watched. */
  readonly watchDir: string | null;
}

/** Begins; gives what ends it. */
export function keepFresh({
  refresh,
  logger,
  everySeconds,
  watchDir,
}: ReloadingOptions): () => void {
  let looking = false;
  let again = false;
  /** One look at a time; whatever asks meanwhile has one more after it. */
  const look = async (): Promise<void> => {
    again = true;
    if (looking) return;
    looking = true;
    while (again) {
      again = false;
      await refresh();
    }
    looking = false;
  };
  const timer = setInterval(() => void look(), everySeconds * 1000);
  timer.unref();
  const hangUp = () => {
    logger.info('asked to read the library anew', { by: 'SIGHUP' });
    void look();
  };
  process.on('SIGHUP', hangUp);
  const unwatch =
    watchDir === null
      ? null
      : watchFolder(watchDir, {
          onChange: () => void look(),
          onFault: (error) => logger.warn('folder not watched', describeError(error)),
        });
  return () => {
    clearInterval(timer);
    process.off('SIGHUP', hangUp);
    unwatch?.();
  };
}
