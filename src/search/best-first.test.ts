import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BestFirst } from './best-first.ts';

it('best first has the order of a stable sort, also when it is read in parts', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 60 });
  fc.assert(
    fc.property(scores, fc.nat(60), (list, some) => {
      const ids = Int32Array.from(list, (_, at) => 100 + at);
      const ranked = new BestFirst(ids, Float64Array.from(list));
      const expected = list
        .map((score, at) => ({ id: 100 + at, score }))
        .sort((a, b) => b.score - a.score);
      const first: unknown[] = [];
      for (const one of ranked) {
        if (first.length >= some) break;
        first.push(one);
      }
      expect(first).toEqual(expected.slice(0, some));
      expect([...ranked]).toEqual(expected);
    }),
  );
});
