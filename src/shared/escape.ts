/** Text in HTML, SVG and XML. Everything that came from a document or a person is escaped here. */

/** Replaces half a surrogate pair, which UTF-8 cannot hold, by U+FFFD. Telegram refuses it. */
export function toWellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** A text as the content of an element: `&`, `<` and `>` are escaped, quotation marks are not. */
export function escapeHtml(text: string): string {
  return toWellFormed(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** A text as the value of an attribute in double quotation marks. */
export function escapeAttribute(text: string): string {
  return escapeHtml(text).replaceAll('"', '&quot;');
}
