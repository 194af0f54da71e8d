/**
 * Exports a store as JSON Lines: the first line is the `Manifest`, every other line a row. SQLite and D1
 * export the same lines, so a store can move from one to the other.
 */
import type { Store } from '../store.ts';
import { readManifest, readRows } from './read-rows.ts';

export const FORMAT = 'cchc-bot-data';
export const FORMAT_VERSION = 1;

/**
 * The lines, without line breaks. If another process may write meanwhile, use `inTransaction`.
 * @throws TransferError if the store changed while it was read
 */
export async function* exportLines({ db }: Pick<Store, 'db'>, now: Date): AsyncGenerator<string> {
  const manifest = await readManifest(db);
  const exportedAt = now.toISOString();
  yield JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, exportedAt, ...manifest });
  for await (const { table, row } of readRows(db, manifest)) {
    yield JSON.stringify({ table: table.name, row });
  }
}
