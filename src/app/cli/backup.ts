/** `npm run backup`: a copy of the database, also while the bot runs. */
import { createBackup } from '../../store/backup.ts';
import { existingDatabasePath, STORE_ERRORS } from './database.ts';
import { defineCommand, UsageError } from './define-command.ts';

export const backupCommand = defineCommand({
  name: 'backup',
  usage: ['-- FILE'],
  description: `Copies the database to FILE, which must not exist, with SQLite's VACUUM INTO: the copy is
consistent, also while others read and write. How to restore one: docs/running.md.`,
  options: {},
  allowPositionals: true,
  variables: ['DATABASE_URL'],
  expectedErrors: STORE_ERRORS,
  run: ({ env, positionals, print }) => {
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new UsageError('Name one file to write to.');
    const bytes = createBackup(existingDatabasePath(env), file);
    print(`${file}: ${bytes} bytes`);
    return 0;
  },
});
