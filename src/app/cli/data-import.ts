/** `npm run data:import`: a database from a file of `data:export`, or from a dump of D1. */
import { createReadStream, existsSync } from 'node:fs';
import { importLines } from '../../store/transfer/import-jsonl.ts';
import { readDumpLines } from '../../store/transfer/read-dump.ts';
import { TransferError } from '../../store/transfer/tables.ts';
import { inTransaction } from '../../store/transfer/transaction.ts';
import { readVariable } from '../env.ts';
import { STORE_ERRORS, withStore } from './database.ts';
import { defineCommand, UsageError } from './define-command.ts';
import { readLines } from './read-lines.ts';

export const dataImportCommand = defineCommand({
  name: 'data:import',
  usage: ['-- FILE', '-- --sql FILE'],
  description: `Reads a file of npm run data:export into the database, which must be empty. It imports all of the
file or nothing; an error names its line. Stop the bot first. A missing database is created.`,
  options: {
    sql: {
      type: 'boolean',
      description:
        'FILE comes from wrangler d1 export DB --output FILE, schema included; not needed when FILE ends with .sql',
    },
    replace: { type: 'boolean', description: 'delete what is in the database first' },
  },
  allowPositionals: true,
  variables: ['DATABASE_URL'],
  expectedErrors: STORE_ERRORS,
  run: async ({ env, values, positionals, print }) => {
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new UsageError('Name one file to read.');
    if (!existsSync(file)) throw new TransferError(`${file} is not there`);
    const { replace = false } = values;
    const isDump = values.sql === true || file.endsWith('.sql');
    const lines = isDump ? readDumpLines(file) : readLines(createReadStream(file));
    const found = await withStore(readVariable(env, 'DATABASE_URL'), (store) =>
      inTransaction(store, 'write', () =>
        importLines(store, lines, { replace, atomicity: 'transaction' }),
      ),
    ).catch((error: unknown) => {
      if (!(error instanceof TransferError)) throw error;
      throw new TransferError(`${file}: ${error.message}`, { cause: error });
    });
    const rows = [...found.values()].reduce((sum, count) => sum + count, 0);
    print(`${file}: ${rows} rows in ${found.size} tables`);
    return 0;
  },
});
