import { expect, it } from 'vitest';
import { makeAnswer, makeBlock } from '../../test/helpers/answers.ts';
import { toAnswerJson } from './answer-json.ts';

it('is the contract: its fields, in its order, and nothing else', () => {
  const answer = makeAnswer('hỏi?', {
    blocks: [makeBlock('lead', 'một ', { text: 'hai', style: 'strong' }), makeBlock('item', 'ba')],
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
  expect(JSON.stringify(toAnswerJson(answer))).toBe(
    '{"question":"hỏi?","status":"answered","intent":"which","language":"vi",' +
      '"text":"một hai\\n- ba","documents":[{"id":"a","number":null,"title":"A","type":"term",' +
      '"passedBy":null,"dateDocument":null,"inForce":"unknown","inForceVerified":false,"url":null}],' +
      '"passages":[{"document":"a","anchor":"x","citation":"Mục x","text":"chữ"}],"truncated":false}',
  );
});
