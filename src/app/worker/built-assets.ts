/**
 * The static assets that `npm run build` makes for Workers: the library and its index, the files
 * that they were made from (needed after a document was approved in a chat), and the files of the
 * web pages. Only the worker reads them: `run_worker_first` of wrangler.toml.
 */
import type { SourceFile } from '../../library/source-file.ts';
import type { Assets } from '../../web/ports.ts';

/** File names in the assets folder. */
export const ASSET_NAMES = {
  library: 'library.json',
  index: 'index.bin',
  /** The tables that every library starts from. */
  tables: 'tables.json',
  files: 'files.json',
  web: 'web.json',
} as const;

interface StoredFile {
  readonly path: string;
  readonly base64: string;
}

export function serializeFiles(files: readonly SourceFile[]): string {
  const stored = files.map(({ path, bytes }): StoredFile => ({ path, base64: toBase64(bytes) }));
  return JSON.stringify(stored);
}

export function deserializeFiles(json: string): SourceFile[] {
  const stored = JSON.parse(json) as readonly StoredFile[];
  return stored.map(({ path, base64 }) => ({ path, bytes: fromBase64(base64) }));
}

interface StoredAssets {
  readonly version: string;
  readonly files: readonly (readonly [name: string, type: string, base64: string])[];
}

export function serializeAssets({ version, files }: Assets): string {
  const stored: StoredAssets = {
    version,
    files: [...files].map(([name, { type, body }]) => [name, type, toBase64(body)] as const),
  };
  return JSON.stringify(stored);
}

export function deserializeAssets(json: string): Assets {
  const { version, files } = JSON.parse(json) as StoredAssets;
  const restored = files.map(
    ([name, type, base64]) => [name, { type, body: fromBase64(base64) }] as const,
  );
  return { version, files: new Map(restored) };
}

/** In chunks, because a call takes a limited number of arguments. */
const CHUNK_BYTES = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK_BYTES));
  }
  return btoa(binary);
}

function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
