/**
 * A library that a broken file does not tear down: of a file that cannot be read any more, what it
 * said before still holds.
 */
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
  const own = files.filter(({ path, bytes }) => !path.endsWith('.md') || !ids.has(idIn(bytes)));
  const encoder = new TextEncoder();
  return [
    ...own,
    ...approved.map(({ id, source }) => ({
      path: `documents/approved-in-chat/${id}.md`,
      bytes: encoder.encode(source),
    })),
  ];
}

/** One line a fault, for administrators and the log. */
export function faultLines(faults: readonly KnowledgeFault[], most: number): string[] {
  return faults.slice(0, most).map(describeFault);
}

function idIn(bytes: Uint8Array): string {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /^id:\s*["']?([^\s"'#]+)/mu.exec(head)?.[1] ?? '';
}
