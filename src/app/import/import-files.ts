/** Imports many files: several at a time, told in the order given. */
import { readFile } from 'node:fs/promises';
import type { ImportedFile, ImportResult } from '../../papers/import-result.ts';
import type { PaperTables } from '../../papers/issuer.ts';
import type { TopicNames } from '../../papers/topics.ts';
import type { ImportRequest, PaperOrigin } from './import-file.ts';
import { hashOf, type OutputFolder } from './output-folder.ts';
import type { PaperReader } from './paper-reader.ts';
import { type ProgramTimeouts, prepareFile } from './prepare-file.ts';

export interface ImportContext {
  readonly tables: PaperTables;
  readonly topics: readonly TopicNames[];
  readonly today: string;
  /** Where documents are written; null for a dry run. */
  readonly output: OutputFolder | null;
  /** Each reads one file at a time. */
  readonly readers: readonly PaperReader[];
}

/**
 * Imports files and tells each result in the order of the files.
 *
 * @param tell called once for each file
 */
export async function importFiles(
  files: readonly string[],
  context: ImportContext,
  tell: (result: ImportResult, done: number) => void,
): Promise<void> {
  const waiting = new Map<number, () => ImportResult>();
  let [next, told] = [0, 0];
  const work = async (reader: PaperReader): Promise<void> => {
    for (let at = next; at < files.length; at = next) {
      next += 1;
      const file = files[at];
      if (file === undefined) return;
      waiting.set(at, await importOne(file, reader, context));
      // Results are written in order, so that of two files of one paper always the first is kept.
      for (let result = waiting.get(told); result !== undefined; result = waiting.get(told)) {
        waiting.delete(told);
        told += 1;
        tell(result(), told);
      }
    }
  };
  await Promise.all(context.readers.map(work));
}

/** Reads a file, and returns a function that writes what was read and returns the result. */
async function importOne(
  file: string,
  reader: PaperReader,
  context: ImportContext,
): Promise<() => ImportResult> {
  const { output } = context;
  if (output === null) {
    const { result } = await readPaperFile(file, reader, context);
    return () => result;
  }
  const hash = hashOf(await readFile(file));
  const known = output.find(hash);
  if (known !== null) return () => ({ ...known, file });
  const imported = await readPaperFile(file, reader, context);
  return () => output.find(hash) ?? output.write(hash, imported);
}

/** Reads a file; one that needs a program of the machine (LibreOffice, OCR) is converted first. */
export async function readPaperFile(
  file: string,
  reader: PaperReader,
  {
    tables,
    topics,
    today,
    origin,
  }: Pick<ImportContext, 'tables' | 'topics' | 'today'> & { readonly origin?: PaperOrigin },
  timeouts?: ProgramTimeouts,
): Promise<ImportedFile> {
  const request: ImportRequest = {
    ...{ file, shownAs: null, remarks: [], tables, topics, today },
    ...(origin !== undefined && { origin }),
  };
  const imported = await reader.read(request);
  if (imported.result.status === 'read') return imported;
  const prepared = await prepareFile(file, imported.result.reason, timeouts);
  if (prepared === null) return imported;
  if ('message' in prepared)
    return { result: { ...imported.result, message: prepared.message }, markdown: null };
  try {
    return await reader.read({
      ...request,
      file: prepared.file,
      shownAs: file,
      remarks: [prepared.remark],
    });
  } finally {
    await prepared.remove();
  }
}
