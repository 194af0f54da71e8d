import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRecordingLogger } from '../../../test/helpers/recording-logger.ts';
import { type LibraryWatcherOptions, watchLibrary } from './library-watcher.ts';
import { watchFolder } from './watch-folder.ts';

let dir: string;
let refreshes: number;
let stop: () => void;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'cchc-fresh-'));
  mkdirSync(join(dir, 'documents'));
  refreshes = 0;
  stop = () => {};
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  rmSync(dir, { recursive: true, force: true });
});

function begin(change: Partial<LibraryWatcherOptions> = {}): void {
  const refresh = async () => {
    refreshes += 1;
  };
  stop = watchLibrary({
    refresh,
    logger: createRecordingLogger(),
    everySeconds: 3600,
    watchDir: null,
    ...change,
  });
}

/** Resolves when another watcher of the folder has reported a change. */
async function changeReported(folder: string, change: () => void): Promise<void> {
  const onChange = vi.fn();
  const end = watchFolder(folder, { onChange, onFault: () => {} });
  change();
  await expect.poll(() => onChange.mock.calls.length).toBeGreaterThan(0);
  end();
}

describe('watchLibrary', () => {
  it('refreshes the library on SIGHUP until it is stopped', () => {
    const before = process.listenerCount('SIGHUP');
    begin();
    process.emit('SIGHUP');
    expect(refreshes).toBe(1);
    stop();
    expect(process.listenerCount('SIGHUP')).toBe(before);
  });

  it('refreshes the library at each interval until it is stopped', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    begin({ everySeconds: 60 });
    await vi.advanceTimersByTimeAsync(60_000);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(refreshes).toBe(2);
    stop();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(refreshes).toBe(2);
  });

  it('refreshes once more when it is asked during a refresh', async () => {
    let finish = () => {};
    begin({
      refresh: () => {
        refreshes += 1;
        return new Promise((resolve) => {
          finish = resolve;
        });
      },
    });
    for (let n = 0; n < 3; n += 1) process.emit('SIGHUP');
    expect(refreshes).toBe(1);
    finish();
    await expect.poll(() => refreshes).toBe(2);
    finish();
  });

  it('refreshes the library after a change in the watched folder', async () => {
    begin({ watchDir: dir });
    await changeReported(dir, () => writeFileSync(join(dir, 'documents', 'a.md'), '1'));
    await expect.poll(() => refreshes).toBeGreaterThan(0);
  });

  it('ignores changes when no folder is watched', async () => {
    begin();
    await changeReported(dir, () => writeFileSync(join(dir, 'documents', 'a.md'), '1'));
    expect(refreshes).toBe(0);
  });

  it('logs a warning when the folder does not exist', () => {
    const logger = createRecordingLogger();
    begin({ watchDir: join(dir, 'none'), logger });
    expect(logger.lines).toMatchObject([{ level: 'warn', event: 'folder watch failed' }]);
  });
});
