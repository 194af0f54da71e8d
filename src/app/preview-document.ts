/** Reads an uploaded document as it would be loaded among the current files. */
import { isSameDocument } from '../library/compare-documents.ts';
import type { LegalDocument } from '../library/document.ts';
import type { KnowledgeFault } from '../library/knowledge-fault.ts';
import { loadLibrary } from '../library/load-library.ts';
import type { SourceFile } from '../library/source-file.ts';
import { keepRecord } from '../papers/keep-record.ts';
import { fold } from '../text/fold.ts';
import {
  type ApprovedSource,
  documentIdIn,
  documentIdOf,
  overlayApproved,
} from './load-with-fallback.ts';

/** An uploaded file, as it would be loaded. */
export interface DocumentPreview {
  /** Null when the file is not a valid document. A full text that joins a summary has its id. */
  readonly document: LegalDocument | null;
  /** The faults of this file. */
  readonly faults: readonly KnowledgeFault[];
}

/** A paper that was read from a file, as it would be loaded. */
export interface PaperPreview extends DocumentPreview {
  /** The id that the file has. */
  readonly id: string;
  /** The file with this id. */
  readonly source: string;
}

/** The files of the library that matter to a draft, and what was approved in the chat. */
export interface CurrentFiles {
  readonly files: readonly SourceFile[];
  readonly approved: readonly ApprovedSource[];
  readonly defaults: readonly SourceFile[];
}

/** The file name in the faults of an uploaded document, which has no path yet. */
const DRAFT_PATH = 'documents/draft.md';

/**
 * Parses an uploaded document together with the current files, in place of the file with the same
 * id, so that its references and its tables are checked.
 */
export function previewDocument(bytes: Uint8Array, current: CurrentFiles): DocumentPreview {
  const { document, faults } = loadWithDraft(bytes, current);
  return { document, faults };
}

/**
 * As `previewDocument`, for a paper that was read from a file. Its id is made from its number: a paper joins
 * the summary that the library has, and takes the place, the id and the record of its former version in full.
 */
export function previewPaper(markdown: string, current: CurrentFiles): PaperPreview {
  const encoder = new TextEncoder();
  const paper = loadDraftAlone(encoder.encode(markdown), current.defaults);
  const free = paper === null ? null : freeIdOf(paper, current);
  const named = free === null ? markdown : withId(markdown, free);
  const read = loadWithDraft(encoder.encode(named), current);
  const { document } = read;
  const other =
    document === null
      ? undefined
      : read.documents.find(
          (one) => one !== document && one.text === 'full' && isSameDocument(one, document),
        );
  const id = other?.id ?? read.id;
  const former = findFile(id, current);
  if (former === null) return { id, source: named, document, faults: read.faults };
  const source = keepRecord(withId(markdown, id), former);
  const again = loadWithDraft(encoder.encode(source), current);
  return { id, source, document: again.document, faults: again.faults };
}

/** The document of a draft without a look at other files; null where it has errors. */
export const loadDraftAlone = (
  bytes: Uint8Array,
  defaults: readonly SourceFile[],
): LegalDocument | null =>
  loadLibrary([{ path: DRAFT_PATH, bytes }], { defaults }).documents[0] ?? null;

const withId = (markdown: string, id: string): string =>
  markdown.replace(/^id: .*$/mu, `id: ${id}`);

/** A text that stands beside its summary has another id than that. */
const TEXT_ID_END = '-toan-van';

/** The id of a paper, told apart from the ids of its summary and of other documents. */
function freeIdOf(paper: LegalDocument, current: CurrentFiles): string {
  const isVersion = (holder: LegalDocument): boolean =>
    isSameDocument(holder, paper) ||
    (holder.number === null && paper.number === null && fold(holder.title) === fold(paper.title));
  let id = paper.id;
  for (let count = 2; ; count += 1) {
    const holder = findFile(id, current);
    if (holder === null) return id;
    if (isVersion(holder)) return holder.text === 'full' ? id : `${id}${TEXT_ID_END}`;
    id = `${paper.id}-${count}`;
  }
}

/** The document of the file with an id, alone; null where there is none. */
function findFile(id: string, { files, approved, defaults }: CurrentFiles): LegalDocument | null {
  const file = overlayApproved(files, approved).find((one) => documentIdOf(one) === id);
  return file === undefined ? null : (loadLibrary([file], { defaults }).documents[0] ?? null);
}

interface LoadedDraft extends DocumentPreview {
  readonly id: string;
  readonly documents: readonly LegalDocument[];
}

function loadWithDraft(
  bytes: Uint8Array,
  { files, approved, defaults }: CurrentFiles,
): LoadedDraft {
  const draft = { path: DRAFT_PATH, bytes };
  const alone = loadDraftAlone(bytes, defaults);
  const id = documentIdIn(bytes) || (alone?.id ?? '');
  const others = overlayApproved(
    files,
    approved.filter((one) => one.id !== id),
  ).filter((file) => file.path !== DRAFT_PATH && (id === '' || documentIdOf(file) !== id));
  const { documents, faults } = loadLibrary([...others, draft], { defaults });
  const own = faults.filter(({ file }) => file === DRAFT_PATH);
  const document =
    documents.find((one) => one.id === id) ??
    // A full text that joins a summary has the id of the summary.
    (alone !== null && !own.some(({ severity }) => severity === 'error')
      ? documents.find((one) => isSameDocument(one, alone))
      : undefined) ??
    null;
  return { id, documents, document, faults: own };
}
