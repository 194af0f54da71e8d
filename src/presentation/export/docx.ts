/**
 * Renders an exported document as DOCX, in the form of Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, its
 * margins, Times New Roman 13.
 */
import type { Paragraph as DocxParagraph, IRunOptions, ParagraphChild } from 'docx';
import { toWellFormed } from '../../shared/escape.ts';
import type { Run } from '../paragraph.ts';
import type { ExportBlock } from './export-document.ts';

/** Margins in millimetres: left 30, the others 20. */
const MARGIN_MM = 20;
const LEFT_MARGIN_MM = 30;
const FONT = 'Times New Roman';
/** Sizes in half points. */
const TEXT_SIZE = 26;
const HEADING_SIZES = [32, 28, 26, 26, 26] as const;
/** Distances in twentieths of a point. */
const PARAGRAPH_SPACE = 120;
const INDENT = 360;
/** Control characters that XML 1.0 does not allow. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are removed
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

type Docx = typeof import('docx');

/** Returns the bytes of the file. `title` is shown by word processors as the title of the document. */
export async function renderDocx(
  blocks: readonly ExportBlock[],
  title: string,
): Promise<Uint8Array> {
  const docx = await import('docx');
  const { convertMillimetersToTwip: mm, Document, Packer } = docx;
  const margin = {
    top: mm(MARGIN_MM),
    right: mm(MARGIN_MM),
    bottom: mm(MARGIN_MM),
    left: mm(LEFT_MARGIN_MM),
  };
  const heading = (level: 0 | 1 | 2 | 3 | 4) => ({
    run: { font: FONT, size: HEADING_SIZES[level], bold: true, color: '000000' },
    paragraph: { spacing: { before: 2 * PARAGRAPH_SPACE, after: PARAGRAPH_SPACE }, keepNext: true },
  });
  const file = new Document({
    title: clean(title),
    creator: 'cchc-bot',
    styles: {
      default: {
        document: {
          run: { font: FONT, size: TEXT_SIZE, language: { value: 'vi-VN' } },
          paragraph: { spacing: { after: PARAGRAPH_SPACE } },
        },
        heading1: heading(0),
        heading2: heading(1),
        heading3: heading(2),
        heading4: heading(3),
        heading5: heading(4),
      },
    },
    sections: [
      {
        properties: { page: { size: { width: mm(210), height: mm(297) }, margin } },
        children: blocks.map((block) => createParagraph(docx, block)),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function createParagraph(docx: Docx, block: ExportBlock): DocxParagraph {
  const { HeadingLevel, Paragraph, TextRun } = docx;
  if (block.kind === 'heading') {
    const levels = [
      HeadingLevel.HEADING_1,
      HeadingLevel.HEADING_2,
      HeadingLevel.HEADING_3,
      HeadingLevel.HEADING_4,
      HeadingLevel.HEADING_5,
    ] as const;
    return new Paragraph({
      heading: levels[block.level - 1] ?? HeadingLevel.HEADING_5,
      children: [new TextRun(clean(block.text))],
    });
  }
  const isIndented = block.kind === 'item' || block.kind === 'quote';
  return new Paragraph({
    ...(isIndented && { indent: { left: INDENT } }),
    children: block.runs.flatMap((run) => createRun(docx, run, block.kind === 'note')),
  });
}

/** A run; a line end in its text is a line break. */
function createRun(
  docx: Docx,
  { text, style, href }: Run,
  isNote: boolean,
): readonly ParagraphChild[] {
  const { ExternalHyperlink, TextRun } = docx;
  const options: IRunOptions = {
    bold: style === 'strong',
    italics: isNote || style === 'em',
    ...(href !== undefined && { style: 'Hyperlink' }),
  };
  const runs = clean(text)
    .split('\n')
    .map((line, at) => new TextRun({ ...options, text: line, ...(at > 0 && { break: 1 }) }));
  return href === undefined ? runs : [new ExternalHyperlink({ link: clean(href), children: runs })];
}

/** A text that XML can hold. */
const clean = (text: string): string => toWellFormed(text).replace(FORBIDDEN, '');
