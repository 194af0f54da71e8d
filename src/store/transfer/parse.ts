/** Lines of an export, read with suspicion: what is wrong is told with its line. */
import * as v from 'valibot';
import { FORMAT, FORMAT_VERSION } from './export.ts';
import type { Manifest } from './read.ts';
import { MOVED, type MovedTable, type Row, TransferError } from './tables.ts';

export interface ParsedRow {
  /** Counted from 1, the manifest's. */
  readonly line: number;
  readonly table: MovedTable;
  readonly row: Row;
}

const COUNTS = v.record(v.string(), v.pipe(v.number(), v.safeInteger(), v.minValue(0)));
const MANIFEST = v.object({
  format: v.literal(FORMAT),
  version: v.number(),
  migrations: v.array(v.string()),
  counts: COUNTS,
  sequences: COUNTS,
});
const LINE = v.object({
  table: v.string(),
  row: v.record(v.string(), v.union([v.string(), v.null(), v.pipe(v.number(), v.safeInteger())])),
});

const TABLES = new Map<string, MovedTable>(MOVED.map((table) => [table.name, table]));

/** @throws TransferError where the first line is no manifest of this version */
export function parseManifest(text: string): Manifest {
  const result = v.safeParse(MANIFEST, jsonOf(text, 1));
  if (!result.success) {
    throw fault(1, `expected {"format":"${FORMAT}", …}, as npm run data:export writes it`);
  }
  const { version, ...manifest } = result.output;
  if (version !== FORMAT_VERSION) {
    throw fault(1, `is of version ${version}; this program reads version ${FORMAT_VERSION}`);
  }
  for (const name of [...Object.keys(manifest.counts), ...Object.keys(manifest.sequences)]) {
    if (!TABLES.has(name)) throw fault(1, `names a table that there is not: "${name}"`);
  }
  return manifest;
}

/** @throws TransferError where a line is no row of a table that moves */
export function parseRow(text: string, line: number): ParsedRow {
  const result = v.safeParse(LINE, jsonOf(text, line));
  if (!result.success) {
    const [issue] = result.issues;
    const where = v.getDotPath(issue) ?? 'it';
    throw fault(line, `${where} is wrong: expected {"table": …, "row": {texts, integers, nulls}}`);
  }
  const { table: name, row } = result.output;
  const table = TABLES.get(name);
  if (table === undefined) throw fault(line, `names a table that there is not: "${name}"`);
  const missing = table.columns.find((column) => !(column in row));
  if (missing !== undefined) throw fault(line, `${name} lacks the column "${missing}"`);
  const other = Object.keys(row).find((column) => !table.columns.includes(column));
  if (other !== undefined) throw fault(line, `${name} has no column "${other}"`);
  return { line, table, row };
}

/** @throws TransferError where rows are missing, or there are too many: the file was cut or edited */
export function checkCounts({ counts }: Manifest, found: ReadonlyMap<string, number>): void {
  for (const { name } of MOVED) {
    const [promised, there] = [counts[name] ?? 0, found.get(name) ?? 0];
    if (promised !== there) {
      throw fault(
        1,
        `promises ${promised} rows of ${name}, the file has ${there}: was it cut off?`,
      );
    }
  }
}

export function fault(line: number, message: string): TransferError {
  return new TransferError(`line ${line}: ${message}`);
}

function jsonOf(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw fault(line, `is no JSON: ${JSON.stringify(text.slice(0, 60))}`);
  }
}
