/**
 * What entries point at and the library does not hold. Only warnings: a folder of another province
 * must load with the issuers and topics it has.
 */
import { fold } from '../language/fold.ts';
import type { Entry } from './document.ts';
import type { Fields } from './fields.ts';
import type { Library } from './library.ts';

/** An entry with the file and the fields that it was read from. */
export interface Placed {
  readonly entry: Entry;
  readonly fields: Fields;
  readonly file: string;
}

/** Reports unknown topics, issuers, jurisdictions and relation targets to the entries' fields. */
export function checkReferences(
  library: Pick<Library, 'topics' | 'issuers' | 'jurisdictions' | 'entries'>,
  placed: readonly Placed[],
): void {
  const topics = new Set(library.topics.map((topic) => topic.id));
  const jurisdictions = new Set(library.jurisdictions.map((one) => one.id));
  const knownIssuer = issuerMatcher(library);
  for (const { entry, fields } of placed) {
    if (entry.kind !== 'document') continue;
    const warn = (field: string, message: string): void => fields.report('warning', field, message);
    for (const topic of entry.topics) {
      if (!topics.has(topic)) warn('topics', `"${topic}" is not in topics.yaml`);
    }
    const { jurisdiction, passedBy } = entry;
    if (jurisdiction !== null && !jurisdictions.has(jurisdiction)) {
      warn('jurisdiction', `"${jurisdiction}" is not in jurisdictions.yaml`);
    }
    if (passedBy !== null && !knownIssuer(passedBy)) {
      warn('passedBy', `"${passedBy}" is not in issuers.yaml`);
    }
    for (const { target } of entry.relations) {
      if (looksLikeId(target) && !library.entries.has(target)) {
        warn('relations', `"${target}" looks like a document id, but no document has it`);
      }
    }
  }
}

/** A slug and no printed number: `04-2021` could be either, and is taken for a number. */
const looksLikeId = (target: string): boolean => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/u.test(target);

/** Whether a printed name is an issuer's, with any place in the family's `{place}`. */
function issuerMatcher(library: Pick<Library, 'issuers'>): (name: string) => boolean {
  const plain = new Set<string>();
  const families: RegExp[] = [];
  for (const issuer of library.issuers) {
    for (const name of [issuer.name, ...issuer.aliases]) {
      const key = fold(name);
      if (!key.includes('{place}')) plain.add(key);
      else families.push(new RegExp(`^${key.split('{place}').map(escaped).join('.+')}$`, 'u'));
    }
  }
  return (name) => {
    const key = fold(name);
    return plain.has(key) || families.some((family) => family.test(key));
  };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
