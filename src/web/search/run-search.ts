/** From what a search page is asked for to what it shows. Plain data in and out. */
import type { Answer, AnswerContext } from '../../answer/answer.ts';
import type { Entry, IsoDate } from '../../library/document.ts';
import type { LibraryView } from '../../library/index/library-view.ts';
import { normalizeQuestion } from '../../search/normalize-question.ts';
import type { PreparedQuery } from '../../search/prepared-query.ts';
import type { RankedPassage, Searcher } from '../../search/searcher.ts';
import type { AskQuestion } from '../ports.ts';
import { applyFilters, entryMatchesFilters, type Facets } from './facets.ts';
import {
  createHighlightTerms,
  createSnippet,
  type HighlightTerms,
  highlight,
  type TextSpan,
} from './highlight.ts';
import type { SearchParams } from './search-params.ts';

const DOCUMENTS_PER_PAGE = 10;
const PASSAGES_PER_DOCUMENT = 2;
/** A passage that holds less of what was asked, by information, is no find. */
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
  /** Null where nothing was asked. */
  readonly answer: Answer | null;
  /** The answer rests on documents that the filters leave out: it is to be said above it. */
  readonly isAnswerOutsideFilters: boolean;
  readonly entries: readonly EntryResult[];
  /** How many documents and terms, on all pages. */
  readonly total: number;
  /** Without the filters. */
  readonly unfilteredTotal: number;
  readonly facets: Facets;
  readonly page: number;
  readonly pageCount: number;
}

export interface SearchDependencies {
  readonly ask: AskQuestion;
  readonly searcher: Searcher;
  readonly view: LibraryView;
  readonly today: IsoDate;
}

/** What an answer about one entry refers back to. */
export function answerContextFor(entry: Entry): AnswerContext {
  const named = entry.kind === 'term' ? entry.name : (entry.number ?? entry.title);
  return { documents: [entry.id], question: named, intent: 'about' };
}

/** What was found, best first, before any filter. */
interface Matches {
  readonly answer: Answer | null;
  readonly entries: readonly Entry[];
  readonly passages: ReadonlyMap<string, readonly RankedPassage[]>;
  readonly highlightTerms: HighlightTerms;
}

/** Answers and searches; without a query every document, newest first, then the terms. */
export function runSearch(deps: SearchDependencies, search: SearchParams): SearchResults {
  const found = search.query === '' ? listLibrary(deps.view) : searchLibrary(deps, search);
  return paginateResults(deps, search, found);
}

function listLibrary({ index, library }: LibraryView): Matches {
  const entries = [...index.newest, ...library.terms];
  return { answer: null, entries, passages: new Map(), highlightTerms: new Map() };
}

function searchLibrary({ ask, searcher, view }: SearchDependencies, search: SearchParams): Matches {
  const { entries } = view.library;
  const about = search.about === null ? undefined : entries.get(search.about);
  const answer = ask(search.query, about === undefined ? null : answerContextFor(about));
  const reading = normalizeQuestion(searcher.index, search.query);
  const accept = about === undefined ? undefined : (id: string) => id === about.id;
  const { query, preparedQuery, ranked } = searcher.searchNormalized(
    reading,
    accept,
    PASSAGES_PER_DOCUMENT,
  );
  const passages = new Map<string, RankedPassage[]>();
  // What the answer rests on stands first: it was understood, not only matched.
  const citedDocuments = answer.status === 'answered' ? answer.documents.slice(0, 3) : [];
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

/** Half of what was asked, and two of its words together: one syllable alone is in many others. */
function isRelevant({ features }: RankedPassage, { terms }: PreparedQuery): boolean {
  if (features.syllables < MIN_SYLLABLE_COVERAGE) return false;
  return terms.terms.length === terms.slotCount || features.compounds > 0;
}

function paginateResults(
  { view, today, searcher }: SearchDependencies,
  search: SearchParams,
  { answer, entries: found, passages, highlightTerms }: Matches,
): SearchResults {
  const { entries, facets } = applyFilters(view, found, search.filters, today);
  const pageCount = Math.max(1, Math.ceil(entries.length / DOCUMENTS_PER_PAGE));
  const page = Math.min(search.page, pageCount);
  const shown = entries.slice((page - 1) * DOCUMENTS_PER_PAGE, page * DOCUMENTS_PER_PAGE);
  return {
    answer,
    isAnswerOutsideFilters:
      answer?.documents.some(({ id }) => {
        const cited = view.library.entries.get(id);
        return cited !== undefined && !entryMatchesFilters(view, cited, search.filters, today);
      }) ?? false,
    entries: shown.map((entry) => ({
      entry,
      title: highlight(
        entry.kind === 'term' ? entry.fullName : entry.title,
        highlightTerms,
        view.tokenize,
      ),
      passages: (passages.get(entry.id) ?? [])
        .filter(({ passage, features }) => passage.body !== '' && features.syllables > 0)
        .map(({ passage }) => ({
          anchor: passage.anchor,
          citation: passage.citation,
          text: createSnippet(searcher.analyze(passage).lines, highlightTerms, view.tokenize),
        })),
    })),
    total: entries.length,
    unfilteredTotal: found.length,
    facets,
    page,
    pageCount,
  };
}
