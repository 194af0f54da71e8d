/** Reads papers from bytes, on Node: each in a process of its own, one at a time. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extensionOf } from '../../papers/formats/detect-format.ts';
import type { ImportedFile } from '../../papers/import-result.ts';
import { readPaperFile } from '../import/import-files.ts';
import { createPaperReader, type PaperReader } from '../import/paper-reader.ts';
import type { PaperFiles } from '../paper-files.ts';

/**
 * An update is given up after 75 s (`update-handler.ts`), and the file is downloaded and read as well. A
 * long scan is imported on the command line.
 */
const TIMEOUTS = { convert: 30_000, ocr: 20_000 } as const;
/** A file name may have 255 bytes, and a letter of Vietnamese up to three. */
const MAX_NAME_LENGTH = 80;

/** @param openReader opens the reader of one file, which is closed when the file is read */
export function createPaperFiles(openReader: () => PaperReader = createPaperReader): PaperFiles {
  // A reader takes up to 512 MB: a second file waits for the first.
  let last: Promise<unknown> = Promise.resolve();
  return {
    read: (name, bytes, { issuers, jurisdictions, topics }, today, origin) => {
      const read = async (): Promise<ImportedFile> => {
        const folder = await mkdtemp(join(tmpdir(), 'cchc-paper-'));
        const reader = openReader();
        try {
          const file = join(folder, safeName(name));
          await writeFile(file, bytes);
          const context = {
            ...{ tables: { issuers, jurisdictions }, topics, today },
            ...(origin !== undefined && { origin }),
          };
          return await readPaperFile(file, reader, context, TIMEOUTS);
        } finally {
          reader.close();
          await rm(folder, { recursive: true, force: true });
        }
      };
      const result = last.then(read, read);
      last = result.catch(() => undefined);
      return result;
    },
  };
}

/** The name without what a path may not have. Numbers of papers are read from names: `12_2025_QD-TTg.pdf`. */
export function safeName(name: string): string {
  const extension = extensionOf(name);
  const stem = name.slice(0, name.length - (extension === '' ? 0 : extension.length + 1));
  const safe = stem.replace(/^\.+|[\\/\p{Cc}]/gu, '_').slice(0, MAX_NAME_LENGTH) || 'paper';
  return extension === '' ? safe : `${safe}.${extension}`;
}
