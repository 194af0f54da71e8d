/**
 * The filter of a subscription, as plain data and as the text that the store keeps. Matching is in
 * `notifications/match-filter.ts`.
 */
import type { DocumentType } from '../library/document.ts';
import { lower } from '../text/fold.ts';

/** One value, or a list of which any value matches. Old rows have a single value. */
export type OneOrMany<T extends string> = T | readonly T[];

/**
 * What can happen: a document is added, amended, replaced or repealed, takes effect, or ends.
 * `mentioned`: a new document refers to a followed one.
 */
export const FOLLOWED_EVENTS = [
  'new',
  'amended',
  'replaced',
  'effective',
  'ended',
  'mentioned',
] as const;
export type FollowedEvent = (typeof FOLLOWED_EVENTS)[number];

/** A document matches if every field that is present matches. `{}` matches everything. */
export interface SubscriptionFilter {
  /** Ids of documents: what happens to them, and documents that refer to them. */
  readonly document?: OneOrMany<string>;
  /** Ids of topics; narrower topics match as well. */
  readonly topic?: OneOrMany<string>;
  /** The issuer's name, as documents print it. */
  readonly issuer?: OneOrMany<string>;
  readonly type?: OneOrMany<DocumentType>;
  /** Ids of jurisdictions; places that were merged into them match as well. */
  readonly place?: OneOrMany<string>;
  /** Words or phrases that must all occur in the document. */
  readonly words?: readonly string[];
  /** Words or phrases that must not occur. */
  readonly without?: readonly string[];
  /** Only these events are told; absent: all. */
  readonly events?: OneOrMany<FollowedEvent>;
}

/** The fields that take a list of which any value matches. */
export const FILTER_FIELDS = ['topic', 'issuer', 'type', 'place'] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

/** A field as a list, whether it is absent, one value or several. */
export function toArray<T extends string>(some: OneOrMany<T> | undefined): readonly T[] {
  if (some === undefined) return [];
  return typeof some === 'string' ? [some] : some;
}

/** A filter without empty fields. A list of one value becomes that value. */
export function createFilter(lists: {
  readonly document?: readonly string[];
  readonly topic?: readonly string[];
  readonly issuer?: readonly string[];
  readonly type?: readonly DocumentType[];
  readonly place?: readonly string[];
  readonly words?: readonly string[];
  readonly without?: readonly string[];
  readonly events?: readonly FollowedEvent[];
}): SubscriptionFilter {
  const { words = [], without = [] } = lists;
  return {
    ...fieldOf('document', lists.document),
    ...fieldOf('topic', lists.topic),
    ...fieldOf('issuer', lists.issuer),
    ...fieldOf('type', lists.type),
    ...fieldOf('place', lists.place),
    ...(words.length > 0 && { words }),
    ...(without.length > 0 && { without }),
    ...fieldOf('events', lists.events),
  };
}

function fieldOf<K extends FilterField | 'document' | 'events', T extends string>(
  kind: K,
  list: readonly T[] = [],
): Partial<Record<K, OneOrMany<T>>> {
  const [first, ...others] = new Set(list);
  if (first === undefined) return {};
  return { [kind]: others.length === 0 ? first : [first, ...others] } as Record<K, OneOrMany<T>>;
}

/** The filter as text. Equal filters have the same text; `{}` is everything. */
export function filterKey({
  document,
  topic,
  issuer,
  type,
  place,
  words,
  without,
  events,
}: SubscriptionFilter): string {
  const sorted = <T extends string>(list: readonly T[]): T[] => [...new Set(list)].sort();
  const plain = (list: readonly string[] = []) =>
    sorted(list.filter(hasLetterOrDigit).map(normalizeWords));
  const filter = createFilter({
    document: sorted(toArray(document)),
    topic: sorted(toArray(topic)),
    issuer: sorted(
      toArray(issuer)
        .filter(hasLetterOrDigit)
        .map((name) => name.normalize('NFC')),
    ),
    type: sorted(toArray(type)),
    place: sorted(toArray(place)),
    words: plain(words),
    without: plain(without),
    events: sorted(toArray(events)),
  });
  return JSON.stringify(filter);
}

/**
 * Whether a text contains a letter or a digit. A word without one, such as `-` or `???`, would match
 * every document.
 */
export function hasLetterOrDigit(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Lower-case words with single spaces between them, as they are matched. */
export function normalizeWords(text: string): string {
  return lower(text)
    .replace(/[^\p{L}\p{N}/-]+/gu, ' ')
    .trim();
}
