/** Finds the issuers, places, topics and entries of a library by their names. */
import { perObject } from '../../shared/per-object.ts';
import { createAbbreviationTable, expandAbbreviations } from '../../text/abbreviations.ts';
import { DOCUMENT_TYPE_NAMES } from '../../text/document-types.ts';
import {
  createPhraseMatcher,
  type Phrase,
  type PhraseMatcher,
  readPhrase,
} from '../../text/phrase-matcher.ts';
import { splitFoldedWords } from '../../text/tokenizer.ts';
import { isFoldedSyllable } from '../../text/vi/syllable.ts';
import { COUNTRY, type Entry, type LegalDocument } from '../document.ts';
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

/**
 * Returns a function that returns the spellings of the names of an entry. They are read once for each
 * entry and table of abbreviations, so that a library with a changed document reads those of one.
 */
export const entryPhrasesOf = perObject((abbreviations: Library['abbreviations']) => {
  const spell = createSpeller(abbreviations);
  return perObject((entry: Entry): readonly Phrase[] => entryNames(entry).flatMap(spell));
});

/** Questions are read with abbreviations written out, so names are matched in that form too. */
function createSpeller(abbreviations: Library['abbreviations']): (name: string) => Phrase[] {
  const table = createAbbreviationTable(abbreviations);
  return (name) => {
    const expanded = expandAbbreviations(name, table, isFoldedSyllable);
    // `DX` is also short for the word `được`, which names nothing.
    const isName = expanded !== name && splitFoldedWords(expanded).length > 1;
    return isName ? [readPhrase(name), readPhrase(expanded)] : [readPhrase(name)];
  };
}

function* spellingsOf(library: Library): Iterable<readonly [Phrase, NamedEntity]> {
  const spell = createSpeller(library.abbreviations);
  for (const [name, value] of tableNames(library))
    for (const phrase of spell(name)) yield [phrase, value];
  const phrasesOf = entryPhrasesOf(library.abbreviations);
  for (const entry of library.entries.values()) {
    const value: NamedEntity = { kind: 'entry', id: entry.id };
    for (const phrase of phrasesOf(entry)) yield [phrase, value];
  }
}

function* tableNames(library: Library): Iterable<readonly [string, NamedEntity]> {
  for (const { id, name, nameEn, aliases } of library.issuers) {
    for (const alias of [name, nameEn ?? '', ...aliases]) {
      const bare = alias.replace('{place}', ' ').trim();
      if (splitFoldedWords(bare).length > 0) yield [bare, { kind: 'issuer', id }];
    }
  }
  for (const { id, name, aliases } of library.jurisdictions) {
    if (id === COUNTRY) continue;
    for (const alias of [name, ...aliases]) yield [alias, { kind: 'place', id }];
  }
  for (const { id, name, nameEn, synonyms } of library.topics) {
    for (const alias of [name, nameEn, ...synonyms]) yield [alias, { kind: 'topic', id }];
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

/** A subject of more words is not said before the type: `Clerical Work Decree` but `Decree on …`. */
const MAX_SUBJECT_WORDS = 5;
const typeNames = (type: LegalDocument['type'], language: 'vi' | 'en'): readonly string[] =>
  DOCUMENT_TYPE_NAMES.find((one) => one.type === type)?.[language] ?? [];

/** `On Data` is no name, `Law on Data` and `Data Law` are. */
function englishNames({ titleEn, type, aliases, dateDocument }: LegalDocument): string[] {
  const year = dateDocument?.slice(0, 4) ?? null;
  const types = typeNames(type, 'en');
  const subjects = acronymsNaming(type, aliases);
  if (titleEn !== null && /^on /iu.test(titleEn))
    subjects.push(...spellingsOfSubject(titleEn.slice('on '.length)));
  const named = subjects.flatMap((subject) => {
    const isShort = splitFoldedWords(subject).length <= MAX_SUBJECT_WORDS;
    return types
      .flatMap((name) => [`${name} on ${subject}`, ...(isShort ? [`${subject} ${name}`] : [])])
      .flatMap((name) => (year === null ? [name] : [name, `${year} ${name}`, `${name} ${year}`]));
  });
  const isName = titleEn !== null && splitFoldedWords(titleEn).length > MIN_TITLE_WORDS;
  return isName ? [titleEn, ...named] : named;
}

/** A subject as titled, without a year in parentheses, and with `e-` for `electronic`. */
function spellingsOfSubject(subject: string): string[] {
  const plain = subject.replace(/\s*\(.*?\)\s*$/u, '');
  return [...new Set([subject, plain, plain.replace(/^electronic /iu, 'e-')])];
}

/** Acronyms that a Vietnamese alias puts behind the type: `AI` of `Luật AI`. */
function acronymsNaming(type: LegalDocument['type'], aliases: readonly string[]): string[] {
  const heads = typeNames(type, 'vi').map((name) => name.toLowerCase());
  return aliases.flatMap((alias) => {
    const at = alias.lastIndexOf(' ');
    const isHead = heads.includes(alias.slice(0, Math.max(0, at)).toLowerCase());
    const acronym = alias.slice(at + 1);
    return isHead && /^[A-Z]{2,}$/u.test(acronym) ? [acronym] : [];
  });
}
