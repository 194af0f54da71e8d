/** `npm run pictures`: draws the images of the pages from their icon and their texts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderPageImages } from '../build/page-images.ts';
import { createPlatformMediaRenderer } from '../media/node-renderer.ts';
import { defineCommand } from './define-command.ts';

const FOLDER = fileURLToPath(new URL('../../web/assets', import.meta.url));

export const picturesCommand = defineCommand({
  name: 'pictures',
  usage: [''],
  description: 'Draws the icons of the pages, and the image of links to them, into src/web/assets.',
  options: {},
  variables: [],
  run: async ({ print }) => {
    const icon = readFileSync(join(FOLDER, 'favicon.svg'), 'utf8');
    for (const [name, bytes] of await renderPageImages(icon, createPlatformMediaRenderer())) {
      writeFileSync(join(FOLDER, name), bytes);
      print(`${name} ${bytes.length} bytes`);
    }
    return 0;
  },
});
