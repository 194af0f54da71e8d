import { describe, expect, it } from 'vitest';
import { RecentMap } from './recent-map.ts';

describe('a recent map', () => {
  it('a recent map computes a value once while it is kept', () => {
    const map = new RecentMap<string, number>(2);
    let computed = 0;
    const read = (key: string): number => map.getOrCreate(key, () => ++computed);
    expect([read('a'), read('a'), read('b'), read('a')]).toEqual([1, 1, 2, 1]);
  });

  it('a recent map drops what was not used for longest', () => {
    const map = new RecentMap<string, string>(2);
    const computed: string[] = [];
    const read = (key: string): void => {
      map.getOrCreate(key, () => {
        computed.push(key);
        return key;
      });
    };
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) read(key);
    expect(computed).toEqual(['a', 'b', 'c', 'b']);
    expect(map.size).toBe(2);
  });
});
