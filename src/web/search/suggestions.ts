/** Suggestions while a person types: documents, terms and topics whose names go on from there. */

import type { Library } from '../../library/library.ts';
import { fold } from '../../text/fold.ts';
import { splitFoldedWords } from '../../text/tokenizer.ts';

export interface Suggestion {
  /** What to search for. */
  readonly text: string;
  readonly kind: 'document' | 'term' | 'topic';
  /** Id of the document, term or topic. */
  readonly id: string;
}

interface SuggestionName {
  readonly words: readonly string[];
  /** For numbers: letters and digits only, `57nqtw`. */
  readonly compactForm: string;
  readonly suggestion: Suggestion;
  /** Lower stands first among equals. */
  readonly weight: number;
}

export type Suggest = (typed: string, most: number) => readonly Suggestion[];

/** Prepares a library's names; suggesting is then a scan of some thousand short lists. */
export function createSuggester(library: Library): Suggest {
  const names = [...suggestionNames(library)];
  return (typed, most) => {
    const words = splitFoldedWords(typed.slice(0, 200));
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
      .slice(0, most)
      .map(({ suggestion }) => suggestion);
  };
}

/** Null where the name does not go on from what was typed; lower is better. */
function scoreName(
  name: SuggestionName,
  typed: readonly string[],
  compactForm: string,
): number | null {
  if (name.compactForm.startsWith(compactForm) && /\d/u.test(compactForm)) return name.weight;
  const at = findPhraseStart(name.words, typed);
  if (at === null) return null;
  return name.weight + (at === 0 ? 0 : 1);
}

/** Where the typed words stand in the name one after another, the last one perhaps unfinished. */
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
    yield name(vietnamese, topic(vietnamese), 0);
    yield name(nameEn, topic(nameEn), 0.2);
    for (const synonym of synonyms) yield name(synonym, topic(synonym), 0.4);
  }
  for (const { id, name: short, fullName, fullNameEn, aliases } of library.terms) {
    const suggestion: Suggestion = { text: short, kind: 'term', id };
    for (const text of [short, fullName, fullNameEn ?? '', ...aliases]) {
      yield name(text, suggestion, 0.1);
    }
  }
  for (const { id, number, title, titleEn, aliases } of library.documents) {
    const suggestion: Suggestion = {
      text: number === null ? title : `${number} ${title}`,
      kind: 'document',
      id,
    };
    for (const alias of aliases) yield name(alias, suggestion, 0.6);
    if (number !== null) yield name(number, suggestion, 0.3);
    yield name(title, suggestion, 0.8);
    if (titleEn !== null) yield name(titleEn, suggestion, 0.9);
  }
}
