import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRecordingLogger } from '../../../test/helpers/recording-logger.ts';
import { type LibraryWatcherOptions, watchLibrary } from './library-watcher.ts';

let dir: string;
let looks: number;
let stop: () => void;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'cchc-fresh-'));
  mkdirSync(join(dir, 'documents'));
  looks = 0;
  stop = () => {};
});
afterEach(() => {
  stop();
  rmSync(dir, { recursive: true, force: true });
});

function begin(change: Partial<LibraryWatcherOptions> = {}): void {
  const refresh = async () => {
    looks += 1;
  };
  stop = watchLibrary({
    refresh,
    logger: createRecordingLogger(),
    everySeconds: 3600,
    watchDir: null,
    ...change,
  });
}

const settled = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('the library is looked at', () => {
  it('when SIGHUP comes, until it is over', () => {
    const before = process.listenerCount('SIGHUP');
    begin();
    process.emit('SIGHUP');
    expect(looks).toBe(1);
    stop();
    expect(process.listenerCount('SIGHUP')).toBe(before);
  });

  it('every so often', async () => {
    begin({ everySeconds: 0.02 });
    await expect.poll(() => looks).toBeGreaterThan(1);
    stop();
    const then = looks;
    await settled(100);
    expect(looks).toBe(then);
  });

  it('when a file changes in a folder that is watched, once for what comes together', async () => {
    begin({ watchDir: dir });
    // The watch takes a moment to stand.
    await settled(100);
    for (let n = 0; n < 5; n += 1) writeFileSync(join(dir, 'documents', 'a.md'), `${n}`);
    await expect.poll(() => looks, { timeout: 10_000 }).toBe(1);
    await settled(400);
    expect(looks).toBe(1);
  });

  it('not at all at changes where nothing is watched, nor where there is nothing to watch', async () => {
    begin();
    writeFileSync(join(dir, 'documents', 'a.md'), 'x');
    await settled(500);
    expect(looks).toBe(0);
    stop();
    const logger = createRecordingLogger();
    begin({ watchDir: join(dir, 'none'), logger });
    expect(logger.lines).toMatchObject([{ level: 'warn', event: 'folder not watched' }]);
  });
});
