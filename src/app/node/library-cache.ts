/**
 * Built libraries on the disk. A file is named by what it was built from, so that a changed folder or
 * a changed program finds none. It begins with a hash of its content, so that a damaged file is built
 * again. It can be deleted at any time.
 */
import { createHash, randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../../library/source-file.ts';
import {
  buildLibrary,
  deserializeBuiltLibrary,
  type StorableLibrary,
  serializeBuiltLibrary,
} from '../built-library.ts';
import { computeFingerprint } from '../loaded-library.ts';
import { analysisVersion } from './analysis-version.ts';

/** Libraries of fewer bytes of files are not kept. */
const MIN_SOURCE_BYTES = 200_000;
/** How many built libraries are kept: the former ones of a folder, and those of other folders. */
const KEPT_FILES = 6;
const HASH_BYTES = 32;
/** Built libraries in memory (`.bin`) and held in a file (`.db`). */
const FILE_NAME = /^library-[0-9a-f]+\.(?:bin|db)$/u;

/** Returns the hash of the files, the tables and the program, which names a built library. */
export function libraryKey(files: readonly SourceFile[], defaults: readonly SourceFile[]): string {
  const hash = createHash('sha256');
  hash.update(analysisVersion()).update(computeFingerprint(files, []));
  return hash.update(computeFingerprint(defaults, [])).digest('hex');
}

const pathOf = (folder: string, key: string): string => join(folder, `library-${key}.bin`);
const contentHash = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/**
 * Returns the built library of a key. Null when there is none, or when it is damaged or of another
 * format.
 */
export function readBuiltLibrary(folder: string, key: string): StorableLibrary | null {
  const path = pathOf(folder, key);
  let file: Buffer;
  try {
    file = readFileSync(path);
    // The time tells which files are used.
    utimesSync(path, new Date(), new Date());
  } catch {
    return null;
  }
  // A copy at the start of a buffer, whose arrays are read where they stand.
  const content = new Uint8Array(file.subarray(HASH_BYTES));
  if (!contentHash(content).equals(file.subarray(0, HASH_BYTES))) return null;
  return deserializeBuiltLibrary(content);
}

/**
 * Writes a built library: as a whole, or not at all. Without permission or room nothing is kept, and
 * the next start builds again.
 */
export function writeBuiltLibrary(folder: string, key: string, content: Uint8Array): void {
  const path = pathOf(folder, key);
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, Buffer.concat([contentHash(content), content]), { mode: 0o600 });
    renameSync(draft, path);
    removeUnused(folder);
  } catch {
    removeDraft(draft);
  }
}

function removeDraft(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // The folder itself is unusable, so there is no draft.
  }
}

/** Removes the built libraries that were not used for longest. */
export function removeUnused(folder: string): void {
  const paths = readdirSync(folder)
    .filter((name) => FILE_NAME.test(name))
    .map((name) => join(folder, name));
  const usedAt = new Map(
    paths.map((path) => [path, statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0]),
  );
  const newestFirst = paths.sort((a, b) => (usedAt.get(b) ?? 0) - (usedAt.get(a) ?? 0));
  for (const path of newestFirst.slice(KEPT_FILES))
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
}

/** Whether the library of these files is kept: small ones are built faster than they are found. */
export const isKept = (files: readonly SourceFile[]): boolean =>
  files.reduce((sum, { bytes }) => sum + bytes.length, 0) >= MIN_SOURCE_BYTES;

/** Returns the library of files: as it was built before, or built now and kept. */
export function openCachedLibrary(
  folder: string,
  files: readonly SourceFile[],
  defaults: readonly SourceFile[],
): StorableLibrary {
  if (!isKept(files)) return buildLibrary(files, defaults);
  const key = libraryKey(files, defaults);
  const known = readBuiltLibrary(folder, key);
  if (known !== null) return known;
  const built = buildLibrary(files, defaults);
  writeBuiltLibrary(folder, key, serializeBuiltLibrary(built));
  return built;
}
