/** Lines of a stream, and one answer for each. */
import type { Readable } from 'node:stream';
import type { CommandIo } from './define-command.ts';

/**
 * Writes one line for every line of standard input, in the same order. An empty line counts. Only a
 * line feed ends a line (`readline` knows other ends), so that answers can be matched by number.
 */
export async function answerEachLine(
  { stdin, write }: Pick<CommandIo, 'stdin' | 'write'>,
  answer: (line: string) => string,
): Promise<void> {
  for await (const line of readLines(stdin)) write(`${answer(line.replace(/\r$/u, ''))}\n`);
}

/** Yields the lines of a UTF-8 text as they arrive. Only a line feed ends a line. */
export async function* readLines(stream: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of stream.setEncoding('utf8')) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
