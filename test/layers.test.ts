/** The layers of `src/`: which folder may import which, and which code runs on every platform. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  findCircles,
  findSpecifiers,
  listSourceFiles,
  readImports,
} from './helpers/import-graph.ts';

/** A folder may import the folders before it, and itself. */
const LAYERS = [
  'shared',
  'text',
  'i18n',
  'library',
  'papers',
  'sources',
  'search',
  'answer',
  'store',
  'notifications',
  'presentation',
  'telegram',
  'web',
  'app',
];

/** These layers run unchanged on Node, on Workers and in a browser. */
const CORE = new Set(LAYERS.slice(0, LAYERS.indexOf('telegram')));
const PLATFORM = /^(?:node:|cloudflare:|better-sqlite3|grammy|@grammyjs\/|hono|@hono\/|pino)/u;
/** Files of the core that run on one platform: they open databases or read files. */
const ADAPTERS = new Set([
  'src/i18n/message-texts.ts',
  'src/store/backup.ts',
  'src/store/migrate.ts',
  'src/store/sqlite.ts',
  'src/store/transfer/read-dump.ts',
]);

const files = listSourceFiles('src');
const imports = readImports(files, readSubpathImports());
const layerOf = (file: string): string => file.split('/')[1] ?? '';

describe('layers of src', () => {
  it('contain every file', () => {
    expect(files.filter((file) => !LAYERS.includes(layerOf(file)))).toEqual([]);
  });

  it('import each other in one direction only', () => {
    const upward = imports.flatMap(({ from, to }) =>
      to !== null && LAYERS.indexOf(layerOf(from)) < LAYERS.indexOf(layerOf(to))
        ? [`${from} imports ${to}`]
        : [],
    );
    expect([...new Set(upward)].sort()).toEqual([]);
  });

  it('contain no circle of imports', () => {
    const circles = findCircles(imports).map((circle) => [...circle, circle[0]]);
    expect(circles.map((files) => files.join(' imports '))).toEqual([]);
  });

  it('do not import telegram from web, which must work without a bot', () => {
    const found = imports.filter(
      ({ from, to }) => layerOf(from) === 'web' && to !== null && layerOf(to) === 'telegram',
    );
    expect(found.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('import no grammY, Hono, Node or Workers API in the core', () => {
    const isCore = (file: string): boolean => CORE.has(layerOf(file)) && !ADAPTERS.has(file);
    const platform = imports.flatMap(({ from, to, specifier }) =>
      to === null && isCore(from) && PLATFORM.test(specifier)
        ? [`${from} imports ${specifier}`]
        : [],
    );
    // A .tsx file imports Hono's JSX, although it does not say so.
    const jsx = files.filter((file) => isCore(file) && file.endsWith('.tsx'));
    expect([...new Set(platform), ...jsx].sort()).toEqual([]);
  });
});

describe('import graph', () => {
  it('finds every kind of import', () => {
    const text = `
      import type { A } from './a.ts';
      import './b.ts';
      export { c } from './c.ts';
      export * from './d.ts';
      const e = await import('./e.ts');
      type F = import('./f.ts').F;
    `;
    expect(findSpecifiers('x.ts', text)).toEqual([
      './a.ts',
      './b.ts',
      './c.ts',
      './d.ts',
      './e.ts',
      './f.ts',
    ]);
  });

  it('finds the shortest circle and names its files in order', () => {
    const edges = ['a>b', 'b>c', 'c>b', 'c>d'].map((edge) => {
      const [from = '', to = ''] = edge.split('>');
      return { from, to, specifier: to };
    });
    expect(findCircles(edges)).toEqual([['b', 'c']]);
  });
});

/** Returns the files that each `#name` of package.json may mean. */
function readSubpathImports(): Map<string, string[]> {
  const manifest: { imports: Record<string, Record<string, string>> } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  );
  return new Map(
    Object.entries(manifest.imports).map(([name, targets]) => [
      name,
      Object.values(targets).map((target) => target.replace(/^\.\//u, '')),
    ]),
  );
}
