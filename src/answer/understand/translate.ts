/**
 * Translates the words of English questions, since the texts of documents are Vietnamese. Titles and
 * topics are in both languages. Names are translated by the tables of the library, other words by a
 * glossary. A word that is in neither has no translation, so no text has it.
 */
import type { LibraryIndex } from '../../library/index/library-index.ts';
import { isMarked } from '../../search/normalize-question.ts';
import { lazily } from '../../shared/lazily.ts';
import { spellingKey } from '../../text/en/spelling.ts';
import { ENGLISH_STOPWORDS } from '../../text/en/stopwords.ts';
import { fold } from '../../text/fold.ts';
import { markGenericTokens } from '../../text/generic-words.ts';
import { type Token, tokenize, splitWords as wordsOf } from '../../text/tokenizer.ts';
import type { Span } from './named-entities.ts';
import type { Understanding } from './understand.ts';
import {
  generalDictionary,
  longestEntryAt,
  MAX_ENTRY_WORDS,
  translationsOf,
  type WordingDictionary,
  wordingDictionaryOf,
} from './wording-dictionary.ts';

/** One thing asked for, with all its translations. */
export interface Wording extends Span {
  /** As asked, in English. */
  readonly english: string;
  /** Translations, the usual one first; empty where none is known. */
  readonly vietnamese: readonly string[];
  readonly isTopic: boolean;
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const contains = (a: Span, b: Span): boolean =>
  a.start <= b.start && b.end <= a.end && b.end - b.start < a.end - a.start;

/**
 * The things that an English question asks for, in order and without repetition.
 *
 * @param excluded spans of words that only ask, that filter, or that name the document
 */
export function findWordings(
  libraryIndex: LibraryIndex,
  understanding: Pick<Understanding, 'reading' | 'topics' | 'issuers' | 'places'>,
  excluded: readonly Span[],
): Wording[] {
  const { topics: allTopics, issuers: allIssuers } = libraryIndex.library;
  const { reading, issuers, places } = understanding;
  const text = reading.expanded;
  const found: Wording[] = [];
  const add = ({ start, end }: Span, vietnamese: readonly string[], isTopic = false): void => {
    found.push({ start, end, english: text.slice(start, end), vietnamese, isTopic });
  };
  const isFree = (span: Span): boolean => !excluded.some((other) => overlaps(span, other));
  const dictionary = wordingDictionaryOf(libraryIndex.library);
  const phrases = findPhrases(dictionary, text);
  // A longer glossary entry (`health records`) is preferred to a topic inside it (`health`).
  const topics = understanding.topics.filter(
    (topic) => isFree(topic) && !phrases.some((phrase) => contains(phrase, topic)),
  );
  for (const asked of topics) {
    const topic = allTopics.find(({ id }) => id === asked.id);
    // A topic may be named by something narrower than it is.
    const said = translationsOf(dictionary, text.slice(asked.start, asked.end));
    add(asked, [...new Set([...said, ...(topic === undefined ? [] : [topic.name])])], true);
  }
  const naming = issuers.filter((issuer) => !issuer.isFilter && isFree(issuer));
  for (const asked of naming) {
    const issuer = allIssuers.find(({ id }) => id === asked.id);
    add(asked, issuer === undefined ? [] : [issuer.name.replace('{place}', '').trim()]);
  }
  const taken = [...excluded, ...topics, ...issuers, ...places];
  for (const { start, end, vietnamese } of phrases)
    if (!taken.some((other) => overlaps({ start, end }, other))) add({ start, end }, vietnamese);
  const said = new Set<string>();
  return found
    .sort((a, b) => a.start - b.start)
    .filter(({ english, vietnamese }) => {
      const key = vietnamese[0] ?? spellingKey(fold(english));
      return said.has(key) ? false : said.add(key);
    });
}

const stopwordKeys = lazily(
  (): ReadonlySet<string> => new Set([...ENGLISH_STOPWORDS].map(spellingKey)),
);
/** Another form of a stopword (`gets`), or an ordinal (`16th`). */
const saysLittle = (word: string): boolean =>
  stopwordKeys().has(spellingKey(word)) || /^\d+(?:st|nd|rd|th)$/u.test(word);

/** Words of a question with their translations. */
type TranslatedPhrase = Pick<Wording, 'start' | 'end' | 'vietnamese'>;

/** The content words of a text with their translations. */
function findPhrases(dictionary: WordingDictionary, text: string): TranslatedPhrase[] {
  const tokens = tokenize(text);
  const words = tokens.map(({ folded }) => folded);
  const generic = markGenericTokens(text, tokens, []);
  const found: TranslatedPhrase[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at] as Token;
    const known = longestEntryAt(dictionary, words.slice(at, at + MAX_ENTRY_WORDS));
    const length = known?.keys.length ?? countVietnameseWords(tokens, at);
    const last = tokens[at + length - 1] as Token;
    const span = { start: first.start, end: last.end };
    const small =
      generic[at] === true ||
      ENGLISH_STOPWORDS.has(first.folded) ||
      (known === undefined && saysLittle(first.folded));
    // `wer`, `s`: an unknown word so short is a mistyped function word.
    const slight =
      known === undefined && !isMarked(first.text) && isTooShort(text.slice(first.start, last.end));
    if (length === 1 && (small || slight)) continue;
    at += length - 1;
    found.push({ ...span, vietnamese: known?.vietnamese ?? untranslated(text, span) });
  }
  return found;
}

const isTooShort = (typed: string): boolean => typed.length < 4 && /^[a-z]+$/u.test(typed);

/** How many words from an index on are Vietnamese (with marks), at least 1. */
function countVietnameseWords(tokens: readonly Token[], from: number): number {
  let to = from;
  while (isMarked(tokens[to]?.text ?? '')) to++;
  return Math.max(1, to - from);
}

/** Words that need no translation: acronyms and numbers (GDP, VNeID, 4G), and Vietnamese. */
function untranslated(text: string, { start, end }: Span): string[] {
  const typed = text.slice(start, end);
  const code = /^[A-Z0-9][A-Za-z0-9]*[A-Z0-9]$|^\d+$/u.test(typed);
  return code || isMarked(typed) ? [typed] : [];
}

/** First words of the translations of what is counted: `how many wards` gives `phường`. May be empty. */
export function vietnameseUnits(english: string): readonly string[] {
  const asked = /(?<![a-z])how many\s+(.*)$/u.exec(english)?.[1];
  const words = wordsOf(asked ?? '').slice(0, 3);
  for (const at of words.keys()) {
    const known = longestEntryAt(generalDictionary(), words.slice(at));
    if (known !== undefined)
      return [...new Set(known.vietnamese.map((said) => wordsOf(said)[0] ?? ''))];
  }
  return [];
}
