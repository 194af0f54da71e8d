/** `npm run pictures`: draws the pages' pictures anew, from their icon and their words. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderPageImages } from '../build/page-images.ts';
import { createPlatformMediaRenderer } from '../media/node-renderer.ts';

const FOLDER = fileURLToPath(new URL('../../web/assets', import.meta.url));

const icon = readFileSync(join(FOLDER, 'favicon.svg'), 'utf8');
for (const [name, bytes] of await renderPageImages(icon, createPlatformMediaRenderer())) {
  writeFileSync(join(FOLDER, name), bytes);
  console.log(`${name} ${bytes.length} bytes`);
}
