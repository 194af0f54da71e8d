import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseIds } from './rows.ts';

it('a list of ids is parsed as it was joined; no list has no ids', () => {
  expect(parseIds(null)).toEqual(new Int32Array(0));
  fc.assert(
    fc.property(fc.array(fc.nat(2 ** 31 - 1)), (ids) => {
      expect(Array.from(parseIds(ids.join(',')))).toEqual(ids);
    }),
  );
});
