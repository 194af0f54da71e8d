/**
 * What the `ask` and `search` commands share: reading questions, printing answers, clear refusals.
 */
import { createInterface } from 'node:readline';
import { KnowledgeFolderError } from '../files.ts';

/** A command used wrongly: printed with the help, exit code 2. */
export class UsageError extends Error {}

/** Asks every line of standard input in order; prints one line each. Empty lines are questions too. */
export async function eachLine(answer: (line: string) => string): Promise<void> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) process.stdout.write(`${answer(line)}\n`);
}

/** Runs a command: 0 on success, 2 with one clear line for what its user can mend. */
export async function run(help: string, main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const parse = error instanceof TypeError && 'code' in error;
    if (!(error instanceof KnowledgeFolderError || error instanceof UsageError || parse))
      throw error;
    console.error(error.message);
    if (!(error instanceof KnowledgeFolderError)) console.error(help);
    process.exitCode = 2;
  }
}
