/**
 * Removes personal data from questions before they are stored: e-mail addresses, and numbers of
 * telephones, identity cards and accounts. Document numbers and amounts are shorter or contain
 * letters.
 */
const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Nine digits or more, also in groups. */
const LONG_NUMBER = /(?<![\p{L}\p{N}/])\+?\d(?:[ .-]?\d){8,}(?![\p{L}\p{N}/])/gu;

/** Returns the text with `…` for each long number and `…@…` for each e-mail address. */
export function redactPersonalData(text: string): string {
  return text.replace(EMAIL, '…@…').replace(LONG_NUMBER, '…');
}
