/**
 * Changes of a folder's files, for development. Each folder in it is watched by itself: Node's own
 * recursive watching on Linux looks at files, and loses one that an editor saves by renaming another
 * over it (Node 20.20: nothing is told of that file any more).
 */
import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

export interface WatchOptions {
  /** Told once files were left alone for a moment. */
  readonly onChange: () => void;
  /** A folder that cannot be watched (any more); the others still are. */
  readonly onFault: (error: unknown) => void;
}

interface WatchedFolder {
  readonly inode: number;
  readonly watcher: FSWatcher;
}

/** An editor writes a file in several steps. */
const DEBOUNCE_MS = 300;

/** Begins; gives what ends it. */
export function watchFolder(root: string, { onChange, onFault }: WatchOptions): () => void {
  const watched = new Map<string, WatchedFolder>();
  let debounce: NodeJS.Timeout | undefined;

  function scheduleScan(): void {
    clearTimeout(debounce);
    debounce = setTimeout(() => {
      rescan();
      onChange();
    }, DEBOUNCE_MS);
  }

  /** Folders that came are watched, those that went are not, another one of the same name is. */
  function rescan(): void {
    const found = new Set(foldersIn(root, onFault));
    for (const [folder, { inode, watcher }] of [...watched]) {
      if (found.has(folder) && inodeOf(folder) === inode) continue;
      watcher.close();
      watched.delete(folder);
    }
    for (const folder of found) {
      if (watched.has(folder)) continue;
      try {
        const watcher = watch(folder, scheduleScan);
        watcher.on('error', onFault);
        watched.set(folder, { inode: inodeOf(folder), watcher });
      } catch (error) {
        onFault(error);
      }
    }
  }

  rescan();
  return () => {
    clearTimeout(debounce);
    for (const { watcher } of watched.values()) watcher.close();
  };
}

/** A folder and those in it, hidden ones left out. */
function foldersIn(folder: string, onFault: (error: unknown) => void): string[] {
  try {
    const inner = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .flatMap(({ name }) => foldersIn(join(folder, name), onFault));
    return [folder, ...inner];
  } catch (error) {
    onFault(error);
    return [];
  }
}

function inodeOf(folder: string): number {
  return statSync(folder, { throwIfNoEntry: false })?.ino ?? 0;
}
