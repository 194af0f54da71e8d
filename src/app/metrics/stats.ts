/** What cannot be counted as it happens, and is read when the page is asked for. */
import type { StoreStats } from '../../store/stats.ts';

/** What is true at the moment of asking. */
export interface RuntimeStats {
  readonly uptimeSeconds: number;
  readonly ready: boolean;
  readonly library: LibraryStats;
  /** Null: the store is away. */
  readonly store: StoreStats | null;
}

export interface LibraryStats {
  readonly documents: number;
  readonly terms: number;
  readonly passages: number;
  /** From files to the index. */
  readonly loadSeconds: number;
  readonly errors: number;
  readonly warnings: number;
}
