/** `npm run i18n:generate`: writes the modules that are generated from the Fluent files. */
import { writeFileSync } from 'node:fs';
import { compareMessages } from '../../i18n/generator/compare-messages.ts';
import { generateModules, readMessageFiles } from '../build/message-files.ts';
import { defineCommand } from './define-command.ts';

export const i18nGenerateCommand = defineCommand({
  name: 'i18n:generate',
  usage: [''],
  description: `Writes the modules of src/i18n that are generated from src/i18n/messages. Exit code 1 when a
language lacks a message, or has one with other arguments.`,
  options: {},
  variables: [],
  run: ({ writeError }) => {
    const files = readMessageFiles();
    for (const { path, text } of generateModules(files)) writeFileSync(path, text);
    const base = files.get('vi');
    if (base === undefined) return 0;
    const faults = [...files].flatMap(([code, file]) => compareMessages(code, file, base));
    for (const fault of faults) writeError(`src/i18n/messages/${fault}\n`);
    return faults.length > 0 ? 1 : 0;
  },
});
