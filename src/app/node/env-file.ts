/** The file that variables are read from at the start. */
import { ConfigError, readVariable } from '../env.ts';

/**
 * Reads `ENV_FILE`, by default `.env`, into the environment of this process. Variables that are set
 * keep their values. A `.env` that does not exist is no error.
 * @throws ConfigError when the file that `ENV_FILE` names cannot be read
 */
export function loadEnvFile(): void {
  const file = readVariable(process.env, 'ENV_FILE');
  try {
    process.loadEnvFile(file);
  } catch (error) {
    if (process.env.ENV_FILE === undefined && isMissingFile(error)) return;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`ENV_FILE cannot be read (${reason}); example: ENV_FILE=.env`);
  }
}

function isMissingFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
