/** Says what changed in a document: in a line of a post, or as its heading. */
import { statusLine } from '../answer/status-line.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Translator } from '../i18n/translator.ts';
import { documentName } from '../library/display-names.ts';
import type { IsoDate } from '../library/document.ts';
import type {
  AnnouncementContent,
  ChangeByDocument,
  DocumentChange,
  DocumentSnapshot,
} from '../notifications/announcement.ts';
import { truncate } from './callback-data/buttons.ts';

/** Limit of titles, and of lines that describe a change. */
export const MAX_LINE_LENGTH = 300;

type DocumentChangeBy = Extract<DocumentChange, ChangeByDocument>;

/** What another document did, which is all the news of a changed document: it becomes the heading. */
export function headedChange({ event, changes }: AnnouncementContent): DocumentChangeBy | null {
  const found = changes.filter(
    (one): one is DocumentChangeBy => one.kind === 'amendedBy' || one.kind === 'replacedBy',
  );
  return event === 'changed' && found.length === 1 ? (found[0] ?? null) : null;
}

/** `🔄 Nghị định 118/2025/NĐ-CP được sửa đổi, bổ sung bởi Nghị định … từ 01/01/2026` */
export function changeSentence(
  change: DocumentChangeBy,
  document: DocumentSnapshot,
  t: Translator,
): string {
  return t('post-heading-changed-by', partsOf(change, document, t));
}

/** As `changeSentence`, for a line below a heading. */
export const changeLine = (
  change: DocumentChangeBy,
  document: DocumentSnapshot,
  t: Translator,
): string => t('post-changed-by', partsOf(change, document, t));

function partsOf(change: DocumentChangeBy, document: DocumentSnapshot, t: Translator) {
  const name = truncate(documentName(document, t), MAX_LINE_LENGTH);
  const what = describeChangeBy(change, t);
  return { name, what: what.charAt(0).toLowerCase() + what.slice(1) };
}

/** The bullet of a list item in the text of a document; numbers are part of the text. */
const LIST_MARK = /^\s*[-–*+•]\s+/u;

/** Returns a line without its bullet. */
export function withoutListMark(line: string): string {
  return line.replace(LIST_MARK, '');
}

/**
 * Describes a change in one line.
 * @param ends the first day on which the document is not in force; null: not known
 */
export function describeChange(
  change: DocumentChange,
  t: Translator,
  ends: IsoDate | null = null,
): string {
  switch (change.kind) {
    case 'status':
    case 'recorded':
      return statusLine(t, change.to, null, change.to === 'notInForce' ? ends : null);
    case 'effective':
      return t('post-effective-from', { date: formatDate(t, change.date) });
    case 'ends':
      return t('post-ends-on', { date: formatDate(t, change.date) });
    case 'replacedBy':
    case 'amendedBy':
      return describeChangeBy(change, t);
    case 'figures':
      return `${t('post-new-figures')} ${figureLine(change, 0, t)}`;
  }
}

/** A line with new figures, with the figures that they replace: `Đạt 45% hồ sơ (trước đây: 40%)`. */
export function figureLine(
  { lines, was }: Extract<DocumentChange, { readonly kind: 'figures' }>,
  at: number,
  t: Translator,
): string {
  const line = withoutListMark(lines[at] ?? '');
  const former = (was?.[at] ?? []).map((figure) => showFigure(figure, t));
  return former.length === 0 ? line : t('post-figure-was', { line, was: former.join('; ') });
}

/** Figures of up to four digits may be years, which are not grouped. */
const PLAIN_NUMBER = /^\d{5,}$|^\d+\.\d+$/u;

/** A figure of the notation of `number-notation.ts` as the language writes it: `1500000` → `1.500.000`. */
function showFigure(figure: string, t: Translator): string {
  const number = figure.replace(/%$/u, '');
  if (!PLAIN_NUMBER.test(number)) return figure;
  const shown = new Intl.NumberFormat(t.language, { maximumFractionDigits: 10 });
  return shown.format(Number(number)) + figure.slice(number.length);
}

/** By kind: the message, and that with the day from which it holds. */
const CHANGES_BY = {
  replacedBy: ['post-replaced-by', 'post-replaced-by-since'],
  amendedBy: ['post-amended-by', 'post-amended-by-since'],
} as const;

/** `Được sửa đổi, bổ sung bởi Nghị định … (khoản 2 Điều 19), từ 01/01/2026`. */
function describeChangeBy(change: DocumentChangeBy, t: Translator): string {
  const { kind, at, since, verified } = change;
  const name =
    at === undefined ? change.by : t('relation-with-place', { name: change.by, place: at });
  const [what, whatSince] = CHANGES_BY[kind];
  const text =
    since === undefined ? t(what, { name }) : t(whatSince, { name, since: formatDate(t, since) });
  return verified ? text : text + t('status-unverified-mark');
}
