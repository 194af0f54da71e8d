/**
 * Letterheads and signatures are often typed as tables without borders. Their cells are read as the
 * columns that they look like.
 */
import { fold, normalizeText } from '../text/fold.ts';
import { type Paragraph, paragraphOf } from './paragraph.ts';
import { isPosition, personOf } from './signature.ts';

const LETTERHEAD = /cong hoa xa hoi chu nghia|dang cong san viet nam|doc lap - tu do/u;
const NUMBER_AND_DATE = /so\s*:.{0,60}ngay.{1,12}thang/su;
const SIGNATURE = /noi nhan\s*:|(?:^|\n)(?:tm|kt|tl|tuq|q)\./u;

/** Returns the paragraphs with the cells of such tables as paragraphs in columns. */
export function unfoldLayoutTables(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.flatMap((paragraph) => {
    const { rows } = paragraph;
    if (rows === null || !isLayout(rows)) return [paragraph];
    const width = Math.max(...rows.map((row) => row.length));
    return [0, 1].flatMap((side) =>
      rows.flatMap((row) =>
        row
          .filter((cell, at) => sideOf(at, width) === side && cell !== row[at - 1])
          .flatMap((cell) => cell.split('\n'))
          .filter((text) => text.trim() !== '')
          .map((text) =>
            paragraphOf(text, { page: paragraph.page, column: side === 0 ? 'left' : 'right' }),
          ),
      ),
    );
  });
}

const sideOf = (at: number, width: number): number => (width > 1 && at >= width / 2 ? 1 : 0);

function isLayout(rows: readonly (readonly string[])[]): boolean {
  const width = Math.max(...rows.map((row) => row.length));
  if (width > 3 || rows.length > 12) return false;
  const text = fold(
    rows
      .map((row) => row.join('\n'))
      .join('\n')
      .normalize('NFC'),
  );
  if (text.includes('stt')) return false;
  if (LETTERHEAD.test(text) || NUMBER_AND_DATE.test(text)) return true;
  const lines = rows.flatMap((row) => row.flatMap((cell) => cell.split('\n').map(normalizeText)));
  const hasPerson = lines.some((line) => personOf(line) !== null);
  const hasPosition = lines.some(isPosition);
  return (hasPerson && (hasPosition || SIGNATURE.test(text))) || /noi nhan\s*:/u.test(text);
}
