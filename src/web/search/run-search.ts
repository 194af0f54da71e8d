/** Runs a search: from the parameters of a search page to the answer, results and facets. */

import type { Answer } from '../../answer/answer.ts';
import { answerContextFor } from '../../answer/answer-context.ts';
import type { Language } from '../../i18n/translator.ts';
import { compareDays } from '../../library/day-order.ts';
import type { Entry, IsoDate } from '../../library/document.ts';
import type { LibraryIndex } from '../../library/index/library-index.ts';
import { normalizeQuestion } from '../../search/normalize-question.ts';
import type { PreparedQuery } from '../../search/prepared-query.ts';
import type { RankedPassage, Searcher } from '../../search/searcher.ts';
import type { Tokenize } from '../../text/tokenizer.ts';
import type { AskQuestion } from '../ports.ts';
import { applyFilters, entryMatchesFilters, type Facets } from './facets.ts';
import {
  createHighlightTerms,
  createSnippet,
  type HighlightTerms,
  highlight,
  type TextSpan,
} from './highlight.ts';
import { listingOf } from './listing.ts';
import type { Filters, SearchParams, Sort } from './search-params.ts';

const DOCUMENTS_PER_PAGE = 10;
const PASSAGES_PER_DOCUMENT = 2;
/** Documents of the answer that are listed first. */
const MAX_CITED_FIRST = 3;
/** Minimum share of the query's information that a passage must contain. */
const MIN_SYLLABLE_COVERAGE = 0.5;

export interface PassageResult {
  readonly anchor: string;
  readonly citation: string;
  readonly text: readonly TextSpan[];
}

export interface EntryResult {
  readonly entry: Entry;
  readonly title: readonly TextSpan[];
  readonly passages: readonly PassageResult[];
}

export interface SearchResults {
  /** Null when there is no query. */
  readonly answer: Answer | null;
  /** Whether the answer cites a document that the filters exclude. */
  readonly isAnswerOutsideFilters: boolean;
  readonly entries: readonly EntryResult[];
  /** The number of entries on all pages. */
  readonly total: number;
  /** The number of documents among them; the others are terms. */
  readonly documentTotal: number;
  /** The number of entries without the filters. */
  readonly unfilteredTotal: number;
  readonly facets: Facets;
  readonly page: number;
  readonly pageCount: number;
}

export interface SearchDependencies {
  readonly ask: AskQuestion;
  readonly searcher: Searcher;
  readonly libraryIndex: LibraryIndex;
  readonly tokenize: Tokenize;
  readonly today: IsoDate;
  /** The visitor's language. */
  readonly language: Language;
}

/** Matching entries, best first, before any filter. */
interface Matches {
  readonly answer: Answer | null;
  readonly entries: readonly Entry[];
  readonly passages: ReadonlyMap<string, readonly RankedPassage[]>;
  readonly highlightTerms: HighlightTerms;
}

/** Answers the query and searches it. Without a query: all documents, newest first, then terms. */
export function runSearch(deps: SearchDependencies, search: SearchParams): SearchResults {
  if (search.query === '') return listLibrary(deps, search);
  const found = searchLibrary(deps, search);
  const { answer, entries: all } = found;
  const { libraryIndex, today } = deps;
  const { entries: matching, facets } = applyFilters(libraryIndex, all, search.filters, today);
  const entries = sortEntries(matching, search.sort);
  const { page, pageCount, from } = placeOfPage(search.page, entries.length);
  return {
    answer,
    isAnswerOutsideFilters: citesOutside(deps, answer, search.filters),
    entries: entries
      .slice(from, from + DOCUMENTS_PER_PAGE)
      .map((entry) => describe(deps, entry, found)),
    total: entries.length,
    documentTotal: entries.filter(({ kind }) => kind === 'document').length,
    unfilteredTotal: all.length,
    facets,
    page,
    pageCount,
  };
}

const NO_MATCHES: Pick<Matches, 'passages' | 'highlightTerms'> = {
  passages: new Map(),
  highlightTerms: new Map(),
};

/** A page of the list of all entries. */
function listLibrary(deps: SearchDependencies, search: SearchParams): SearchResults {
  const listing = listingOf(deps.libraryIndex, deps.today);
  const { total, documentTotal, facets, slice } = listing.select(search.filters, search.sort);
  const { page, pageCount, from } = placeOfPage(search.page, total);
  return {
    answer: null,
    isAnswerOutsideFilters: false,
    entries: slice(from, DOCUMENTS_PER_PAGE).map((entry) => describe(deps, entry, NO_MATCHES)),
    total,
    documentTotal,
    unfilteredTotal: listing.size,
    facets,
    page,
    pageCount,
  };
}

/** Where the page that was asked for begins; the last one when it is behind the last. */
function placeOfPage(asked: number, total: number) {
  const pageCount = Math.max(1, Math.ceil(total / DOCUMENTS_PER_PAGE));
  const page = Math.min(asked, pageCount);
  return { page, pageCount, from: (page - 1) * DOCUMENTS_PER_PAGE };
}

function searchLibrary(
  { ask, searcher, libraryIndex, language }: SearchDependencies,
  search: SearchParams,
): Matches {
  const { entries } = libraryIndex.library;
  const about = search.about === null ? undefined : entries.get(search.about);
  const context = about === undefined ? null : answerContextFor(about);
  const answer = ask(search.query, context, language);
  const reading = normalizeQuestion(searcher.index, search.query);
  const accept = about === undefined ? undefined : (id: string) => id === about.id;
  const { query, preparedQuery, ranked } = searcher.searchNormalized(
    reading,
    accept,
    PASSAGES_PER_DOCUMENT,
  );
  const passages = new Map<string, RankedPassage[]>();
  // Documents that the answer cites come first.
  const citedDocuments =
    answer.status === 'answered' ? answer.documents.slice(0, MAX_CITED_FIRST) : [];
  for (const { id } of citedDocuments) passages.set(id, []);
  for (const one of ranked) {
    const { entry } = one.passage;
    const known = passages.get(entry);
    if (known !== undefined) known.push(one);
    else if (isRelevant(one, preparedQuery)) passages.set(entry, [one]);
  }
  const found = [...passages.keys()].flatMap((id) => entries.get(id) ?? []);
  return { answer, entries: found, passages, highlightTerms: createHighlightTerms(query) };
}

/** Requires half of the query and, if it has compounds, one of them: a syllable alone is ambiguous. */
function isRelevant({ features }: RankedPassage, { terms }: PreparedQuery): boolean {
  if (features.syllables < MIN_SYLLABLE_COVERAGE) return false;
  return terms.terms.length === terms.slotCount || features.compounds > 0;
}

/** Entries by the day of the documents, and then as ranked; those without a day, and terms, are last. */
function sortEntries(entries: readonly Entry[], sort: Sort | null): readonly Entry[] {
  if (sort === null) return entries;
  const dayOf = (entry: Entry): IsoDate | null =>
    entry.kind === 'term' ? null : entry.dateDocument;
  return entries.toSorted((one, other) => compareDays(dayOf(one), dayOf(other), sort));
}

/** Whether the answer cites a document that the filters exclude. */
const citesOutside = (
  { libraryIndex, today }: SearchDependencies,
  answer: Answer | null,
  filters: Filters,
): boolean =>
  answer?.documents.some(({ id }) => {
    const cited = libraryIndex.library.entries.get(id);
    return cited !== undefined && !entryMatchesFilters(libraryIndex, cited, filters, today);
  }) ?? false;

const nameOf = (entry: Entry): string => (entry.kind === 'term' ? entry.fullName : entry.title);

function describe(
  { tokenize, searcher }: SearchDependencies,
  entry: Entry,
  { passages, highlightTerms }: Pick<Matches, 'passages' | 'highlightTerms'>,
): EntryResult {
  return {
    entry,
    title: highlight(nameOf(entry), highlightTerms, tokenize),
    passages: (passages.get(entry.id) ?? [])
      .filter(({ passage, features }) => passage.body !== '' && features.syllables > 0)
      .map(({ passage }) => ({
        anchor: passage.anchor,
        citation: passage.citation,
        text: createSnippet(searcher.analyze(passage).lines, highlightTerms, tokenize),
      })),
  };
}
