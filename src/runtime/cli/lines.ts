/**
 * What the `ask` and `search` commands share: reading questions, printing answers, clear refusals.
 */
import { ConfigError } from '../config.ts';
import { KnowledgeFolderError } from '../files.ts';

/** A command used wrongly: printed with the help, exit code 2. */
export class UsageError extends Error {}

/**
 * Asks every line of standard input in order; prints one line each. Empty lines are questions too.
 * Only a line feed ends a line (`readline` knows other ends), so that answers can be told by number.
 */
export async function eachLine(answer: (line: string) => string): Promise<void> {
  const print = (line: string): boolean =>
    process.stdout.write(`${answer(line.replace(/\r$/u, ''))}\n`);
  let rest = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) print(line);
  }
  if (rest !== '') print(rest);
}

/** Runs a command: 0 on success, 2 with one clear line for what its user can mend. */
export async function run(help: string, main: () => Promise<void>): Promise<void> {
  // Whoever reads the answers may have read enough (`| head`).
  process.stdout.on('error', (error) => {
    if ('code' in error && error.code === 'EPIPE') process.exit();
    throw error;
  });
  try {
    await main();
  } catch (error) {
    const setting = error instanceof KnowledgeFolderError || error instanceof ConfigError;
    const usage = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
    if (!setting && !usage) throw error;
    console.error(error.message);
    if (usage) console.error(help);
    process.exitCode = 2;
  }
}
