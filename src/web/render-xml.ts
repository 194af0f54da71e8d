/** XML documents rendered from JSX. */
import type { FC } from 'hono/jsx';
import { toWellFormed } from '../shared/escape.ts';

const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
/** Characters that XML 1.0 forbids, even escaped. https://www.w3.org/TR/xml/#charsets */
// biome-ignore lint/suspicious/noControlCharactersInRegex: this removes control characters
const FORBIDDEN_CHARACTERS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

/**
 * Returns an element, or one that is rendered already, as an XML document. Characters that XML forbids are removed.
 *
 * @param instructions processing instructions between the XML declaration and the element
 */
export function renderXml(
  element: ReturnType<FC> | string,
  ...instructions: readonly string[]
): string {
  const body = toWellFormed(String(element)).replace(FORBIDDEN_CHARACTERS, '');
  return `${[XML_DECLARATION, ...instructions, body].join('\n')}\n`;
}
