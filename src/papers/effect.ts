/** Reads from when a paper is in force: `Thông tư này có hiệu lực thi hành kể từ ngày 15 tháng 02 năm 2024`. */
import { fold, normalizeText } from '../text/fold.ts';
import { addDays, findPaperDate } from './paper-dates.ts';
import { notFound, type Reading, reading, SURE } from './reading.ts';

/** A passage of the main text: a paragraph of one of its own articles. */
export interface Passage {
  readonly text: string;
  readonly page: number;
  /** The title of its article. */
  readonly heading: string;
  /** New wording of another document. */
  readonly isQuoted: boolean;
}

/** Names of types as a paper calls itself: `Nghị định này`. */
const OWN =
  '(?:luật|bộ luật|pháp lệnh|nghị quyết|nghị định|quyết định|thông tư|thông tư liên tịch|nghị quyết liên tịch|chỉ thị|kế hoạch|quy định|quy chế|hướng dẫn|văn bản)';
/** The verb, up to the day or the event. */
const IN_FORCE =
  /(?:sẽ\s+|bắt đầu\s+)?có\s+hiệu\s+lực(?:\s+thi\s+hành)?(?:\s+chung)?,?\s*(?:(?:kể\s+)?(?:từ|sau|vào)\s+|(?=ngày\s+\d))/giu;
/** `Hiệu lực thi hành: từ ngày …`, `Hiệu lực của Thông tư này kể từ ngày …`: no verb. */
const WITHOUT_VERB = new RegExp(
  `^(?:\\d+\\.\\s*)?(?:có\\s+)?hiệu lực(?:\\s+thi hành)?(?:\\s+của\\s+${OWN}\\s+này)?:?\\s*(?:kể\\s+)?từ\\s+`,
  'iu',
);
/** The words before the verb end with the paper itself. */
const OWN_SUBJECT = new RegExp(`(?<!\\p{L})${OWN}(\\s+này)?,?\\s*$`, 'iu');
/** The paper itself is the subject, and the verb is the second of its sentence: `Thông tư này thay thế … và có hiệu lực`. */
const SECOND_VERB = new RegExp(
  `^(?:\\d+\\.\\s*)?${OWN}\\s+này(?!\\p{L})[^.]*?(?:,|;|\\svà|đồng thời)\\s*$`,
  'iu',
);
/** `Khoản 3 Điều 1 Thông tư này`: a part takes effect on a day of its own. */
const PART_OF_PAPER = new RegExp(
  `(?<!\\p{L})(?:điều|khoản|điểm|chương|mục|phụ lục|mẫu)\\s[^.;:]{0,120}${OWN}(?:\\s+này)?,?\\s*$`,
  'iu',
);
const SIGNING =
  /^(?:thời điểm\s+)?(?:ngày\s+)?(?:được\s+)?(?:(?:Quốc hội|Ủy ban Thường vụ Quốc hội|Hội đồng nhân dân)[\p{L}\d\s,]{0,80}?\s)?(?:biểu quyết\s+)?(?:ký|ban hành|thông qua|công bố)(?!\p{L})/iu;
/** Days are counted in figures or in words, or in both. */
const AFTER_DAYS =
  /^(\d{1,3}|\p{L}+(?:\s\p{L}+){0,2}?)\s*(?:\([^)]{1,30}\)\s*)?ngày,?\s*(?:kể\s+)?từ\s+ngày\s+(?:được\s+)?(?:ký|ban hành|thông qua|công bố)(?!\p{L})/iu;
/** An hour before the day: `00 giờ 00 phút ngày …`. */
const BEFORE_DAY =
  /^(?:\d{1,2}\s*(?:giờ|h)(?:\s*\d{1,2}(?:\s*phút)?)?(?:\s*,)?\s*)?(?:ngày\s*)?$/iu;
const EFFECT_HEADING = /hieu luc|dieu khoan thi hanh|to chuc thuc hien|thi hanh/u;

/**
 * Returns the first day in force.
 *
 * @param signed the day of the paper, from which `kể từ ngày ký` counts
 * @param number the number of the paper, by which it may name itself
 */
export function readEffect(
  passages: readonly Passage[],
  signed: string | null,
  number: string | null = null,
): Reading<string> {
  const found = passages
    .filter(({ isQuoted }) => !isQuoted)
    .flatMap((passage) => {
      const read = readSentence(passage, signed, number);
      return read === null ? [] : [{ read, passage }];
    });
  const inHeading = found.filter(({ passage }) => EFFECT_HEADING.test(fold(passage.heading)));
  const candidates = inHeading.length > 0 ? inHeading : found;
  const [first] = candidates;
  if (first === undefined) return notFound();
  const days = new Set(candidates.map(({ read }) => read.value));
  // Later sentences tell of parts that take effect later; the first is of the whole.
  return days.size > 1 &&
    first.read.confidence > SURE.byWords &&
    !/^\s*(?:1\.)?\s*\p{L}/u.test(first.passage.text)
    ? { ...first.read, confidence: SURE.byWords }
    : first.read;
}

function readSentence(
  { text, page }: Passage,
  signed: string | null,
  number: string | null,
): Reading<string> | null {
  const plain = normalizeText(text);
  for (const match of plain.matchAll(IN_FORCE)) {
    const before = plain.slice(0, match.index);
    const sentence = before.slice(before.search(/[^.]*$/u));
    const confidence = confidenceOf(before, sentence, number);
    if (confidence === null) continue;
    const rest = plain.slice(match.index + match[0].length);
    const read = readDay(rest, signed, confidence);
    if (read !== null)
      return reading(read.iso, read.confidence, plain.slice(match.index - sentence.length), page);
  }
  const bare = WITHOUT_VERB.exec(plain);
  const read = bare === null ? null : readDay(plain.slice(bare[0].length), signed, SURE.byWords);
  return read === null ? null : reading(read.iso, read.confidence, plain, page);
}

/** How sure it is that the paper itself is what takes effect; null where another document or a part is. */
function confidenceOf(before: string, sentence: string, number: string | null): number | null {
  if (PART_OF_PAPER.test(sentence)) return null;
  const own = OWN_SUBJECT.exec(before);
  if (own !== null) return own[1] === undefined ? SURE.byWords : SURE.inPlace;
  if (SECOND_VERB.test(sentence)) return SURE.byWords;
  const isNumbered =
    number !== null && sentence.trimEnd().replace(/\s/gu, '').endsWith(number.replace(/\s/gu, ''));
  return isNumbered ? SURE.byWords : null;
}

function readDay(
  rest: string,
  signed: string | null,
  confidence: number,
): { readonly iso: string; readonly confidence: number } | null {
  const day = findPaperDate(rest);
  if (day !== null && BEFORE_DAY.test(rest.slice(0, day.index)))
    return { iso: day.iso, confidence };
  if (signed === null) return null;
  const after = AFTER_DAYS.exec(rest);
  const days = after === null ? null : readCount(after[1] ?? '');
  if (days !== null) return { iso: addDays(signed, days), confidence: SURE.concluded };
  if (!SIGNING.test(rest)) return null;
  return { iso: signed, confidence: confidence === SURE.inPlace ? SURE.byWords : SURE.concluded };
}

const UNITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
/** Units that have another name behind `mươi`. */
const UNITS_BEHIND_TENS: Readonly<Record<string, number>> = { mốt: 1, tư: 4, lăm: 5 };

/** `45`, `bốn mươi lăm`, `mười lăm` → days; null for other words. */
function readCount(words: string): number | null {
  if (/^\d+$/u.test(words)) return Number(words);
  const parts = words.toLowerCase().split(/\s+/u);
  const tensAt = parts.findIndex((one) => one === 'mười' || one === 'mươi');
  if (tensAt < 0) return parts.length === 1 ? unitOf(parts[0] ?? '') : null;
  const tens = tensAt === 0 ? 1 : unitOf(parts[0] ?? '');
  const unit = parts[tensAt + 1] === undefined ? 0 : unitOf(parts[tensAt + 1] ?? '');
  return tens === null || unit === null ? null : tens * 10 + unit;
}

function unitOf(word: string): number | null {
  const at = UNITS.indexOf(word);
  return at >= 0 ? at : (UNITS_BEHIND_TENS[word] ?? null);
}
