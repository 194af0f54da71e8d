/** Opens the zip archive of a Word file, within limits. */
import { unzipSync } from 'fflate';
import { PaperRefused } from '../refusal.ts';

/** The parts of a Word file that are read have at most this size together, unpacked. */
export const MAX_UNPACKED_BYTES = 80 * 1024 * 1024;
/** A Word file has some dozen parts; pictures are many, and are not unpacked. */
const MAX_ENTRIES = 5000;

/**
 * Returns the wanted files of an archive, by name.
 *
 * @throws PaperRefused for a broken archive, and for one that unpacks to more than is allowed
 */
export function openZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Map<string, Uint8Array> {
  let [entries, total] = [0, 0];
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        if (entries > MAX_ENTRIES)
          throw new PaperRefused('zip-bomb', `the archive has more than ${MAX_ENTRIES} files`);
        if (!wanted(name)) return false;
        // The unpacked file is cut to the size that the archive states, so a false size does no harm.
        total += originalSize;
        if (total > MAX_UNPACKED_BYTES)
          throw new PaperRefused(
            'zip-bomb',
            `the archive unpacks to more than ${MAX_UNPACKED_BYTES / 1024 / 1024} MB`,
          );
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof PaperRefused) throw error;
    throw new PaperRefused(
      'corrupt',
      `the archive cannot be unpacked: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
