/** Exports a chat's subscriptions as a JSON file, and reads such a file. */

import * as v from 'valibot';
import { DOCUMENT_TYPES } from '../../library/document.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { isTimeZone } from '../../shared/time-zone.ts';
import {
  createFilter,
  FOLLOWED_EVENTS,
  hasLetterOrDigit,
  type SubscriptionFilter,
  toArray,
} from '../../store/subscription-filter.ts';
import type { DeliveryPreferences } from '../../store/tables/delivery-preferences.ts';
import type { Subscription, SubscriptionRequest } from '../../store/tables/subscriptions.ts';

const FORMAT = 'cchc-subscriptions';
/** More than a chat can create by messages, so that every exported file can be read. */
const MAX_SUBSCRIPTIONS = 2000;
const MAX_VALUES_PER_KIND = 2000;
const MAX_TEXT_LENGTH = 4096;

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_TEXT_LENGTH));
const oneOrMany = <S extends v.GenericSchema>(one: S) =>
  v.union([one, v.pipe(v.array(one), v.minLength(1), v.maxLength(MAX_VALUES_PER_KIND))]);
const hour = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23));
const FILE_SCHEMA = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(1),
  subscriptions: v.pipe(
    v.array(
      v.strictObject({
        filter: v.strictObject({
          document: v.optional(oneOrMany(text)),
          topic: v.optional(oneOrMany(text)),
          issuer: v.optional(oneOrMany(text)),
          type: v.optional(oneOrMany(v.picklist(DOCUMENT_TYPES))),
          place: v.optional(oneOrMany(text)),
          words: v.optional(v.pipe(v.array(text), v.maxLength(MAX_VALUES_PER_KIND))),
          without: v.optional(v.pipe(v.array(text), v.maxLength(MAX_VALUES_PER_KIND))),
          events: v.optional(oneOrMany(v.picklist(FOLLOWED_EVENTS))),
        }),
        frequency: v.picklist(['now', 'daily', 'weekly']),
      }),
    ),
    v.maxLength(MAX_SUBSCRIPTIONS),
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
  readonly subscriptions: readonly Pick<SubscriptionRequest, 'filter' | 'frequency'>[];
  readonly deliveryPreferences: DeliveryPreferences | null;
  /** Words and issuers without letters. A subscription that has nothing else is left out. */
  readonly notUnderstood: readonly string[];
}

type FilePreferences = NonNullable<v.InferOutput<typeof FILE_SCHEMA>['reception']>;

/** Version 1 of the file calls quiet hours `quiet`. */
function toFileFormat({ quietHours, ...rest }: DeliveryPreferences): FilePreferences {
  return { ...rest, quiet: quietHours };
}

function fromFileFormat({ quiet, ...rest }: FilePreferences): DeliveryPreferences {
  return { ...rest, quietHours: quiet };
}

export function serializeSubscriptions(
  subscriptions: readonly Subscription[],
  deliveryPreferences: DeliveryPreferences | null,
): string {
  const file = {
    format: FORMAT,
    version: 1,
    subscriptions: subscriptions.map(({ filter, frequency }) => ({ filter, frequency })),
    ...(deliveryPreferences !== null && { reception: toFileFormat(deliveryPreferences) }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads a file that `serializeSubscriptions` wrote.
 *
 * @returns the subscriptions, or where in the file the first error is
 */
export function parseSubscriptionsFile(json: string): Result<SubscriptionsFile> {
  let body: unknown;
  try {
    body = JSON.parse(json);
  } catch {
    return failure('JSON');
  }
  const result = v.safeParse(FILE_SCHEMA, body);
  if (!result.success) {
    const [issue] = result.issues;
    return failure(`${v.getDotPath(issue) ?? 'JSON'}: ${issue.message}`);
  }
  const { subscriptions, reception } = result.output;
  const read = subscriptions.map(({ filter, frequency }) => ({
    // Valibot omits absent fields, which its types do not express.
    ...dropUnreadable(JSON.parse(JSON.stringify(filter)) as SubscriptionFilter),
    frequency,
  }));
  return success({
    subscriptions: read
      .filter(({ filter, dropped }) => dropped.length === 0 || Object.keys(filter).length > 0)
      .map(({ filter, frequency }) => ({ filter, frequency })),
    deliveryPreferences: reception === undefined ? null : fromFileFormat(reception),
    notUnderstood: read.flatMap(({ dropped }) => dropped),
  });
}

/** Splits a filter into the parts that have a letter or digit, and the others. */
function dropUnreadable(filter: SubscriptionFilter): {
  readonly filter: SubscriptionFilter;
  readonly dropped: string[];
} {
  const { words = [], without = [] } = filter;
  const issuers = toArray(filter.issuer);
  return {
    filter: createFilter({
      document: toArray(filter.document),
      topic: toArray(filter.topic),
      issuer: issuers.filter(hasLetterOrDigit),
      type: toArray(filter.type),
      place: toArray(filter.place),
      words: words.filter(hasLetterOrDigit),
      without: without.filter(hasLetterOrDigit),
      events: toArray(filter.events),
    }),
    dropped: [...issuers, ...words, ...without].filter((one) => !hasLetterOrDigit(one)),
  };
}
