/**
 * Front matter: the YAML between `---` lines at the top of a Markdown file.
 */

export interface FrontMatter {
  readonly yaml: string;
  /** Line of the file on which the YAML starts, counted from 1. */
  readonly yamlLine: number;
  readonly body: string;
}

/**
 * Splits a file into front matter and body. Returns which of the two `---` lines is missing when there
 * is no front matter. Lines must end with `\n`.
 */
export function splitFrontMatter(text: string): FrontMatter | 'no-opening' | 'no-closing' {
  // Pasted text often has blank lines before the fence. They are allowed.
  const opening = /^\s*?---[ \t]*\n/u.exec(text);
  if (opening === null) return 'no-opening';
  const start = opening[0].length;
  const closing = /^---[ \t]*$/mu.exec(text.slice(start));
  if (closing === null) return 'no-closing';
  return {
    yaml: text.slice(start, start + closing.index),
    yamlLine: opening[0].split('\n').length,
    body: text.slice(start + closing.index + closing[0].length),
  };
}
