import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createThrottle, TELEGRAM_LIMITS } from './throttle.ts';

/** Sends to each chat in turn, as soon as the pace lets it; gives when. */
function paced(chats: readonly number[], late: (at: number) => number = () => 0): number[] {
  const throttle = createThrottle();
  let at = 0;
  return chats.map((chat) => {
    at = throttle.readyAt(chat, at) + late(at);
    throttle.record(chat, at);
    return at;
  });
}

/** The most that any window of so many milliseconds holds, wherever it begins. */
function mostWithin(times: readonly number[], ms: number): number {
  return Math.max(
    0,
    ...times.map((from) => times.filter((time) => time >= from && time < from + ms).length),
  );
}

describe('createThrottle', () => {
  it('never exceeds 30 sends a second, one a second to a chat, 20 a minute to a group', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -4, max: 60 }), { maxLength: 300 }),
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 9 }),
        (chats, delays) => {
          let lease = 0;
          const times = paced(chats, () => delays[lease++ % delays.length] ?? 0);
          expect(mostWithin(times, 1000)).toBeLessThanOrEqual(30);
          for (const chat of new Set(chats)) {
            const own = times.filter((_, index) => chats[index] === chat);
            expect(mostWithin(own, 1000)).toBeLessThanOrEqual(1);
            if (chat < 0) expect(mostWithin(own, 60_000)).toBeLessThanOrEqual(20);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('reaches 95% of the limit although timers are a little late', () => {
    const chats = Array.from({ length: 3000 }, (_, index) => index + 1);
    for (const late of [0, 3]) {
      const times = paced(chats, () => late);
      expect((chats.length / (times.at(-1) ?? 0)) * 1000).toBeGreaterThan(0.95 * 30);
    }
  });

  it('catches up after a pause, within the window', () => {
    const chats = Array.from({ length: 290 }, (_, index) => index + 1);
    let sends = 0;
    const stalled = () => (sends++ % 29 === 28 ? 200 : 0);
    const times = paced(chats, stalled);
    expect((chats.length / (times.at(-1) ?? 0)) * 1000).toBeGreaterThan(0.95 * 30);
    expect(mostWithin(times, 1000)).toBeLessThanOrEqual(30);
  });

  it('lets answers pass at once and makes later messages wait for them', () => {
    const throttle = createThrottle();
    for (let answer = 0; answer < 40; answer += 1) throttle.record(100 + answer, 0);
    expect(throttle.readyAt(1, 0)).toBe(TELEGRAM_LIMITS.windowMs);
    expect(throttle.readyAt(139, 0)).toBe(TELEGRAM_LIMITS.chatIntervalMs);
  });

  it('starts after another process when the sends of that process are a window old', () => {
    const throttle = createThrottle();
    const group = -5;
    const former = Array.from({ length: 19 }, (_, index) => ({
      chatId: group,
      at: 10_000 + 100 * index,
    }));
    throttle.inherit(12_000, former);
    expect(throttle.readyAt(1, 12_000)).toBe(12_000 + TELEGRAM_LIMITS.windowMs);
    expect(throttle.readyAt(group, 12_000)).toBeGreaterThanOrEqual(10_000 + 60_000);
  });
});
