const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text in lower case, with their marks. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];
