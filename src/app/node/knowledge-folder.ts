/** Reads knowledge folders from the disk. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isKnowledgeFile } from '../../library/load-library.ts';
import type { SourceFile } from '../../library/source-file.ts';
import { isSharedTable } from '../../library/yaml-tables.ts';
import { LibrarySourceError } from '../loaded-library.ts';

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
  const paths = wrapReadErrors(dir, () => readdirSync(dir, { recursive: true, encoding: 'utf8' }))
    .map((name) => name.split(sep).join('/'))
    .filter((path) => isKnowledgeFile(path) && !isHidden(path))
    .sort();
  const files = paths.flatMap((path): readonly ListedFile[] => {
    // A mounted ConfigMap contains links, so the target of the link decides.
    const stats = wrapReadErrors(dir, () => statSync(join(dir, path)));
    if (!stats.isFile()) return [];
    const read = () => ({ path, bytes: wrapReadErrors(dir, () => readFileSync(join(dir, path))) });
    return [{ path, size: stats.size, stamp: `${stats.size} ${stats.mtimeMs}`, read }];
  });
  if (files.length === 0) {
    throw new KnowledgeFolderError(
      `Knowledge folder ${dir} holds no document, term or YAML file. ${KNOWLEDGE_DIR_HINT}`,
    );
  }
  return files;
}

const isHidden = (path: string): boolean => path.split('/').some((part) => part.startsWith('.'));

function wrapReadErrors<T>(dir: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new KnowledgeFolderError(
      `Knowledge folder ${dir} cannot be read: ${reason}. ${KNOWLEDGE_DIR_HINT}`,
      {
        cause,
      },
    );
  }
}

/**
 * Returns the shipped topics, abbreviations, issuers and jurisdictions, which every library starts
 * from.
 * @throws KnowledgeFolderError when the shipped folder is missing
 */
export function shippedDefaults(): SourceFile[] {
  return readKnowledgeFolder(SHIPPED_KNOWLEDGE).filter(({ path }) => isSharedTable(path));
}
