/** Finds the provinces and cities that a line names. */
import { COUNTRY } from '../../library/document.ts';
import type { Library } from '../../library/library.ts';
import type { AnalyzedText } from '../../search/analyzed-passage.ts';
import { escapeRegExp } from '../../shared/escape-reg-exp.ts';
import { perObject } from '../../shared/per-object.ts';

/**
 * Returns a function that finds the ids of the jurisdictions that a text names, as their names are written:
 * with marks and capitals. The country is no such place.
 */
export const placesInLine = perObject(({ jurisdictions }: Pick<Library, 'jurisdictions'>) => {
  const idOf = new Map(
    jurisdictions
      .filter(({ id }) => id !== COUNTRY)
      .flatMap(({ id, name, aliases }) => [name, ...aliases].map((one) => [one, id] as const)),
  );
  const longestFirst = [...idOf.keys()].sort((a, b) => b.length - a.length).map(escapeRegExp);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return perObject(
    ({ text }: Pick<AnalyzedText, 'text'>): ReadonlySet<string> =>
      idOf.size === 0
        ? new Set()
        : new Set(Array.from(text.matchAll(pattern), ([name]) => idOf.get(name) ?? '')),
  );
});
