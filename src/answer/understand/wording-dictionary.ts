/**
 * The dictionary for English questions: the glossary of administration, and the English names of the
 * library's terms with their Vietnamese names.
 */
import { perLibrary } from '../../library/index/per-library.ts';
import type { Library } from '../../library/library.ts';
import { lazily } from '../../shared/lazily.ts';
import { createAbbreviationTable, expandAbbreviations } from '../../text/abbreviations.ts';
import { isEnglishWord } from '../../text/en/dictionary.ts';
import { type GlossaryEntry, parseGlossary } from '../../text/en/glossary/glossary.ts';
import { spellingKey } from '../../text/en/spelling.ts';
import { fold } from '../../text/fold.ts';
import { splitWords as wordsOf } from '../../text/tokenizer.ts';
import { isFoldedSyllable } from '../../text/vi/syllable.ts';

/** A phrase of the dictionary. */
export interface DictionaryEntry {
  /** In lower case, without marks. */
  readonly words: readonly string[];
  readonly keys: readonly string[];
  /** Translations, the usual one first. */
  readonly vietnamese: readonly string[];
}

/** Phrases by the key of their first word, those of more words first. */
export type WordingDictionary = ReadonlyMap<string, readonly DictionaryEntry[]>;

/** Number of words in the longest entries that are looked up. */
export const MAX_ENTRY_WORDS = 8;

/** A dictionary of entries. Entries of the same words are one, with all their translations. */
export function createWordingDictionary(entries: Iterable<GlossaryEntry>): WordingDictionary {
  const byWords = new Map<string, Set<string>>();
  for (const { english, vietnamese } of entries) {
    const words = wordsOf(fold(english)).join(' ');
    const said = byWords.get(words) ?? new Set<string>();
    for (const one of vietnamese) said.add(one);
    byWords.set(words, said);
  }
  const known = new Map<string, DictionaryEntry[]>();
  for (const [english, said] of byWords) {
    const words = english.split(' ');
    const keys = words.map(spellingKey);
    const first = keys[0] ?? '';
    known.set(first, [...(known.get(first) ?? []), { words, keys, vietnamese: [...said] }]);
  }
  for (const list of known.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return known;
}

/**
 * The longest entry that the words start with. Of entries with other forms of the same words, the one
 * with the most words as typed: `work group` for `work groups`, not `working group`.
 *
 * @param words in lower case, without marks
 */
export function longestEntryAt(
  dictionary: WordingDictionary,
  words: readonly string[],
): DictionaryEntry | undefined {
  const typed = words.slice(0, MAX_ENTRY_WORDS).map(spellingKey);
  const all = dictionary
    .get(typed[0] ?? '')
    ?.filter(({ keys }) => keys.every((key, i) => key === typed[i]));
  const sameForms = (entry: DictionaryEntry): number =>
    entry.words.filter((word, i) => word === words[i]).length;
  const longest = all?.filter(({ keys }) => keys.length === all[0]?.keys.length) ?? [];
  return longest.toSorted((a, b) => sameForms(b) - sameForms(a))[0];
}

/** The translations of English words as a whole; empty where no entry has all of them. */
export function translationsOf(dictionary: WordingDictionary, english: string): readonly string[] {
  const words = wordsOf(fold(english));
  const known = longestEntryAt(dictionary, words);
  return known?.words.length === words.length ? known.vietnamese : [];
}

/** The dictionary without names of a library. */
export const generalDictionary = lazily(() => createWordingDictionary(parseGlossary()));

/** `Thôn, tổ dân phố` names two things; a name in parentheses is another name. */
const partsOfName = (name: string): string[] =>
  name
    .split(/[,()]| và /u)
    .map((part) => part.trim())
    .filter((part) => wordsOf(part).length > 0);

const isEnglish = (name: string): boolean => wordsOf(name).every((word) => isEnglishWord(word));

/** The English names of terms with their Vietnamese names. */
function* termNames({ terms }: Pick<Library, 'terms'>): Iterable<GlossaryEntry> {
  for (const { name, fullNameEn, aliases } of terms) {
    const english = [...partsOfName(fullNameEn ?? ''), ...aliases.filter(isEnglish)];
    for (const one of english) yield { english: one, vietnamese: partsOfName(name) };
  }
}

/** The dictionary of a library. Questions are read with abbreviations written out, so entries are too. */
export const wordingDictionaryOf = perLibrary((library: Library): WordingDictionary => {
  const table = createAbbreviationTable(library.abbreviations);
  const entries = [...parseGlossary(), ...termNames(library)].flatMap((entry) => {
    const expanded = expandAbbreviations(entry.english, table, isFoldedSyllable);
    return expanded === entry.english ? [entry] : [entry, { ...entry, english: expanded }];
  });
  return createWordingDictionary(entries);
});
