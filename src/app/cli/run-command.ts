/**
 * What the `ask` and `search` commands share: reading questions, printing answers, clear refusals.
 */
import type { Readable } from 'node:stream';
import { ConfigError } from '../env.ts';
import { KnowledgeFolderError } from '../node/knowledge-folder.ts';

/** A command used wrongly: printed with the help, exit code 2. */
export class UsageError extends Error {}

/**
 * Asks every line of standard input in order; prints one line each. Empty lines are questions too.
 * Only a line feed ends a line (`readline` knows other ends), so that answers can be told by number.
 */
export async function answerEachLine(answer: (line: string) => string): Promise<void> {
  for await (const line of readLines(process.stdin)) {
    process.stdout.write(`${answer(line.replace(/\r$/u, ''))}\n`);
  }
}

/** The lines of a text in UTF-8, as they come; only a line feed ends one. */
export async function* readLines(stream: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of stream.setEncoding('utf8')) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/**
 * Runs a command: 0 on success; with one clear line 2 where it was used wrongly, 1 where what it was
 * to work on is not as it has to be (`refusals`).
 */
export async function runCommand(
  help: string,
  main: () => Promise<void>,
  expectedErrors: readonly (new (...given: never[]) => Error)[] = [],
): Promise<void> {
  // Whoever reads the answers may have read enough (`| head`).
  process.stdout.on('error', (error) => {
    if ('code' in error && error.code === 'EPIPE') process.exit();
    throw error;
  });
  try {
    await main();
  } catch (error) {
    const isConfigError = error instanceof KnowledgeFolderError || error instanceof ConfigError;
    const isUsageError =
      error instanceof UsageError || (error instanceof TypeError && 'code' in error);
    const isExpectedError = expectedErrors.some((refusal) => error instanceof refusal);
    if (!(error instanceof Error) || (!isConfigError && !isUsageError && !isExpectedError))
      throw error;
    console.error(error.message);
    if (isUsageError) console.error(help);
    process.exitCode = isExpectedError ? 1 : 2;
  }
}
