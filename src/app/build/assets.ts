/** Builds the static assets that Workers load instead of a knowledge folder. */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { serializeLibrary } from '../../library/serialize-library.ts';
import { serializeIndex } from '../../search/search-index.ts';
import { buildLibrary } from '../built-library.ts';
import { describeFaults } from '../load-with-fallback.ts';
import {
  KnowledgeFolderError,
  readKnowledgeFolder,
  shippedDefaults,
} from '../node/knowledge-folder.ts';
import { openWebAssets } from '../node/web-assets.ts';
import { ASSET_NAMES, serializeAssets, serializeFiles } from '../worker/built-assets.ts';

/**
 * The size limit of a static asset of Workers
 * (https://developers.cloudflare.com/workers/platform/limits/).
 */
const MAX_ASSET_BYTES = 25 * 1024 * 1024;

/**
 * Builds the assets of a knowledge folder into `out`, where they replace those of an earlier build.
 * Returns lines to print: faults of left-out files, and the size of each asset.
 *
 * @param build builds the library of files, or returns it as it was built before
 * @throws KnowledgeFolderError when the folder is missing or empty, an asset is too large, or `out`
 *   holds other files, which are left untouched
 */
export function buildAssets(
  knowledgeDir: string,
  out: string,
  build: typeof buildLibrary = buildLibrary,
): string[] {
  assertOnlyBuiltFiles(out);
  const files = readKnowledgeFolder(knowledgeDir);
  const defaults = shippedDefaults();
  const { library, index } = build(files, defaults);
  const errors = library.faults.filter(({ severity }) => severity === 'error');
  const parts: Readonly<Record<keyof typeof ASSET_NAMES, string | Uint8Array>> = {
    library: serializeLibrary(library),
    index: serializeIndex(index),
    tables: serializeFiles(defaults),
    files: serializeFiles(files),
    web: serializeAssets(openWebAssets()),
  };
  mkdirSync(out, { recursive: true });
  const names = Object.keys(ASSET_NAMES) as (keyof typeof ASSET_NAMES)[];
  for (const name of names) rmSync(join(out, ASSET_NAMES[name]), { force: true });
  return [
    ...describeFaults(errors, 20).map((line) => `left out: ${line}`),
    `${library.documents.length} documents, ${index.passages.count} passages`,
    ...names.map((name) =>
      writeAsset(join(out, ASSET_NAMES[name]), ASSET_NAMES[name], parts[name]),
    ),
  ];
}

/**
 * Builds the assets of a library that is in D1: the tables and the pages.
 *
 * @throws KnowledgeFolderError as `buildAssets`
 */
export function buildAssetsBesideD1(out: string): string[] {
  assertOnlyBuiltFiles(out);
  mkdirSync(out, { recursive: true });
  for (const name of Object.values(ASSET_NAMES)) rmSync(join(out, name), { force: true });
  const parts = {
    tables: serializeFiles(shippedDefaults()),
    web: serializeAssets(openWebAssets()),
  };
  return (['tables', 'web'] as const).map((name) =>
    writeAsset(join(out, ASSET_NAMES[name]), ASSET_NAMES[name], parts[name]),
  );
}

/** A mistyped folder keeps its files. */
function assertOnlyBuiltFiles(out: string): void {
  const stats = statSync(out, { throwIfNoEntry: false });
  if (stats === undefined) return;
  const builtNames: readonly string[] = Object.values(ASSET_NAMES);
  const foreign = !stats.isDirectory()
    ? out
    : readdirSync(out, { withFileTypes: true }).find(
        (entry) => !entry.isFile() || !builtNames.includes(entry.name),
      )?.name;
  if (foreign === undefined) return;
  throw new KnowledgeFolderError(
    `${out} holds something else than built files (${foreign}), so nothing is written there. Name an empty folder or a new one.`,
  );
}

function writeAsset(path: string, name: string, content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  if (bytes.length > MAX_ASSET_BYTES) {
    throw new KnowledgeFolderError(
      `${name} has ${formatKib(bytes.length)}; Workers take static assets of at most ${formatKib(MAX_ASSET_BYTES)}. Split the library, or run on Node.`,
    );
  }
  writeFileSync(path, bytes);
  return `${name.padEnd(13)} ${formatKib(bytes.length).padStart(10)} of ${formatKib(MAX_ASSET_BYTES)}, ${formatKib(gzipSync(bytes).length)} compressed`;
}

function formatKib(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} KiB`;
}
