/** Reads an uploaded document as it would be loaded among the current files. */
import { isSameDocument } from '../library/compare-documents.ts';
import type { LegalDocument } from '../library/document.ts';
import type { KnowledgeFault } from '../library/knowledge-fault.ts';
import { loadLibrary } from '../library/load-library.ts';
import type { SourceFile } from '../library/source-file.ts';
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

/** The files of the library, and what was approved in the chat. */
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
 * As `previewDocument`, for a paper that was read from a file. The id of a paper is made from its number;
 * where the library has this document in full under another id, the paper takes that id and so its place.
 */
export function previewPaper(markdown: string, current: CurrentFiles): PaperPreview {
  const encoder = new TextEncoder();
  const read = loadWithDraft(encoder.encode(markdown), current);
  const { document, documents } = read;
  const former =
    document === null
      ? undefined
      : documents.find(
          (one) => one !== document && one.text === 'full' && isSameDocument(one, document),
        );
  if (former === undefined) return { id: read.id, source: markdown, document, faults: read.faults };
  const source = markdown.replace(/^id: .*$/mu, `id: ${former.id}`);
  const again = loadWithDraft(encoder.encode(source), current);
  return { id: former.id, source, document: again.document, faults: again.faults };
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
  const alone = loadLibrary([draft], { defaults }).documents[0];
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
    (alone !== undefined && !own.some(({ severity }) => severity === 'error')
      ? documents.find((one) => isSameDocument(one, alone))
      : undefined) ??
    null;
  return { id, documents, document, faults: own };
}
