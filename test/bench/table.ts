/**
 * Prints a Markdown table, and numbers in units that people can compare.
 */

/** Returns a Markdown table. The first column is left-aligned; the others are right-aligned. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, at) =>
    Math.max(name.length, ...rows.map((row) => (row[at] ?? '').length), 3),
  );
  const line = (cells: readonly string[]): string => {
    const padded = widths.map((width, at) => {
      const cell = cells[at] ?? '';
      return at === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
    return `| ${padded.join(' | ')} |`;
  };
  const rule = widths.map((width, at) => `${'-'.repeat(width - 1)}${at === 0 ? '-' : ':'}`);
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** Returns a duration such as `0.042 ms`, `12.3 ms` or `1.24 s`. */
export function formatDuration(ms: number): string {
  if (!Number.isFinite(ms)) return '-';
  if (ms >= 1000) return `${(ms / 1000).toFixed(2)} s`;
  return `${ms.toFixed(ms < 1 ? 3 : ms < 100 ? 1 : 0)} ms`;
}

/** Returns megabytes (1,000,000 bytes) such as `12.3 MB`. */
export function formatMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Returns a ratio such as `3.4x` (`one` divided by `other`), or `-` for no number. */
export function formatRatio(one: number, other: number): string {
  const times = one / other;
  return Number.isFinite(times) ? `${times.toFixed(times < 10 ? 1 : 0)}x` : '-';
}
