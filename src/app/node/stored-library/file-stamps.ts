/** Which knowledge files changed since a stored library was brought up to date. */
import { createHash } from 'node:crypto';
import Sqlite, { type Database } from 'better-sqlite3';
import type { SourceFile } from '../../../library/source-file.ts';
import type { ApprovedSource } from '../../load-with-fallback.ts';
import { hasTables, readInfo } from './open-file.ts';
import { isTableFile } from './stored-path.ts';

/** A knowledge file that is read when it has changed. */
export interface StampedFile {
  readonly path: string;
  /** Differs when the file may have changed. */
  readonly stamp: string;
  readonly read: () => SourceFile;
}

/** The folder that approved documents stand in, as if they were files. */
const APPROVED_FOLDER = 'documents/approved-in-chat';

export const isApprovedFile = (path: string): boolean => path.startsWith(`${APPROVED_FOLDER}/`);

/** An approved document as a file. */
function toStampedFile({ id, source }: ApprovedSource): StampedFile {
  const path = `${APPROVED_FOLDER}/${id}.md`;
  const bytes = new TextEncoder().encode(source);
  return {
    path,
    stamp: createHash('sha256').update(bytes).digest('hex'),
    read: () => ({ path, bytes }),
  };
}

/** The stamp of a file that gives way to an approved document: it is read again each time. */
export const SHADOWED = 'shadowed';

/** By path: the stamp of each file that was read, and the row of its entry. */
export type Stamps = ReadonlyMap<string, { readonly stamp: string; readonly entry: number | null }>;

function readStamps(database: Database): Stamps {
  const rows = database.prepare<
    [],
    { readonly path: string; readonly stamp: string; readonly entry: number | null }
  >('SELECT path, stamp, entry FROM file');
  return new Map(rows.all().map((row) => [row.path, row]));
}

export interface FoundChanges {
  /** How many files there are, approved documents included. */
  readonly count: number;
  readonly changed: readonly StampedFile[];
  /** The paths of files that are gone. */
  readonly removed: readonly string[];
  readonly stamps: Stamps;
}

/**
 * Compares the files with those that the library was written from. Tables are left out: they decide the
 * name of the file. Approved documents come first, so that they have their ids.
 */
export function findChanges(
  database: Database,
  files: readonly StampedFile[],
  approved: readonly ApprovedSource[],
): FoundChanges {
  const stamps = readStamps(database);
  const documents = files.filter(({ path }) => !isTableFile(path));
  const given = [...approved.map(toStampedFile), ...documents];
  const paths = new Set(given.map(({ path }) => path));
  return {
    count: given.length,
    changed: given.filter(({ path, stamp }) => stamps.get(path)?.stamp !== stamp),
    removed: [...stamps.keys()].filter((path) => !paths.has(path)),
    stamps,
  };
}

/** Whether the library at a path was written from these files. False where there is none. */
export function isUpToDate(
  path: string,
  files: readonly StampedFile[],
  approved: readonly ApprovedSource[],
): boolean {
  let database: Database | undefined;
  try {
    database = new Sqlite(path, { readonly: true, fileMustExist: true });
    if (!hasTables(database) || readInfo(database) === null) return false;
    const { changed, removed } = findChanges(database, files, approved);
    return changed.length + removed.length === 0;
  } catch {
    return false;
  } finally {
    database?.close();
  }
}
