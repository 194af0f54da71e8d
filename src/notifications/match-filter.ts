/**
 * Which documents a subscription filter matches: by document, topic, issuer, type, place and words.
 */

import type { LegalDocument } from '../library/document.ts';
import { compareNewestFirst } from '../library/index/newest-first.ts';
import { createTopicTree } from '../library/index/topic-tree.ts';
import type { Library } from '../library/library.ts';
import { normalizeWords, type SubscriptionFilter, toArray } from '../store/subscription-filter.ts';
import { fold } from '../text/fold.ts';

/** The vocabularies of a library that filters refer to. */
export type Taxonomy = Pick<Library, 'topics' | 'jurisdictions'> &
  Partial<Pick<Library, 'documents'>>;

/** Matches many filters against one document. The text is prepared once, when a filter needs it. */
export function createFilterMatcher(
  document: LegalDocument,
  taxonomy: Taxonomy,
): (filter: SubscriptionFilter) => boolean {
  const topics = createTopicTree(taxonomy.topics).broader(document.topics);
  const places = placesOfJurisdiction(document.jurisdiction, taxonomy);
  const related = relatedIds(document, taxonomy);
  let text: string | undefined;
  let folded: string | undefined;
  const containsPhrase = (word: string): boolean => {
    text ??= searchableText(document);
    folded ??= fold(text);
    const wanted = padWithSpaces(word);
    // A word without diacritics also matches with them. A word with diacritics matches only with them.
    return wanted === fold(wanted) ? folded.includes(wanted) : text.includes(wanted);
  };
  return (filter) =>
    isEmptyOrSome(toArray(filter.document), (id) => related.has(id)) &&
    isEmptyOrSome(toArray(filter.topic), (topic) => topics.has(topic)) &&
    isEmptyOrSome(toArray(filter.type), (type) => document.type === type) &&
    isEmptyOrSome(toArray(filter.place), (place) => places.has(place)) &&
    isEmptyOrSome(toArray(filter.issuer), (issuer) => matchesIssuer(document.passedBy, issuer)) &&
    (filter.words ?? []).every(containsPhrase) &&
    !(filter.without ?? []).some(containsPhrase);
}

/** The ids of a document and of those that it refers to. A follower of one of them wants to know. */
function relatedIds(
  { id, relations }: LegalDocument,
  { documents = [] }: Taxonomy,
): ReadonlySet<string> {
  const targets = new Set(relations.map(({ target }) => target));
  const named = documents.filter(
    ({ number, dateDocument }) =>
      number !== null &&
      relations.some(
        ({ target, targetDate }) =>
          target === number && (targetDate === null || targetDate === dateDocument),
      ),
  );
  return new Set([id, ...targets, ...named.map((one) => one.id)]);
}

/** Whether any value matches. An empty list matches everything. */
function isEmptyOrSome<T>(named: readonly T[], holds: (one: T) => boolean): boolean {
  return named.length === 0 || named.some(holds);
}

/** Puts spaces around every word, so that only whole words match. */
function padWithSpaces(text: string): string {
  return ` ${normalizeWords(text)} `;
}

function searchableText({
  number,
  title,
  titleEn,
  aliases,
  passedBy,
  sections,
}: LegalDocument): string {
  const parts = sections.flatMap(({ heading, text }) => [heading, text]);
  const all = [number, title, titleEn, passedBy, ...aliases, ...parts];
  return all.map((part) => padWithSpaces(part ?? '')).join('');
}

function matchesIssuer(passedBy: string | null, issuer: string): boolean {
  return passedBy !== null && fold(padWithSpaces(passedBy)).includes(fold(padWithSpaces(issuer)));
}

function placesOfJurisdiction(id: string | null, { jurisdictions }: Taxonomy): ReadonlySet<string> {
  const into = jurisdictions.find((one) => one.id === id)?.mergedInto ?? null;
  return new Set([id, into].filter((place) => place !== null));
}

const MONTHS_PER_YEAR = 12;

/** What a filter would have matched, to tell how broad it is. */
export interface FilterBreadth {
  /** The matching documents of the library, newest first. */
  readonly matches: readonly LegalDocument[];
  /** Matching documents of the last year, per month, to one decimal. */
  readonly perMonth: number;
}

/**
 * How many documents of a library a filter matches.
 * @param today ISO 8601 day
 */
export function measureBreadth(
  filter: SubscriptionFilter,
  library: Pick<Library, 'documents'> & Taxonomy,
  today: string,
): FilterBreadth {
  const matches = library.documents
    .filter((document) => createFilterMatcher(document, library)(filter))
    .sort(compareNewestFirst);
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  const recent = matches.filter(
    ({ dateDocument }) => dateDocument !== null && dateDocument > yearAgo && dateDocument <= today,
  );
  return { matches, perMonth: Math.round((recent.length / MONTHS_PER_YEAR) * 10) / 10 };
}
