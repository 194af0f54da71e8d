import { describe, expect, it } from 'vitest';
import { runAtOnce, runInTurns, type Steps } from './turns.ts';

/** Counts to three. Each step takes so many milliseconds of a clock that the test holds. */
function* countToThree(advance: (ms: number) => void, ms: number): Steps<number> {
  let count = 0;
  while (count < 3) {
    count += 1;
    advance(ms);
    yield;
  }
  return count;
}

/** Runs steps of a length on a virtual clock, and counts the pauses. */
async function countPauses(stepMs: number): Promise<{ value: number; pauses: number }> {
  let now = 0;
  let pauses = 0;
  const clock = {
    elapsed: () => now,
    sleep: async () => {
      pauses += 1;
    },
  };
  const value = await runInTurns(
    countToThree((ms) => {
      now += ms;
    }, stepMs),
    clock,
  );
  return { value, pauses };
}

describe('runAtOnce', () => {
  it('runAtOnce returns the result of all steps', () => {
    expect(runAtOnce(countToThree(() => {}, 0))).toBe(3);
  });
});

describe('runInTurns', () => {
  it('runInTurns pauses after each step that fills a turn', async () => {
    expect(await countPauses(10)).toEqual({ value: 3, pauses: 3 });
  });

  it('runInTurns does several short steps in one turn', async () => {
    expect(await countPauses(4)).toEqual({ value: 3, pauses: 1 });
  });

  it('runInTurns rejects with what a step throws', async () => {
    const steps = countToThree(() => {
      throw new Error('broken step');
    }, 0);
    await expect(runInTurns(steps, { elapsed: () => 0, sleep: async () => {} })).rejects.toThrow(
      'broken step',
    );
  });
});
