/** Renders one of our own papers as a page of the gazette: header, two columns on top, signature. */
import PDFDocument from 'pdfkit';
import type { OwnPaper } from './own-paper.ts';
import { writtenDate } from './paper-articles.ts';
import { attachedLines, bodyLines } from './paper-lines.ts';

const FONTS = {
  plain: 'node_modules/@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  bold: 'node_modules/@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf',
} as const;
const PAGE = { left: 64, right: 531, top: 64, bottom: 90, size: 12 } as const;
const WIDTH = PAGE.right - PAGE.left;
const INDENT = 23;

/** Returns the bytes of a PDF. */
export async function renderPdf(paper: OwnPaper): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: 'A4',
    bufferPages: true,
    margins: { left: PAGE.left, right: 595 - PAGE.right, top: PAGE.top + 24, bottom: PAGE.bottom },
  });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.once('end', resolve));
  pdf.registerFont('plain', FONTS.plain).registerFont('bold', FONTS.bold);
  letterhead(pdf, paper);
  for (const line of bodyLines(paper)) write(pdf, line.text, line.look, line.lead);
  signature(pdf, paper);
  const attached = attachedLines(paper);
  if (attached.length > 0) pdf.addPage();
  for (const line of attached) {
    if ('rows' in line) table(pdf, line.rows);
    else write(pdf, line.text, line.look, line.lead);
  }
  numberPages(pdf);
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

type Pdf = InstanceType<typeof PDFDocument>;

function letterhead(pdf: Pdf, paper: OwnPaper): void {
  const left = [...paper.issuerLines];
  const right = paper.isParty
    ? ['ĐẢNG CỘNG SẢN VIỆT NAM']
    : ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
  const column = (lines: readonly string[], x: number, width: number): void =>
    lines.forEach((text, at) => {
      pdf
        .font('bold')
        .fontSize(10)
        .text(text, x, PAGE.top + 30 + at * 15, { width, align: 'center' });
    });
  column(left, PAGE.left, 190);
  column(right, PAGE.left + 200, WIDTH - 200);
  const y = PAGE.top + 30 + 3 * 15;
  pdf
    .font('plain')
    .text(`Số: ${paper.printedNumber}`, PAGE.left, y, { width: 190, align: 'center' });
  pdf.text(`${paper.place}, ${writtenDate(paper.date)}`, PAGE.left + 200, y, {
    width: WIDTH - 200,
    align: 'center',
  });
  pdf.moveDown(2);
}

function write(pdf: Pdf, text: string, look: string, lead?: string): void {
  const isCentred = look === 'centred-bold';
  const isBold = look !== 'plain' && look !== 'lead-bold';
  pdf.fontSize(PAGE.size).font(isBold ? 'bold' : 'plain');
  const options = {
    width: WIDTH,
    align: isCentred ? 'center' : 'justify',
    indent: isCentred ? 0 : INDENT,
  } as const;
  if (lead === undefined) {
    pdf.text(text, PAGE.left, undefined, options);
  } else {
    pdf.font('bold').text(`${lead} `, PAGE.left, undefined, { ...options, continued: true });
    pdf.font('plain').text(text.slice(lead.length).trim(), options);
  }
  pdf.moveDown(0.4);
}

function signature(pdf: Pdf, paper: OwnPaper): void {
  if (pdf.y > 560) pdf.addPage();
  pdf.moveDown(1);
  const y = pdf.y;
  const left = ['Nơi nhận:', ...paper.recipients.map((one) => `- ${one};`)];
  left.forEach((text, at) => {
    pdf
      .font('plain')
      .fontSize(10)
      .text(text, PAGE.left, y + at * 14, { width: 200 });
  });
  [...paper.signature, '', paper.signedBy].forEach((text, at) => {
    pdf
      .font('bold')
      .fontSize(PAGE.size)
      .text(text, PAGE.left + 240, y + at * 18, { width: WIDTH - 240, align: 'center' });
  });
}

function table(pdf: Pdf, rows: readonly (readonly string[])[]): void {
  const height = 22;
  let y = pdf.y + 6;
  const columns = rows[0]?.length ?? 1;
  const width = WIDTH / columns;
  for (const row of rows) {
    row.forEach((cell, at) => {
      pdf.rect(PAGE.left + at * width, y, width, height).stroke();
      pdf
        .font('plain')
        .fontSize(10)
        .text(cell, PAGE.left + at * width + 4, y + 6, { width: width - 8, lineBreak: false });
    });
    y += height;
  }
  pdf.x = PAGE.left;
  pdf.y = y + 10;
}

function numberPages(pdf: Pdf): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let at = start; at < start + count; at += 1) {
    pdf.switchToPage(at);
    pdf.font('plain').fontSize(11);
    pdf.text('CÔNG BÁO/Số 11 + 12/Ngày 10-01-2023', 180, 50, { lineBreak: false });
    pdf.text(String(at + 3), 520, 50, { lineBreak: false });
  }
}
