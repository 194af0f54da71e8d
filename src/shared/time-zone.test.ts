import { describe, expect, it } from 'vitest';
import { isTimeZone, todayIn, utcOffsetMinutes } from './time-zone.ts';

describe('todayIn', () => {
  it('todayIn returns the calendar day of the time zone', () => {
    const evening = new Date('2026-02-28T18:30:00Z');
    expect(todayIn('Asia/Ho_Chi_Minh', evening)).toBe('2026-03-01');
    expect(todayIn('UTC', evening)).toBe('2026-02-28');
    expect(todayIn('America/New_York', new Date('2026-03-01T03:00:00Z'))).toBe('2026-02-28');
  });
});

describe('utcOffsetMinutes', () => {
  it('utcOffsetMinutes returns how far a time zone is ahead of UTC', () => {
    const winter = new Date('2026-01-15T00:00:00Z');
    expect(utcOffsetMinutes('Asia/Ho_Chi_Minh', winter)).toBe(420);
    expect(utcOffsetMinutes('UTC', winter)).toBe(0);
    expect(utcOffsetMinutes('Asia/Kathmandu', winter)).toBe(345);
    expect(utcOffsetMinutes('America/New_York', winter)).toBe(-300);
  });

  it('utcOffsetMinutes follows daylight saving time', () => {
    expect(utcOffsetMinutes('America/New_York', new Date('2026-07-15T00:00:00Z'))).toBe(-240);
    expect(utcOffsetMinutes('America/New_York', Date.parse('2026-07-15T00:00:00Z'))).toBe(-240);
  });
});

describe('isTimeZone', () => {
  it('isTimeZone accepts a name of the IANA database only', () => {
    expect(isTimeZone('Asia/Ho_Chi_Minh')).toBe(true);
    expect(isTimeZone('Asia/Son_Tuyen')).toBe(false);
    expect(isTimeZone('')).toBe(false);
  });
});
