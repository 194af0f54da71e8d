/** What makes the library be looked at: a timer, SIGHUP, and in development a change of a file. */
import { watch } from 'node:fs';
import { describeError } from '../bot/faults.ts';
import type { Logger } from '../bot/logger.ts';

export interface ReloadingOptions {
  readonly refresh: () => Promise<void>;
  readonly logger: Logger;
  readonly everySeconds: number;
  /** Null: files are not watched. */
  readonly watchDir: string | null;
}

/** An editor writes a file in several steps. */
const SETTLE_MS = 300;

/** Begins; gives what ends it. */
export function keepFresh({
  refresh,
  logger,
  everySeconds,
  watchDir,
}: ReloadingOptions): () => void {
  const timer = setInterval(() => void refresh(), everySeconds * 1000);
  timer.unref();
  const hangUp = () => {
    logger.info('asked to read the library anew', { by: 'SIGHUP' });
    void refresh();
  };
  process.on('SIGHUP', hangUp);
  const watched = watchDir === null ? null : watchFolder(watchDir, refresh, logger);
  return () => {
    clearInterval(timer);
    process.off('SIGHUP', hangUp);
    watched?.();
  };
}

function watchFolder(dir: string, refresh: () => Promise<void>, logger: Logger): () => void {
  let settle: NodeJS.Timeout | undefined;
  try {
    const watcher = watch(dir, { recursive: true }, () => {
      clearTimeout(settle);
      settle = setTimeout(() => void refresh(), SETTLE_MS);
    });
    watcher.on('error', (error) => logger.warn('folder not watched', describeError(error)));
    return () => {
      clearTimeout(settle);
      watcher.close();
    };
  } catch (error) {
    logger.warn('folder not watched', describeError(error));
    return () => {};
  }
}
