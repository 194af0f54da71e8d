/** How lines of a page belong together. */

/** Starts a paragraph wherever it stands: an article, a clause, a point, an item. */
export const STARTS_PARAGRAPH =
  /^(?:[“"]?(?:Điều|Chương|Mục|Phần)\s+(?:\d|[IVX]+\b)|[“"]?\d{1,3}(?:\.\d{1,3})*[.)]\s|[“"]?[a-zđ]{1,2}\)\s|[-+•*–]\s|Căn cứ\s|Theo đề nghị\s)/u;

/** Joins two lines. A number that is broken behind its hyphen or slash is put together again. */
export function joinLines(before: string, line: string): string {
  const isBroken =
    /[\p{Lu}\d][-/]$/u.test(before) && /^[\p{Lu}\d]/u.test(line) && !/\s-$/u.test(before);
  const isCut = /[\p{Lu}\d]$/u.test(before) && /^[-/]\p{Lu}/u.test(line);
  return isBroken || isCut ? before + line : `${before} ${line}`;
}
