/**
 * Reads a Word file (.docx): paragraphs with their automatic numbers, tables with merged cells filled,
 * footnotes. Deleted text of tracked changes is left out.
 */
import { convertLegacyText, legacyEncodingOfFont } from '../../text/legacy-encodings.ts';
import { type Paragraph, paragraphOf, type Weight } from '../paragraph.ts';
import { PaperRefused } from '../refusal.ts';
import { cleanText } from './clean-text.ts';
import { type Numbering, readNumbering } from './docx-numbering.ts';
import { applyStyle, PLAIN, readStyles, type WordStyle, wordValue } from './docx-styles.ts';
import { openZip } from './open-zip.ts';
import {
  assertDepth,
  childElements,
  childNamed,
  findElements,
  isElement,
  parseXml,
  textOfNode,
  type XmlElement,
} from './xml-tree.ts';

const PARTS = {
  document: 'word/document.xml',
  styles: 'word/styles.xml',
  numbering: 'word/numbering.xml',
  footnotes: 'word/footnotes.xml',
  endnotes: 'word/endnotes.xml',
} as const;

export interface DocxContent {
  readonly paragraphs: readonly Paragraph[];
  readonly notes: readonly string[];
}

/**
 * Returns the paragraphs of a Word file.
 *
 * @throws PaperRefused for a broken file and a zip bomb
 */
export function readDocx(bytes: Uint8Array): DocxContent {
  const wanted = new Set<string>(Object.values(PARTS));
  const files = openZip(bytes, (name) => wanted.has(name));
  const textOf = (name: string): string | null => {
    const file = files.get(name);
    return file === undefined ? null : new TextDecoder().decode(file);
  };
  const document = textOf(PARTS.document);
  if (document === null) throw new PaperRefused('corrupt', `the archive has no ${PARTS.document}`);
  const body = findElements(parseXml(document), 'w:body')[0];
  if (body === undefined) throw new PaperRefused('corrupt', `${PARTS.document} has no text`);
  const reader = new DocxReader(
    readStyles(textOf(PARTS.styles) ?? ''),
    readNumbering(textOf(PARTS.numbering) ?? ''),
  );
  reader.readBlocks(body, 0);
  for (const name of [PARTS.footnotes, PARTS.endnotes])
    reader.readNotes(parseXml(textOf(name) ?? ''));
  return { paragraphs: reader.paragraphs, notes: reader.remarks() };
}

interface RunText {
  text: string;
  bold: number;
  letters: number;
  startsBold: boolean;
}

class DocxReader {
  readonly paragraphs: Paragraph[] = [];
  private readonly styleOf: (id: string) => WordStyle;
  private readonly numbering: Numbering;
  private page = 1;
  private readonly encodings = new Set<string>();

  constructor(styleOf: (id: string) => WordStyle, numbering: Numbering) {
    this.styleOf = styleOf;
    this.numbering = numbering;
  }

  remarks(): string[] {
    return [...this.encodings].map((encoding) => `text in ${encoding} was converted to Unicode`);
  }

  readBlocks(parent: XmlElement, depth: number): void {
    assertDepth(depth);
    for (const child of childElements(parent)) {
      if (child.name === 'w:p') this.paragraphs.push(...this.readParagraph(child));
      else if (child.name === 'w:tbl') this.paragraphs.push(this.readTable(child, depth));
      else if (isContainer(child.name)) this.readBlocks(child, depth + 1);
    }
  }

  readNotes(root: ReturnType<typeof parseXml>): void {
    for (const name of ['w:footnote', 'w:endnote'])
      for (const note of findElements(root, name)) {
        if ((note.attribs['w:type'] ?? 'normal') !== 'normal') continue;
        const text = this.textOfCell(note, 0).replace(/\n/gu, ' ').trim();
        if (text === '') continue;
        const label = note.attribs['w:id'] ?? '';
        this.paragraphs.push(paragraphOf(`[${label}] ${text}`, { isNote: true, page: this.page }));
      }
  }

  /** The lines of a paragraph: a line break that was typed starts another one. */
  private readParagraph(element: XmlElement): Paragraph[] {
    const properties = childNamed(element, 'w:pPr');
    const base = this.styleOf(wordValue(childNamed(properties, 'w:pStyle')) ?? '');
    const style = applyStyle(base, properties, undefined);
    const run: RunText = { text: '', bold: 0, letters: 0, startsBold: false };
    const startPage = this.page;
    this.readRuns(element, style, run, 0);
    const label = style.list === null ? '' : this.numbering.next(style.list.id, style.list.level);
    const lines = run.text
      .split('\n')
      .map(cleanText)
      .filter((line) => line !== '');
    const weight = weightOf(run);
    return lines.map((line, at) =>
      paragraphOf(at === 0 && label !== '' ? `${label} ${line}` : line, {
        page: startPage,
        isCentred: style.isCentred,
        weight,
        heading: style.heading,
      }),
    );
  }

  private readRuns(parent: XmlElement, style: WordStyle, run: RunText, depth: number): void {
    assertDepth(depth);
    for (const child of childElements(parent)) {
      if (SKIPPED.has(child.name)) continue;
      if (child.name === 'w:r') this.readRun(child, style, run, depth + 1);
      else if (child.name === 'mc:AlternateContent') {
        const choice = childNamed(child, 'mc:Fallback') ?? childNamed(child, 'mc:Choice');
        if (choice !== undefined) this.readRuns(choice, style, run, depth + 1);
      } else this.readRuns(child, style, run, depth + 1);
    }
  }

  private readRun(element: XmlElement, base: WordStyle, run: RunText, depth: number): void {
    assertDepth(depth);
    const properties = childNamed(element, 'w:rPr');
    const named = wordValue(childNamed(properties, 'w:rStyle'));
    const own = named === undefined ? PLAIN : this.styleOf(named);
    const start = { ...base, isBold: base.isBold || own.isBold, font: own.font || base.font };
    const style = applyStyle(start, undefined, properties);
    const isHidden = childNamed(properties, 'w:vanish') !== undefined;
    for (const child of childElements(element)) {
      const text = isHidden ? '' : this.textOfRunPart(child, style, run, depth);
      if (text === '') continue;
      const count = text.replace(/\s/gu, '').length;
      if (run.letters === 0 && count > 0) run.startsBold = style.isBold;
      run.letters += count;
      if (style.isBold) run.bold += count;
      run.text += text;
    }
  }

  private textOfRunPart(child: XmlElement, style: WordStyle, run: RunText, depth: number): string {
    switch (child.name) {
      case 'w:t':
        return this.decode(
          child.children.map((node) => textOfNode(node) ?? '').join(''),
          style.font,
        );
      case 'w:tab':
        return ' ';
      case 'w:noBreakHyphen':
        return '-';
      case 'w:br':
        if (child.attribs['w:type'] === 'page') this.page += 1;
        return '\n';
      case 'w:cr':
        return '\n';
      case 'w:lastRenderedPageBreak':
        this.page += 1;
        return '';
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return `[${child.attribs['w:id'] ?? ''}]`;
      case 'w:sym':
        return ' ';
      case 'mc:AlternateContent':
      case 'w:pict':
      case 'w:drawing':
        for (const box of findElements(child, 'w:txbxContent').slice(0, 1)) {
          const text = this.textOfCell(box, depth + 1);
          if (text.trim() !== '') run.text += `\n${text}\n`;
        }
        return '';
      default:
        return '';
    }
  }

  private decode(text: string, font: string): string {
    const encoding = legacyEncodingOfFont(font);
    if (encoding === null) return text;
    this.encodings.add(encoding.name);
    return convertLegacyText(text, encoding);
  }

  private readTable(element: XmlElement, depth: number): Paragraph {
    const page = this.page;
    const rows: string[][] = [];
    for (const row of tableRows(element)) {
      const cells: string[] = [];
      const above = rows.at(-1);
      for (const cell of childElements(row).flatMap((one) =>
        one.name === 'w:sdt' ? findElements(one, 'w:tc') : one.name === 'w:tc' ? [one] : [],
      )) {
        const properties = childNamed(cell, 'w:tcPr');
        const span = Math.min(
          Number(wordValue(childNamed(properties, 'w:gridSpan')) ?? 1) || 1,
          60,
        );
        const merge = childNamed(properties, 'w:vMerge');
        const goesOn = merge !== undefined && (wordValue(merge) ?? 'continue') === 'continue';
        const text = goesOn ? (above?.[cells.length] ?? '') : this.textOfCell(cell, depth + 1);
        for (let at = 0; at < span; at += 1) cells.push(text);
      }
      if (cells.some((cell) => cell !== '')) rows.push(cells);
    }
    const width = Math.max(0, ...rows.map((row) => row.length));
    const full = rows.map((row) => [
      ...row,
      ...Array.from({ length: width - row.length }, () => ''),
    ]);
    return paragraphOf('', { page, rows: full, weight: 'none' });
  }

  /** The paragraphs of a cell, one a line. */
  private textOfCell(cell: XmlElement, depth: number): string {
    assertDepth(depth);
    return childElements(cell)
      .flatMap((child) => {
        if (child.name === 'w:p') return this.readParagraph(child).map(({ text }) => text);
        if (child.name === 'w:tbl')
          return (this.readTable(child, depth + 1).rows ?? []).map((row) => row.join(' '));
        return isContainer(child.name) ? [this.textOfCell(child, depth + 1)] : [];
      })
      .filter((text) => text !== '')
      .join('\n');
  }
}

/** Elements whose text is none of the paper: deleted, moved away, codes of fields. */
const SKIPPED: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPr',
  'w:rPr',
  'w:instrText',
  'w:delText',
  'w:commentReference',
]);

const isContainer = (name: string): boolean =>
  ['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:smartTag', 'w:customXml', 'w:body'].includes(
    name,
  );

const tableRows = (table: XmlElement): XmlElement[] =>
  table.children
    .filter(isElement)
    .flatMap((child) =>
      child.name === 'w:tr' ? [child] : isContainer(child.name) ? findElements(child, 'w:tr') : [],
    );

function weightOf({ bold, letters, startsBold }: RunText): Weight {
  if (letters > 0 && bold >= letters * 0.92) return 'all';
  return startsBold ? 'start' : 'none';
}
