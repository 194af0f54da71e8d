/** The tables that an export contains, and the error of a failed transfer. */

import type { TableName } from '../database.ts';
import type { ExportedColumns } from '../table.ts';
import { TABLES } from '../tables.ts';

export type ColumnValue = string | number | null;
export type Row = Readonly<Record<string, ColumnValue>>;

export interface TransferTable extends ExportedColumns {
  readonly name: TableName;
}

/** In the order of the registry. */
export const TRANSFER_TABLES: readonly TransferTable[] = TABLES.flatMap(
  ({ table, export: exported }) =>
    'none' in exported ? [] : [{ name: table, key: exported.key, columns: exported.columns }],
);

/** Data that cannot be transferred. The message tells the operator what to do. */
export class TransferError extends Error {
  override readonly name = 'TransferError';
}
