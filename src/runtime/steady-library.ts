/**
 * A library that a broken file does not tear down: of a file that cannot be read any more, what it
 * said before still holds.
 */

import type { LegalDocument } from '../knowledge/document.ts';
import { describeFault, type KnowledgeFault } from '../knowledge/fault.ts';
import type { Library } from '../knowledge/library.ts';
import { loadLibrary } from '../knowledge/load.ts';
import type { SourceFile } from '../knowledge/source-file.ts';

export interface Loaded {
  readonly library: Library;
  /** Of every path, the bytes that were last read without error. */
  readonly good: ReadonlyMap<string, Uint8Array>;
  /** Errors of the files as they are now. */
  readonly errors: readonly KnowledgeFault[];
}

/** A document that was approved in the chat. */
export interface ApprovedSource {
  readonly id: string;
  readonly source: string;
}

/** Loads files; those with errors in their former version, where there is one. */
export function loadSteadily(
  files: readonly SourceFile[],
  defaults: readonly SourceFile[],
  former: ReadonlyMap<string, Uint8Array>,
): Loaded {
  const library = loadLibrary(files, { defaults });
  const errors = library.faults.filter(({ severity }) => severity === 'error');
  const broken = new Set(errors.map(({ file }) => file));
  const good = new Map(
    files.flatMap(({ path, bytes }) => {
      const kept = broken.has(path) ? former.get(path) : bytes;
      return kept === undefined ? [] : [[path, kept] as const];
    }),
  );
  const mended = [...broken].some((path) => good.has(path));
  if (!mended) return { library, good, errors };
  const steady = [...good].map(([path, bytes]) => ({ path, bytes }));
  return { library: loadLibrary(steady, { defaults }), good, errors };
}

/** Approved documents among a folder's files: each in place of the file with the same id. */
export function withApproved(
  files: readonly SourceFile[],
  approved: readonly ApprovedSource[],
): SourceFile[] {
  if (approved.length === 0) return [...files];
  const ids = new Set(approved.map(({ id }) => id));
  const own = files.filter((file) => !ids.has(idOf(file)));
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
export interface AgainstFiles {
  /** Those that hold: in place of a file, or where none has their id. */
  readonly standing: readonly ApprovedSource[];
  /** Those that a file says word for word: the file holds, and they are needed no more. */
  readonly settled: readonly ApprovedSource[];
  /** Of the standing, those in whose place a file says something else, which nobody reads. */
  readonly shadowing: readonly (ApprovedSource & { readonly file: SourceFile })[];
}

/** Looks for each approved document's id among the files. */
export function againstFiles(
  files: readonly SourceFile[],
  approved: readonly ApprovedSource[],
): AgainstFiles {
  const ids = new Set(approved.map(({ id }) => id));
  const byId = new Map<string, SourceFile[]>();
  for (const file of approved.length === 0 ? [] : files) {
    const id = idOf(file);
    if (ids.has(id)) byId.set(id, [...(byId.get(id) ?? []), file]);
  }
  const decoder = new TextDecoder();
  const isSettled = ({ id, source }: ApprovedSource): boolean =>
    (byId.get(id) ?? []).some(({ bytes }) => plain(decoder.decode(bytes)) === plain(source));
  const standing = approved.filter((one) => !isSettled(one));
  return {
    standing,
    settled: approved.filter(isSettled),
    shadowing: standing.flatMap((one) => {
      const [file] = byId.get(one.id) ?? [];
      return file === undefined ? [] : [{ ...one, file }];
    }),
  };
}

/** Ends of lines and of the file differ between editors, and say nothing. */
function plain(text: string): string {
  return text
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n')
    .trimEnd();
}

/** A file that was sent, as it would be loaded. */
export interface DraftRead {
  /** Null where it is none. */
  readonly document: LegalDocument | null;
  /** Of the file itself. */
  readonly faults: readonly KnowledgeFault[];
}

/** What a draft is called in its faults: it has no name of its own yet. */
const DRAFT = 'documents/draft.md';

/**
 * Reads a draft among the files as they are now, in place of what has its id: what it refers to is
 * there, and so are the tables that it is read by.
 */
export function readDraft(
  bytes: Uint8Array,
  files: readonly SourceFile[],
  approved: readonly ApprovedSource[],
  defaults: readonly SourceFile[],
): DraftRead {
  const draft = { path: DRAFT, bytes };
  const id = idIn(bytes) || (loadLibrary([draft], { defaults }).documents[0]?.id ?? '');
  const others = withApproved(
    files,
    approved.filter((one) => one.id !== id),
  ).filter((file) => file.path !== DRAFT && (id === '' || idOf(file) !== id));
  const { documents, faults } = loadLibrary([...others, draft], { defaults });
  return {
    document: documents.find((one) => one.id === id) ?? null,
    faults: faults.filter(({ file }) => file === DRAFT),
  };
}

/** One line a fault, for administrators and the log. */
export function faultLines(faults: readonly KnowledgeFault[], most: number): string[] {
  return faults.slice(0, most).map(describeFault);
}

/** The id of a document's file; empty where it is none. */
function idOf({ path, bytes }: SourceFile): string {
  return path.endsWith('.md') ? idIn(bytes) : '';
}

function idIn(bytes: Uint8Array): string {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /^id:\s*["']?([^\s"'#]+)/mu.exec(head)?.[1] ?? '';
}
