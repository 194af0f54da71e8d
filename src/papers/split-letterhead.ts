/**
 * Splits lines of a letterhead in which both columns stand on one line, as OCR and copied text have them:
 * `BỘ NỘI VỤ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`, `Số: 05/2024/TT-BNV Hà Nội, ngày 02 tháng 5 năm 2024`.
 */
import type { Paragraph } from './paragraph.ts';

/** A line of two columns is no longer than this. */
const MAX_LINE = 160;
/** The issuer in capitals, then a motto. `CHÍNH PHỦ NƯỚC CỘNG HÒA …` names a party to a treaty. */
const ISSUER_AND_MOTTO =
  /^(?<left>\P{Ll}*\p{Lu}\P{Ll}*?)(?<!NƯỚC)\s+(?<right>(?:CỘNG (?:HÒA|HOÀ) XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM)\P{Ll}*?)(?:\s+Độc lập .{10,30})?$/u;
const NUMBER_AND_DATE =
  /^(?<left>S[ốôổoỐÔ]\s*[:.]?\s*\S.{0,50}?)\s+(?<right>\p{Lu}[\p{L}\s.]{1,30},?\s+ng[àa]y\s.{4,40})$/u;
/** Both lines stand in so many paragraphs from one another. */
const REACH = 6;

/** Returns the paragraphs with such lines as a left and a right one. */
export function splitLetterheads(paragraphs: readonly Paragraph[]): Paragraph[] {
  let numberUpTo = -1;
  return paragraphs.flatMap((paragraph, at) => {
    const { text, rows, column } = paragraph;
    if (rows !== null || column !== null || text.length > MAX_LINE) return [paragraph];
    const issuer = ISSUER_AND_MOTTO.exec(text);
    if (issuer !== null) numberUpTo = at + REACH;
    const found = issuer ?? (at <= numberUpTo ? NUMBER_AND_DATE.exec(text) : null);
    const { left, right } = found?.groups ?? {};
    if (left === undefined || right === undefined) return [paragraph];
    return [
      { ...paragraph, text: left, column: 'left' as const },
      { ...paragraph, text: right, column: 'right' as const },
    ];
  });
}
