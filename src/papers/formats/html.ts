/** Reads a page in HTML: its main text as paragraphs and tables, without menus and links around it. */
import { type Paragraph, paragraphOf, type Weight } from '../paragraph.ts';
import { cleanText } from './clean-text.ts';
import { decodeText } from './decode-text.ts';
import {
  assertDepth,
  childElements,
  isElement,
  parseHtml,
  textOfNode,
  type XmlElement,
} from './xml-tree.ts';

export interface HtmlContent {
  readonly paragraphs: readonly Paragraph[];
  readonly notes: readonly string[];
}

/** Returns the paragraphs of a page. */
export function readHtml(bytes: Uint8Array): HtmlContent {
  const { text, convertedFrom } = decodeText(bytes);
  const notes = convertedFrom === null ? [] : [`text in ${convertedFrom} was converted to Unicode`];
  return { paragraphs: readHtmlText(text), notes };
}

/** Returns the paragraphs of HTML text. */
export function readHtmlText(html: string): Paragraph[] {
  const root = parseHtml(html);
  const main = mainOf(root);
  const reader = new HtmlReader();
  for (const node of main) reader.read(node, PLAIN_LOOK, 0);
  reader.endParagraph();
  return reader.paragraphs;
}

type Nodes = ReturnType<typeof parseHtml>['children'];

/** What is no text of a page. */
const SKIPPED: ReadonlySet<string> = new Set(
  'script style noscript nav header footer aside form button select svg iframe template head object video audio'.split(
    ' ',
  ),
);
const BLOCKS: ReadonlySet<string> = new Set(
  'p div section article main h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre center hr address figure figcaption body html tr'.split(
    ' ',
  ),
);
/** The main text has at least this share of the text of the page that is no link. */
const MAIN_SHARE = 0.75;

/** The smallest element that holds most of the text of a page. */
function mainOf(root: ReturnType<typeof parseHtml>): Nodes {
  const lengths = new Map<XmlElement, number>();
  const total = childElements(root).reduce((sum, child) => sum + measure(child, lengths, 0), 0);
  let inside: Nodes = root.children;
  for (;;) {
    const next = inside
      .filter(isElement)
      .find((child) => (lengths.get(child) ?? 0) >= total * MAIN_SHARE);
    if (next === undefined || next.name === 'table' || next.name === 'tr') return inside;
    inside = next.children;
  }
}

/** The letters of the text below an element that is no link. */
function measure(element: XmlElement, lengths: Map<XmlElement, number>, depth: number): number {
  assertDepth(depth);
  if (SKIPPED.has(element.name) || element.name === 'a') return 0;
  let length = 0;
  for (const child of element.children) {
    length += (textOfNode(child) ?? '').trim().length;
    if (isElement(child)) length += measure(child, lengths, depth + 1);
  }
  lengths.set(element, length);
  return length;
}

interface Look {
  readonly isBold: boolean;
  readonly isCentred: boolean;
  readonly heading: number | null;
}

const PLAIN_LOOK: Look = { isBold: false, isCentred: false, heading: null };

function lookOf(element: XmlElement, look: Look): Look {
  const style = (element.attribs.style ?? '').toLowerCase();
  const heading = /^h([1-6])$/u.exec(element.name)?.[1];
  const isBold =
    heading !== undefined ||
    ['b', 'strong', 'th'].includes(element.name) ||
    /font-weight\s*:\s*(?:bold|[6-9]00)/u.test(style);
  const isPlain = /font-weight\s*:\s*(?:normal|400)/u.test(style);
  const alignment = element.attribs.align ?? /text-align\s*:\s*(\w+)/u.exec(style)?.[1];
  return {
    isBold: isPlain ? false : isBold || look.isBold,
    isCentred:
      element.name === 'center' ||
      (alignment === undefined ? look.isCentred : alignment.toLowerCase() === 'center'),
    heading: heading === undefined ? look.heading : Number(heading),
  };
}

class HtmlReader {
  readonly paragraphs: Paragraph[] = [];
  private text = '';
  private bold = 0;
  private letters = 0;
  private startsBold = false;
  private look: Look = PLAIN_LOOK;
  private prefix = '';

  read(node: Nodes[number], look: Look, depth: number): void {
    assertDepth(depth);
    const text = textOfNode(node);
    if (text !== null) this.add(text, look);
    if (!isElement(node) || SKIPPED.has(node.name)) return;
    const own = lookOf(node, look);
    if (node.name === 'br') {
      this.endParagraph();
      return;
    }
    if (node.name === 'table' || isStyledTable(node)) {
      this.endParagraph();
      this.addTable(node, depth);
      return;
    }
    const isBlock = BLOCKS.has(node.name);
    if (isBlock) this.endParagraph();
    if (node.name === 'li') this.prefix = '- ';
    for (const child of node.children) this.read(child, own, depth + 1);
    if (isBlock) this.endParagraph();
  }

  endParagraph(): void {
    const text = cleanText(this.text);
    if (text !== '') {
      const hasLabel = /^(?:[-–+•]|\d{1,3}[.)]|[a-zđ]\))\s/u.test(text);
      this.paragraphs.push(
        paragraphOf(hasLabel ? text : this.prefix + text, {
          isCentred: this.look.isCentred,
          heading: null,
          weight: this.weight(),
        }),
      );
      this.prefix = '';
    }
    this.text = '';
    this.bold = 0;
    this.letters = 0;
    this.startsBold = false;
  }

  private weight(): Weight {
    if (this.bold >= this.letters * 0.92) return 'all';
    return this.startsBold ? 'start' : 'none';
  }

  private add(text: string, look: Look): void {
    const count = text.replace(/\s/gu, '').length;
    if (count > 0 && this.letters === 0) {
      this.look = look;
      this.startsBold = look.isBold;
    }
    this.letters += count;
    if (look.isBold) this.bold += count;
    this.text += text.replace(/\s+/gu, ' ');
  }

  private addTable(table: XmlElement, depth: number): void {
    const rows = rowsOf(table, depth);
    if (rows.length === 0) return;
    const isFrame = rows.every((row) => row.length === 1);
    if (isFrame) {
      // A table of one cell is a frame around text.
      for (const cell of cellsOf(table)) {
        for (const child of cell.children) this.read(child, PLAIN_LOOK, depth + 2);
        this.endParagraph();
      }
      return;
    }
    this.paragraphs.push(paragraphOf('', { rows, weight: 'none' }));
  }
}

const displayOf = ({ attribs }: XmlElement): string =>
  /display\s*:\s*([\w-]+)/u.exec((attribs.style ?? '').toLowerCase())?.[1] ?? '';

const isStyledTable = (element: XmlElement): boolean => displayOf(element) === 'table';

const cellsOf = (table: XmlElement): XmlElement[] =>
  rowElements(table).flatMap((row) => childElements(row).filter(isCell));

const isCell = (element: XmlElement): boolean =>
  element.name === 'td' || element.name === 'th' || displayOf(element) === 'table-cell';

function rowElements(table: XmlElement): XmlElement[] {
  if (table.name !== 'table') return [table];
  return childElements(table).flatMap((child) =>
    child.name === 'tr'
      ? [child]
      : ['tbody', 'thead', 'tfoot'].includes(child.name)
        ? childElements(child).filter(({ name }) => name === 'tr')
        : [],
  );
}

/** At most this many columns and rows are filled for one merged cell. */
const MAX_SPAN = 60;

/** The cells of a table; a merged cell stands in each place that it covers. */
function rowsOf(table: XmlElement, depth: number): string[][] {
  const rows: string[][] = [];
  const waiting = new Map<number, { text: string; rows: number }>();
  for (const row of rowElements(table)) {
    const cells: string[] = [];
    const fill = (): void => {
      for (
        let open = waiting.get(cells.length);
        open !== undefined && open.rows > 0;
        open = waiting.get(cells.length)
      ) {
        open.rows -= 1;
        cells.push(open.text);
      }
    };
    for (const cell of childElements(row).filter(isCell)) {
      fill();
      const text = textOfCell(cell, depth + 1);
      const columns = spanOf(cell, 'colspan');
      const down = spanOf(cell, 'rowspan') - 1;
      for (let at = 0; at < columns; at += 1) {
        if (down > 0) waiting.set(cells.length, { text, rows: down });
        cells.push(text);
      }
    }
    fill();
    if (cells.some((cell) => cell !== '')) rows.push(cells);
  }
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

const spanOf = (cell: XmlElement, name: string): number =>
  Math.min(Math.max(Number(cell.attribs[name] ?? 1) || 1, 1), MAX_SPAN);

/** The paragraphs of a cell, one a line. */
function textOfCell(cell: XmlElement, depth: number): string {
  assertDepth(depth);
  const reader = new HtmlReader();
  for (const child of cell.children) reader.read(child, PLAIN_LOOK, depth + 1);
  reader.endParagraph();
  return reader.paragraphs
    .flatMap(({ text, rows }) => (rows === null ? [text] : rows.map((row) => row.join(' '))))
    .join('\n');
}
