/**
 * Bundles `npm start` once before the tests that start servers, because a bundle starts in a fifth
 * of the time that the compiler needs. Tests get the file by `inject('serverProgram')`.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The bundle of src/app/node/main.ts. */
    readonly serverProgram: string;
  }
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Packages that read files of their own, start threads, or are loaded by few tests. */
const UNBUNDLED_PACKAGES = [
  '@modelcontextprotocol/sdk',
  '@resvg/resvg-wasm',
  'better-sqlite3',
  'docx',
  'pdfkit',
  'pino',
  'unpdf',
];

/** Lets a bundled CommonJS package require what Node has. */
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

/** Keeps the URL of each source file, because the program finds its other files by it. */
const keepSourceUrls: Plugin = {
  name: 'keep-source-urls',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/src\/.*\.tsx?$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const url = JSON.stringify(pathToFileURL(path).href);
      const loader = path.endsWith('x') ? ('tsx' as const) : ('ts' as const);
      return { loader, contents: source.replaceAll('import.meta.url', url) };
    });
  },
};

/** Bundles the program, and returns a function that removes the bundle. */
export async function setup(project: TestProject): Promise<() => void> {
  // The bundle lies inside the project, so that it finds its packages.
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'dist/test-'));
  const outfile = join(folder, 'server.mjs');
  const bundle = () =>
    build({
      entryPoints: [join(ROOT, 'src/app/node/main.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      external: UNBUNDLED_PACKAGES,
      banner: { js: REQUIRE },
      jsx: 'automatic',
      jsxImportSource: 'hono/jsx',
      sourcemap: 'linked',
      logLevel: 'error',
      plugins: [keepSourceUrls],
    });
  await bundle();
  project.provide('serverProgram', outfile);
  project.onTestsRerun(async () => {
    await bundle();
  });
  return () => rmSync(folder, { recursive: true, force: true });
}
