import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { watchFolder } from './watch-folder.ts';

function watching() {
  const root = mkdtempSync(join(tmpdir(), 'cchc-watch-'));
  const path = (...parts: string[]) => join(root, ...parts);
  mkdirSync(path('documents'));
  writeFileSync(path('documents', 'a.md'), '1');
  const onChange = vi.fn();
  const onFault = vi.fn();
  const end = watchFolder(root, { onChange, onFault });
  onTestFinished(() => {
    end();
    rmSync(root, { recursive: true, force: true });
  });
  /** Does something, and waits until it was told, once. */
  const told = async (work: () => void) => {
    onChange.mockClear();
    work();
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1), 20_000);
  };
  return { path, told, end, onChange, onFault };
}

describe('a watched folder', () => {
  it('tells of files written, renamed over, written again, added and removed', async () => {
    const { path, told, onFault } = watching();
    const file = path('documents', 'a.md');
    await told(() => {
      writeFileSync(file, '2');
      writeFileSync(file, '3');
    });
    await told(() => {
      writeFileSync(`${file}.new`, '4');
      renameSync(`${file}.new`, file);
    });
    await told(() => writeFileSync(file, '5'));
    await told(() => writeFileSync(path('documents', 'b.md'), '1'));
    await told(() => rmSync(file));
    await told(() => writeFileSync(file, '6'));
    expect(onFault).not.toHaveBeenCalled();
  });

  it('tells of folders that come, go and come again, and of what is in them', async () => {
    const { path, told } = watching();
    for (let times = 0; times < 2; times += 1) {
      await told(() => mkdirSync(path('terms', 'more'), { recursive: true }));
      await told(() => writeFileSync(path('terms', 'more', 'c.md'), '1'));
      await told(() => rmSync(path('terms'), { recursive: true }));
    }
  });

  it('is left alone at the end', async () => {
    const { path, end, onChange } = watching();
    writeFileSync(path('documents', 'a.md'), '2');
    end();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(onChange).not.toHaveBeenCalled();
  });

  it('that is not there is a fault, not an end', () => {
    const onFault = vi.fn();
    watchFolder('/no/such/folder', { onChange: () => {}, onFault })();
    expect(onFault).toHaveBeenCalled();
  });
});
