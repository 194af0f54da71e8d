import { expect, it } from 'vitest';
import { answerOf, block } from '../../test/support/answers.ts';
import { answerJson } from './json.ts';

it('is the contract: its fields, in its order, and nothing else', () => {
  const answer = answerOf('hỏi?', {
    blocks: [block('lead', 'một ', { text: 'hai', style: 'strong' }), block('item', 'ba')],
    documents: [
      {
        id: 'a',
        number: null,
        title: 'A',
        type: 'term',
        passedBy: null,
        dateDocument: null,
        inForce: 'unknown',
        inForceVerified: false,
        url: null,
      },
    ],
    passages: [{ document: 'a', anchor: 'x', citation: 'Mục x', text: 'chữ' }],
    suggestions: ['tiếp?'],
    context: { documents: ['a'], question: 'hỏi?', intent: 'term' },
  });
  expect(JSON.stringify(answerJson(answer))).toBe(
    '{"question":"hỏi?","status":"answered","intent":"which","language":"vi",' +
      '"text":"một hai\\n- ba","documents":[{"id":"a","number":null,"title":"A","type":"term",' +
      '"passedBy":null,"dateDocument":null,"inForce":"unknown","inForceVerified":false,"url":null}],' +
      '"passages":[{"document":"a","anchor":"x","citation":"Mục x","text":"chữ"}]}',
  );
});
