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

const OWN =
  '(?:luật|bộ luật|pháp lệnh|nghị quyết|nghị định|quyết định|thông tư|thông tư liên tịch|chỉ thị|kế hoạch|quy định|hướng dẫn|văn bản)';
/** The sentence, up to the day or the event. */
const IN_FORCE = new RegExp(
  `(?<!\\p{L})${OWN}(?:\\s+này)?,?\\s+(?:sẽ\\s+|bắt đầu\\s+)?có\\s+hiệu\\s+lực(?:\\s+thi\\s+hành)?(?:\\s+chung)?,?\\s*(?:kể\\s+)?(từ|sau|vào)\\s+`,
  'iu',
);
/** `Hiệu lực thi hành: từ ngày …`, `có hiệu lực kể từ ngày …` without a subject. */
const BARE = /^(?:\d+\.\s*)?(?:có\s+)?hiệu lực(?:\s+thi hành)?:?\s*(?:kể\s+)?(từ)\s+/iu;
const SIGNING = /^(?:thời điểm\s+)?(?:ngày\s+)?(?:được\s+)?(?:ký|ban hành|thông qua)/iu;
const AFTER_DAYS =
  /^(?:\p{L}+\s*)?\(?(\d{1,3})\)?\s*(?:\([^)]{1,30}\)\s*)?ngày,?\s*(?:kể\s+)?từ\s+ngày\s+(?:được\s+)?(?:ký|ban hành|thông qua)/iu;
const EFFECT_HEADING = /hieu luc|dieu khoan thi hanh|to chuc thuc hien|thi hanh/u;

/**
 * Returns the first day in force.
 *
 * @param signed the day of the paper, from which `kể từ ngày ký` counts
 */
export function readEffect(passages: readonly Passage[], signed: string | null): Reading<string> {
  const found = passages
    .filter(({ isQuoted }) => !isQuoted)
    .flatMap((passage) => {
      const read = readSentence(passage, signed);
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

function readSentence({ text, page }: Passage, signed: string | null): Reading<string> | null {
  const plain = normalizeText(text);
  const match = IN_FORCE.exec(plain) ?? BARE.exec(plain);
  if (match === null) return null;
  const rest = plain.slice(match.index + match[0].length);
  const sentence = plain.slice(match.index);
  const isOwn = /này/iu.test(match[0]);
  const day = findPaperDate(rest);
  if (day !== null && /^(?:0 giờ\s+)?(?:ngày\s*)?$/iu.test(rest.slice(0, day.index)))
    return reading(day.iso, isOwn ? SURE.inPlace : SURE.byWords, sentence, page);
  const after = AFTER_DAYS.exec(rest);
  if (after !== null && signed !== null)
    return reading(addDays(signed, Number(after[1])), SURE.concluded, sentence, page);
  if (SIGNING.test(rest) && signed !== null)
    return reading(signed, isOwn ? SURE.byWords : SURE.concluded, sentence, page);
  return null;
}
