/** What cannot be counted as it happens, and is read when the page is asked for. */
import type { StoreReadings } from '../store/readings.ts';

/** What is true at the moment of asking. */
export interface Readings {
  readonly uptimeSeconds: number;
  readonly ready: boolean;
  readonly library: LibraryReadings;
  /** Null: the store is away. */
  readonly store: StoreReadings | null;
}

export interface LibraryReadings {
  readonly documents: number;
  readonly terms: number;
  readonly passages: number;
  /** From files to the index. */
  readonly loadSeconds: number;
  readonly errors: number;
  readonly warnings: number;
}
