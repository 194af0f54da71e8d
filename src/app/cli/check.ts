/** `npm run knowledge:check`: every fault of a knowledge folder at once. */
import { formatFault, type KnowledgeFault } from '../../library/knowledge-fault.ts';
import type { Library } from '../../library/library.ts';
import { openLibrary } from '../node/open-library.ts';
import { defineCommand } from './define-command.ts';

export const checkCommand = defineCommand({
  name: 'knowledge:check',
  usage: [''],
  description: `Checks every file of the knowledge folder and prints one line a fault:
  file:line: error: field: what was found and what is allowed
An error refuses its file, a warning does not. Warnings with the same message are counted.
Exit code 1 when there is any error, else 0.`,
  options: {},
  variables: ['KNOWLEDGE_DIR'],
  run: ({ env, print }) => {
    const library = openLibrary(env, { checksContent: true });
    for (const fault of library.faults) print(formatFault(fault));
    for (const line of countRepeatedWarnings(library.faults)) print(line);
    print(summarize(library));
    return library.faults.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
});

/** Returns a line for each message that several warnings have, the most frequent first. */
function countRepeatedWarnings(faults: readonly KnowledgeFault[]): string[] {
  const counts = new Map<string, number>();
  for (const { severity, message } of faults) {
    if (severity === 'warning') counts.set(message, (counts.get(message) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort(([, one], [, other]) => other - one)
    .map(([message, count]) => `${pluralize(count, 'warning')}: ${message}`);
}

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
