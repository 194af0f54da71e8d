/** Loads a large library into its D1 database with wrangler. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Environment } from '../env.ts';
import { readVariable } from '../env.ts';
import { dataFolderOf } from '../node/data-folder.ts';
import { listKnowledgeFolder, shippedDefaults } from '../node/knowledge-folder.ts';
import { chooseEngine, LARGE_WORKER_BYTES } from '../node/search-engine.ts';
import { type CopyTarget, copyLibrary } from '../node/stored-library/copy-library.ts';
import { storedLibraryPath } from '../node/stored-library/stored-path.ts';
import { updateStoredLibrary } from '../node/stored-library/update-stored.ts';
import type { Deployment } from './deployment.ts';

/** Whether the knowledge folder is too large for the memory of an isolate, or `SEARCH_ENGINE` says so. */
export const isLibraryInD1 = (env: Environment): boolean =>
  chooseEngine(env, listKnowledgeFolder(readVariable(env, 'KNOWLEDGE_DIR')), LARGE_WORKER_BYTES) ===
  'fts5';

/**
 * Brings the derived file of the knowledge folder and the D1 database up to date. A load that was cut
 * off goes on where it ended.
 *
 * @returns lines to print
 * @throws WranglerError when wrangler fails
 */
export async function loadLibraryIntoD1(
  env: Environment,
  { env: environment, wrangler }: Pick<Deployment, 'env' | 'wrangler'>,
): Promise<readonly string[]> {
  const knowledgeDir = readVariable(env, 'KNOWLEDGE_DIR');
  const files = listKnowledgeFolder(knowledgeDir);
  const defaults = shippedDefaults();
  const path = storedLibraryPath(dataFolderOf(env), knowledgeDir, files, defaults);
  updateStoredLibrary(path, files, defaults);
  const folder = mkdtempSync(join(tmpdir(), 'library-'));
  const database = new Sqlite(path, { readonly: true });
  try {
    const target = createWranglerTarget(environment, folder, wrangler);
    const { chunks, entries, removed, terms } = await copyLibrary(database, target);
    return [
      `library in D1: ${entries} entries and ${terms} terms sent, ${removed} entries removed, in ${chunks} files`,
    ];
  } finally {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The binding of wrangler.toml. */
const BINDING = 'LIBRARY';

/** A database that is reached by `wrangler d1 execute`. */
export function createWranglerTarget(
  environment: string,
  folder: string,
  wrangler: Deployment['wrangler'],
): CopyTarget {
  const execute = (...rest: readonly string[]): string =>
    wrangler(['d1', 'execute', BINDING, '--env', environment, '--remote', '--yes', ...rest], {
      quiet: true,
    });
  return {
    query: async (sql) => {
      const [first] = JSON.parse(execute('--json', '--command', sql)) as readonly {
        readonly results?: readonly Readonly<Record<string, unknown>>[];
      }[];
      return first?.results ?? [];
    },
    run: async (statements) => {
      const file = join(folder, 'chunk.sql');
      writeFileSync(file, statements.map((statement) => `${statement};\n`).join(''));
      execute('--file', file);
    },
  };
}
