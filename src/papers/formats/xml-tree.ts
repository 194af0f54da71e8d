/** Walks trees of XML and HTML that `htmlparser2` parsed, with a limit on their depth. */
import { parseDocument } from 'htmlparser2';
import { PaperRefused } from '../refusal.ts';

type Document = ReturnType<typeof parseDocument>;
type Node = Document['children'][number];
/** An element of a tree. */
export type XmlElement = Extract<Node, { readonly attribs: unknown }>;

/** Deeper nesting is no paper: it would exhaust the stack. */
export const MAX_DEPTH = 300;

/** Parses XML. Names of elements keep their prefix: `w:p`. */
export const parseXml = (xml: string): Document => parseDocument(xml, { xmlMode: true });

/** Parses HTML as browsers do: names are in lower case. */
export const parseHtml = (html: string): Document => parseDocument(html);

export const isElement = (node: Node): node is XmlElement => 'attribs' in node;

/** Returns the text of a text node; null for other nodes. */
export const textOfNode = (node: Node): string | null =>
  node.type === 'text' && 'data' in node ? node.data : null;

/** The children of a node that are elements. */
export const childElements = (node: { readonly children: readonly Node[] }): XmlElement[] =>
  node.children.filter(isElement);

/** Returns the elements of a name below a node, in order, without looking into them again. */
export function findElements(
  node: { readonly children: readonly Node[] },
  name: string,
  depth = 0,
): XmlElement[] {
  assertDepth(depth);
  return childElements(node).flatMap((child) =>
    child.name === name ? [child] : findElements(child, name, depth + 1),
  );
}

/** Returns the first child of a name; undefined without one. */
export const childNamed = (node: XmlElement | undefined, name: string): XmlElement | undefined =>
  node === undefined ? undefined : childElements(node).find((child) => child.name === name);

/** @throws PaperRefused for nesting that is too deep */
export function assertDepth(depth: number): void {
  if (depth > MAX_DEPTH)
    throw new PaperRefused('corrupt', `elements are nested more than ${MAX_DEPTH} deep`);
}
