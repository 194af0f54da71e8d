/** The project's commands, run for real. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Files } from './library-from-files.ts';

export interface CommandResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of `src/app/cli` and waits for its end. */
export function runCommand(
  command: 'ask' | 'search' | 'check' | 'backup' | 'data-export' | 'data-import',
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input = '',
): CommandResult {
  const ran = spawnSync(
    process.execPath,
    ['--import', 'tsx', `src/app/cli/${command}.ts`, ...args],
    { encoding: 'utf8', input, env: { ...process.env, ...env } },
  );
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

/** A new folder below the system's temporary one that holds these files; the caller removes it. */
export function createKnowledgeFolder(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
