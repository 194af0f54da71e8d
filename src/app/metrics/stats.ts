/** Figures that are not counted but read when the metrics page is requested. */
import type { StoreStats } from '../../store/stats.ts';

/** The state at the moment of the request. */
export interface RuntimeStats {
  readonly uptimeSeconds: number;
  readonly ready: boolean;
  readonly library: LibraryStats;
  /** Null when the store is unavailable. */
  readonly store: StoreStats | null;
}

export interface LibraryStats {
  readonly documents: number;
  readonly terms: number;
  readonly passages: number;
  /** The time from reading the files to the finished index. */
  readonly loadSeconds: number;
  readonly errors: number;
  readonly warnings: number;
}
