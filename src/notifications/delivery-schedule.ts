/** Hours in the time zone of a chat: when its next digest is due, and its quiet hours. */

import { utcOffsetMinutes } from '../shared/time-zone.ts';
import { formatDedupKey } from '../store/dedup-key.ts';
import type { DeliveryPreferences } from '../store/tables/delivery-preferences.ts';
import type { ScheduledMessage } from '../store/tables/outbox-enqueue.ts';
import type { Frequency } from '../store/tables/subscriptions.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** The next digest after an instant. A daily and a weekly digest at the same time are one message. */
export function nextDelivery(
  frequency: Exclude<Frequency, 'now'>,
  preferences: DeliveryPreferences,
  threadId: number | null,
  after: number,
): ScheduledMessage {
  const { hour, weekday, timeZone } = preferences;
  // Two days back, because the local day may differ from the UTC day.
  for (let days = -2; ; days += 1) {
    const day = new Date(startOfLocalDay(after, timeZone) + days * DAY_MS);
    if (frequency === 'weekly' && (day.getUTCDay() || 7) !== weekday) continue;
    const due = toInstant(day.getTime() + hour * HOUR_MS, timeZone);
    if (due > after) return { dedupKey: formatDedupKey({ kind: 'digest', due, threadId }), due };
  }
}

/**
 * The instant of an hour of a day in a time zone, in milliseconds since the epoch.
 *
 * @param day ISO 8601
 */
export function instantOf(day: string, hour: number, timeZone: string): number {
  return toInstant(Date.parse(day) + hour * HOUR_MS, timeZone);
}

/** The end of the quiet hours at an instant. Null if there are none at that time. */
export function quietHoursEnd(
  { quietHours, timeZone }: DeliveryPreferences,
  at: number,
): number | null {
  if (quietHours === null || quietHours.from === quietHours.to) return null;
  const { from, to } = quietHours;
  const today = startOfLocalDay(at, timeZone);
  for (const day of [today - DAY_MS, today]) {
    const start = toInstant(day + from * HOUR_MS, timeZone);
    const end = toInstant(day + to * HOUR_MS + (to <= from ? DAY_MS : 0), timeZone);
    if (start <= at && at < end) return end;
  }
  return null;
}

/** Midnight of the local day of an instant, on a clock that shows local time as UTC. */
function startOfLocalDay(at: number, timeZone: string): number {
  const local = at + offsetMs(timeZone, at);
  return local - (((local % DAY_MS) + DAY_MS) % DAY_MS);
}

/** The instant at which a clock in the zone shows a local time. A skipped time is an hour later. */
function toInstant(local: number, timeZone: string): number {
  const guess = local - offsetMs(timeZone, local);
  return local - offsetMs(timeZone, guess);
}

const offsetMs = (timeZone: string, at: number): number =>
  utcOffsetMinutes(timeZone, at) * MINUTE_MS;
