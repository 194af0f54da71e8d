/**
 * Checks whether documents hold what people ask of them: who, how much, until when. Editors see the
 * result; answers do not depend on it.
 */
import type { Parsed } from './check-references.ts';
import type { DocumentType, Entry, LegalDocument } from './document.ts';

/** What people ask of a document. */
type Need = 'who' | 'howMuch' | 'untilWhen';

/**
 * What a document of a type tells. A rule says to whom it applies and since when or until when; a plan
 * says who does how much by when. Types without a row need nothing.
 */
const NEEDS: Partial<Readonly<Record<DocumentType, readonly Need[]>>> = {
  law: ['who', 'untilWhen'],
  decree: ['who', 'untilWhen'],
  circular: ['who', 'untilWhen'],
  resolution: ['who', 'howMuch', 'untilWhen'],
  decision: ['who', 'howMuch', 'untilWhen'],
  directive: ['who', 'untilWhen'],
  plan: ['who', 'howMuch', 'untilWhen'],
  programme: ['who', 'howMuch', 'untilWhen'],
};

const PEOPLE =
  /(?<!\p{L})(?:chính phủ|thủ tướng|bộ|ủy ban|ubnd|hđnd|sở|cơ quan|đơn vị|đảng viên|người|công dân|cán bộ|công chức|viên chức|doanh nghiệp|tổ chức|hộ gia đình)(?!\p{L})/iu;

/**
 * A figure with the thing that it counts: `30% GDP`, `94 trung tâm`. Numbers of documents, articles
 * and times are no amounts.
 */
const AMOUNT =
  /(?<!(?:điều|khoản|điểm|mục|chương|số|lần thứ|ngày|tháng|quý|năm|giai đoạn|luật|nghị quyết|nghị định|quyết định|kết luận|thông tư)\s)(?<![\d/.,-])\d[\d.,]*(?:\s*%|\s+(?!giờ|ngày|tháng|năm|của|và|về|theo|tại|do|đã)\p{L})/iu;

const TIME =
  /\d{1,2}\/\d{1,2}\/\d{4}|(?:năm|giai đoạn|quý [IV\d]+|tháng \d{1,2}\/) ?\d{4}|\d+ (?:giờ|ngày|tháng|năm)(?!\p{L})/giu;

const NEED_ROWS: readonly {
  readonly need: Need;
  readonly message: string;
  readonly isMet: (document: LegalDocument, text: string) => boolean;
}[] = [
  {
    need: 'who',
    message: 'the content does not say who; wanted is whom the document concerns or binds',
    isMet: (_document, text) => PEOPLE.test(text),
  },
  {
    need: 'howMuch',
    message: 'the content does not say how much; wanted are the figures of the document',
    isMet: (_document, text) => AMOUNT.test(text),
  },
  {
    need: 'untilWhen',
    message: 'the content does not say until when; wanted are days, years or time limits',
    isMet: (document, text) => document.dateEffective !== null || hasTime(document, text),
  },
];

/** Reports a warning for each need of a document that its content does not meet. */
export function checkDepth(entries: readonly Parsed<Entry>[]): void {
  for (const { value, fields } of entries) {
    if (value.kind !== 'document') continue;
    const needs = NEEDS[value.type] ?? [];
    const text = value.sections.map((section) => section.text).join('\n');
    for (const { need, message, isMet } of NEED_ROWS) {
      if (needs.includes(need) && !isMet(value, text)) fields.report('warning', 'id', message);
    }
  }
}

/** Whether a text tells a time besides the document's own date. */
function hasTime({ dateDocument }: LegalDocument, text: string): boolean {
  return [...text.matchAll(TIME)].some(([time]) => !isDay(time, dateDocument));
}

/** Whether a printed day (`09/6/2025`) is this day. */
function isDay(time: string, day: string | null): boolean {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(time);
  if (parts === null || day === null) return false;
  const [, date = '', month = '', year = ''] = parts;
  return day === `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}
