/** Runs the commands of the project inside the test process, and makes knowledge folders. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { COMMANDS } from '../../src/app/cli/commands.ts';
import type { Files } from './library-from-files.ts';

export interface CommandResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs a command as `npm run <name>` does, isolated from this process except its working folder.
 * @param env all variables that the command sees
 * @param input the standard input
 */
export async function runCommand(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input = '',
): Promise<CommandResult> {
  const load = COMMANDS.get(name);
  if (load === undefined) throw new Error(`no command ${name}`);
  let [out, err] = ['', ''];
  const command = await load();
  const code = await command.run(args, {
    env,
    stdin: Readable.from([Buffer.from(input)]),
    write: (text) => {
      out += text;
    },
    writeError: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

/** Returns a new temporary folder with these files. The caller removes it. */
export function createKnowledgeFolder(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
