import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextDelivery, quietHoursEnd } from './delivery-schedule.ts';
import { defaultDeliveryPreferences } from './recipients.ts';

const at = (iso: string) => Date.parse(iso);
const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
const hanoi = defaultDeliveryPreferences('Asia/Ho_Chi_Minh');

describe('nextDelivery', () => {
  it('returns the hour of the chat in its time zone', () => {
    const daily = (after: string) => iso(nextDelivery('daily', hanoi, null, at(after)).due);
    expect(daily('2026-11-25T00:59:59Z')).toBe('2026-11-25T01:00:00.000Z');
    expect(daily('2026-11-25T01:00:00Z')).toBe('2026-11-26T01:00:00.000Z');
    const weekly = nextDelivery(
      'weekly',
      { ...hanoi, weekday: 7, hour: 23 },
      null,
      at('2026-11-25T00:00:00Z'),
    );
    expect(iso(weekly.due)).toBe('2026-11-29T16:00:00.000Z');
  });

  it('keeps the hour when daylight saving time starts or ends', () => {
    const berlin = { ...defaultDeliveryPreferences('Europe/Berlin'), hour: 2 };
    const due = (after: string) => iso(nextDelivery('daily', berlin, null, at(after)).due);
    expect(due('2026-10-24T12:00:00Z')).toBe('2026-10-25T01:00:00.000Z');
    expect(due('2026-10-25T12:00:00Z')).toBe('2026-10-26T01:00:00.000Z');
    expect(due('2026-03-28T12:00:00Z')).toBe('2026-03-29T01:00:00.000Z');
  });

  it('returns the same digest for every instant before it, within a day or a week', () => {
    const zones = fc.constantFrom('Asia/Ho_Chi_Minh', 'Europe/Berlin', 'America/New_York', 'UTC');
    const instant = fc.integer({
      min: at('2026-01-01T00:00:00Z'),
      max: at('2027-12-31T00:00:00Z'),
    });
    fc.assert(
      fc.property(
        zones,
        instant,
        fc.nat(23),
        fc.integer({ min: 1, max: 7 }),
        (zone, now, hour, weekday) => {
          const preferences = { ...defaultDeliveryPreferences(zone), hour, weekday };
          for (const [frequency, days] of [
            ['daily', 1],
            ['weekly', 7],
          ] as const) {
            const { due, dedupKey } = nextDelivery(frequency, preferences, 4, now);
            expect(due).toBeGreaterThan(now);
            expect(due - now).toBeLessThanOrEqual(days * 86_400_000 + 3_600_000);
            expect(nextDelivery(frequency, preferences, 4, due - 1)).toEqual({ due, dedupKey });
          }
        },
      ),
    );
  });
});

describe('quietHoursEnd', () => {
  const night = { ...hanoi, quietHours: { from: 21, to: 6 } };
  it.each([
    ['2026-11-25T13:59:59Z', null],
    ['2026-11-25T14:00:00Z', '2026-11-25T23:00:00.000Z'],
    ['2026-11-25T22:59:59Z', '2026-11-25T23:00:00.000Z'],
    ['2026-11-25T23:00:00Z', null],
  ])('at %s returns %s', (now, end) => {
    expect(iso(quietHoursEnd(night, at(now)))).toBe(end);
  });

  it('returns the end of hours within a day, and null without quiet hours', () => {
    const noon = { ...hanoi, quietHours: { from: 11, to: 13 } };
    expect(iso(quietHoursEnd(noon, at('2026-11-25T05:00:00Z')))).toBe('2026-11-25T06:00:00.000Z');
    expect(quietHoursEnd(hanoi, at('2026-11-25T05:00:00Z'))).toBeNull();
  });
});
