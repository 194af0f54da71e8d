/**
 * The imports between the source files, read with the TypeScript parser. Type imports, re-exports,
 * dynamic imports and `import('…').Type` all count.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import ts from 'typescript';

export interface Import {
  /** The importing file, for example `src/web/app.ts`. */
  readonly from: string;
  /** The imported file of `src/`, or null for a package. */
  readonly to: string | null;
  /** What the file writes, for example `../answer/ask.ts` or `grammy/types`. */
  readonly specifier: string;
}

const SOURCE = /\.tsx?$/u;
/** Tests and their helpers may import from any layer. */
const TEST = /(?:^|\/)testing\.tsx?$|\.test\.tsx?$/u;

/** Returns the paths of all source files below a folder, without tests, in alphabetical order. */
export function listSourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
    .filter((path) => SOURCE.test(path) && !TEST.test(path))
    .sort();
}

/**
 * Returns every import of the given files.
 * @param subpaths the `imports` of package.json: a `#name` counts once for each file it may mean
 */
export function readImports(
  files: readonly string[],
  subpaths: ReadonlyMap<string, readonly string[]>,
): Import[] {
  return files.flatMap((from) =>
    findSpecifiers(from, readFileSync(from, 'utf8')).flatMap((specifier) => {
      if (specifier.startsWith('.')) {
        return [{ from, to: posix.join(dirname(from), specifier), specifier }];
      }
      const targets = subpaths.get(specifier) ?? [null];
      return targets.map((to) => ({ from, to, specifier }));
    }),
  );
}

/** Returns the module names that a source text imports, in the order of the text. */
export function findSpecifiers(path: string, text: string): string[] {
  const specifiers: string[] = [];
  const add = (node: ts.Node | undefined): void => {
    if (node !== undefined && ts.isStringLiteralLike(node)) specifiers.push(node.text);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0]);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return specifiers;
}

/**
 * Returns the circles of imports: one list of files for each group whose files all reach each
 * other. Each file imports the next one, and the last file imports the first.
 */
export function findCircles(imports: readonly Import[]): string[][] {
  const graph = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    if (to !== null) graph.set(from, (graph.get(from) ?? new Set()).add(to));
  }
  const done = new Set<string>();
  const circles: string[][] = [];
  for (const start of graph.keys()) {
    if (done.has(start)) continue;
    const circle = shortestCircle(graph, start);
    if (circle === null) continue;
    for (const file of circle) done.add(file);
    circles.push(circle);
  }
  return circles;
}

function shortestCircle(
  graph: ReadonlyMap<string, ReadonlySet<string>>,
  start: string,
): string[] | null {
  const previous = new Map<string, string>();
  const queue = [start];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    for (const next of graph.get(file) ?? []) {
      if (next === start) {
        const circle = [file];
        for (let at = file; at !== start; ) {
          at = previous.get(at) ?? start;
          circle.unshift(at);
        }
        return circle;
      }
      if (previous.has(next)) continue;
      previous.set(next, file);
      queue.push(next);
    }
  }
  return null;
}
