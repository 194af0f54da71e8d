/** The model that restores marks, in a stored library. */
import type { Database } from 'better-sqlite3';
import { packParts, unpackParts } from '../../../shared/packed-parts.ts';
import {
  openRestorer,
  type RestorerModel,
  trainRestorer,
} from '../../../text/vi/restore-diacritics.ts';

const FORMAT = 'cchc-bot restorer 1';

export function writeRestorer(database: Database, { counts }: RestorerModel): void {
  const { units, ...arrays } = counts;
  const bytes = packParts(FORMAT, { arrays, json: { units } });
  database.prepare("INSERT OR REPLACE INTO part (name, bytes) VALUES ('restorer', ?)").run(bytes);
}

/** Returns the stored model; one that knows nothing when there is none. */
export function readRestorer(database: Database): RestorerModel {
  const bytes = database
    .prepare<[], Buffer>("SELECT bytes FROM part WHERE name = 'restorer'")
    .pluck()
    .get();
  const parts = bytes === undefined ? null : unpackParts(FORMAT, new Uint8Array(bytes));
  if (parts === null) return trainRestorer([]);
  return openRestorer({
    units: parts.json('units') as readonly string[],
    counts: parts.int32('counts'),
    pairStarts: parts.int32('pairStarts'),
    nextUnits: parts.int32('nextUnits'),
    pairCounts: parts.int32('pairCounts'),
  });
}
