/** A document or term as a file, in each of the formats that the bot and the pages offer. */
import type { Translator } from '../../i18n/translator.ts';
import { documentName } from '../../library/display-names.ts';
import type { Entry } from '../../library/document.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { toWellFormed } from '../../shared/escape.ts';
import type { EXPORT_FORMATS } from '../callback-data/actions.ts';
import { renderDocx } from './docx.ts';
import { createFileName, exportDocument } from './export-document.ts';
import { renderFrontMatter } from './front-matter.ts';
import { renderMarkdown } from './markdown.ts';
import type { MediaRenderer } from './media-renderer.ts';
import { renderPdf } from './pdf.ts';

export type FileFormat = (typeof EXPORT_FORMATS)[number];

export const FILE_TYPES: Readonly<Record<FileFormat, string>> = {
  md: 'text/markdown; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export interface ExportedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly name: string;
  /** The media type. */
  readonly type: string;
}

/**
 * Renders an entry as a file.
 *
 * @param mediaRenderer has the fonts of PDF files; null where there are none, for the other formats
 * @throws Error for a PDF without a renderer
 */
export async function renderFile(
  libraryIndex: CurrentLibraryIndex,
  entry: Entry,
  format: FileFormat,
  t: Translator,
  mediaRenderer: MediaRenderer | null,
): Promise<ExportedFile> {
  const blocks = exportDocument(libraryIndex, entry, t);
  const title = documentName(entry, t);
  const bytes = await renderBytes();
  return {
    bytes: Uint8Array.from(bytes),
    name: createFileName(entry, format),
    type: FILE_TYPES[format],
  };

  function renderBytes(): Promise<Uint8Array> | Uint8Array {
    if (format === 'docx') return renderDocx(blocks, title);
    if (format === 'md') {
      const text = `${renderFrontMatter(libraryIndex, entry)}\n${renderMarkdown(blocks)}`;
      return new TextEncoder().encode(toWellFormed(text));
    }
    if (mediaRenderer === null) throw new Error('no fonts for a PDF');
    return renderPdf(blocks, title, mediaRenderer);
  }
}
