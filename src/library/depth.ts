/**
 * How much the library holds of a document or term. It is counted from the lines of content; a line is
 * one fact (`docs/knowledge-format.md`).
 */
import { findDates } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { compilePhrases } from '../text/phrase-pattern.ts';
import { SECTION_NAMES } from '../text/vi/section-names.ts';
import type { Entry } from './document.ts';

/** From the most content to the least. */
export const DEPTHS = ['deep', 'summary', 'metadata'] as const;
export type Depth = (typeof DEPTHS)[number];

/**
 * Facts of a document that is held in depth. It is the median that the library aims at: about two lines
 * for each of who, how much, until when, and for each of five articles or matters.
 */
const DEEP_FACTS = 15;
/** Facts of a summary. With fewer, a document is hardly more than its title, number and date. */
const SUMMARY_FACTS = 3;

/** Sections about the record and not about the matter. Their lines are no facts. */
const RECORD_SECTION = compilePhrases([
  ...SECTION_NAMES.notes,
  ...SECTION_NAMES.relatedDocuments,
  ...SECTION_NAMES.unverified,
]);

/** Bodies whose word has other meanings in small letters: `toàn bộ`, `cơ sở`. */
const BODY = /(?<!\p{L})(?:Bộ|Sở|Ban|Hội đồng)(?!\p{L})/u;
/** People and bodies, by the words that name their kind. */
const PEOPLE =
  /(?<!\p{L})(?:chính phủ|thủ tướng|ủy ban|ubnd|hđnd|cơ quan|đơn vị|đảng viên|người|công dân|cán bộ|công chức|viên chức|doanh nghiệp|tổ chức|hộ gia đình)(?!\p{L})/iu;

/** Words before the number of a document, part or time, which is no figure: `Điều 7`, `tháng 3`. */
const NUMBER_LABEL =
  'điều|khoản|điểm|mục|chương|số|lần thứ|ngày|tháng|quý|năm|giai đoạn|luật|nghị quyết|nghị định|quyết định|kết luận|thông tư';
/** Words behind a number that is a time, or that begin another part of the sentence. */
const NO_UNIT = 'giờ|ngày|tháng|năm|của|và|về|theo|tại|do|đã';
/** A number with the thing that it counts: `30% GDP`, `94 trung tâm`. */
const FIGURE = new RegExp(
  String.raw`(?<!(?:${NUMBER_LABEL})\s)(?<![\d/.,-])\d[\d.,]*(?:\s*%|\s+(?!(?:${NO_UNIT})(?!\p{L}))\p{L})`,
  'iu',
);

/** Lines of an entry. A line may count in several of them. */
export interface ContentCounts {
  readonly facts: number;
  /** Facts with a figure and its unit. */
  readonly figures: number;
  /** Facts that name people or bodies. */
  readonly people: number;
  /** Facts that name a day, month, year or period. */
  readonly dates: number;
}

/** Counts the facts of an entry, and those that say how much, who and when. */
export function countContent(entry: Entry): ContentCounts {
  const facts = factsOf(entry);
  const count = (test: (line: string) => boolean): number => facts.filter(test).length;
  return {
    facts: facts.length,
    figures: count((line) => FIGURE.test(line)),
    people: count((line) => BODY.test(line) || PEOPLE.test(line)),
    dates: count((line) => findDates(line).length > 0),
  };
}

/** Returns the depth of an entry by the number of its facts. */
export function depthOf(entry: Entry): Depth {
  const { length } = factsOf(entry);
  if (length >= DEEP_FACTS) return 'deep';
  return length >= SUMMARY_FACTS ? 'summary' : 'metadata';
}

function factsOf({ sections }: Entry): string[] {
  return sections
    .filter(({ path }) => !path.some((heading) => RECORD_SECTION.test(fold(heading))))
    .flatMap(({ text }) => text.split('\n'))
    .filter((line) => line.trim() !== '');
}
