/** The tests that docs/field-faults.md names exist. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const text = readFileSync(new URL('../docs/field-faults.md', import.meta.url), 'utf8');
const rows = text.split('\n').filter((line) => /^\| [A-D]?\d/u.test(line));

it.each(rows)('each row names files that exist: %s', (row) => {
  const files = [...row.matchAll(/`((?:src|test)\/[^`]+)`/gu)].map(([, file = '']) => file);
  expect(files).not.toEqual([]);
  for (const file of files) {
    expect(existsSync(new URL(`../${file}`, import.meta.url)), file).toBe(true);
  }
});
