/** The name of the derived file of a large library. */
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { SourceFile } from '../../../library/source-file.ts';
import { computeFingerprint } from '../../loaded-library.ts';
import { analysisVersion } from '../analysis-version.ts';
import type { ListedFile } from '../knowledge-folder.ts';

/** A document changes rows of the file; a change of these files makes another one. */
export const isTableFile = (path: string): boolean => /\.ya?ml$/iu.test(path);

/**
 * Returns the path of the file for a knowledge folder. It differs when the program or a table has
 * changed, because the words of all documents are then read in another way.
 */
export function storedLibraryPath(
  dataFolder: string,
  knowledgeDir: string,
  files: readonly ListedFile[],
  defaults: readonly SourceFile[],
): string {
  const tables = files.filter(({ path }) => isTableFile(path)).map((file) => file.read());
  const hash = createHash('sha256')
    .update(analysisVersion())
    .update(resolve(knowledgeDir))
    .update(computeFingerprint(tables, []))
    .update(computeFingerprint(defaults, []));
  return join(dataFolder, `library-${hash.digest('hex').slice(0, 32)}.db`);
}
