/** `npm run data:export`: the database as a file that another one can be made of. */
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { exportLines } from '../../store/transfer/export-jsonl.ts';
import { exportSql } from '../../store/transfer/export-sql.ts';
import { TransferError } from '../../store/transfer/tables.ts';
import { inTransaction } from '../../store/transfer/transaction.ts';
import { existingDatabasePath, runStoreCommand, withStore } from './database.ts';
import { UsageError } from './run-command.ts';

const HELP = `npm run data:export -- FILE
npm run data:export -- --sql FILE

Writes everything that has to survive to FILE, for npm run data:import: JSON Lines, the first of
which tells what follows. It shows one moment, whoever writes meanwhile; to move a bot, stop it first.

  --sql      SQL for wrangler d1 execute DB --file FILE, into a database with all migrations; also
             where FILE ends with .sql
  --replace  with --sql: what is there is deleted first
  --help     this text

Environment:
  DATABASE_URL  default file:./data/cchc.db`;

await runStoreCommand(HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sql: { type: 'boolean' },
      replace: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) return console.log(HELP);
  const [file, ...others] = positionals;
  const { replace = false } = values;
  const sql = values.sql === true || file?.endsWith('.sql') === true;
  if (file === undefined || others.length > 0) throw new UsageError('Name one file to write to.');
  if (replace && !sql) throw new UsageError('--replace is for --sql; data:import has its own.');
  const url = `file:${existingDatabasePath(process.env)}`;
  const lines = await withStore(url, (store) =>
    inTransaction(store, 'read', () =>
      writeFile(file, sql ? exportSql(store, { replace }) : exportLines(store, new Date())),
    ),
  );
  console.log(`${file}: ${lines} ${sql ? 'statements' : 'lines'}`);
});

/** The file is there whole or not at all, and its owner's alone: chats and questions are in it. */
async function writeFile(file: string, source: AsyncIterable<string>): Promise<number> {
  const part = `${file}.part`;
  let count = 0;
  async function* counted(): AsyncGenerator<string> {
    for await (const line of source) {
      count += 1;
      yield `${line}\n`;
    }
  }
  try {
    await pipeline(Readable.from(counted()), createWriteStream(part, { mode: 0o600 }));
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
