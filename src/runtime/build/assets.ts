/** What Workers load instead of a knowledge folder, as files of one folder. */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadLibrary } from '../../knowledge/load.ts';
import { storeLibrary } from '../../knowledge/stored-library.ts';
import { buildIndex, serializeIndex } from '../../search/index.ts';
import { KnowledgeFolderError, readKnowledgeFolder, shippedDefaults } from '../files.ts';
import { faultLines } from '../steady-library.ts';
import { openWebAssets } from '../web-assets.ts';
import { BUILT, storeAssets, storeFiles } from '../worker/stored-files.ts';

/** A static asset of Workers (https://developers.cloudflare.com/workers/platform/limits/). */
const LARGEST_ASSET = 25 * 1024 * 1024;

/**
 * Builds the assets of a knowledge folder into `out`, in place of those that an earlier build left
 * there; gives lines for people: what was left out, and how large each file is.
 * @throws KnowledgeFolderError where the folder is missing or empty, makes too large an asset, or
 *   `out` holds anything else than built files, of which nothing is touched
 */
export function buildAssets(knowledgeDir: string, out: string): string[] {
  refuseForeign(out);
  const files = readKnowledgeFolder(knowledgeDir);
  const defaults = shippedDefaults();
  const library = loadLibrary(files, { defaults });
  const errors = library.faults.filter(({ severity }) => severity === 'error');
  const index = buildIndex(library);
  const parts: Readonly<Record<keyof typeof BUILT, string>> = {
    library: storeLibrary(library),
    index: serializeIndex(index),
    tables: storeFiles(defaults),
    files: storeFiles(files),
    web: storeAssets(openWebAssets()),
  };
  mkdirSync(out, { recursive: true });
  const names = Object.keys(BUILT) as (keyof typeof BUILT)[];
  for (const name of names) rmSync(join(out, BUILT[name]), { force: true });
  return [
    ...faultLines(errors, 20).map((line) => `left out: ${line}`),
    `${library.documents.length} documents, ${index.passages.length} passages`,
    ...names.map((name) => write(join(out, BUILT[name]), BUILT[name], parts[name])),
  ];
}

/** Whoever names a wrong folder keeps what is in it. */
function refuseForeign(out: string): void {
  const there = statSync(out, { throwIfNoEntry: false });
  if (there === undefined) return;
  const ours: readonly string[] = Object.values(BUILT);
  const foreign = !there.isDirectory()
    ? out
    : readdirSync(out, { withFileTypes: true }).find(
        (entry) => !entry.isFile() || !ours.includes(entry.name),
      )?.name;
  if (foreign === undefined) return;
  throw new KnowledgeFolderError(
    `${out} holds something else than built files (${foreign}), so nothing is written there. Name an empty folder or a new one.`,
  );
}

function write(path: string, name: string, text: string): string {
  const bytes = Buffer.from(text);
  if (bytes.length > LARGEST_ASSET) {
    throw new KnowledgeFolderError(
      `${name} has ${kib(bytes.length)}; Workers take static assets of at most ${kib(LARGEST_ASSET)}. Split the library, or run on Node.`,
    );
  }
  writeFileSync(path, bytes);
  return `${name.padEnd(13)} ${kib(bytes.length).padStart(10)} of ${kib(LARGEST_ASSET)}, ${kib(gzipSync(bytes).length)} compressed`;
}

function kib(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} KiB`;
}
