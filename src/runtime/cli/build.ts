/** `npm run build`: what Workers load instead of a knowledge folder. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { loadLibrary } from '../../knowledge/load.ts';
import { storeLibrary } from '../../knowledge/stored-library.ts';
import { buildIndex, serializeIndex } from '../../search/index.ts';
import { KnowledgeFolderError, readKnowledgeFolder, shippedDefaults } from '../files.ts';
import { knowledgeDir } from '../open-library.ts';
import { faultLines } from '../steady-library.ts';
import { openWebAssets } from '../web-assets.ts';
import { BUILT, storeAssets, storeFiles } from '../worker/stored-files.ts';

const HELP = `npm run build [-- --out FOLDER]

Makes of the knowledge folder (KNOWLEDGE_DIR, default ./knowledge) what Cloudflare Workers load: the
library, its index, and the pages' files. Default folder: dist/assets, which wrangler.toml names.`;

/** A static asset of Workers (https://developers.cloudflare.com/workers/platform/limits/). */
const LARGEST_ASSET = 25 * 1024 * 1024;

function build(out: string): void {
  const files = readKnowledgeFolder(knowledgeDir(process.env));
  const defaults = shippedDefaults();
  const library = loadLibrary(files, { defaults });
  const errors = library.faults.filter(({ severity }) => severity === 'error');
  for (const line of faultLines(errors, 20)) console.error(`left out: ${line}`);
  const index = buildIndex(library);
  const parts: Readonly<Record<keyof typeof BUILT, string>> = {
    library: storeLibrary(library),
    index: serializeIndex(index),
    tables: storeFiles(defaults),
    files: storeFiles(files),
    web: storeAssets(openWebAssets()),
  };
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  console.log(`${library.documents.length} documents, ${index.passages.length} passages`);
  for (const name of Object.keys(BUILT) as (keyof typeof BUILT)[]) {
    const bytes = Buffer.from(parts[name]);
    if (bytes.length > LARGEST_ASSET) {
      throw new KnowledgeFolderError(
        `${BUILT[name]} has ${kib(bytes.length)}; Workers take static assets of at most ${kib(LARGEST_ASSET)}. Split the library, or run on Node.`,
      );
    }
    writeFileSync(join(out, BUILT[name]), bytes);
    const packed = gzipSync(bytes).length;
    console.log(
      `${BUILT[name].padEnd(13)} ${kib(bytes.length).padStart(10)}, ${kib(packed)} compressed`,
    );
  }
}

function kib(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} KiB`;
}

try {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', short: 'h' },
      out: { type: 'string', default: 'dist/assets' },
    },
  });
  if (values.help === true) console.log(HELP);
  else build(values.out);
} catch (error) {
  if (!(error instanceof KnowledgeFolderError) && !(error instanceof TypeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
