/** The index of the library in use. The bot keeps one while its library is exchanged. */
import { createLiveView } from '../../shared/live-view.ts';
import type { IsoDate } from '../document.ts';
import type { LibraryIndex } from './library-index.ts';

export interface CurrentLibraryIndex extends LibraryIndex {
  /** Returns the day that the status of documents is shown for. */
  today(): IsoDate;
}

/** @param current returns the index of the library in use */
export function createCurrentLibraryIndex(
  current: () => LibraryIndex,
  today: () => IsoDate,
): CurrentLibraryIndex {
  return createLiveView(current, { today });
}
