/** Escapes text, so that Markdown reads it as it stands: `*`, `<`, `_`, and marks of headings. */

const INLINE = /[\\`*_<>[\]~]|&(?=[#\w]+;)/gu;
/** Marks that begin a block: a heading, a quotation, a rule, a table. Numbers and bullets stay. */
const BLOCK = /^(?:#{1,6}(?=\s|$)|\||={3,}$|-{3,}$|\+(?=\s)|\+{3,}$)/u;

/** Returns one line of text for a Markdown file. */
export function escapeMarkdown(text: string): string {
  const escaped = text.replace(INLINE, (mark) => `\\${mark}`);
  return BLOCK.test(escaped) ? `\\${escaped}` : escaped;
}
