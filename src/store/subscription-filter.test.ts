import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createFilter,
  filterKey,
  type SubscriptionFilter,
  toArray,
} from './subscription-filter.ts';

const names = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), {
  maxLength: 4,
});

describe('filterKey', () => {
  it('returns the same text for equal filters', () => {
    expect(filterKey({ words: ['B', 'a', 'b'], topic: 'x', without: [] })).toBe(
      filterKey({ topic: ['x', 'x'], words: ['a', 'b'] }),
    );
    expect(filterKey({ topic: ['b', 'a'] })).toBe(filterKey({ topic: ['a', 'b', 'a'] }));
    expect(filterKey({ topic: [] })).toBe('{}');
  });

  it('writes a single value without a list, as old rows have it', () => {
    expect(filterKey({ type: ['plan'], topic: ['so'] })).toBe('{"topic":"so","type":"plan"}');
    expect(toArray((JSON.parse('{"topic":"so"}') as SubscriptionFilter).topic)).toEqual(['so']);
  });

  it('drops words and issuers without letters or digits', () => {
    const filter = { issuer: ['…', 'Bộ Nội vụ'], words: ['-', '???', 'a'], without: ['🔥', '- /'] };
    expect(filterKey(filter)).toBe('{"issuer":"Bộ Nội vụ","words":["a"]}');
  });

  it('returns the same text for the filter that it wrote', () => {
    fc.assert(
      fc.property(names, names, names, (topic, issuer, words) => {
        const key = filterKey(createFilter({ topic, issuer, words }));
        expect(filterKey(JSON.parse(key) as SubscriptionFilter)).toBe(key);
      }),
    );
  });
});
