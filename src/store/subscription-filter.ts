/**
 * What a subscription is narrowed to, as plain data and as the text that the store keeps. What it
 * catches is the updates room's.
 */
import type { DocumentType } from '../library/document.ts';
import { lower } from '../text/fold.ts';

/** One alone, or several of which any will do: a row of before there were several reads the same. */
export type OneOrMany<T extends string> = T | readonly T[];

/** Everything, or what all of the kinds that are named hold for; within a kind any of them will do. */
export interface SubscriptionFilter {
  /** Ids of topics; their narrower ones are meant as well. */
  readonly topic?: OneOrMany<string>;
  /** Who issued it, by name as documents print it. */
  readonly issuer?: OneOrMany<string>;
  readonly type?: OneOrMany<DocumentType>;
  /** Ids of jurisdictions; places that became part of them are meant as well. */
  readonly place?: OneOrMany<string>;
  /** Words or phrases that all have to stand in the document. */
  readonly words?: readonly string[];
  /** Words or phrases of which none may. */
  readonly without?: readonly string[];
}

/** The kinds of which a document has one or some, and a filter any of several. */
export const FILTER_FIELDS = ['topic', 'issuer', 'type', 'place'] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

/** As a list, whether there is none, one or several. */
export function toArray<T extends string>(some: OneOrMany<T> | undefined): readonly T[] {
  if (some === undefined) return [];
  return typeof some === 'string' ? [some] : some;
}

/** A filter without what is empty; one of a kind stands alone. */
export function createFilter(lists: {
  readonly topic?: readonly string[];
  readonly issuer?: readonly string[];
  readonly type?: readonly DocumentType[];
  readonly place?: readonly string[];
  readonly words?: readonly string[];
  readonly without?: readonly string[];
}): SubscriptionFilter {
  const { words = [], without = [] } = lists;
  return {
    ...fieldOf('topic', lists.topic),
    ...fieldOf('issuer', lists.issuer),
    ...fieldOf('type', lists.type),
    ...fieldOf('place', lists.place),
    ...(words.length > 0 && { words }),
    ...(without.length > 0 && { without }),
  };
}

function fieldOf<K extends FilterField, T extends string>(
  kind: K,
  list: readonly T[] = [],
): Partial<Record<K, OneOrMany<T>>> {
  const [first, ...others] = new Set(list);
  if (first === undefined) return {};
  return { [kind]: others.length === 0 ? first : [first, ...others] } as Record<K, OneOrMany<T>>;
}

/** The filter as text: the same wish is the same text, `{}` is everything. */
export function filterKey({
  topic,
  issuer,
  type,
  place,
  words,
  without,
}: SubscriptionFilter): string {
  const sorted = <T extends string>(list: readonly T[]): T[] => [...new Set(list)].sort();
  const plain = (list: readonly string[] = []) =>
    sorted(list.filter(hasLetterOrDigit).map(normalizeWords));
  const filter = createFilter({
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
  });
  return JSON.stringify(filter);
}

/**
 * Whether there is a letter or a digit in it. What has none stands in every document, or in none: kept
 * as a word it would catch everything, which nobody meant by `-` or `???`.
 */
export function hasLetterOrDigit(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Words and nothing between them but one blank, in small letters: how they are looked for. */
export function normalizeWords(text: string): string {
  return lower(text)
    .replace(/[^\p{L}\p{N}/-]+/gu, ' ')
    .trim();
}
