import type { Answer } from './answer.ts';

/** The answer as plain text, a line a block: what the terminal and the JSON contract show. */
export function renderAnswerText(answer: Answer): string {
  return answer.blocks
    .map((block) => {
      const text = block.spans.map((span) => span.text).join('');
      if (block.kind === 'item') return `- ${text}`;
      if (block.kind === 'quote') return `“${text}”`;
      return text;
    })
    .join('\n');
}
