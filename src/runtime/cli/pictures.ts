/** `npm run pictures`: draws the pages' pictures anew, from their icon and their words. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openAtelier } from '../atelier.ts';
import { drawPictures } from '../build/pictures.ts';

const FOLDER = fileURLToPath(new URL('../../web/assets', import.meta.url));

const icon = readFileSync(join(FOLDER, 'favicon.svg'), 'utf8');
for (const [name, bytes] of await drawPictures(icon, openAtelier())) {
  writeFileSync(join(FOLDER, name), bytes);
  console.log(`${name} ${bytes.length} bytes`);
}
