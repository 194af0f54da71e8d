/** An answer in a line, for who only sees a link to it. */
import type { Answer } from '../../answer/answer.ts';
import { truncate } from '../../presentation/callback-data/buttons.ts';

/** What those who show links show of a text. */
const MAX_SUMMARY_LENGTH = 200;

/** The first line of an answer; null where there is none that tells anything. */
export function summarizeAnswer(answer: Answer | null): string | null {
  if (answer === null || answer.status === 'unknown') return null;
  const [first] = answer.blocks;
  const line = (first?.spans ?? [])
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
  return line === '' ? null : truncate(line, MAX_SUMMARY_LENGTH);
}
