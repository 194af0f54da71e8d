/**
 * The tables as Kysely sees them. `Database` is empty here: each file of `tables/` declares the row of
 * its table and adds it by declaration merging, so that a table is described in one file.
 *
 * Instants are milliseconds since the epoch (UTC). Lists and objects are JSON text.
 */

// biome-ignore lint/suspicious/noEmptyInterface: the files of tables/ fill it.
export interface Database {}

export type TableName = keyof Database;
