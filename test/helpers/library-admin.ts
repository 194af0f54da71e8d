/** What the bot tells the library service and the sender of announcements, for tests of the bot alone. */
import type { LibraryAdmin } from '../../src/telegram/dependencies.ts';

/** Returns a port that does nothing and reads nothing, with changes. */
export const createLibraryAdmin = (change: Partial<LibraryAdmin> = {}): LibraryAdmin => ({
  refresh: async () => {},
  wakeSender: () => {},
  parseDocument: async () => ({ document: null, faults: [] }),
  previewPaper: async (source) => ({ id: '', source, document: null, faults: [] }),
  downloadFile: async () => new Uint8Array(),
  trackProgress: () => {},
  ...change,
});
