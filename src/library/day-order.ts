/** The order of days. */
import type { IsoDate } from './document.ts';

/**
 * Compares two days, with the oldest or the newest first. An unknown day is last either way. Returns 0
 * for the same day.
 */
export function compareDays(
  one: IsoDate | null,
  other: IsoDate | null,
  first: 'oldest' | 'newest',
): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other === (first === 'oldest') ? -1 : 1;
}
