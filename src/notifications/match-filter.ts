/**
 * Which documents a subscription filter matches: by document, topic, issuer, type, place and words.
 */

import type { LegalDocument, Relation } from '../library/document.ts';
import { compareNewestFirst } from '../library/index/newest-first.ts';
import { createTopicTree } from '../library/index/topic-tree.ts';
import type { Library } from '../library/library.ts';
import {
  type FollowedEvent,
  normalizeWords,
  type SubscriptionFilter,
  toArray,
} from '../store/subscription-filter.ts';
import { fold } from '../text/fold.ts';
import type { AnnouncementContent } from './announcement.ts';

/** The vocabularies of a library that filters refer to. */
export type Taxonomy = Pick<Library, 'topics' | 'jurisdictions'> &
  Partial<Pick<Library, 'documents'>>;

/** An announcement, as far as filters look at it. */
export type MatchedContent = Pick<AnnouncementContent, 'changes' | 'event'>;

/**
 * Matches many filters against one document. The text is prepared once, when a filter needs it.
 *
 * @param content what is announced of the document; null: filters are matched whatever they wait for
 */
export function createFilterMatcher(
  document: LegalDocument,
  taxonomy: Taxonomy,
  content: MatchedContent | null = null,
): (filter: SubscriptionFilter) => boolean {
  const topics = createTopicTree(taxonomy.topics).broader(document.topics);
  const places = placesOfJurisdiction(document.jurisdiction, taxonomy);
  const events = content === null ? null : eventsOf(content);
  let text: string | undefined;
  let folded: string | undefined;
  const containsPhrase = (word: string): boolean => {
    text ??= searchableText(document);
    folded ??= fold(text);
    const wanted = padWithSpaces(word);
    // A word without diacritics also matches with them. A word with diacritics matches only with them.
    return wanted === fold(wanted) ? folded.includes(wanted) : text.includes(wanted);
  };
  /** Whether this document is the followed one, has a relation to it, or is new and cites it. */
  const isAbout = (id: string): boolean => {
    if (id === document.id) return true;
    const followed = taxonomy.documents?.find((one) => one.id === id);
    if (document.relations.some((relation) => isTarget(relation, id, followed))) return true;
    return content?.event === 'new' && followed?.number != null && containsPhrase(followed.number);
  };
  const isAwaited = (filter: SubscriptionFilter): boolean => {
    const awaited = toArray(filter.events);
    if (events === null || awaited.length === 0) return true;
    const followed = toArray(filter.document);
    if (followed.length === 0 || followed.includes(document.id))
      return awaited.some((event) => events.has(event));
    // What happens to a document that only refers to the followed one is no event of that one.
    return content?.event === 'new' && awaited.includes('mentioned');
  };
  return (filter) =>
    isAwaited(filter) &&
    isEmptyOrSome(toArray(filter.document), isAbout) &&
    isEmptyOrSome(toArray(filter.topic), (topic) => topics.has(topic)) &&
    isEmptyOrSome(toArray(filter.type), (type) => document.type === type) &&
    isEmptyOrSome(toArray(filter.place), (place) => places.has(place)) &&
    isEmptyOrSome(toArray(filter.issuer), (issuer) => matchesIssuer(document.passedBy, issuer)) &&
    (filter.words ?? []).every(containsPhrase) &&
    !(filter.without ?? []).some(containsPhrase);
}

function isTarget(
  { target, targetDate }: Relation,
  id: string,
  followed: Pick<LegalDocument, 'dateDocument' | 'number'> | undefined,
): boolean {
  if (target === id) return true;
  if (followed?.number == null || target !== followed.number) return false;
  return targetDate === null || targetDate === followed.dateDocument;
}

/** What an announcement tells of its document. */
function eventsOf({ event, changes }: MatchedContent): ReadonlySet<FollowedEvent> {
  const events = new Set<FollowedEvent>();
  if (event === 'new') events.add('new');
  if (event === 'effective') events.add('effective');
  if (event === 'ceased') events.add('ended');
  for (const change of changes) {
    if (change.kind === 'amendedBy') events.add('amended');
    if (change.kind === 'replacedBy') events.add('replaced');
    if (change.kind === 'ends') events.add('ended');
    if (change.kind === 'effective') events.add('effective');
    if (change.kind !== 'status' && change.kind !== 'recorded') continue;
    if (change.to === 'notInForce') events.add('ended');
    if (change.to === 'inForce') events.add('effective');
  }
  return events;
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
