/** Finds the regular expressions of the program in its source. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { listSourceFiles } from '../helpers/import-graph.ts';

export interface SourceExpression {
  /** The text between the slashes. */
  readonly source: string;
  readonly flags: string;
  /** File and line of its first use. */
  readonly place: string;
}

/** Returns each literal once. What `new RegExp` puts together from parts is not found. */
export function findExpressions(): SourceExpression[] {
  const found = new Map<string, SourceExpression>();
  for (const path of listSourceFiles('src')) {
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ESNext);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const { line } = file.getLineAndCharacterOfPosition(node.pos);
        const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/su.exec(node.text) ?? [];
        const place = `${path}:${line + 1}`;
        if (!found.has(node.text)) found.set(node.text, { source, flags, place });
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return [...found.values()];
}
