/**
 * The rows of a stored library in D1. A read of a row that is not here throws what is missing
 * (`shared/fetched.ts`). Rows that were used last are kept, up to a number of characters.
 */
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import { NotFetchedError } from '../../shared/fetched.ts';
import { StoreUnreachableError } from '../../store/store.ts';
import {
  type ExpectedRead,
  type ReadKey,
  type ReadName,
  type RowTypes,
  readStatement,
  type StoredRows,
} from '../stored-library/rows.ts';
import { COUNT_COLUMNS, type TableName } from '../stored-library/schema.ts';

/**
 * The characters of the rows that are kept, in each of two generations: a question needs about one
 * million, and a character takes two bytes at most.
 */
const GENERATION_CHARACTERS = 4_000_000;
/** How many sections after a missing one are fetched with it: a page shows all of a document. */
const SECTIONS_AHEAD = 31;
/** A row costs some characters besides its texts. */
const ROW_CHARACTERS = 32;

type Row = readonly (number | string | null)[];
type Rows = readonly Row[];

const keyOf = (name: ReadName, key: ReadKey): string => `${name} ${key.join(' ')}`;

const sizeOf = (rows: Rows): number =>
  rows.reduce(
    (sum, row) =>
      sum +
      ROW_CHARACTERS +
      row.reduce<number>((all, cell) => all + (typeof cell === 'string' ? cell.length : 0), 0),
    0,
  );

/** Rows by their reads. What was not used while a generation filled is dropped. */
class RowCache {
  private young = new Map<string, Rows>();
  private old = new Map<string, Rows>();
  private characters = 0;

  get(key: string): Rows | undefined {
    const young = this.young.get(key);
    if (young !== undefined) return young;
    const old = this.old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: string, rows: Rows): void {
    if (this.characters > GENERATION_CHARACTERS) {
      this.old = this.young;
      this.young = new Map();
      this.characters = 0;
    }
    this.young.set(key, rows);
    this.characters += key.length + sizeOf(rows);
  }
}

/** Returns the rows of the tables with a prefix. */
export function createD1Rows(database: D1Database, prefix: string): StoredRows {
  const cache = new RowCache();
  const table = (name: TableName): string => prefix + name;
  const fetchAll = async (reads: readonly ExpectedRead[]): Promise<void> => {
    const fetches = planFetches(database, reads, table);
    try {
      const results = await database.batch<Record<string, number | string | null>>(
        fetches.map(({ statement }) => statement),
      );
      for (const [at, { store }] of fetches.entries())
        store(
          (results[at]?.results ?? []).map((row) => Object.values(row)),
          (key, rows) => cache.set(key, rows),
        );
    } catch (cause) {
      throw new StoreUnreachableError('the library in D1 cannot be read', { cause });
    }
  };
  const missing = (reads: readonly ExpectedRead[]): ExpectedRead[] =>
    reads.filter(([name, key]) => cache.get(keyOf(name, key)) === undefined);
  return {
    read: <N extends ReadName>(name: N, key: ReadKey) => {
      const known = cache.get(keyOf(name, key));
      if (known === undefined) throw new NotFetchedError(() => fetchAll(withFollowing(name, key)));
      return known as unknown as RowTypes[N][];
    },
    expect: (reads) => {
      const wanted = missing(reads);
      if (wanted.length > 0) throw new NotFetchedError(() => fetchAll(wanted));
    },
  };
}

/** A read, and for a section those of the sections after it. */
function withFollowing(name: ReadName, key: ReadKey): ExpectedRead[] {
  const [entry, position] = key;
  if (name !== 'section' || entry === undefined || typeof position !== 'number')
    return [[name, key]];
  return Array.from({ length: 1 + SECTIONS_AHEAD }, (_, ahead) => [
    'section',
    [entry, position + ahead],
  ]);
}

interface Fetch {
  readonly statement: D1PreparedStatement;
  /** Hands each read of the statement its rows; none where there are none. */
  readonly store: (rows: Rows, keep: (key: string, rows: Rows) => void) => void;
}

/** The columns of the key, and the others, of reads that one statement does for many keys. */
const MANY: Partial<
  Record<
    ReadName,
    {
      readonly table: TableName;
      readonly key: readonly string[];
      readonly columns: readonly string[];
      readonly order?: string;
    }
  >
> = {
  terms: {
    table: 'term',
    key: ['bare_first', 'bare_second'],
    columns: ['first', 'second', 'own', ...COUNT_COLUMNS],
  },
  passage: { table: 'passage', key: ['id'], columns: ['section', 'words'] },
  section: {
    table: 'section',
    key: ['entry', 'position'],
    columns: ['place', 'questions', 'text'],
  },
  places: { table: 'section', key: ['entry'], columns: ['place'], order: 'position' },
  definitions: {
    table: 'definition',
    key: ['key'],
    columns: ['entry', 'line', 'term'],
    order: 'id',
  },
};

/** Returns one statement for all reads of a table, and one for each query of the full-text indexes. */
function planFetches(
  database: D1Database,
  reads: readonly ExpectedRead[],
  table: (name: TableName) => string,
): Fetch[] {
  const byName = new Map<ReadName, ReadKey[]>();
  for (const [name, key] of reads) {
    const keys = byName.get(name);
    if (keys === undefined) byName.set(name, [key]);
    else keys.push(key);
  }
  return Array.from(byName).flatMap(([name, keys]): Fetch[] => {
    const many = MANY[name];
    if (many === undefined)
      return keys.map((key) => ({
        statement: database.prepare(readStatement(name, table)).bind(...key),
        store: (rows, keep) => keep(keyOf(name, key), rows),
      }));
    const { key: keyColumns, columns, order } = many;
    // A JSON array is one parameter; D1 takes a hundred of them.
    const conditions = keyColumns.map(
      (column, at) => `row.${column} = json_extract(wanted.value, '$[${at}]')`,
    );
    const sql = `SELECT ${keyColumns.map((column, at) => `row.${column} AS key_${at}`).join(', ')}, ${columns.map((column) => `row.${column} AS value_${column}`).join(', ')}
      FROM json_each(?) AS wanted CROSS JOIN ${table(many.table)} AS row ON ${conditions.join(' AND ')}
      ${order === undefined ? '' : `ORDER BY row.${order}`}`;
    return [
      {
        statement: database.prepare(sql).bind(JSON.stringify(keys)),
        store: (rows, keep) => {
          const found = new Map<string, Row[]>(keys.map((key) => [keyOf(name, key), []]));
          for (const row of rows)
            found
              .get(keyOf(name, row.slice(0, keyColumns.length) as ReadKey))
              ?.push(row.slice(keyColumns.length));
          for (const [key, its] of found) keep(key, its);
        },
      },
    ];
  });
}
