/**
 * A library that a broken file does not tear down: of a file that cannot be read any more, what it
 * said before still holds.
 */

import type { LegalDocument } from '../library/document.ts';
import { formatFault, type KnowledgeFault } from '../library/knowledge-fault.ts';
import type { Library } from '../library/library.ts';
import { loadLibrary } from '../library/load-library.ts';
import type { SourceFile } from '../library/source-file.ts';

export interface LoadResult {
  readonly library: Library;
  /** Of every path, the bytes that were last read without error. */
  readonly lastGood: ReadonlyMap<string, Uint8Array>;
  /** Errors of the files as they are now. */
  readonly errors: readonly KnowledgeFault[];
}

/** A document that was approved in the chat. */
export interface ApprovedSource {
  readonly id: string;
  readonly source: string;
}

/** Loads files; those with errors in their former version, where there is one. */
export function loadWithFallback(
  files: readonly SourceFile[],
  defaults: readonly SourceFile[],
  previous: ReadonlyMap<string, Uint8Array>,
): LoadResult {
  const library = loadLibrary(files, { defaults });
  const errors = library.faults.filter(({ severity }) => severity === 'error');
  const broken = new Set(errors.map(({ file }) => file));
  const lastGood = new Map(
    files.flatMap(({ path, bytes }) => {
      const kept = broken.has(path) ? previous.get(path) : bytes;
      return kept === undefined ? [] : [[path, kept] as const];
    }),
  );
  const hasFallback = [...broken].some((path) => lastGood.has(path));
  if (!hasFallback) return { library, lastGood, errors };
  const fallbackFiles = [...lastGood].map(([path, bytes]) => ({ path, bytes }));
  return { library: loadLibrary(fallbackFiles, { defaults }), lastGood, errors };
}

/** Approved documents among a folder's files: each in place of the file with the same id. */
export function overlayApproved(
  files: readonly SourceFile[],
  approved: readonly ApprovedSource[],
): SourceFile[] {
  if (approved.length === 0) return [...files];
  const ids = new Set(approved.map(({ id }) => id));
  const own = files.filter((file) => !ids.has(documentIdOf(file)));
  const encoder = new TextEncoder();
  return [
    ...own,
    ...approved.map(({ id, source }) => ({
      path: `documents/approved-in-chat/${id}.md`,
      bytes: encoder.encode(source),
    })),
  ];
}

/** What approved documents are beside the files as they are now. */
export interface ApprovedOverlay {
  /** Those that hold: in place of a file, or where none has their id. */
  readonly active: readonly ApprovedSource[];
  /** Those that a file says word for word: the file holds, and they are needed no more. */
  readonly merged: readonly ApprovedSource[];
  /** Of the standing, those in whose place a file says something else, which nobody reads. */
  readonly shadowing: readonly (ApprovedSource & { readonly file: SourceFile })[];
}

/** Looks for each approved document's id among the files. */
export function compareWithFiles(
  files: readonly SourceFile[],
  approved: readonly ApprovedSource[],
): ApprovedOverlay {
  const ids = new Set(approved.map(({ id }) => id));
  const byId = new Map<string, SourceFile[]>();
  for (const file of approved.length === 0 ? [] : files) {
    const id = documentIdOf(file);
    if (ids.has(id)) byId.set(id, [...(byId.get(id) ?? []), file]);
  }
  const decoder = new TextDecoder();
  const isSettled = ({ id, source }: ApprovedSource): boolean =>
    (byId.get(id) ?? []).some(
      ({ bytes }) => normalizeText(decoder.decode(bytes)) === normalizeText(source),
    );
  const active = approved.filter((one) => !isSettled(one));
  return {
    active,
    merged: approved.filter(isSettled),
    shadowing: active.flatMap((one) => {
      const [file] = byId.get(one.id) ?? [];
      return file === undefined ? [] : [{ ...one, file }];
    }),
  };
}

/** Ends of lines and of the file differ between editors, and say nothing. */
function normalizeText(text: string): string {
  return text
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n')
    .trimEnd();
}

/** A file that was sent, as it would be loaded. */
export interface DocumentPreview {
  /** Null where it is none. */
  readonly document: LegalDocument | null;
  /** Of the file itself. */
  readonly faults: readonly KnowledgeFault[];
}

/** What a draft is called in its faults: it has no name of its own yet. */
const DRAFT_PATH = 'documents/draft.md';

/**
 * Reads a draft among the files as they are now, in place of what has its id: what it refers to is
 * there, and so are the tables that it is read by.
 */
export function previewDocument(
  bytes: Uint8Array,
  files: readonly SourceFile[],
  approved: readonly ApprovedSource[],
  defaults: readonly SourceFile[],
): DocumentPreview {
  const draft = { path: DRAFT_PATH, bytes };
  const id = documentIdIn(bytes) || (loadLibrary([draft], { defaults }).documents[0]?.id ?? '');
  const others = overlayApproved(
    files,
    approved.filter((one) => one.id !== id),
  ).filter((file) => file.path !== DRAFT_PATH && (id === '' || documentIdOf(file) !== id));
  const { documents, faults } = loadLibrary([...others, draft], { defaults });
  return {
    document: documents.find((one) => one.id === id) ?? null,
    faults: faults.filter(({ file }) => file === DRAFT_PATH),
  };
}

/** One line a fault, for administrators and the log. */
export function describeFaults(faults: readonly KnowledgeFault[], limit: number): string[] {
  return faults.slice(0, limit).map(formatFault);
}

/** The id of a document's file; empty where it is none. */
function documentIdOf({ path, bytes }: SourceFile): string {
  return path.endsWith('.md') ? documentIdIn(bytes) : '';
}

function documentIdIn(bytes: Uint8Array): string {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /^id:\s*["']?([^\s"'#]+)/mu.exec(head)?.[1] ?? '';
}
