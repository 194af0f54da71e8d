/**
 * Writes out digits in names that people abbreviate with them: `1 cửa` is `một cửa`.
 */

/** The one-stop mechanism (`một cửa`). No number of a document ends before `cửa` (door). */
const ONE_STOP = /(?<![\p{L}\p{N}./-])0?1\s?(?=(?:cửa|cua)(?![\p{L}\p{N}]))/giu;

/** The text with such digits as words; with marks where the word behind has them. */
export function writeOutNumerals(text: string): string {
  return text.replace(ONE_STOP, (_, at: number) =>
    /^0?1\s?cửa/iu.test(text.slice(at)) ? 'một ' : 'mot ',
  );
}
