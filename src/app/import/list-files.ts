/** Lists the files that an import is asked for: files as given, and what folders hold. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { extensionOf, KNOWN_EXTENSIONS } from '../../papers/formats/detect-format.ts';

/** A path that is neither a file nor a folder. */
export class MissingFileError extends Error {}

/**
 * Returns the files of some paths, in the order given; those of a folder by name, with its sub-folders.
 * Hidden files and files of other types in folders are left out.
 *
 * @throws MissingFileError for a path that does not exist
 */
export function listFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) throw new MissingFileError(`${path}: no such file or folder`);
    return stats.isDirectory() ? filesIn(path) : [path];
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path);
      return KNOWN_EXTENSIONS.includes(extensionOf(entry.name)) ? [path] : [];
    });
}
