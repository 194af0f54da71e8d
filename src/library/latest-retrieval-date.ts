import type { Entry, IsoDate } from './document.ts';

/**
 * Returns the latest day on which a source of these entries was read; null when none is recorded.
 * Pages and feeds use it as their date of change.
 */
export function latestRetrievalDate(entries: Iterable<Entry>): IsoDate | null {
  let latest: IsoDate | null = null;
  for (const { sources } of entries) {
    for (const { retrieved } of sources) {
      if (retrieved !== null && (latest === null || retrieved > latest)) latest = retrieved;
    }
  }
  return latest;
}
