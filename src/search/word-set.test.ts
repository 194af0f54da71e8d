import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WordMap, WordSet } from './word-set.ts';

it('a word map has the values that were set, and -1 for every other word', () => {
  const word = fc.integer({ min: 0, max: 10_000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.nat(99))), fc.array(word), (pairs, others) => {
      const words = new WordMap();
      const set = new WordSet();
      for (const [one, value] of pairs) {
        words.set(one, value);
        set.add(one);
      }
      const expected = new Map(pairs);
      for (const one of [...expected.keys(), ...others]) {
        expect(words.get(one)).toBe(expected.get(one) ?? -1);
        expect(set.has(one)).toBe(expected.has(one));
      }
    }),
  );
});
