/** `npm run data:export`: the database as a file that another database can be made from. */
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportLines } from '../../store/transfer/export-jsonl.ts';
import { exportSql } from '../../store/transfer/export-sql.ts';
import { TransferError } from '../../store/transfer/tables.ts';
import { inTransaction } from '../../store/transfer/transaction.ts';
import { existingDatabasePath, STORE_ERRORS, withStore } from './database.ts';
import { defineCommand, UsageError } from './define-command.ts';

export const dataExportCommand = defineCommand({
  name: 'data:export',
  usage: ['-- FILE', '-- --sql FILE'],
  description: `Writes everything that must survive to FILE, for npm run data:import, as JSON Lines; the first line
describes the others. The file shows one moment, also while others write. To move a bot, stop it
first.`,
  options: {
    sql: {
      type: 'boolean',
      description:
        'write SQL for wrangler d1 execute DB --file FILE, into a database with all migrations; not needed when FILE ends with .sql',
    },
    replace: { type: 'boolean', description: 'with --sql: delete what is in the database first' },
  },
  allowPositionals: true,
  variables: ['DATABASE_URL'],
  expectedErrors: STORE_ERRORS,
  run: async ({ env, values, positionals, print }) => {
    const [file, ...others] = positionals;
    const { replace = false } = values;
    const sql = values.sql === true || file?.endsWith('.sql') === true;
    if (file === undefined || others.length > 0) throw new UsageError('Name one file to write to.');
    if (replace && !sql) throw new UsageError('--replace is for --sql; data:import has its own.');
    const url = `file:${existingDatabasePath(env)}`;
    const lines = await withStore(url, (store) =>
      inTransaction(store, 'read', () =>
        writeFile(file, sql ? exportSql(store, { replace }) : exportLines(store, new Date())),
      ),
    );
    print(`${file}: ${lines} ${sql ? 'statements' : 'lines'}`);
    return 0;
  },
});

/**
 * Writes all lines to a file that only its owner may read, because it holds chats and questions.
 * Returns how many lines there were. When writing fails, no file is left.
 */
async function writeFile(file: string, source: AsyncIterable<string>): Promise<number> {
  const part = `${file}.part`;
  let count = 0;
  async function* countLines(): AsyncGenerator<string> {
    for await (const line of source) {
      count += 1;
      yield `${line}\n`;
    }
  }
  try {
    await pipeline(Readable.from(countLines()), createWriteStream(part, { mode: 0o600 }));
    renameSync(part, file);
    return count;
  } catch (cause) {
    rmSync(part, { force: true });
    if (cause instanceof Error && 'syscall' in cause) {
      throw new TransferError(`${file} cannot be written: ${cause.message}`, { cause });
    }
    throw cause;
  }
}
