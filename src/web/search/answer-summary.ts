/** One line that describes an answer, for link previews. */
import type { Answer } from '../../answer/answer.ts';
import { truncate } from '../../presentation/callback-data/buttons.ts';

/** Link previews show about this many characters. */
const MAX_SUMMARY_LENGTH = 200;

/** The first line of an answer, shortened; null when there is no answer. */
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
