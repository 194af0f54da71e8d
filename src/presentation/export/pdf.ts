/**
 * Renders an exported document as PDF, A4. The font is embedded, because the standard PDF fonts
 * lack most Vietnamese letters.
 */
import { toWellFormed } from '../../shared/escape.ts';
import type { Paragraph } from '../paragraph.ts';
import type { ExportBlock } from './export-document.ts';
import type { MediaRenderer } from './media-renderer.ts';

/** In points. The margins of Nghị định 30/2020/NĐ-CP: 20 mm, left 30 mm. */
const MARGINS = { top: 57, right: 57, bottom: 57, left: 85 };
const TEXT_SIZE = 11;
const HEADING_SIZES = [16, 14, 12.5, 11.5, 11] as const;

export async function renderPdf(
  blocks: readonly ExportBlock[],
  title: string,
  mediaRenderer: MediaRenderer,
): Promise<Uint8Array> {
  const [{ default: PDFDocument }, regular, bold] = await Promise.all([
    import('pdfkit'),
    mediaRenderer.loadFont('regular'),
    mediaRenderer.loadFont('bold'),
  ]);
  const pdf = new PDFDocument({
    size: 'A4',
    margins: MARGINS,
    // No standard font: pdfkit would read its metrics from a file.
    font: '',
    info: { Title: toWellFormed(title) },
    lang: 'vi',
  });
  const chunks: Uint8Array[] = [];
  const done = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  pdf.registerFont('regular', copyBytes(regular)).registerFont('bold', copyBytes(bold));
  pdf.font('regular').fontSize(TEXT_SIZE);
  for (const block of blocks) writeBlock(pdf, block);
  pdf.end();
  await done;
  return new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}

function writeBlock(pdf: PDFKit.PDFDocument, block: ExportBlock): void {
  if (block.kind === 'heading') {
    const size = HEADING_SIZES[block.level - 1] ?? TEXT_SIZE;
    pdf.moveDown(block.level === 1 ? 0 : 0.6);
    pdf.font('bold').fontSize(size).text(toWellFormed(block.text));
    pdf.moveDown(0.2).font('regular').fontSize(TEXT_SIZE);
    return;
  }
  if (block.hasSpaceBefore === true) pdf.moveDown(0.4);
  writeRuns(pdf, block, block.kind === 'item' || block.kind === 'quote' ? 12 : 0);
}

function writeRuns(pdf: PDFKit.PDFDocument, { runs: all }: Paragraph, indent: number): void {
  const shown = all.filter(({ text }) => text !== '');
  const left = MARGINS.left + indent;
  const width = pdf.page.width - left - MARGINS.right;
  shown.forEach(({ text, style, href }, at) => {
    const options = {
      width,
      continued: at < shown.length - 1,
      // Set for every run: continued text would keep the link of the previous run.
      link: href ?? null,
      underline: href !== undefined,
    };
    pdf.font(style === 'strong' ? 'bold' : 'regular');
    if (at === 0) pdf.text(toWellFormed(text), left, pdf.y, options);
    else pdf.text(toWellFormed(text), options);
  });
  pdf.x = MARGINS.left;
}

/** pdfkit accepts a font only as a view of a whole buffer. */
function copyBytes(font: Uint8Array): Uint8Array {
  return new Uint8Array(font);
}
