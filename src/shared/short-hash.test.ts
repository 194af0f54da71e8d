import { describe, expect, it } from 'vitest';
import { shortHash } from './short-hash.ts';

describe('shortHash', () => {
  it('shortHash returns for 20,000 ids different hashes of at most 11 letters and digits', () => {
    const ids = Array.from({ length: 20_000 }, (_, at) => `nq-${at}-tu-quang-nam`);
    const hashes = new Set(ids.map(shortHash));
    expect(hashes.size).toBe(ids.length);
    for (const one of hashes) expect(one).toMatch(/^[0-9a-z]{1,11}$/u);
  });

  it('shortHash returns the same hash in every version, because old buttons contain it', () => {
    expect(shortHash('nq-57-nq-tw-2024')).toBe(shortHash(['nq-57', 'nq-tw-2024'].join('-')));
    expect(shortHash('')).toMatchInlineSnapshot(`"wvjl67o803"`);
    expect(shortHash('nq-57-nq-tw-2024')).toMatchInlineSnapshot(`"2eev9ng2o18"`);
  });
});
