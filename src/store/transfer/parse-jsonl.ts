/** Parses the lines of an export. Everything is checked, and an error names its line. */
import * as v from 'valibot';
import { FORMAT, FORMAT_VERSION } from './export-jsonl.ts';
import { hasFormerNames, renameLine, renameManifest } from './former-names.ts';
import type { Manifest } from './read-rows.ts';
import { type Row, TRANSFER_TABLES, TransferError, type TransferTable } from './tables.ts';

export interface ParsedRow {
  /** The number of the line; the manifest is line 1. */
  readonly line: number;
  readonly table: TransferTable;
  readonly row: Row;
}

export interface ParsedManifest {
  readonly manifest: Manifest;
  /** The rows have the names of a version before `0300_standard_names.sql`. */
  readonly isFormer: boolean;
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

/**
 * Parses the first line. The manifest of a former version comes back with the present names.
 * @throws TransferError if the line is no manifest of this format version
 */
export function parseManifest(text: string): ParsedManifest {
  const result = v.safeParse(manifestSchema, parseJson(text, 1));
  if (!result.success) {
    throw lineError(1, `expected {"format":"${FORMAT}", …}, as npm run data:export writes it`);
  }
  const { version, migrations, counts, sequences } = result.output;
  if (version !== FORMAT_VERSION) {
    throw lineError(1, `is of version ${version}; this program reads version ${FORMAT_VERSION}`);
  }
  const written: Manifest = { migrations, counts, sequences };
  const isFormer = hasFormerNames(written);
  const manifest = isFormer ? renameManifest(written) : written;
  for (const name of [...Object.keys(manifest.counts), ...Object.keys(manifest.sequences)]) {
    if (!TABLES_BY_NAME.has(name)) throw lineError(1, `names an unknown table: "${name}"`);
  }
  return { manifest, isFormer };
}

/**
 * Parses any other line.
 * @param isFormer whether the row has former names, as `parseManifest` says
 * @throws TransferError if the line is no row of an exported table
 */
export function parseRow(text: string, line: number, isFormer = false): ParsedRow {
  const result = v.safeParse(lineSchema, parseJson(text, line));
  if (!result.success) {
    const [issue] = result.issues;
    const where = v.getDotPath(issue) ?? 'it';
    throw lineError(
      line,
      `${where} is wrong: expected {"table": …, "row": {texts, integers, nulls}}`,
    );
  }
  const { table: name, row } = isFormer ? renameLine(result.output) : result.output;
  const table = TABLES_BY_NAME.get(name);
  if (table === undefined) throw lineError(line, `names an unknown table: "${name}"`);
  const missing = table.columns.find((column) => !(column in row));
  if (missing !== undefined) throw lineError(line, `${name} lacks the column "${missing}"`);
  const other = Object.keys(row).find((column) => !table.columns.includes(column));
  if (other !== undefined) throw lineError(line, `${name} has no column "${other}"`);
  return { line, table, row };
}

/** @throws TransferError if rows are missing or there are too many: the file was cut or edited */
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
