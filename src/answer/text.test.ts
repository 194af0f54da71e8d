import { expect, it } from 'vitest';
import { answerOf, block } from '../../test/support/answers.ts';
import { answerText } from './text.ts';

it('is a line a block: items behind a hyphen, quotations in quotes, the rest plain', () => {
  const answer = answerOf('hỏi?', {
    blocks: [
      block('lead', { text: 'Một', style: 'strong' }, ' hai.'),
      block('item', 'ba'),
      block('quote', 'bốn'),
      block('note', 'năm'),
    ],
  });
  expect(answerText(answer)).toBe('Một hai.\n- ba\n“bốn”\nnăm');
});
