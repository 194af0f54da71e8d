/** Reads the legal bases of a paper: `Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 …;`. */
import { normalizeText } from '../text/fold.ts';
import { type CitedDocument, findCitedDocuments } from './cited-documents.ts';
import type { Paragraph } from './paragraph.ts';

export interface LegalBasis {
  /** The whole line, as printed. */
  readonly text: string;
  readonly page: number;
  /** What it names first is the basis; the rest amends that, or is its title. */
  readonly cited: readonly CitedDocument[];
}

const BASIS = /^(?:Căn cứ|Thực hiện|Xét|Theo đề nghị|Sau khi)\s/u;

/** Returns the lines of the preamble, and what each cites. */
export function readLegalBases(preamble: readonly Paragraph[]): LegalBasis[] {
  return preamble
    .filter(
      ({ text, rows }) => rows === null && /^(?:Căn cứ|Thực hiện)\s/u.test(normalizeText(text)),
    )
    .map(({ text, page }) => ({ text, page, cited: findCitedDocuments(text) }));
}

/** Whether a paragraph belongs to the preamble by its first words. */
export const isBasis = ({ text }: Paragraph): boolean => BASIS.test(normalizeText(text));
