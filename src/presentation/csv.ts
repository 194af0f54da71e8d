/** Comma-separated values (RFC 4180) that spreadsheets open as they are. */
import { toWellFormed } from '../shared/escape.ts';

/** Without it Excel does not read UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/** A spreadsheet would compute a cell that begins with these (OWASP: CSV injection). */
const FORMULA = /^[=+\-@\t\r]/u;

/** Returns rows of cells as text with CRLF line ends. No cell can be a formula. */
export function encodeCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(encodeCell).join(',')}\r\n`).join('');
}

function encodeCell(cell: string): string {
  const text = toWellFormed(FORMULA.test(cell) ? `'${cell}` : cell);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
