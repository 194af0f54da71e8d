/** Text in two columns, as help texts have it. */

const WIDTH = 100;
const INDENT = '  ';

/** Returns one row as lines of at most 100 characters: the name, then its text beside it. */
export function formatColumns(rows: readonly (readonly [name: string, text: string])[]): string {
  const widest = Math.max(0, ...rows.map(([name]) => name.length));
  const left = INDENT.length + widest + INDENT.length;
  return rows
    .map(([name, text]) => {
      const lines = wrapText(text, WIDTH - left);
      return `${INDENT}${name.padEnd(widest)}${INDENT}${lines.join(`\n${' '.repeat(left)}`)}`;
    })
    .join('\n');
}

/** Returns a text as lines of at most `width` characters, broken at spaces. */
export function wrapText(text: string, width = WIDTH): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
