/** From what a search page is asked for to what it shows. Plain data in and out. */
import type { Answer, AnswerContext } from '../../answer/answer.ts';
import type { Ask } from '../../bot/dependencies.ts';
import type { Entry, IsoDate } from '../../knowledge/document.ts';
import type { Probe } from '../../search/probe.ts';
import { readText } from '../../search/reading.ts';
import type { RankedPassage, Searcher } from '../../search/search.ts';
import type { LibraryView } from '../library-view.ts';
import { type Facets, fits, narrow } from './facets.ts';
import { marked, type Piece, snippet, type Wanted, wantedOf } from './marks.ts';
import type { Search } from './wanted.ts';

const DOCUMENTS_A_PAGE = 10;
const PASSAGES_A_DOCUMENT = 2;
/** A passage that holds less of what was asked, by information, is no find. */
const LEAST_HELD = 0.5;

export interface FoundPassage {
  readonly anchor: string;
  readonly citation: string;
  readonly text: readonly Piece[];
}

export interface FoundEntry {
  readonly entry: Entry;
  readonly title: readonly Piece[];
  readonly passages: readonly FoundPassage[];
}

export interface Found {
  /** Null where nothing was asked. */
  readonly answer: Answer | null;
  /** The answer rests on documents that the filters leave out: it is to be said above it. */
  readonly beyond: boolean;
  readonly shown: readonly FoundEntry[];
  /** How many documents and terms, on all pages. */
  readonly total: number;
  /** Without the filters. */
  readonly unfiltered: number;
  readonly facets: Facets;
  readonly page: number;
  readonly pages: number;
}

export interface Finder {
  readonly ask: Ask;
  readonly searcher: Searcher;
  readonly view: LibraryView;
  readonly today: IsoDate;
}

/** What an answer about one entry refers back to. */
export function contextOf(entry: Entry): AnswerContext {
  const named = entry.kind === 'term' ? entry.name : (entry.number ?? entry.title);
  return { documents: [entry.id], question: named, intent: 'about' };
}

/** What was found, best first, before any filter. */
interface Matches {
  readonly answer: Answer | null;
  readonly entries: readonly Entry[];
  readonly passages: ReadonlyMap<string, readonly RankedPassage[]>;
  readonly wanted: Wanted;
}

/** Answers and searches; without a query every document, newest first, then the terms. */
export function find(finder: Finder, search: Search): Found {
  const found = search.query === '' ? everything(finder.view) : matches(finder, search);
  return laidOut(finder, search, found);
}

function everything({ shelf, library }: LibraryView): Matches {
  const entries = [...shelf.newest, ...library.terms];
  return { answer: null, entries, passages: new Map(), wanted: new Map() };
}

function matches({ ask, searcher, view }: Finder, search: Search): Matches {
  const { entries } = view.library;
  const about = search.about === null ? undefined : entries.get(search.about);
  const answer = ask(search.query, about === undefined ? null : contextOf(about));
  const reading = readText(searcher.index, search.query);
  const accept = about === undefined ? undefined : (id: string) => id === about.id;
  const { query, probe, ranked } = searcher.searchReading(reading, accept, PASSAGES_A_DOCUMENT);
  const passages = new Map<string, RankedPassage[]>();
  // What the answer rests on stands first: it was understood, not only matched.
  const named = answer.status === 'answered' ? answer.documents.slice(0, 3) : [];
  for (const { id } of named) passages.set(id, []);
  for (const one of ranked) {
    const { entry } = one.passage;
    const known = passages.get(entry);
    if (known !== undefined) known.push(one);
    else if (isFind(one, probe)) passages.set(entry, [one]);
  }
  const found = [...passages.keys()].flatMap((id) => entries.get(id) ?? []);
  return { answer, entries: found, passages, wanted: wantedOf(query) };
}

/** Half of what was asked, and two of its words together: one syllable alone is in many others. */
function isFind({ features }: RankedPassage, { compounds }: Probe): boolean {
  if (features.syllables < LEAST_HELD) return false;
  return compounds.information.length === 0 || features.compounds > 0;
}

function laidOut(
  { view, today, searcher }: Finder,
  search: Search,
  { answer, entries: found, passages, wanted }: Matches,
): Found {
  const { entries, facets } = narrow(view, found, search.filters, today);
  const pages = Math.max(1, Math.ceil(entries.length / DOCUMENTS_A_PAGE));
  const page = Math.min(search.page, pages);
  const shown = entries.slice((page - 1) * DOCUMENTS_A_PAGE, page * DOCUMENTS_A_PAGE);
  return {
    answer,
    beyond:
      answer?.documents.some(({ id }) => {
        const cited = view.library.entries.get(id);
        return cited !== undefined && !fits(view, cited, search.filters, today);
      }) ?? false,
    shown: shown.map((entry) => ({
      entry,
      title: marked(entry.kind === 'term' ? entry.fullName : entry.title, wanted, view.read),
      passages: (passages.get(entry.id) ?? [])
        .filter(({ passage, features }) => passage.body !== '' && features.syllables > 0)
        .map(({ passage }) => ({
          anchor: passage.anchor,
          citation: passage.citation,
          text: snippet(searcher.read(passage).lines, wanted, view.read),
        })),
    })),
    total: entries.length,
    unfiltered: found.length,
    facets,
    page,
    pages,
  };
}
