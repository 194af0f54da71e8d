/**
 * Reports changes of the files below a folder, for development. Each folder is watched on its own:
 * Node's recursive mode on Linux watches files, and loses a file that an editor replaces by renaming
 * another one over it (Node 20.20).
 */
import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

export interface WatchOptions {
  /** Called when files have changed and then stayed unchanged for a moment. */
  readonly onChange: () => void;
  /** Called for a folder that cannot be watched; the other folders still are. */
  readonly onFault: (error: unknown) => void;
}

interface WatchedFolder {
  readonly inode: number;
  readonly watcher: FSWatcher;
}

/** An editor writes a file in several steps. */
const DEBOUNCE_MS = 300;

/** Starts to watch, and returns a function that stops it. */
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

  /** Watches new folders, also one that replaced another of its name, and forgets removed ones. */
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

/** Returns a folder and the folders below it, without hidden ones. */
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
