/**
 * A process that claims updates 1 to n in a database file. It prints `ready`, starts at the first
 * input, and prints the ids that it claimed.
 */
import { once } from 'node:events';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { claimUpdate, finishUpdate } from '../../src/store/tables/processed-updates.ts';

const [, , file = '', count = '0'] = process.argv;
const store = openSqliteStore(`file:${file}`);
console.log('ready');
await once(process.stdin, 'data');
const got: number[] = [];
for (let id = 1; id <= Number(count); id += 1) {
  if ((await claimUpdate(store.db, id, new Date(), 90)) !== 'claimed') continue;
  got.push(id);
  await finishUpdate(store.db, id, new Date());
}
await store.close();
console.log(JSON.stringify(got));
process.stdin.destroy();
