import type { Answer, Block } from './answer.ts';

/**
 * The answer as plain text, a line a block: what the terminal and the JSON contract show. The points
 * of a quotation follow on its line.
 */
export function renderAnswerText(answer: Answer): string {
  return answer.blocks
    .map((block, at) => `${at === 0 ? '' : separatorBefore(block)}${renderBlock(block)}`)
    .join('');
}

const separatorBefore = ({ kind }: Block): string => (kind === 'point' ? ' ' : '\n');

function renderBlock({ kind, spans }: Block): string {
  const text = spans.map((span) => span.text).join('');
  if (kind === 'item') return `- ${text}`;
  return kind === 'quote' ? `“${text}”` : text;
}
