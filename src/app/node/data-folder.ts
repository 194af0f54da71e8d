/** The folder for what is computed from the knowledge folder. */
import { dirname } from 'node:path';
import { sqlitePath } from '../../store/sqlite.ts';
import { type Environment, readVariable } from '../env.ts';

/** The folder of the default database, for a database in memory. */
const DEFAULT_FOLDER = './data';

/** Returns `DATA_DIR`; without it the folder of the database. */
export function dataFolderOf(env: Environment): string {
  const named = readVariable(env, 'DATA_DIR');
  if (named !== null) return named;
  const path = sqlitePath(readVariable(env, 'DATABASE_URL'));
  return path === ':memory:' ? DEFAULT_FOLDER : dirname(path);
}
