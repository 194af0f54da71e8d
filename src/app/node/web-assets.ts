/**
 * The asset files of the web pages on Node, read once from `src/web/assets` and the font package.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Asset, Assets } from '../../web/ports.ts';

const FOLDER = fileURLToPath(new URL('../../web/assets', import.meta.url));
const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';

/** The font weights of the pages, in the two subsets that Vietnamese and English need. */
const FONTS: readonly string[] = ['vietnamese', 'latin'].flatMap((subset) =>
  [400, 600].map((weight) => `be-vietnam-pro-${subset}-${weight}-normal.woff2`),
);

/** Reads every file. The style sheets are concatenated in the order of their names. */
export function openWebAssets(): Assets {
  const files = new Map<string, Asset>();
  const sheets = readdirSync(join(FOLDER, 'styles')).sort();
  const style = sheets.map((name) => readFileSync(join(FOLDER, 'styles', name), 'utf8')).join('\n');
  files.set('style.css', { body: Uint8Array.from(Buffer.from(minifyCss(style))), type: STYLE });
  files.set('feed.css', { body: read(join(FOLDER, 'feed.css')), type: STYLE });
  files.set('favicon.svg', { body: read(join(FOLDER, 'favicon.svg')), type: 'image/svg+xml' });
  for (const name of readdirSync(FOLDER).sort()) {
    if (!name.endsWith('.png')) continue;
    files.set(name, { body: read(join(FOLDER, name)), type: 'image/png' });
  }
  for (const name of readdirSync(join(FOLDER, 'client')).sort()) {
    files.set(name, { body: read(join(FOLDER, 'client', name)), type: SCRIPT });
  }
  const { resolve } = createRequire(import.meta.url);
  for (const name of FONTS) {
    const body = read(resolve(`@fontsource/be-vietnam-pro/files/${name}`));
    files.set(`fonts/${name}`, { body, type: 'font/woff2' });
  }
  const hash = createHash('sha256');
  for (const [name, { body }] of files) hash.update(name).update(body);
  return { version: hash.digest('hex').slice(0, 12), files };
}

function read(path: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(readFileSync(path));
}

/** Removes comments and indentation. */
function minifyCss(css: string): string {
  return css.replace(/\/\*.*?\*\//gsu, '').replace(/\s*\n\s*/gu, '\n');
}
