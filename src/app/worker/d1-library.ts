/** The library in D1: which tables are in use, and what is read of them when an isolate starts. */
import type { D1Database } from '@cloudflare/workers-types';
import { runFetched } from '../../shared/fetched.ts';
import { StoreUnreachableError } from '../../store/store.ts';
import { type LargeSource, type LargeState, LibrarySourceError } from '../loaded-library.ts';
import { INFO_NAME, type StoredInfo } from '../stored-library/info.ts';
import { LIVE_TABLE } from '../stored-library/live.ts';
import { type EntryRow, openStored } from '../stored-library/open-stored.ts';
import type { TableName } from '../stored-library/schema.ts';
import {
  type PartName,
  partBytes,
  unpackRestorer,
  unpackVocabulary,
} from '../stored-library/stored-model.ts';
import { createD1Rows } from './d1-rows.ts';

/** Which tables are in use. */
interface LiveTables {
  readonly prefix: string;
  /** Differs after each change. */
  readonly version: string;
}

/** Returns the tables in use; null when no library was loaded into the database. */
export async function findLiveTables(database: D1Database): Promise<LiveTables | null> {
  const found = await readAll<{ readonly name: string }>(
    database,
    `SELECT name FROM sqlite_master WHERE name = '${LIVE_TABLE}'`,
  );
  if (found.length === 0) return null;
  const [live] = await readAll<LiveTables>(
    database,
    `SELECT prefix, version FROM ${LIVE_TABLE} WHERE slot = 1`,
  );
  return live ?? null;
}

/**
 * Returns the source of a library in D1. Documents that were approved in a chat are not part of it:
 * they are found after the next deployment with their files.
 */
export function createD1Source(database: D1Database): LargeSource {
  return {
    open: async (_approved, formerFingerprint): Promise<LargeState | null> => {
      const live = await findLiveTables(database);
      if (live === null) throw new LibrarySourceError('no library was loaded into D1');
      const fingerprint = `${live.prefix} ${live.version}`;
      if (fingerprint === formerFingerprint) return { fingerprint, built: null };
      const built = await openTables(database, live.prefix);
      return { fingerprint, built: { ...built, keptFiles: new Set() } };
    },
  };
}

async function openTables(database: D1Database, prefix: string) {
  const table = (name: TableName): string => prefix + name;
  const part = async (name: PartName): Promise<Uint8Array> => {
    const rows = await readAll<{ readonly bytes: string }>(
      database,
      `SELECT bytes FROM ${table('part')} WHERE name = '${name}' ORDER BY position`,
    );
    return partBytes(rows.map(({ bytes }) => bytes));
  };
  const [infos, found, vocabulary, restorer] = await Promise.all([
    readAll<{ readonly value: string }>(
      database,
      `SELECT value FROM ${table('info')} WHERE name = '${INFO_NAME}'`,
    ),
    readEntries(database, table('entry')),
    part('vocabulary').then(unpackVocabulary),
    part('restorer').then(unpackRestorer),
  ]);
  const info = infos[0];
  if (info === undefined) throw new LibrarySourceError('the library in D1 is not complete');
  const metas = new Map(found.map(({ row: [id], meta }) => [id, meta]));
  const head = {
    info: JSON.parse(info.value) as StoredInfo,
    entries: found.map(({ row }) => row),
    metaOf: (id: number) => metas.get(id) ?? '',
    vocabulary,
    restorer,
    faults: [],
  };
  const rows = createD1Rows(database, prefix);
  return runFetched(() => openStored(head, rows));
}

/** How many entries are read at once, so that their JSON is not in memory as a whole. */
const ENTRIES_AT_ONCE = 500;

interface FoundEntry {
  readonly path: string;
  readonly row: EntryRow;
  readonly meta: string;
}

/** Returns the entries in the order of their paths. */
async function readEntries(database: D1Database, table: string): Promise<FoundEntry[]> {
  const all: FoundEntry[] = [];
  for (let after = 0; ; ) {
    const rows = await readAll<{
      readonly id: number;
      readonly path: string;
      readonly meta: string;
      readonly first_passage: number;
      readonly passage_count: number;
    }>(
      database,
      `SELECT id, path, meta, first_passage, passage_count FROM ${table} WHERE id > ${after} ORDER BY id LIMIT ${ENTRIES_AT_ONCE}`,
    );
    for (const { path, meta, ...one } of rows)
      all.push({ path, meta, row: [one.id, one.first_passage, one.passage_count] });
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.id;
  }
  all.sort((a, b) => (a.path < b.path ? -1 : 1));
  return all;
}

async function readAll<T>(database: D1Database, sql: string): Promise<T[]> {
  try {
    return (await database.prepare(sql).all<T>()).results;
  } catch (cause) {
    throw new StoreUnreachableError('the library in D1 cannot be read', { cause });
  }
}
