/** Lines of an export, read with suspicion: what is wrong is told with its line. */
import * as v from 'valibot';
import { FORMAT, FORMAT_VERSION } from './export-jsonl.ts';
import type { Manifest } from './read-rows.ts';
import { type Row, TRANSFER_TABLES, TransferError, type TransferTable } from './tables.ts';

export interface ParsedRow {
  /** Counted from 1, the manifest's. */
  readonly line: number;
  readonly table: TransferTable;
  readonly row: Row;
}

const countsSchema = v.record(v.string(), v.pipe(v.number(), v.safeInteger(), v.minValue(0)));
const manifestSchema = v.object({
  format: v.literal(FORMAT),
  version: v.number(),
  migrations: v.array(v.string()),
  counts: countsSchema,
  sequences: countsSchema,
});
const lineSchema = v.object({
  table: v.string(),
  row: v.record(v.string(), v.union([v.string(), v.null(), v.pipe(v.number(), v.safeInteger())])),
});

const TABLES_BY_NAME = new Map<string, TransferTable>(
  TRANSFER_TABLES.map((table) => [table.name, table]),
);

/** @throws TransferError where the first line is no manifest of this version */
export function parseManifest(text: string): Manifest {
  const result = v.safeParse(manifestSchema, parseJson(text, 1));
  if (!result.success) {
    throw lineError(1, `expected {"format":"${FORMAT}", …}, as npm run data:export writes it`);
  }
  const { version, ...manifest } = result.output;
  if (version !== FORMAT_VERSION) {
    throw lineError(1, `is of version ${version}; this program reads version ${FORMAT_VERSION}`);
  }
  for (const name of [...Object.keys(manifest.counts), ...Object.keys(manifest.sequences)]) {
    if (!TABLES_BY_NAME.has(name)) throw lineError(1, `names a table that there is not: "${name}"`);
  }
  return manifest;
}

/** @throws TransferError where a line is no row of a table that moves */
export function parseRow(text: string, line: number): ParsedRow {
  const result = v.safeParse(lineSchema, parseJson(text, line));
  if (!result.success) {
    const [issue] = result.issues;
    const where = v.getDotPath(issue) ?? 'it';
    throw lineError(
      line,
      `${where} is wrong: expected {"table": …, "row": {texts, integers, nulls}}`,
    );
  }
  const { table: name, row } = result.output;
  const table = TABLES_BY_NAME.get(name);
  if (table === undefined) throw lineError(line, `names a table that there is not: "${name}"`);
  const missing = table.columns.find((column) => !(column in row));
  if (missing !== undefined) throw lineError(line, `${name} lacks the column "${missing}"`);
  const other = Object.keys(row).find((column) => !table.columns.includes(column));
  if (other !== undefined) throw lineError(line, `${name} has no column "${other}"`);
  return { line, table, row };
}

/** @throws TransferError where rows are missing, or there are too many: the file was cut or edited */
export function checkCounts({ counts }: Manifest, found: ReadonlyMap<string, number>): void {
  for (const { name } of TRANSFER_TABLES) {
    const [promised, there] = [counts[name] ?? 0, found.get(name) ?? 0];
    if (promised !== there) {
      throw lineError(
        1,
        `promises ${promised} rows of ${name}, the file has ${there}: was it cut off?`,
      );
    }
  }
}

export function lineError(line: number, message: string): TransferError {
  return new TransferError(`line ${line}: ${message}`);
}

function parseJson(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw lineError(line, `is no JSON: ${JSON.stringify(text.slice(0, 60))}`);
  }
}
