/** Renders one of our own papers as a Word file. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { OwnPaper } from './own-paper.ts';
import { writtenDate } from './paper-articles.ts';
import { attachedLines, bodyLines, type PaperLine } from './paper-lines.ts';

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER };

/** Returns the bytes of a .docx file. */
export async function renderDocx(paper: OwnPaper): Promise<Uint8Array> {
  const motto = paper.isParty
    ? ['ĐẢNG CỘNG SẢN VIỆT NAM']
    : ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
  const document = new Document({
    sections: [
      {
        children: [
          layoutTable([
            [paper.issuerLines, motto],
            [[`Số: ${paper.printedNumber}`], [`${paper.place}, ${writtenDate(paper.date)}`]],
          ]),
          ...bodyLines(paper).map(paragraphOf),
          layoutTable([
            [
              ['Nơi nhận:', ...paper.recipients.map((one) => `- ${one};`)],
              [...paper.signature, '', paper.signedBy],
            ],
          ]),
          ...attachedLines(paper).map((line) =>
            'rows' in line ? tableOf(line.rows) : paragraphOf(line),
          ),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function paragraphOf({ text, look, lead }: PaperLine): Paragraph {
  const isBold = look === 'bold' || look === 'centred-bold';
  const children =
    lead === undefined
      ? [new TextRun({ text, bold: isBold })]
      : [new TextRun({ text: lead, bold: true }), new TextRun({ text: text.slice(lead.length) })];
  return new Paragraph({
    alignment: look === 'centred-bold' ? AlignmentType.CENTER : AlignmentType.BOTH,
    children,
  });
}

const layoutTable = (rows: readonly (readonly (readonly string[])[])[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (lines) =>
              new TableCell({
                borders: NO_BORDERS,
                children: lines.map((text) => new Paragraph({ text })),
              }),
          ),
        }),
    ),
  });

const tableOf = (rows: readonly (readonly string[])[]): Table =>
  new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map((text) => new TableCell({ children: [new Paragraph({ text })] })),
        }),
    ),
  });
