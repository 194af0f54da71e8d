/**
 * Loads a library in spite of broken files: a file that cannot be read any more keeps its former
 * content. Adds the documents that were approved in the chat.
 */

import { formatFault, type KnowledgeFault } from '../library/knowledge-fault.ts';
import type { Library } from '../library/library.ts';
import type { SourceFile } from '../library/source-file.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { FRESH_BUILDER, type LibraryBuilder } from './built-library.ts';

export interface LoadResult {
  readonly library: Library;
  readonly index: SearchIndex;
  /** The bytes of every path that were last read without an error. */
  readonly lastGood: ReadonlyMap<string, Uint8Array>;
  /** The errors of the files as they are now. */
  readonly errors: readonly KnowledgeFault[];
}

/** A document that an administrator approved in the chat. */
export interface ApprovedSource {
  readonly id: string;
  readonly source: string;
}

/** Loads files. A file with errors is replaced by its former version when there is one. */
export async function loadWithFallback(
  files: readonly SourceFile[],
  defaults: readonly SourceFile[],
  previous: ReadonlyMap<string, Uint8Array>,
  builder: LibraryBuilder = FRESH_BUILDER,
): Promise<LoadResult> {
  const built = await builder.build(files, defaults);
  const { library } = built;
  const errors = library.faults.filter(({ severity }) => severity === 'error');
  const broken = new Set(errors.map(({ file }) => file));
  const lastGood = new Map(
    files.flatMap(({ path, bytes }) => {
      const kept = broken.has(path) ? previous.get(path) : bytes;
      return kept === undefined ? [] : [[path, kept] as const];
    }),
  );
  const hasFallback = [...broken].some((path) => lastGood.has(path));
  if (!hasFallback) return { ...built, lastGood, errors };
  const fallbackFiles = [...lastGood].map(([path, bytes]) => ({ path, bytes }));
  return { ...(await builder.build(fallbackFiles, defaults)), lastGood, errors };
}

/** Returns the files with the approved documents, each in place of the file with the same id. */
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

/** The approved documents in comparison with the files. */
export interface ApprovedOverlay {
  /** Documents that are used: they replace a file, or no file has their id. */
  readonly active: readonly ApprovedSource[];
  /** Documents that a file contains word for word, and that are no longer needed. */
  readonly merged: readonly ApprovedSource[];
  /** Used documents whose file says something else; the file is ignored. */
  readonly shadowing: readonly (ApprovedSource & { readonly file: SourceFile })[];
}

/** Finds the file of each approved document by its id. */
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

/** Line ends and the end of the file differ between editors. */
function normalizeText(text: string): string {
  return text
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n')
    .trimEnd();
}

/** Returns one line for each fault, for administrators and the log. */
export function describeFaults(faults: readonly KnowledgeFault[], limit: number): string[] {
  return faults.slice(0, limit).map(formatFault);
}

/** Returns the id of a document file; an empty text when it has none. */
export function documentIdOf({ path, bytes }: SourceFile): string {
  return path.endsWith('.md') ? documentIdIn(bytes) : '';
}

/** Returns the id that a file names in its front matter; an empty text when it names none. */
export function documentIdIn(bytes: Uint8Array): string {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /^id:\s*["']?([^\s"'#]+)/mu.exec(head)?.[1] ?? '';
}
