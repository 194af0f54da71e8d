/**
 * Plain search over passages with filters: what the `search` command and `/api/search` give.
 */

import type { IsoDate } from '../library/document.ts';
import { type DocumentFacts, isOfType } from '../library/index/document-facts.ts';
import { statusOn } from '../library/status.ts';
import { coverageIn } from '../search/coverage.ts';
import { normalizeQuestion } from '../search/normalize-question.ts';
import type { Passage } from '../search/passage.ts';
import type { QueryTerms } from '../search/query-terms.ts';
import type { SearchHit } from '../search/search-hit.ts';
import { splitLines } from '../search/search-index.ts';
import { padFoldedWords, tokenize } from '../text/tokenizer.ts';
import type { Assistant } from './ask.ts';
import { queryTermsOf } from './retrieve/query-terms.ts';
import { resolveNumber } from './retrieve/resolve-number.ts';
import { understand } from './understand/understand.ts';

export interface PassageFilters {
  /** Document type id (`resolution`). */
  readonly type?: string;
  /** Any part of the issuer's name, with marks or without. */
  readonly issuer?: string;
  readonly year?: number;
  /** Topic id; narrower topics are included. */
  readonly topic?: string;
  readonly jurisdiction?: string;
  /** True: only what is in force, as far as the library knows. */
  readonly inForce?: boolean;
}

export type PassageSearch = (
  query: string,
  options: PassageFilters & { readonly limit: number },
) => readonly SearchHit[];

function meetsFilters(
  assistant: Assistant,
  facts: DocumentFacts,
  filters: PassageFilters,
  today: IsoDate,
): boolean {
  const { document } = facts;
  const { type, issuer, year, topic, jurisdiction, inForce } = filters;
  return (
    (type === undefined || isOfType(facts, type)) &&
    (issuer === undefined ||
      padFoldedWords(document.passedBy ?? '').includes(padFoldedWords(issuer).trim())) &&
    (year === undefined || facts.year === year) &&
    (topic === undefined ||
      document.topics.some((id) => assistant.libraryIndex.topics.narrower(topic).has(id))) &&
    (jurisdiction === undefined || document.jurisdiction === jurisdiction) &&
    (inForce !== true ||
      ['inForce', 'partiallyInForce'].includes(
        statusOn(document, assistant.libraryIndex.relations, today).state,
      ))
  );
}

/** The line that holds most of what was searched for. */
function snippetOf(terms: QueryTerms, passage: Passage): string {
  const lines = splitLines(passage);
  let best = lines[0] ?? passage.title;
  let most = -1;
  for (const line of lines) {
    const held = coverageIn(terms, [tokenize(line)]);
    if (held > most) [best, most] = [line, held];
  }
  return best.length > 300 ? `${best.slice(0, 299)}…` : best;
}

/** A search over an assistant's library. Documents whose number was typed come first. */
export function createPassageSearch(assistant: Assistant, today: () => IsoDate): PassageSearch {
  const { libraryIndex, library, searcher } = assistant;
  return (query, { limit, ...filters }) => {
    const day = today();
    const filtered = Object.keys(filters).length > 0;
    const fits = (id: string): boolean => {
      const facts = libraryIndex.facts.get(id);
      return facts !== undefined && meetsFilters(assistant, facts, filters, day);
    };
    const reading = normalizeQuestion(searcher.index, query);
    const { ranked } = searcher.searchNormalized(reading, filtered ? fits : undefined);
    const understanding = understand(libraryIndex, searcher.index, query);
    const numbered = new Set(
      understanding.numbers.flatMap((number) =>
        resolveNumber(libraryIndex, understanding, number)
          .documents.map(({ document }) => document.id)
          .filter((id) => !filtered || fits(id)),
      ),
    );
    const scores = new Map(ranked.map(({ passage, score }) => [passage.id, score]));
    const withNumber = [...numbered]
      .flatMap((id) => searcher.passagesOf(id))
      .map((passage) => ({ passage, score: scores.get(passage.id) ?? 0 }))
      .sort((a, b) => b.score - a.score || a.passage.id - b.passage.id);
    const rest = ranked.filter(({ passage }) => !numbered.has(passage.entry));
    const terms = queryTermsOf(searcher.index, assistant.weights, reading);
    return [...withNumber, ...rest].slice(0, limit).map(({ passage, score }): SearchHit => {
      const entry = library.entries.get(passage.entry);
      return {
        document: passage.entry,
        number: entry?.kind === 'document' ? entry.number : null,
        anchor: passage.anchor,
        citation: passage.citation,
        title: entry?.kind === 'document' ? entry.title : (entry?.name ?? ''),
        snippet: snippetOf(terms, passage),
        score: Number(score.toFixed(4)),
      };
    });
  };
}
