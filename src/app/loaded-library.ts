/** One version of the library: loaded from its source and the approved documents, with an index. */
import { createHash } from 'node:crypto';
import { prepareLibraryIndex } from '../library/index/library-index.ts';
import type { SourceFile } from '../library/source-file.ts';
import { systemClock } from '../shared/clock.ts';
import { runInTurns } from '../shared/turns.ts';
import { createLibraryAssistant, type LibraryAssistant } from './assistant.ts';
import type { BuiltLibrary, LibraryBuilder } from './built-library.ts';
import {
  type ApprovedOverlay,
  type ApprovedSource,
  compareWithFiles,
  type LoadResult,
  loadWithFallback,
  overlayApproved,
} from './load-with-fallback.ts';
import type { FileFilter } from './related-files.ts';

/** Where the files of a library come from: a folder, or the assets of a deployment. */
export interface LibrarySource {
  /**
   * Returns the current files.
   * @throws LibrarySourceError when they cannot be read
   */
  files(): readonly SourceFile[] | Promise<readonly SourceFile[]>;
  /**
   * Returns the paths of the current files without reading them; without it `files` is asked.
   * @throws LibrarySourceError when they cannot be listed
   */
  readonly paths?: () => Promise<readonly string[]>;
  /**
   * Returns the tables, and those documents and terms whose beginning is wanted; without it `files` is asked.
   * @throws LibrarySourceError when the files cannot be read
   */
  readonly filesWhere?: (isWanted: FileFilter) => Promise<readonly SourceFile[]>;
  /** The tables that every library starts from. */
  readonly defaults: readonly SourceFile[];
  /** Builds the library of the files; by default anew each time. */
  readonly builder?: LibraryBuilder;
  /** The library where the files are too many to be held in memory. */
  readonly large?: LargeSource;
  /** The library and the index of the files, when they never change. */
  readonly prebuilt?: BuiltLibrary;
}

/** A library that is held in a file. */
export interface LargeSource {
  /**
   * Returns the library with the approved documents in place of files with their ids; null where
   * the library is small enough for memory, and is loaded from its files.
   *
   * @param formerFingerprint of the library in use; null at the start
   * @throws LibrarySourceError when the files cannot be read
   */
  open(
    approved: readonly ApprovedSource[],
    formerFingerprint: string | null,
  ): Promise<LargeState | null>;
}

export interface LargeState {
  /** Differs when the files or the approved documents differ. */
  readonly fingerprint: string;
  /**
   * Null when nothing has changed. `keptFiles`: files with faults whose documents are in the library,
   * broken ones as they were before.
   */
  readonly built: (BuiltLibrary & { readonly keptFiles: ReadonlySet<string> }) | null;
}

/** The files of a library cannot be read. */
export class LibrarySourceError extends Error {
  override readonly name: string = 'SourceError';
}

export interface LoadedLibrary {
  /** Differs when the files or the approved documents differ. */
  readonly fingerprint: string;
  readonly approved: ApprovedOverlay;
  readonly loaded: LoadResult;
  readonly current: LibraryAssistant;
  /** How long loading took. */
  readonly seconds: number;
}

interface LoadOptions {
  readonly source: LibrarySource;
  readonly timeZone: string;
  readonly approved: readonly ApprovedSource[];
  /** The version before; null at the start. */
  readonly former: LoadedLibrary | null;
}

/** The fingerprint of a library that is used as it was built. */
const PREBUILT_FINGERPRINT = 'prebuilt';

/**
 * Loads the library. When nothing has changed since the former version, that version is returned
 * with the current comparison of approved documents.
 * @throws LibrarySourceError when the files cannot be read
 */
export async function loadCurrentLibrary(options: LoadOptions): Promise<LoadedLibrary> {
  const { source, timeZone, approved, former } = options;
  const startedAt = performance.now();
  const elapsedSeconds = () => (performance.now() - startedAt) / 1000;
  const large = (await source.large?.open(approved, former?.fingerprint ?? null)) ?? null;
  if (large !== null) return await loadLarge(large, options, elapsedSeconds);
  const { prebuilt } = source;
  // Files that never change are only needed to compare approved documents with them.
  const files = prebuilt !== undefined && approved.length === 0 ? [] : await source.files();
  const overlay = compareWithFiles(files, approved);
  const { active } = overlay;
  const isPrebuilt = prebuilt !== undefined && active.length === 0;
  const fingerprint = isPrebuilt ? PREBUILT_FINGERPRINT : computeFingerprint(files, active);
  if (former?.fingerprint === fingerprint) return { ...former, approved: overlay };
  if (isPrebuilt) {
    const { library, index } = prebuilt;
    const current = createLibraryAssistant(library, timeZone, index);
    const loaded = { library, index, lastGood: new Map(), errors: [] };
    return { fingerprint, approved: overlay, loaded, current, seconds: elapsedSeconds() };
  }
  const lastGood = former?.loaded.lastGood ?? new Map();
  const loaded = await loadWithFallback(
    overlayApproved(files, active),
    source.defaults,
    lastGood,
    source.builder,
  );
  const current = createLibraryAssistant(loaded.library, timeZone, loaded.index);
  return { fingerprint, approved: overlay, loaded, current, seconds: elapsedSeconds() };
}

/** The former content of a broken file is in the file of the library. */
const NO_BYTES = new Uint8Array(0);

/** Returns a library that is held in a file, in turns with other work. Approved documents are part of it. */
async function loadLarge(
  { fingerprint, built }: LargeState,
  { timeZone, approved, former }: LoadOptions,
  elapsedSeconds: () => number,
): Promise<LoadedLibrary> {
  const overlay: ApprovedOverlay = { active: approved, merged: [], shadowing: [] };
  if (built === null && former !== null) return { ...former, approved: overlay };
  if (built === null) throw new LibrarySourceError('nothing was loaded before');
  await systemClock.sleep(0);
  await runInTurns(prepareLibraryIndex(built.library), systemClock);
  const errors = built.library.faults.filter(({ severity }) => severity === 'error');
  return {
    fingerprint,
    approved: overlay,
    loaded: {
      ...built,
      lastGood: new Map(Array.from(built.keptFiles, (path) => [path, NO_BYTES])),
      errors,
    },
    current: createLibraryAssistant(built.library, timeZone, built.index),
    seconds: elapsedSeconds(),
  };
}

/** Returns a hash of the paths and contents of files, and of approved documents. */
export function computeFingerprint(
  files: readonly SourceFile[],
  approved: readonly ApprovedSource[],
): string {
  const hash = createHash('sha256');
  for (const { path, bytes } of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  for (const { id, source } of approved) hash.update(`${id}\0${source}\0`);
  return hash.digest('hex');
}
