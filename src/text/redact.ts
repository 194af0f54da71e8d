/**
 * What people write into questions of themselves: numbers of telephones, identity cards, accounts
 * and e-mail addresses are not kept. Numbers of documents and sums are shorter, or hold letters.
 */
const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Nine digits and more, also in groups as telephone numbers are written. */
const LONG_NUMBER = /(?<![\p{L}\p{N}/])\+?\d(?:[ .-]?\d){8,}(?![\p{L}\p{N}/])/gu;

export function redactPersonalData(text: string): string {
  return text.replace(EMAIL, '…@…').replace(LONG_NUMBER, '…');
}
