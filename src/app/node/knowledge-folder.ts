/** Reads knowledge folders from the disk. */
import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isKnowledgeFile } from '../../library/load-library.ts';
import type { SourceFile } from '../../library/source-file.ts';
import { isSharedTable } from '../../library/yaml-tables.ts';
import { LibrarySourceError } from '../loaded-library.ts';
import { type FileFilter, HEAD_BYTES } from '../related-files.ts';

/** A knowledge folder is missing or empty. */
export class KnowledgeFolderError extends LibrarySourceError {
  override readonly name = 'KnowledgeFolderError';
}

/** The knowledge folder of this repository. */
export const SHIPPED_KNOWLEDGE = fileURLToPath(new URL('../../../knowledge', import.meta.url));

const KNOWLEDGE_DIR_HINT =
  'Set KNOWLEDGE_DIR to a folder with a documents/ folder in it, for example KNOWLEDGE_DIR=./knowledge';

/** A file of a knowledge folder that was not read yet. */
export interface ListedFile {
  readonly path: string;
  readonly size: number;
  /** Differs when the file was written: its size and its time. */
  readonly stamp: string;
  /** @throws KnowledgeFolderError when the file is unreadable */
  readonly read: () => SourceFile;
}

/**
 * Returns the files of a folder that a library is loaded from, sorted by path. Hidden files, images
 * and other files are left out.
 * @throws KnowledgeFolderError when the folder or a file is missing or unreadable, or no file is
 *   left
 */
export const readKnowledgeFolder = (dir: string): SourceFile[] =>
  listKnowledgeFolder(dir).map((file) => file.read());

/**
 * Returns the same files without reading them.
 * @throws KnowledgeFolderError when the folder is missing or unreadable, or no file is left
 */
export function listKnowledgeFolder(dir: string): ListedFile[] {
  const names = wrapReadErrors(dir, () => readdirSync(dir, { recursive: true, encoding: 'utf8' }));
  return orRefuseEmpty(
    dir,
    knowledgePaths(names).flatMap((path) =>
      toListedFile(
        dir,
        path,
        wrapReadErrors(dir, () => statSync(join(dir, path))),
      ),
    ),
  );
}

/**
 * Returns the tables of a folder, and those documents and terms whose beginning is wanted, while other work
 * goes on. Of the others only the beginning is read.
 * @throws KnowledgeFolderError when the folder or a file is unreadable
 */
export async function readFilesWhere(dir: string, isWanted: FileFilter): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for (const path of await listKnowledgePaths(dir)) {
    const isTable = !path.endsWith('.md');
    if (isTable || isWanted(await wrapReading(dir, readHead(join(dir, path)))))
      files.push({ path, bytes: await wrapReading(dir, readFile(join(dir, path))) });
  }
  return files;
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** How many files are looked at together. */
const FILES_AT_ONCE = 64;

/**
 * As `listKnowledgeFolder`, while other work goes on: a folder may have twenty thousand files.
 * @throws KnowledgeFolderError when the folder is missing or unreadable, or no file is left
 */
export async function listLargeFolder(dir: string): Promise<ListedFile[]> {
  const paths = await listKnowledgePaths(dir);
  const files: ListedFile[] = [];
  for (let from = 0; from < paths.length; from += FILES_AT_ONCE) {
    const some = paths.slice(from, from + FILES_AT_ONCE);
    const stats = await wrapReading(dir, Promise.all(some.map((path) => stat(join(dir, path)))));
    for (const [at, one] of stats.entries()) files.push(...toListedFile(dir, some[at] ?? '', one));
  }
  return orRefuseEmpty(dir, files);
}

/**
 * Returns the paths of the files, sorted, while other work goes on.
 * @throws KnowledgeFolderError when the folder is missing or unreadable
 */
export async function listKnowledgePaths(dir: string): Promise<string[]> {
  return knowledgePaths(
    await wrapReading(dir, readdir(dir, { recursive: true, encoding: 'utf8' })),
  );
}

const knowledgePaths = (names: readonly string[]): string[] =>
  names
    .map((name) => name.split(sep).join('/'))
    .filter((path) => isKnowledgeFile(path) && !isHidden(path))
    .sort();

// A mounted ConfigMap contains links, so the target of the link decides.
function toListedFile(dir: string, path: string, stats: Stats): readonly ListedFile[] {
  if (!stats.isFile()) return [];
  const read = () => ({ path, bytes: wrapReadErrors(dir, () => readFileSync(join(dir, path))) });
  return [{ path, size: stats.size, stamp: `${stats.size} ${stats.mtimeMs}`, read }];
}

function orRefuseEmpty(dir: string, files: ListedFile[]): ListedFile[] {
  if (files.length > 0) return files;
  throw new KnowledgeFolderError(
    `Knowledge folder ${dir} holds no document, term or YAML file. ${KNOWLEDGE_DIR_HINT}`,
  );
}

const isHidden = (path: string): boolean => path.split('/').some((part) => part.startsWith('.'));

function wrapReadErrors<T>(dir: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw unreadable(dir, cause);
  }
}

const wrapReading = <T>(dir: string, reading: Promise<T>): Promise<T> =>
  reading.catch((cause: unknown) => {
    throw unreadable(dir, cause);
  });

function unreadable(dir: string, cause: unknown): KnowledgeFolderError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new KnowledgeFolderError(
    `Knowledge folder ${dir} cannot be read: ${reason}. ${KNOWLEDGE_DIR_HINT}`,
    { cause },
  );
}

/**
 * Returns the shipped topics, abbreviations, issuers and jurisdictions, which every library starts
 * from.
 * @throws KnowledgeFolderError when the shipped folder is missing
 */
export function shippedDefaults(): SourceFile[] {
  return readKnowledgeFolder(SHIPPED_KNOWLEDGE).filter(({ path }) => isSharedTable(path));
}
