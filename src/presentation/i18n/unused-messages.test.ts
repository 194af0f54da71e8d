/** The words against the code: it reads the sources, and so runs on Node alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { localeOf } from './language.ts';

/** Where a word is chosen by what it is for, its table is what the code names. */
const TABLES = ['commands', 'frequency', 'heads', 'states'];

/** Everything under `src/` but the words themselves. */
function sources(): string {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/u.test(path) && !/\.test\.ts$|[\\/]i18n[\\/]/u.test(path))
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');
}

function namesIn(words: object): string[] {
  return Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'object' && !TABLES.includes(name) ? namesIn(value) : [name],
  );
}

it('there are no words that nobody says', () => {
  const code = sources();
  const said = (name: string) => new RegExp(`\\b${name}\\b`, 'u').test(code);
  expect(namesIn(localeOf('vi')).filter((name) => !said(name))).toEqual([]);
});
