/** Reads one file as a paper, in this process. `reader-process.ts` runs it where it can be stopped. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { applyRecord } from '../../papers/apply-record.ts';
import { extensionOf, MAX_FILE_BYTES } from '../../papers/formats/detect-format.ts';
import type { PaperRecord } from '../../papers/formats/legal-json.ts';
import { readFormat } from '../../papers/formats/read-format.ts';
import {
  type ImportedFile,
  refusalOf,
  reportOf,
  reportOfKnown,
} from '../../papers/import-result.ts';
import type { PaperTables } from '../../papers/issuer.ts';
import { readKnowledgeDocument } from '../../papers/knowledge-document.ts';
import { readPaper } from '../../papers/read-paper.ts';
import { PaperRefused } from '../../papers/refusal.ts';
import { proposeTopics, type TopicNames } from '../../papers/topics.ts';
import { frontMatterOf, writeDocument } from '../../papers/write-document.ts';

export interface ImportRequest {
  readonly file: string;
  /** The name that the paper was given under, where `file` is a converted copy; null elsewhere. */
  readonly shownAs: string | null;
  /** What was done to the file before: `read by OCR`. */
  readonly remarks: readonly string[];
  readonly tables: PaperTables;
  readonly topics: readonly TopicNames[];
  /** `YYYY-MM-DD`; the day that the source was retrieved. */
  readonly today: string | null;
  /** Where the paper was found; absent for a file that somebody has. */
  readonly origin?: PaperOrigin;
}

/** The place of a paper in a source, and what the source states of it. */
export interface PaperOrigin {
  readonly title: string;
  readonly url: string | null;
  readonly record: PaperRecord;
}

/** Returns what a file holds. A bad file is refused with the reason; nothing is thrown. */
export async function importFile(request: ImportRequest): Promise<ImportedFile> {
  const shown = request.shownAs ?? request.file;
  try {
    const { size } = await stat(request.file);
    if (size > MAX_FILE_BYTES)
      throw new PaperRefused(
        'too-large',
        `${toMegabytes(size)} MB; at most ${toMegabytes(MAX_FILE_BYTES)} MB are read`,
      );
    return await readAndWrite(request, shown);
  } catch (error) {
    const refused =
      error instanceof PaperRefused
        ? error
        : new PaperRefused('unreadable', error instanceof Error ? error.message : String(error));
    return { result: refusalOf(shown, refused.reason, refused.message), markdown: null };
  }
}

const toMegabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

async function readAndWrite(request: ImportRequest, shown: string): Promise<ImportedFile> {
  const bytes = new Uint8Array(await readFile(request.file));
  const known = extensionOf(shown) === 'md' ? readKnowledgeDocument(basename(shown), bytes) : null;
  if (known !== null) return { result: reportOfKnown(shown, known), markdown: known.text };
  const content = await readFormat(basename(request.file), bytes);
  const read = readPaper({ ...content, fileName: basename(shown) }, request.tables);
  const record = content.record ?? request.origin?.record ?? null;
  const paper = record === null ? read : applyRecord(read, record);
  const source = {
    fileName: basename(shown),
    gazette: content.gazette,
    url: request.origin?.url ?? null,
    retrieved: request.today,
    ...(request.origin !== undefined && { title: request.origin.title }),
  };
  const document = frontMatterOf(paper, source, proposeTopics(paper, request.topics));
  return {
    result: reportOf(shown, paper, document, [...request.remarks, ...content.notes]),
    markdown: writeDocument(paper, document),
  };
}
