/**
 * A store as JSON Lines: first what follows (`Manifest`), then a row a line. The same for SQLite and
 * D1, so that it is the way from one to the other.
 */
import type { Store } from '../store.ts';
import { readManifest, readRows } from './read-rows.ts';

export const FORMAT = 'cchc-bot-data';
export const FORMAT_VERSION = 1;

/**
 * The lines, without their line breaks. Where somebody may write meanwhile, read it inside of a
 * transaction (`inTransaction`).
 * @throws TransferError where the store changed while it was read
 */
export async function* exportLines({ db }: Pick<Store, 'db'>, now: Date): AsyncGenerator<string> {
  const manifest = await readManifest(db);
  const exportedAt = now.toISOString();
  yield JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, exportedAt, ...manifest });
  for await (const { table, row } of readRows(db, manifest)) {
    yield JSON.stringify({ table: table.name, row });
  }
}
