/**
 * Composes answers about a part of a document that is named by its number: its text, or that the
 * library does not hold it.
 */
import type { Entry, LegalDocument } from '../../library/document.ts';
import type { NumberedUnit, PartUnit } from '../../text/document-parts.ts';
import { findPartLines, heldNumbers } from '../retrieve/part-lines.ts';
import type { PartAsked } from '../understand/part-asked.ts';
import type { AnswerDraft, QuestionContext } from './answer-draft.ts';
import { composeQuotes } from './quoted-lines.ts';
import { composeNotInDocument } from './small-talk.ts';

/** An answer that quotes a part. Null where the document does not hold it. */
export function composePart(
  ctx: QuestionContext,
  entry: Entry,
  { units }: PartAsked,
): AnswerDraft | null {
  const quotes = findPartLines(entry, units);
  return quotes.length === 0 ? null : composeQuotes(ctx, entry, quotes, 'content');
}

/** Says that the library does not hold a part of a document, and which parts it holds. */
export function composeMissingPart(
  ctx: QuestionContext,
  document: LegalDocument,
  { units }: PartAsked,
): AnswerDraft {
  const { t } = ctx;
  const unit = units.find((one) => one.unit === 'article')?.unit ?? units[0]?.unit ?? 'article';
  const held = heldNumbers(document, unit).map((number) => unitName(ctx, { unit, number }));
  const part = [...units]
    .reverse()
    .map((one) => unitName(ctx, one))
    .reduce((inner, outer) => t('part-within', { inner, outer }));
  const why =
    held.length === 0
      ? t('answer-part-not-held', { part })
      : t('answer-part-not-held-but', { part, held: held.join(', ') });
  return composeNotInDocument(ctx, document, why, 'content');
}

/** Units that Vietnamese documents number in Roman numerals. */
const ROMAN_UNITS: ReadonlySet<PartUnit> = new Set(['appendix', 'division', 'chapter']);

const unitName = ({ t }: QuestionContext, { unit, number }: NumberedUnit): string =>
  t(`part-${unit}`, {
    number: ROMAN_UNITS.has(unit)
      ? number.replace(/\d+/gu, (digits) => toRoman(Number(digits)))
      : number,
  });

const ROMAN_DIGITS = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

function toRoman(number: number): string {
  let out = '';
  let rest = number;
  for (const [digits, value] of ROMAN_DIGITS) {
    while (rest >= value) {
      out += digits;
      rest -= value;
    }
  }
  return out;
}
