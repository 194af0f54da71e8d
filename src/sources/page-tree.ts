/** Parses pages and feeds, and reads their texts. */
import { type Feed, parseDocument, parseFeed } from 'htmlparser2';
import { UnreadableListError } from './found-document.ts';

type Tree = ReturnType<typeof parseDocument>;
export type PageNode = Tree['children'][number];
export type PageElement = Extract<PageNode, { readonly attribs: Record<string, string> }>;

/** Deeper nesting is no list of documents: it would exhaust the stack. */
const MAX_DEPTH = 300;

/**
 * Parses HTML.
 * @throws UnreadableListError for a page that nests too deep
 */
export function parsePage(html: string): PageNode[] {
  const tree = parseDocument(html);
  assertFlat(tree.children);
  return tree.children;
}

/**
 * Parses RSS or Atom.
 * @throws UnreadableListError for a text that is neither
 */
export function parseNewsFeed(xml: string): Feed {
  // A page with an error is HTML; its tags nest without end where they are not closed.
  if (/^\s*<(?:!doctype\s+html|html)/iu.test(xml)) throw new UnreadableListError('not-a-feed');
  try {
    const feed = parseFeed(xml);
    if (feed !== null) return feed;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new UnreadableListError('not-a-feed');
}

/** Returns the text of a node with single blanks. Text of scripts and styles is left out. */
export function textOf(node: PageNode | null | undefined): string {
  if (node === null || node === undefined) return '';
  const parts: string[] = [];
  const visit = (one: PageNode): void => {
    if ('data' in one && one.type === 'text') parts.push(one.data);
    if (isPageElement(one) && (one.name === 'script' || one.name === 'style')) return;
    if ('children' in one) for (const child of one.children) visit(child as PageNode);
    if (isPageElement(one) && BREAKS.has(one.name)) parts.push(' ');
  };
  visit(node);
  return collapse(parts.join(''));
}

/** Returns the text of HTML as a feed quotes it. */
export const textOfHtml = (html: string): string => collapse(parsePage(html).map(textOf).join(' '));

export const isPageElement = (node: PageNode): node is PageElement => 'attribs' in node;

const BREAKS: ReadonlySet<string> = new Set(['br', 'p', 'div', 'li', 'td', 'th', 'tr']);

const collapse = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zs}\s]+/gu, ' ')
    .normalize('NFC')
    .trim();

function assertFlat(nodes: readonly PageNode[]): void {
  const waiting: (readonly [PageNode, number])[] = nodes.map((node) => [node, 0]);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [node, depth] = next;
    if (depth > MAX_DEPTH) throw new UnreadableListError('too-deep');
    if ('children' in node)
      for (const child of node.children) waiting.push([child as PageNode, depth + 1]);
  }
}
