import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/app/node/open-library.ts';
import { questionFiles, readQuestions, SHIPPED_QUESTIONS } from './question-files.ts';
import { isEnglish } from './variants.ts';

const questions = readQuestions(questionFiles(SHIPPED_QUESTIONS));
const numbers = openLibrary({}).documents.flatMap(({ number }) => (number ? [number] : []));

describe('the shipped questions', () => {
  it('the shipped questions include enough of every kind', () => {
    expect(questions.length).toBeGreaterThanOrEqual(280);
    expect(questions.filter(({ q }) => isEnglish(q)).length).toBeGreaterThanOrEqual(40);
    const unknown = questions.filter((question) => question.expect.status === 'unknown');
    expect(unknown.length).toBeGreaterThanOrEqual(45);
  });

  it('the shipped questions ask about every document with a number', () => {
    const asked = new Set(
      questions.flatMap(({ expect: { first = [], all = [] } }) => [...first, ...all]),
    );
    expect(numbers.filter((number) => !asked.has(number))).toEqual([]);
  });

  it('the shipped questions expect only documents of the library', () => {
    const expected = questions.flatMap(({ expect: { first = [], all = [], none = [] } }) => [
      ...first,
      ...all,
      ...none,
    ]);
    expect(expected.filter((number) => !numbers.includes(number))).toEqual([]);
  });

  it('the shipped questions contain no question twice', () => {
    const asked = questions.map(({ q, context }) => [...context, q].join('\n'));
    expect(asked.filter((q, at) => asked.indexOf(q) !== at)).toEqual([]);
  });

  it('the shipped questions expect a refusal for the kind "unknown"', () => {
    const kept = questions.filter(({ kind }) => kind === 'unknown');
    expect(kept.filter((question) => question.expect.status !== 'unknown')).toEqual([]);
  });
});
