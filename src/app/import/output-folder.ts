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
import type { ImportedFile, ImportResult, ReadResult } from '../../papers/import-result.ts';
import { fold } from '../../text/fold.ts';

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
  const written = new Map<string, ReadResult>();
  for (const { hash, result } of readJournal(journal)) {
    // Another time the machine may have more time for it.
    if (result.status === 'refused' && result.reason === 'too-slow') continue;
    if (result.status === 'read' && !existsSync(documentPath(folder, result.document.id))) continue;
    known.set(hash, result);
    if (result.status === 'read' && !written.has(result.document.id))
      written.set(result.document.id, result);
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

  function place(result: ReadResult, markdown: string): ReadResult {
    const before = written.get(result.document.id);
    if (before !== undefined && before.file !== result.file && isSamePaper(before, result))
      return withWarning(result, `the same paper as ${before.file}; not written again`);
    const placed = before === undefined ? result : withFreeId(result);
    const { id } = placed.document;
    const path = documentPath(folder, id);
    writeFileSync(`${path}.part`, markdown.replace(/^id: .*$/mu, `id: ${id}`));
    renameSync(`${path}.part`, path);
    written.set(id, placed);
    return placed;
  }

  /** Another paper with the same number: the id is told apart by a count. */
  function withFreeId(result: ReadResult): ReadResult {
    const { id } = result.document;
    let free = id;
    for (let count = 2; written.has(free) && written.get(free)?.file !== result.file; count += 1)
      free = `${id}-${count}`;
    if (free === id) return result;
    const renamed = { ...result, document: { ...result.document, id: free } };
    return withWarning(renamed, `another paper than ${id}, although it has the same number`);
  }
}

const withWarning = (result: ReadResult, warning: string): ReadResult => ({
  ...result,
  warnings: [...result.warnings, warning],
});

/** Two readings of one number are one paper, unless their days or issuers differ. */
function isSamePaper({ document: a }: ReadResult, { document: b }: ReadResult): boolean {
  const isSame = (one: string | null, other: string | null): boolean =>
    one === null || other === null || fold(one) === fold(other);
  return isSame(a.dateDocument, b.dateDocument) && isSame(a.passedBy, b.passedBy);
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
