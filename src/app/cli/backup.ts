/** `npm run backup`: a copy of the database, also while the bot runs. */
import { parseArgs } from 'node:util';
import { createBackup } from '../../store/backup.ts';
import { existingDatabasePath, runStoreCommand } from './database.ts';
import { UsageError } from './run-command.ts';

const HELP = `npm run backup -- FILE

Copies the database to FILE, which must not be there yet, by SQLite's VACUUM INTO: the copy is
consistent, whoever reads and writes meanwhile. How to restore one: docs/running.md.

Environment:
  DATABASE_URL  default file:./data/cchc.db`;

await runStoreCommand(HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) return console.log(HELP);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('Name one file to write to.');
  const bytes = createBackup(existingDatabasePath(process.env), file);
  console.log(`${file}: ${bytes} bytes`);
});
