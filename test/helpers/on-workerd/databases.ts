/**
 * The local D1 databases of the tests. A database belongs to the test that took it, or to the file
 * when it was taken outside of a test. Afterwards it is emptied and used again.
 */

import { env } from 'cloudflare:workers';
import type { D1Database } from '@cloudflare/workers-types';

interface TestBindings {
  readonly MIGRATIONS: readonly { readonly name: string; readonly queries: readonly string[] }[];
  readonly [name: string]: unknown;
}

/** How many databases are ready for each test, including those of its file. */
const READY_COUNT = 12;
const TEST_DATABASE = /^TEST_DB_\d+$/u;

const CREATE_MIGRATIONS_TABLE = `CREATE TABLE d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

const bindings = env as TestBindings;
/** Sorted by last use, so that work that a test left running does not meet the next test. */
const free: string[] = Object.keys(bindings).filter((name) => TEST_DATABASE.test(name));
const migrated = new Set<string>();
let ready: string[] = [];
let takenByFile: string[] = [];
let takenByTest: string[] | null = null;

/** Takes an empty database, and returns its name. */
export function takeDatabase(): string {
  const name = ready.shift();
  if (name === undefined)
    throw new Error(`a test of workerd takes at most ${READY_COUNT} databases`);
  (takenByTest ?? takenByFile).push(name);
  return name;
}

export function getDatabase(name: string): D1Database {
  return bindings[name] as D1Database;
}

/** Must be called before the tests of a file are collected. */
export async function onFileStart(): Promise<void> {
  free.push(...(takenByTest ?? []), ...takenByFile);
  takenByTest = null;
  takenByFile = [];
  await refillReady();
}

/** Must be called before all other set-up of a test. */
export async function onTestStart(): Promise<void> {
  onTestEnd();
  await refillReady();
  takenByTest = [];
}

/** Must be called after all other clean-up of a test. */
export function onTestEnd(): void {
  free.push(...(takenByTest ?? []));
  takenByTest = null;
}

async function refillReady(): Promise<void> {
  const fresh = free.splice(0, Math.max(0, READY_COUNT - ready.length));
  if (ready.length + fresh.length < READY_COUNT) throw new Error('too few databases are bound');
  await Promise.all(fresh.map(resetDatabase));
  ready = [...ready, ...fresh];
}

async function resetDatabase(name: string): Promise<void> {
  const d1 = getDatabase(name);
  if (migrated.has(name)) await emptyTables(d1);
  else await createTables(d1);
  migrated.add(name);
}

/**
 * Applies all migrations in one batch, as `wrangler d1 migrations apply` does. The pool's
 * `applyD1Migrations` would load the worker for every test file.
 */
export async function createTables(d1: D1Database): Promise<void> {
  const { MIGRATIONS } = bindings;
  await d1.batch([
    d1.prepare(CREATE_MIGRATIONS_TABLE),
    ...MIGRATIONS.flatMap(({ queries }) => queries.map((query) => d1.prepare(query))),
    ...MIGRATIONS.map(({ name }) =>
      d1.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name),
    ),
  ]);
}

/** Deletes every row and resets the ids. */
export async function emptyTables(d1: D1Database): Promise<void> {
  const { results } = await d1
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'd1_migrations'
        AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*'`,
    )
    .all<{ name: string }>();
  await d1.batch([
    ...results.map(({ name }) => d1.prepare(`DELETE FROM "${name}"`)),
    d1.prepare(`DELETE FROM sqlite_sequence WHERE name <> 'd1_migrations'`),
  ]);
}
