import { describe, expect, it } from 'vitest';
import { questionFiles, readRealQuestions, SHIPPED_REAL_QUESTIONS } from './question-files.ts';

const questions = readRealQuestions(questionFiles(SHIPPED_REAL_QUESTIONS));
const repeated = (texts: readonly string[]): string[] =>
  texts.filter((text, at) => texts.indexOf(text) !== at);

describe('the real questions', () => {
  it('the real questions have different ids', () => {
    expect(repeated(questions.map(({ id }) => id))).toEqual([]);
  });

  it('the real questions contain no question twice', () => {
    expect(repeated(questions.map(({ question }) => question))).toEqual([]);
  });

  it('the real questions keep at least a quarter for measuring', () => {
    const kept = questions.filter(({ split }) => split === 'test');
    expect(kept.length).toBeGreaterThanOrEqual(questions.length / 4);
  });
});
