/** Reads a file of any format that needs no other program, to paragraphs. */
import { convertLegacyText, detectLegacyEncoding } from '../../text/legacy-encodings.ts';
import { isScan, layOut } from '../layout/paragraphs.ts';
import type { Paragraph } from '../paragraph.ts';
import { PaperRefused } from '../refusal.ts';
import { cleanText } from './clean-text.ts';
import { detectFormat, type PaperFormat } from './detect-format.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import { type PaperRecord, readLegalJson } from './legal-json.ts';
import { readPdf } from './pdf.ts';
import { readText } from './text.ts';

export interface FormatContent {
  readonly format: PaperFormat;
  readonly paragraphs: readonly Paragraph[];
  readonly isContinued: boolean;
  /** The issue of the gazette that its pages name; null for other papers. */
  readonly gazette: string | null;
  /** What a database records of the paper beside its text; null elsewhere. */
  readonly record: PaperRecord | null;
  /** What was converted or left out while reading. */
  readonly notes: readonly string[];
}

/**
 * Returns the paragraphs of a file.
 *
 * @throws PaperRefused for a bad file, a scan, and a format that another program must convert first
 */
export async function readFormat(name: string, bytes: Uint8Array): Promise<FormatContent> {
  const format = detectFormat(name, bytes);
  switch (format) {
    case 'pdf': {
      const pages = await readPdf(bytes);
      if (isScan(pages))
        throw new PaperRefused(
          'scan',
          `a scan: ${pages.length} pages of pictures and no text; it needs OCR`,
        );
      const { paragraphs, isContinued, gazette } = layOut(pages);
      return { format, record: null, isContinued, gazette, ...withoutLegacy(paragraphs) };
    }
    case 'docx':
      return { format, record: null, gazette: null, isContinued: false, ...readDocx(bytes) };
    case 'html':
      return { format, record: null, gazette: null, isContinued: false, ...readHtml(bytes) };
    case 'json':
      return { format, gazette: null, isContinued: false, ...readLegalJson(bytes) };
    case 'markdown':
    case 'text':
      return {
        format,
        record: null,
        gazette: null,
        isContinued: false,
        ...readText(bytes, format === 'markdown'),
      };
    default:
      throw new PaperRefused(
        'converter-missing',
        `.${format} files are converted with LibreOffice (soffice), which is not installed; save it as .docx`,
      );
  }
}

/** The text of a PDF as the other formats give it: in Unicode, whatever its fonts are. */
function withoutLegacy(
  paragraphs: readonly Paragraph[],
): Pick<FormatContent, 'paragraphs' | 'notes'> {
  const encoding = detectLegacyEncoding(paragraphs.map(({ text }) => text).join('\n'));
  const convert = (text: string): string =>
    cleanText(encoding === null ? text : convertLegacyText(text, encoding));
  return {
    paragraphs: paragraphs.map((paragraph) => ({
      ...paragraph,
      text: convert(paragraph.text),
      rows: paragraph.rows?.map((row) => row.map(convert)) ?? null,
    })),
    notes: encoding === null ? [] : [`text in ${encoding.name} was converted to Unicode`],
  };
}
