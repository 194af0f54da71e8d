/**
 * The folder that imported documents are written to, with a journal of what was read. An import that was
 * stopped goes on where it was: what the journal has is not read again, and no paper is written twice.
 */
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ImportedFile } from './import-file.ts';
import type { ImportResult } from './import-result.ts';

/** The journal stands beside the documents. The library leaves out hidden files. */
const JOURNAL = '.import-journal.jsonl';
const DOCUMENTS = 'documents';

interface JournalLine {
  /** SHA-256 of the content of the file. */
  readonly hash: string;
  readonly result: ImportResult;
}

export interface OutputFolder {
  /** Returns what was read from a file of this content before; null for a new one. */
  find(hash: string): ImportResult | null;
  /** Writes a document and notes it in the journal. Returns the result with what happened. */
  write(hash: string, imported: ImportedFile): ImportResult;
}

export const hashOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Opens the folder, which is created where it is missing. */
export function openOutputFolder(folder: string): OutputFolder {
  mkdirSync(join(folder, DOCUMENTS), { recursive: true });
  const journal = join(folder, JOURNAL);
  const known = new Map<string, ImportResult>();
  const written = new Map<string, string>();
  for (const { hash, result } of readJournal(journal)) {
    if (result.status === 'read' && !existsSync(documentPath(folder, result.document.id))) continue;
    known.set(hash, result);
    if (result.status === 'read') written.set(result.document.id, result.file);
  }
  return {
    find: (hash) => known.get(hash) ?? null,
    write: (hash, { result, markdown }) => {
      const noted =
        result.status === 'read' && markdown !== null ? place(result, markdown) : result;
      appendFileSync(journal, `${JSON.stringify({ hash, result: noted } satisfies JournalLine)}\n`);
      known.set(hash, noted);
      return noted;
    },
  };

  function place(result: ImportResult & { status: 'read' }, markdown: string): ImportResult {
    const { id } = result.document;
    const before = written.get(id);
    if (before !== undefined && before !== result.file)
      return {
        ...result,
        warnings: [...result.warnings, `the same paper as ${before}; not written again`],
      };
    const path = documentPath(folder, id);
    writeFileSync(`${path}.part`, markdown);
    renameSync(`${path}.part`, path);
    written.set(id, result.file);
    return result;
  }
}

const documentPath = (folder: string, id: string): string => join(folder, DOCUMENTS, `${id}.md`);

/** The lines of the journal. A last line that was cut by a kill is left out. */
function readJournal(path: string): JournalLine[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return line === '' ? [] : [JSON.parse(line) as JournalLine];
      } catch {
        return [];
      }
    });
}
