/** Runs the command that the first argument names: `tsx src/app/cli/main.ts ask "…"`. */
import { SECRET_NAMES } from '../env-variables.ts';
import { createRedactor } from '../json-logger.ts';
import { loadEnvFile } from '../node/env-file.ts';
import { COMMANDS } from './commands.ts';

/** Removes secrets: the text of an error may hold the address of a call, and so the token. */
const redact = (text: string): string =>
  createRedactor(SECRET_NAMES.map((name) => process.env[name] ?? ''))(text);

/** Returns the exit code. */
async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const load = COMMANDS.get(name);
  if (load === undefined) {
    console.error(`There is no command "${name}"; there are ${[...COMMANDS.keys()].join(', ')}.`);
    return 2;
  }
  const command = await load();
  return command.run(args, {
    env: process.env,
    stdin: process.stdin,
    write: (text) => process.stdout.write(text),
    writeError: (text) => process.stderr.write(redact(text)),
  });
}

// The reader of the output may have read enough (`| head`).
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit();
  throw error;
});
try {
  loadEnvFile();
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(redact(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  process.exitCode = 1;
}
