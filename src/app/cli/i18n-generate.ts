/** `npm run i18n:generate`: writes the modules that are generated from the Fluent files. */
import { writeFileSync } from 'node:fs';
import { compareMessages } from '../../i18n/generator/compare-messages.ts';
import { generateModules, readMessageFiles } from '../../i18n/generator/message-files.ts';

const files = readMessageFiles();
for (const { path, text } of generateModules(files)) writeFileSync(path, text);
const base = files.get('vi');
const faults =
  base === undefined ? [] : [...files].flatMap(([code, file]) => compareMessages(code, file, base));
for (const fault of faults) process.stderr.write(`src/i18n/messages/${fault}\n`);
if (faults.length > 0) process.exitCode = 1;
