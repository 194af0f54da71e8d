import { describe, expect, it } from 'vitest';
import { createTestLibrary } from '../../src/search/testing.ts';
import { holdOutQuestions } from './library-questions.ts';

const lines = Array.from(
  { length: 12 },
  (_, at) => `- Dòng ${at} có hạn ${at} ngày.\n  - (?) Dòng ${at} mất bao lâu? Hạn của dòng ${at}?`,
);
const library = createTestLibrary([
  { id: 'a', title: 'Về thời hạn', body: `## Hạn\n${lines.join('\n')}\n- Một.\n  - (?) Gì thế?` },
]);
const countQuestions = (one: typeof library): number =>
  one.documents
    .flatMap(({ sections }) => sections.flatMap(({ questions = [] }) => questions))
    .reduce((sum, { questions }) => sum + questions.length, 0);

describe('holdOutQuestions', () => {
  const heldOut = holdOutQuestions(library);

  it('takes the questions that it asks out of the library', () => {
    expect(heldOut.questions.length).toBeGreaterThan(0);
    expect(countQuestions(heldOut.library)).toBe(
      countQuestions(library) - heldOut.questions.length,
    );
  });

  it('asks for the line and its document', () => {
    for (const { question, gold, documents } of heldOut.questions) {
      const [number] = /\d+/u.exec(question) ?? [];
      expect(gold).toEqual([[`Dòng ${number} có hạn ${number} ngày.`]]);
      expect(documents).toEqual(['a']);
    }
  });

  it('leaves a line its only question', () => {
    expect(heldOut.questions.some(({ question }) => /^g/iu.test(question))).toBe(false);
  });
});
