/** A chat's subscriptions as a file, out and in. */
import * as v from 'valibot';
import { DOCUMENT_TYPES } from '../../knowledge/document.ts';
import { type Filter, filterOf, isWord, listOf } from '../../store/filters.ts';
import type { Reception } from '../../store/reception.ts';
import type { Subscription, Wish } from '../../store/subscriptions.ts';
import { isTimeZone } from '../../updates/slots.ts';

const FORMAT = 'cchc-subscriptions';
/** Above what can be typed into one chat's messages, so that a file that was written is read. */
const MOST = 2000;
const MOST_OF_A_KIND = 2000;
const LONGEST = 4096;

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST));
const anyOf = <S extends v.GenericSchema>(one: S) =>
  v.union([one, v.pipe(v.array(one), v.minLength(1), v.maxLength(MOST_OF_A_KIND))]);
const hour = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23));
const FILE = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(1),
  subscriptions: v.pipe(
    v.array(
      v.strictObject({
        filter: v.strictObject({
          topic: v.optional(anyOf(text)),
          issuer: v.optional(anyOf(text)),
          type: v.optional(anyOf(v.picklist(DOCUMENT_TYPES))),
          place: v.optional(anyOf(text)),
          words: v.optional(v.pipe(v.array(text), v.maxLength(MOST_OF_A_KIND))),
          without: v.optional(v.pipe(v.array(text), v.maxLength(MOST_OF_A_KIND))),
        }),
        frequency: v.picklist(['now', 'daily', 'weekly']),
      }),
    ),
    v.maxLength(MOST),
  ),
  reception: v.optional(
    v.strictObject({
      hour,
      weekday: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)),
      timeZone: v.pipe(v.string(), v.check(isTimeZone, 'no time zone of the IANA database')),
      quiet: v.nullable(v.strictObject({ from: hour, to: hour })),
    }),
  ),
});

export interface SubscriptionsFile {
  readonly wishes: readonly Pick<Wish, 'filter' | 'frequency'>[];
  readonly reception: Reception | null;
  /** Words and issuers without letters, which are left out; a wish of nothing else is none. */
  readonly notUnderstood: readonly string[];
}

export function writeSubscriptions(
  subscriptions: readonly Subscription[],
  reception: Reception | null,
): string {
  const file = {
    format: FORMAT,
    version: 1,
    subscriptions: subscriptions.map(({ filter, frequency }) => ({ filter, frequency })),
    ...(reception !== null && { reception }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What a file says; a sentence where it is none of ours, with the place of the fault. */
export function readSubscriptions(json: string): SubscriptionsFile | string {
  let body: unknown;
  try {
    body = JSON.parse(json);
  } catch {
    return 'JSON';
  }
  const result = v.safeParse(FILE, body);
  if (!result.success) {
    const [issue] = result.issues;
    return `${v.getDotPath(issue) ?? 'JSON'}: ${issue.message}`;
  }
  const { subscriptions, reception } = result.output;
  const read = subscriptions.map(({ filter, frequency }) => ({
    // Valibot leaves out what is absent, which its types do not say.
    ...lettered(JSON.parse(JSON.stringify(filter)) as Filter),
    frequency,
  }));
  return {
    wishes: read
      .filter(({ filter, dropped }) => dropped.length === 0 || Object.keys(filter).length > 0)
      .map(({ filter, frequency }) => ({ filter, frequency })),
    reception: reception ?? null,
    notUnderstood: read.flatMap(({ dropped }) => dropped),
  };
}

/** A filter without what has no letters, and what that is. */
function lettered(filter: Filter): { readonly filter: Filter; readonly dropped: string[] } {
  const { words = [], without = [] } = filter;
  const issuers = listOf(filter.issuer);
  return {
    filter: filterOf({
      topic: listOf(filter.topic),
      issuer: issuers.filter(isWord),
      type: listOf(filter.type),
      place: listOf(filter.place),
      words: words.filter(isWord),
      without: without.filter(isWord),
    }),
    dropped: [...issuers, ...words, ...without].filter((one) => !isWord(one)),
  };
}
