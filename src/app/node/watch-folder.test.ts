import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { EVENT_TIMEOUT_MS } from '../../../test/helpers/timeouts.ts';
import { watchFolder } from './watch-folder.ts';

function createFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'cchc-watch-'));
  mkdirSync(join(root, 'documents'));
  writeFileSync(join(root, 'documents', 'a.md'), '1');
  return root;
}

function watching(root = createFolder()) {
  const path = (...parts: string[]) => join(root, ...parts);
  const onChange = vi.fn();
  const onFault = vi.fn();
  const end = watchFolder(root, { onChange, onFault });
  onTestFinished(() => {
    end();
    rmSync(root, { recursive: true, force: true });
  });
  /** Makes a change, and waits until it was reported once. */
  const reported = async (work: () => void) => {
    onChange.mockClear();
    work();
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1), EVENT_TIMEOUT_MS);
  };
  return { path, reported, end, onChange, onFault };
}

describe('watchFolder', () => {
  it('reports files that are written, replaced, added and removed', async () => {
    const { path, reported, onFault } = watching();
    const file = path('documents', 'a.md');
    await reported(() => {
      writeFileSync(file, '2');
      writeFileSync(file, '3');
    });
    await reported(() => {
      writeFileSync(`${file}.new`, '4');
      renameSync(`${file}.new`, file);
    });
    await reported(() => writeFileSync(file, '5'));
    await reported(() => writeFileSync(path('documents', 'b.md'), '1'));
    await reported(() => rmSync(file));
    await reported(() => writeFileSync(file, '6'));
    expect(onFault).not.toHaveBeenCalled();
  });

  it('reports folders that are added and removed again, and the files in them', async () => {
    const { path, reported } = watching();
    for (let times = 0; times < 2; times += 1) {
      await reported(() => mkdirSync(path('terms', 'more'), { recursive: true }));
      await reported(() => writeFileSync(path('terms', 'more', 'c.md'), '1'));
      await reported(() => rmSync(path('terms'), { recursive: true }));
    }
  });

  it('reports nothing after it is stopped', async () => {
    const { path, end, onChange } = watching();
    const other = watching(path());
    writeFileSync(path('documents', 'a.md'), '2');
    end();
    await vi.waitFor(() => expect(other.onChange).toHaveBeenCalled(), EVENT_TIMEOUT_MS);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('calls onFault when the folder does not exist', () => {
    const onFault = vi.fn();
    watchFolder('/no/such/folder', { onChange: () => {}, onFault })();
    expect(onFault).toHaveBeenCalled();
  });
});
