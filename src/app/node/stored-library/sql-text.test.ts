import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ChunkWriter, insertStatements } from './sql-text.ts';

it('rows of any text are inserted as they are, by statements of a bounded size', () => {
  const database = new Sqlite(':memory:');
  database.exec('CREATE TABLE one (id INTEGER PRIMARY KEY, first TEXT, second TEXT)');
  database.exec('CREATE TABLE draft (id INTEGER PRIMARY KEY, text TEXT NOT NULL)');
  const read = database.prepare('SELECT id, first, second FROM one').raw();
  const piece = fc.constantFrom("'", '; --', 'ưở\n', '😀', 'a', '"');
  const text = fc.tuple(fc.string({ unit: piece, maxLength: 40 }), fc.constantFrom(1, 20, 3000));
  fc.assert(
    fc.property(text, fc.option(text), ([first, times], second) => {
      const row = [7, first.repeat(times), second === null ? null : second[0].repeat(second[1])];
      for (const statement of insertStatements('one', 'id, first, second', row, 'draft')) {
        expect(Buffer.byteLength(statement)).toBeLessThan(100_000);
        database.exec(statement);
      }
      expect(read.all()).toEqual([row]);
    }),
    { numRuns: 40 },
  );
});

it('a chunk is sent when it is full, in order, and the rest at the end', async () => {
  const sent: (readonly string[])[] = [];
  const chunks = new ChunkWriter(async (statements) => void sent.push(statements));
  const large = 'x'.repeat(2_000_000);
  await chunks.add(['a', large]);
  await chunks.add(['b', large]);
  await chunks.add(['c']);
  await chunks.flush();
  await chunks.flush();
  expect(sent.map((statements) => statements.map(([first]) => first))).toEqual([
    ['a', 'x', 'b', 'x'],
    ['c'],
  ]);
  expect(chunks.count).toBe(2);
});
