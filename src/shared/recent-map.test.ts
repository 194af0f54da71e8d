import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecentMap } from './recent-map.ts';

/** Reads keys in order; returns which of them were computed. */
function computedKeys(limit: number, keys: readonly string[]): string[] {
  const map = new RecentMap<string, string>(limit);
  const computed: string[] = [];
  for (const key of keys)
    map.getOrCreate(key, () => {
      computed.push(key);
      return key;
    });
  return computed;
}

describe('a recent map', () => {
  it('a recent map returns what was computed for a key', () => {
    const map = new RecentMap<string, number>(4);
    expect(map.getOrCreate('a', () => 1)).toBe(1);
    expect(map.getOrCreate('a', () => 2)).toBe(1);
  });

  it('a recent map computes nothing twice while no more than half of its limit is used', () => {
    expect(computedKeys(4, ['a', 'b', 'a', 'b', 'b', 'a'])).toEqual(['a', 'b']);
  });

  it('a recent map keeps the values used last: half of its limit', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    fc.assert(
      fc.property(fc.array(key), fc.integer({ min: 2, max: 8 }), (keys, limit) => {
        const last = [...new Set([...keys].reverse())].slice(0, Math.floor(limit / 2));
        const before = computedKeys(limit, keys).length;
        const [again = ''] = last;
        expect(computedKeys(limit, [...keys, again]).length).toBe(
          again === '' ? before + 1 : before,
        );
      }),
    );
  });

  it('a recent map drops what was not used for long', () => {
    expect(computedKeys(4, ['a', 'b', 'c', 'd', 'e', 'a'])).toEqual(['a', 'b', 'c', 'd', 'e', 'a']);
  });
});
