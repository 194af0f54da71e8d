/**
 * Which documents a list by time or status holds, and how it is called.
 */
import { formatDate } from '../../i18n/format-date.ts';
import { formatPeriod } from '../../i18n/format-period.ts';
import type { IsoDate, LegalDocument } from '../../library/document.ts';
import { statusOn } from '../../library/status.ts';
import { type StatusAtDay, statusAt } from '../../library/status-at.ts';
import type { Period } from '../../text/periods.ts';
import type { QuestionContext } from '../compose/answer-draft.ts';
import { type ListedBy, listedPeriod } from '../understand/time-asked.ts';

const isWithin = (day: IsoDate | null, { from, to }: Period): boolean =>
  day !== null && (from === null || from <= day) && (to === null || day <= to);

const statusOnDay = (
  { libraryIndex, today }: QuestionContext,
  document: LegalDocument,
  day: IsoDate,
): StatusAtDay => statusAt(document, libraryIndex.relations, day, today);

/** The day by which a document is in the list: its date, its day of effect, or its end. */
export function listedDay(
  ctx: QuestionContext,
  document: LegalDocument,
  { kind }: ListedBy,
): IsoDate | null {
  switch (kind) {
    case 'effective':
    case 'upcoming':
    case 'recentlyEffective':
      return document.dateEffective;
    case 'ended':
    case 'expiring':
      return statusOnDay(ctx, document, ctx.today).end;
    default:
      return document.dateDocument;
  }
}

/** Whether a document is in the list. A document of unknown status is in no list by status. */
export function isListedBy(
  ctx: QuestionContext,
  document: LegalDocument,
  listedBy: ListedBy,
): boolean {
  const { libraryIndex, today } = ctx;
  const period = listedPeriod(listedBy, today, ctx.weights.recentEffectDays);
  if (listedBy.kind !== 'inForce' && listedBy.kind !== 'notInForce')
    return period !== null && isWithin(listedDay(ctx, document, listedBy), period);
  if (period?.to != null) {
    const { state } = statusOnDay(ctx, document, period.to);
    return state === 'inForce' || state === 'partiallyInForce';
  }
  const { state } = statusOn(document, libraryIndex.relations, today);
  return listedBy.kind === 'inForce'
    ? state === 'inForce' || state === 'partiallyInForce'
    : state === 'notInForce';
}

/** Whether the status of a document is not known, so that a list by status may lack it. */
export const isOfUnknownStatus = (ctx: QuestionContext, document: LegalDocument): boolean =>
  statusOn(document, ctx.libraryIndex.relations, ctx.today).state === 'unknown';

/** By what the documents of a list are chosen: ` ban hành trong năm 2025`, ` còn hiệu lực`. */
export function describeListedBy({ t, today, weights }: QuestionContext, by: ListedBy): string {
  const period = listedPeriod(by, today, weights.recentEffectDays);
  const words = { period: period === null ? '' : formatPeriod(t, period) };
  switch (by.kind) {
    case 'issued':
      return t('counted-issued', words);
    case 'effective':
    case 'recentlyEffective':
      return t('counted-effective', words);
    case 'ended':
      return t('counted-ended', words);
    case 'upcoming':
      return t('counted-upcoming', { date: formatDate(t, today) });
    case 'expiring':
      return t('counted-expiring', { date: formatDate(t, today) });
    case 'inForce':
      return period === null ? t('counted-in-force') : `${t('counted-in-force')} ${words.period}`;
    case 'notInForce':
      return t('counted-no-longer-in-force');
  }
}
