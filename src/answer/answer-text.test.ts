import { expect, it } from 'vitest';
import { makeAnswer, makeBlock } from '../../test/helpers/answers.ts';
import { renderAnswerText } from './answer-text.ts';

it('is a line a block: items behind a hyphen, quotations in quotes, the rest plain', () => {
  const answer = makeAnswer('hỏi?', {
    blocks: [
      makeBlock('lead', { text: 'Một', style: 'strong' }, ' hai.'),
      makeBlock('item', 'ba'),
      makeBlock('quote', 'bốn'),
      makeBlock('note', 'năm'),
    ],
  });
  expect(renderAnswerText(answer)).toBe('Một hai.\n- ba\n“bốn”\nnăm');
});

it('prints the points of a quotation on its line', () => {
  const answer = makeAnswer('hồ sơ?', {
    blocks: [
      makeBlock('lead', '1. Hồ sơ gồm:'),
      makeBlock('point', 'a) Tờ trình;'),
      makeBlock('point', 'b) Báo cáo.'),
      makeBlock('paragraph', 'Theo Luật A.'),
    ],
  });
  expect(renderAnswerText(answer)).toBe('1. Hồ sơ gồm: a) Tờ trình; b) Báo cáo.\nTheo Luật A.');
});
