/**
 * `npm run knowledge:check`: every fault of a knowledge folder at once, for people and for CI.
 */
import { parseArgs } from 'node:util';
import { formatFault } from '../../library/knowledge-fault.ts';
import type { Library } from '../../library/library.ts';
import { KnowledgeFolderError } from '../node/knowledge-folder.ts';
import { openLibrary } from '../node/open-library.ts';

const HELP = `npm run knowledge:check

Checks every file of the knowledge folder and prints one line a fault:
  file:line: error: field: what was found and what is allowed
An error refuses its file, a warning does not. Exit code 1 when there is any error, else 0.

Environment:
  KNOWLEDGE_DIR  the folder to check (default ./knowledge)`;

function summary(library: Library): string {
  const sections = [...library.entries.values()].reduce(
    (count, entry) => count + entry.sections.length,
    0,
  );
  const errors = library.faults.filter((fault) => fault.severity === 'error').length;
  return [
    pluralize(library.documents.length, 'document'),
    pluralize(library.terms.length, 'term'),
    pluralize(sections, 'section'),
    pluralize(errors, 'error'),
    pluralize(library.faults.length - errors, 'warning'),
  ].join(', ');
}

const pluralize = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

function main(): number {
  try {
    const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
    if (values.help === true) {
      console.log(HELP);
      return 0;
    }
    const library = openLibrary(process.env);
    for (const fault of library.faults) console.log(formatFault(fault));
    console.log(summary(library));
    return library.faults.some((fault) => fault.severity === 'error') ? 1 : 0;
  } catch (error) {
    if (error instanceof KnowledgeFolderError) console.error(error.message);
    else if (error instanceof TypeError && 'code' in error)
      console.error(error.message, `\n${HELP}`);
    else throw error;
    return 2;
  }
}

process.exitCode = main();
