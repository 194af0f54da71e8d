/** The table of a D1 database that says which tables of a library are in use: one row. */
export const LIVE_TABLE = 'live';
export const CREATE_LIVE = `CREATE TABLE IF NOT EXISTS ${LIVE_TABLE} (slot INTEGER PRIMARY KEY CHECK (slot = 1), prefix TEXT NOT NULL, version TEXT NOT NULL)`;
