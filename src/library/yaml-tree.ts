/** Parses YAML. Every value is text; `yaml-fields.ts` reads the nodes. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { KnowledgeFault } from './knowledge-fault.ts';

/** Parsed YAML. Readers do not change it, so that it can be read again. */
export interface YamlTree {
  readonly root: unknown;
  /** What is no YAML. Lines count from 1. */
  readonly errors: readonly { readonly line: number; readonly message: string }[];
  /** Returns the line of a node, from 1; the first line for a node without a position. */
  readonly lineOf: (node: unknown) => number;
}

/** A file that is being read, with its list of faults. */
export interface YamlSource {
  readonly file: string;
  readonly faults: KnowledgeFault[];
  /** Returns the line of a YAML node; the first line for a node without a position. */
  readonly lineOf: (node: unknown) => number;
}

/** The first node of YAML, and the file that it is read from. */
export interface YamlRoot {
  readonly root: unknown;
  readonly source: YamlSource;
}

const YAML_HINTS: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: '; a value that holds ": " must stand in "quotes"',
  BAD_SCALAR_START: '; a value that starts with a special character must stand in "quotes"',
};

/** Returns the tree of a text, also of one that is no YAML. */
export function parseYamlTree(yaml: string): YamlTree {
  const lines = new LineCounter();
  const parsed = parseDocument(yaml, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  return {
    root: parsed.contents,
    errors: parsed.errors.map(({ code, pos, message }) => ({
      line: lineAt(pos[0]),
      message: `${message}${YAML_HINTS[code] ?? ''}`,
    })),
    lineOf: (node) => {
      const hasRange = isMap(node) || isSeq(node) || isScalar(node) || isAlias(node);
      const range = hasRange ? node.range : null;
      return range === null || range === undefined ? 1 : lineAt(range[0]);
    },
  };
}

/**
 * Returns the first node of a tree for one reading of a file. Reports syntax errors and returns null
 * when there are any.
 *
 * @param firstLine the line of the file where the YAML begins, from 1
 */
export function openYaml(
  { root, errors, lineOf }: YamlTree,
  firstLine: number,
  file: string,
  faults: KnowledgeFault[],
): YamlRoot | null {
  const linesBefore = firstLine - 1;
  for (const error of errors) {
    const message = `not valid YAML: ${error.message}`;
    const line = error.line + linesBefore;
    faults.push({ severity: 'error', file, line, field: null, message, reason: 'notYaml' });
  }
  if (errors.length > 0) return null;
  return { root, source: { file, faults, lineOf: (node) => lineOf(node) + linesBefore } };
}
