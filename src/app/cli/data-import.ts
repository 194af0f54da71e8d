/** `npm run data:import`: a database made of what `data:export` wrote, or of a dump of D1. */
import { createReadStream, existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { importLines } from '../../store/transfer/import-jsonl.ts';
import { readDumpLines } from '../../store/transfer/read-dump.ts';
import { TransferError } from '../../store/transfer/tables.ts';
import { inTransaction } from '../../store/transfer/transaction.ts';
import { readDatabaseUrl } from '../env.ts';
import { runStoreCommand, withStore } from './database.ts';
import { readLines, UsageError } from './run-command.ts';

const HELP = `npm run data:import -- FILE
npm run data:import -- --sql FILE

Reads what npm run data:export wrote into the database, which must be empty. All of it or nothing: a
file that is broken changes nothing, and what is wrong is told with its line. Stop the bot first.

  --sql      FILE is what wrangler d1 export DB --output FILE wrote, schema included; so is every
             FILE that ends with .sql
  --replace  deletes what is in the database first
  --help     this text

Environment:
  DATABASE_URL  default file:./data/cchc.db; made where it is missing`;

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
  if (file === undefined || others.length > 0) throw new UsageError('Name one file to read.');
  if (!existsSync(file)) throw new TransferError(`${file} is not there`);
  const { replace = false } = values;
  const isDump = values.sql === true || file.endsWith('.sql');
  const lines = isDump ? readDumpLines(file) : readLines(createReadStream(file));
  const found = await withStore(readDatabaseUrl(process.env), (store) =>
    inTransaction(store, 'write', () =>
      importLines(store, lines, { replace, atomicity: 'transaction' }),
    ),
  ).catch((error: unknown) => {
    if (!(error instanceof TransferError)) throw error;
    throw new TransferError(`${file}: ${error.message}`, { cause: error });
  });
  const rows = [...found.values()].reduce((sum, count) => sum + count, 0);
  console.log(`${file}: ${rows} rows in ${found.size} tables`);
});
