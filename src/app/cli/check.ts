/** `npm run knowledge:check`: every fault of a knowledge folder at once. */
import { formatFault } from '../../library/knowledge-fault.ts';
import type { Library } from '../../library/library.ts';
import { openLibrary } from '../node/open-library.ts';
import { defineCommand } from './define-command.ts';

export const checkCommand = defineCommand({
  name: 'knowledge:check',
  usage: [''],
  description: `Checks every file of the knowledge folder and prints one line a fault:
  file:line: error: field: what was found and what is allowed
An error refuses its file, a warning does not. Exit code 1 when there is any error, else 0.`,
  options: {},
  variables: ['KNOWLEDGE_DIR'],
  run: ({ env, print }) => {
    const library = openLibrary(env);
    for (const fault of library.faults) print(formatFault(fault));
    print(summarize(library));
    return library.faults.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
});

function summarize(library: Library): string {
  const sections = [...library.entries.values()].reduce(
    (count, entry) => count + entry.sections.length,
    0,
  );
  const errors = library.faults.filter(({ severity }) => severity === 'error').length;
  return [
    pluralize(library.documents.length, 'document'),
    pluralize(library.terms.length, 'term'),
    pluralize(sections, 'section'),
    pluralize(errors, 'error'),
    pluralize(library.faults.length - errors, 'warning'),
  ].join(', ');
}

function pluralize(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
