import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createFilter } from '../../store/subscription-filter.ts';
import type { Subscription } from '../../store/tables/subscriptions.ts';
import { parseSubscriptionsFile, serializeSubscriptions } from './subscriptions-file.ts';

const word = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N} ]{0,300}$/u).map((text) => text.trim());
const some = (most: number) => fc.array(word, { minLength: 1, maxLength: most });
const filter = fc
  .record(
    { topic: some(3), issuer: some(3), place: some(3), words: some(60), without: some(30) },
    {
      requiredKeys: [],
    },
  )
  .map(createFilter);
const subscription = fc.record({ filter, frequency: fc.constantFrom('now', 'daily', 'weekly') });

it('parseSubscriptionsFile reads every file that serializeSubscriptions writes', () => {
  fc.assert(
    fc.property(
      fc.array(subscription, { maxLength: 5 }),
      fc.nat({ max: 150 }),
      (subscriptions, more) => {
        const all = [
          ...subscriptions,
          ...Array.from({ length: more }, () => subscriptions[0] ?? EVERYTHING),
        ];
        const read = parseSubscriptionsFile(serializeSubscriptions(all as Subscription[], null));
        const file = { subscriptions: all, deliveryPreferences: null, notUnderstood: [] };
        expect(read).toEqual({ ok: true, value: file });
      },
    ),
    { numRuns: 40 },
  );
});

const EVERYTHING = { filter: {}, frequency: 'now' as const };
