/** How lines of a page belong together. */

/** Starts a paragraph wherever it stands: an article, a clause, a point, an item. */
export const STARTS_PARAGRAPH =
  /^(?:[“"]?Đi[ềêểễếeè]u\s*[\dlI]|[“"]?(?:Chương|Mục|Phần)\s+(?:\d|[IVX]+\b)|[“"]?\d{1,3}(?:\.\d{1,3})*[.)]\s|[“"]?[a-zđ]{1,2}\)\s|[-+•*–]\s|Căn cứ\s|Theo đề nghị\s|Nơi nhận\s*:|Kính gửi\s*:)/u;

/** Starts a paragraph even behind a line that ends no sentence: a title has no full stop. */
const STARTS_UNIT =
  /^(?:["“]?Điều\s+\d{1,3}[a-zđ]?\.\s+\p{Lu}|(?:Chương|CHƯƠNG)\s+[IVXLC\d]+\s*$|[IVX]{1,5}\.\s+\p{Lu}{2}|PHỤ LỤC(?:\s|$)|Phụ lục\s+[IVX\d]+\s*$)/u;
/** Words that go on with what stands on the next line: `quy định tại` / `Điều 5`. */
const GOES_ON = /(?:,|(?<!\p{L})(?:tại|của|và|theo|khoản|điểm|hoặc|đến|với|các|này|số))\s*$/iu;

/** Whether a line starts a part of the text, whatever stands before it. */
export const startsUnit = (before: string, line: string): boolean =>
  STARTS_UNIT.test(line) && !GOES_ON.test(before);

/** Joins two lines. A number that is broken behind its hyphen or slash is put together again. */
export function joinLines(before: string, line: string): string {
  const isBroken =
    /[\p{Lu}\d][-/]$/u.test(before) && /^[\p{Lu}\d]/u.test(line) && !/\s-$/u.test(before);
  const isCut = /[\p{Lu}\d]$/u.test(before) && /^[-/]\p{Lu}/u.test(line);
  return isBroken || isCut ? before + line : `${before} ${line}`;
}
