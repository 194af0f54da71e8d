import { describe, expect, it } from 'vitest';
import { NotFetchedError, runFetched } from './fetched.ts';

/** Values of which each must be fetched before it is read. */
function createValues() {
  const here = new Set<string>();
  const fetched: string[] = [];
  const read = (name: string): string => {
    if (here.has(name)) return name.toUpperCase();
    throw new NotFetchedError(async () => {
      fetched.push(name);
      here.add(name);
    });
  };
  return { fetched, read };
}

describe('runFetched', () => {
  it('fetches what is missing and runs the work again until nothing is', async () => {
    const { fetched, read } = createValues();
    const rounds: number[] = [];
    const result = await runFetched((round) => {
      rounds.push(round);
      return read('a') + read('b') + read('a');
    });
    expect(result).toBe('ABA');
    expect(fetched).toEqual(['a', 'b']);
    expect(rounds).toEqual([0, 1, 2]);
  });

  it('finds a missing value inside the error of another library', async () => {
    const { read } = createValues();
    const wrapped = await runFetched(async () => {
      try {
        return read('a');
      } catch (error) {
        throw Object.assign(new Error('in a handler'), { error });
      }
    });
    expect(wrapped).toBe('A');
  });

  it('rejects with the error of the work, of the source, and of work that never has enough', async () => {
    await expect(runFetched(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    const broken = new NotFetchedError(() => Promise.reject(new Error('the source is away')));
    await expect(runFetched(() => Promise.reject(broken))).rejects.toThrow('the source is away');
    const endless = new NotFetchedError(async () => {});
    await expect(runFetched(() => Promise.reject(endless))).rejects.toBe(endless);
  });
});
