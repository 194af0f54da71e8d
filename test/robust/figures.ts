/** The figures of the robustness run, and how much of it is done. */

/** Prints what a check measured, one line a figure. */
export function printFigures(
  name: string,
  figures: Readonly<Record<string, string | number>>,
): void {
  const width = Math.max(...Object.keys(figures).map((key) => key.length));
  const lines = Object.entries(figures).map(([key, value]) => `  ${key.padEnd(width)}  ${value}`);
  console.log(`\n${name}\n${lines.join('\n')}`);
}

/**
 * Returns how often to repeat something: the whole number in the variable `name`, or the default.
 * Smaller numbers are for a quick look while a check is written.
 */
export function countFrom(name: string, byDefault: number): number {
  const count = Number(process.env[name] ?? byDefault);
  if (!Number.isInteger(count) || count < 1) throw new Error(`${name}: expected a whole number`);
  return count;
}
