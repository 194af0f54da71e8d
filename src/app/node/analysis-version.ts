/** The version of the analysis: a hash of the code and the packages that decide what is built. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lazily } from '../../shared/lazily.ts';

const SOURCE = fileURLToPath(new URL('../..', import.meta.url));
/** The layers that read files and analyze texts, and what writes them into a file. */
const LAYERS = [
  'shared',
  'text',
  'library',
  'search',
  'answer/retrieve',
  'app/stored-library',
  'app/node/stored-library',
];
const PACKAGE_LOCK = join(SOURCE, '../package-lock.json');

const version = lazily(() => ({ hash: hashSources() }));

/**
 * Returns the version. A change of code makes another one, so that nobody has to remember to increase
 * a number, and a test never reads what former code has built.
 */
export const analysisVersion = (): string => version().hash;

function hashSources(): string {
  const hash = createHash('sha256');
  for (const layer of LAYERS) {
    const folder = join(SOURCE, layer);
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((one) => /(?<!\.test)\.ts$/u.test(one)).sort())
      hash.update(`${layer}/${name}\0`).update(readFileSync(join(folder, name)));
  }
  if (existsSync(PACKAGE_LOCK)) hash.update(readFileSync(PACKAGE_LOCK));
  return hash.digest('hex');
}
