/** Suggestions while a person types: documents, terms and topics whose name continues the text. */
import type { LegalDocument } from '../../library/document.ts';
import { libraryIndexOf } from '../../library/index/library-index.ts';
import type { Library } from '../../library/library.ts';
import { findDocumentNumbers } from '../../text/find-document-numbers.ts';
import { fold } from '../../text/fold.ts';
import { splitFoldedWords } from '../../text/tokenizer.ts';

export interface Suggestion {
  /** The name to show and to search for. */
  readonly text: string;
  readonly kind: 'document' | 'term' | 'topic';
  /** The id of the document, term or topic. */
  readonly id: string;
}

const MAX_TYPED_LENGTH = 200;
/** Added to the score when the typed words are not at the start of the name. */
const INNER_MATCH_PENALTY = 1;
/** Weights of names: topics before terms before documents, and numbers before titles. */
const WEIGHTS = {
  topicName: 0,
  term: 0.1,
  topicNameEn: 0.2,
  documentNumber: 0.3,
  topicSynonym: 0.4,
  documentAlias: 0.6,
  documentTitle: 0.8,
  documentTitleEn: 0.9,
} as const;

interface SuggestionName {
  readonly words: readonly string[];
  /** The name with letters and digits only, such as `57nqtw`, for document numbers. */
  readonly compactForm: string;
  readonly suggestion: Suggestion;
  /** A lower weight is suggested first. */
  readonly weight: number;
}

/** Returns at most `limit` suggestions for the typed text, best first. */
export type Suggest = (typed: string, limit: number) => readonly Suggestion[];

/** Prepares the names of a library. Each call of the result scans all of them. */
export function createSuggester(library: Library): Suggest {
  const names = [...suggestionNames(library)];
  const suggest: Suggest = (typed, limit) => {
    const words = splitFoldedWords(typed.slice(0, MAX_TYPED_LENGTH));
    const last = words.at(-1);
    if (last === undefined) return [];
    const compactForm = words.join('');
    const best = new Map<string, { suggestion: Suggestion; score: number }>();
    for (const name of names) {
      const score = scoreName(name, words, compactForm);
      if (score === null) continue;
      const { id, kind } = name.suggestion;
      const key = `${kind} ${id}`;
      const before = best.get(key);
      if (before === undefined || score < before.score) {
        best.set(key, { suggestion: name.suggestion, score });
      }
    }
    return [...best.values()]
      .sort((a, b) => a.score - b.score || a.suggestion.text.length - b.suggestion.text.length)
      .slice(0, limit)
      .map(({ suggestion }) => suggestion);
  };
  return (typed, limit) => {
    const continued = suggest(typed, limit);
    // `nq 04` names a type and a number, as people write them.
    const named = numberedSuggestions(library, typed);
    const ids = new Set(named.map(({ id }) => id));
    return [...named, ...continued.filter(({ id }) => !ids.has(id))].slice(0, limit);
  };
}

/** The documents of the type and number that a text names. */
function numberedSuggestions(library: Library, typed: string): Suggestion[] {
  const { bySerial, issuerCodes } = libraryIndexOf(library);
  const [mention] = findDocumentNumbers(typed.slice(0, MAX_TYPED_LENGTH), issuerCodes);
  if (mention === undefined || mention.type === null) return [];
  return (bySerial.get(mention.serial) ?? [])
    .filter(({ document }) => document.type === mention.type)
    .map(({ document }) => documentSuggestion(document));
}

function documentSuggestion({ id, number, title }: LegalDocument): Suggestion {
  return { text: number === null ? title : `${number} ${title}`, kind: 'document', id };
}

/** The score of a name, lower is better; null when the name does not continue the typed words. */
function scoreName(
  name: SuggestionName,
  typed: readonly string[],
  compactForm: string,
): number | null {
  if (name.compactForm.startsWith(compactForm) && /\d/u.test(compactForm)) return name.weight;
  const at = findPhraseStart(name.words, typed);
  if (at === null) return null;
  return name.weight + (at === 0 ? 0 : INNER_MATCH_PENALTY);
}

/** The index at which the name has the typed words in order; the last one can be a prefix. */
function findPhraseStart(words: readonly string[], typed: readonly string[]): number | null {
  const last = typed.length - 1;
  for (let start = 0; start + last < words.length; start += 1) {
    const same = typed.every((word, at) =>
      at === last ? words[start + at]?.startsWith(word) : words[start + at] === word,
    );
    if (same) return start;
  }
  return null;
}

function* suggestionNames(library: Library): Iterable<SuggestionName> {
  const name = (text: string, shown: Suggestion, weight: number): SuggestionName => ({
    words: splitFoldedWords(text),
    compactForm: fold(text).replace(/[^a-z0-9]/gu, ''),
    suggestion: shown,
    weight,
  });
  for (const { id, name: vietnamese, nameEn, synonyms } of library.topics) {
    const topic = (text: string): Suggestion => ({ text, kind: 'topic', id });
    yield name(vietnamese, topic(vietnamese), WEIGHTS.topicName);
    yield name(nameEn, topic(nameEn), WEIGHTS.topicNameEn);
    for (const synonym of synonyms) yield name(synonym, topic(synonym), WEIGHTS.topicSynonym);
  }
  for (const { id, name: short, fullName, fullNameEn, aliases } of library.terms) {
    const suggestion: Suggestion = { text: short, kind: 'term', id };
    for (const text of [short, fullName, fullNameEn ?? '', ...aliases]) {
      yield name(text, suggestion, WEIGHTS.term);
    }
  }
  for (const document of library.documents) {
    const { number, title, titleEn, aliases } = document;
    const suggestion = documentSuggestion(document);
    for (const alias of aliases) yield name(alias, suggestion, WEIGHTS.documentAlias);
    if (number !== null) yield name(number, suggestion, WEIGHTS.documentNumber);
    yield name(title, suggestion, WEIGHTS.documentTitle);
    if (titleEn !== null) yield name(titleEn, suggestion, WEIGHTS.documentTitleEn);
  }
}
