/**
 * Knowledge folders on a disk.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '../knowledge/source-file.ts';

/** A knowledge folder that is not there or holds nothing. */
export class KnowledgeFolderError extends Error {
  override readonly name = 'KnowledgeFolderError';
}

/** The folder that this program ships with. */
export const SHIPPED_KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));

const isRelevant = (path: string): boolean => /\.(?:md|ya?ml)$/u.test(path);
const isHidden = (path: string): boolean => path.split('/').some((part) => part.startsWith('.'));

/**
 * The Markdown and YAML files of a folder, at any depth, sorted by path. Hidden files are left out.
 * @throws KnowledgeFolderError where the folder is missing, unreadable or empty
 */
export function readKnowledgeFolder(dir: string): SourceFile[] {
  let names: string[];
  try {
    names = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  } catch (cause) {
    throw new KnowledgeFolderError(
      `Knowledge folder ${dir} cannot be read (${reason(cause)}). ${ADVICE}`,
      { cause },
    );
  }
  const paths = names
    .map((name) => name.split(sep).join('/'))
    .filter((path) => isRelevant(path) && !isHidden(path))
    .sort();
  if (paths.length === 0) {
    throw new KnowledgeFolderError(
      `Knowledge folder ${dir} holds no Markdown or YAML file. ${ADVICE}`,
    );
  }
  return paths.map((path) => ({ path, bytes: readFileSync(join(dir, path)) }));
}

const ADVICE =
  'Set KNOWLEDGE_DIR to a folder with a documents/ folder in it, for example KNOWLEDGE_DIR=./knowledge';

/** `ENOENT` and the like say more to a search engine than to a person; the message has both. */
const reason = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/**
 * The shipped topics, abbreviations, issuers and jurisdictions, which every library starts from.
 * @throws KnowledgeFolderError where the shipped folder is gone
 */
export function shippedDefaults(): SourceFile[] {
  const tables = ['topics.yaml', 'abbreviations.yaml', 'issuers.yaml', 'jurisdictions.yaml'];
  return readKnowledgeFolder(SHIPPED_KNOWLEDGE).filter((file) => tables.includes(file.path));
}
