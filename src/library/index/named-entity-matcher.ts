/** Finds the issuers, places, topics and entries of a library by their names. */
import { createAbbreviationTable, expandAbbreviations } from '../../text/abbreviations.ts';
import { DOCUMENT_TYPE_NAMES } from '../../text/document-types.ts';
import { createPhraseMatcher, type PhraseMatcher } from '../../text/phrase-matcher.ts';
import { splitFoldedWords } from '../../text/tokenizer.ts';
import { isFoldedSyllable } from '../../text/vi/syllable.ts';
import type { Entry, LegalDocument } from '../document.ts';
import type { Library } from '../library.ts';

/** What a name in a question stands for. */
export type NamedEntity =
  | { readonly kind: 'issuer'; readonly id: string }
  | { readonly kind: 'place'; readonly id: string }
  | { readonly kind: 'topic'; readonly id: string }
  | { readonly kind: 'entry'; readonly id: string };

/** Matches every name of the library, also with its abbreviations written out. */
export function createNamedEntityMatcher(library: Library): PhraseMatcher<NamedEntity> {
  return createPhraseMatcher(spellingsOf(library));
}

/** Questions are read with abbreviations written out, so names are matched in that form too. */
function* spellingsOf(library: Library): Iterable<readonly [string, NamedEntity]> {
  const table = createAbbreviationTable(library.abbreviations);
  for (const [name, value] of namesOf(library)) {
    yield [name, value];
    const expanded = expandAbbreviations(name, table, isFoldedSyllable);
    if (expanded !== name) yield [expanded, value];
  }
}

function* namesOf(library: Library): Iterable<readonly [string, NamedEntity]> {
  for (const { id, name, nameEn, aliases } of library.issuers) {
    for (const alias of [name, nameEn ?? '', ...aliases]) {
      const bare = alias.replace('{place}', ' ').trim();
      if (splitFoldedWords(bare).length > 0) yield [bare, { kind: 'issuer', id }];
    }
  }
  for (const { id, name, aliases } of library.jurisdictions) {
    if (id === 'vn') continue;
    for (const alias of [name, ...aliases]) yield [alias, { kind: 'place', id }];
  }
  for (const { id, name, nameEn, synonyms } of library.topics) {
    for (const alias of [name, nameEn, ...synonyms]) yield [alias, { kind: 'topic', id }];
  }
  for (const entry of library.entries.values()) {
    for (const name of entryNames(entry)) yield [name, { kind: 'entry', id: entry.id }];
  }
}

/** A title counts as a name only from this many words on: shorter ones are everyday words. */
const MIN_TITLE_WORDS = 4;

function entryNames(entry: Entry): string[] {
  if (entry.kind === 'term')
    return [entry.name, entry.fullName, entry.fullNameEn ?? '', ...entry.aliases];
  const titled = splitFoldedWords(entry.title).length >= MIN_TITLE_WORDS ? [entry.title] : [];
  return [...entry.aliases, ...titled, ...englishNames(entry)];
}

/** `On Data` is no name, `Law on Data` is one. */
function englishNames({ titleEn, type }: LegalDocument): string[] {
  if (titleEn === null) return [];
  const types: readonly string[] = DOCUMENT_TYPE_NAMES.find((one) => one.type === type)?.en ?? [];
  const named = /^on /iu.test(titleEn) ? types.map((name) => `${name} ${titleEn}`) : [];
  return splitFoldedWords(titleEn).length > MIN_TITLE_WORDS ? [titleEn, ...named] : named;
}
