import { describe, expect, it } from 'vitest';
import { FEATURE_NAMES } from '../../src/answer/retrieve/feature-names.ts';
import { NO_EMBEDDING } from '../../src/answer/retrieve/text-embedding.ts';
import { NO_TRANSLATION } from '../../src/answer/retrieve/word-translation.ts';
import { createTestAssistant, TODAY } from '../helpers/library-from-files.ts';
import { SON_TUYEN_FILES } from '../helpers/son-tuyen-library.ts';
import {
  CONFIDENCE_FEATURE_COUNT,
  confidenceExamplesOf,
  LIST_NAMES,
} from './confidence-examples.ts';
import { lineExampleOf } from './line-examples.ts';

const { assistant } = createTestAssistant(SON_TUYEN_FILES);
const SOURCE = {
  assistant,
  translation: NO_TRANSLATION,
  embedding: NO_EMBEDDING,
  paraphrases: NO_TRANSLATION,
  today: TODAY,
};
const QUESTION = {
  question: 'hồ sơ nhân sự bảo quản mấy năm',
  gold: [['70 năm']],
  line: null,
  documents: ['77/2023/NĐ-CP'],
  set: 'figure',
};
const example = lineExampleOf(SOURCE, QUESTION);
/** Scores that put the answer first, or last. */
const scores = (first: boolean): number[] =>
  example.answers.map((answers) => (answers === first ? 1 : 0));

describe('the candidate lines of a question', () => {
  it('are labelled by the gold, and grouped by the document', () => {
    const answers = example.lines.filter((_, at) => example.answers[at]).map(({ text }) => text);
    expect(answers).toEqual(['1. Hồ sơ nhân sự bảo quản 70 năm.']);
    expect(example.group).toBe('77/2023/NĐ-CP');
    expect(example.ofAnswer.filter(Boolean).length).toBeGreaterThan(1);
  });

  it('have no answer where the question has no gold', () => {
    const unknown = lineExampleOf(SOURCE, { ...QUESTION, gold: [], documents: [] });
    expect(unknown.answers.some(Boolean)).toBe(false);
    expect(
      confidenceExamplesOf(
        unknown,
        unknown.answers.map(() => 0),
      ),
    ).toMatchObject([{ isUnknown: true, isRight: false }]);
  });
});

describe('the examples for the confidence', () => {
  it('are the question, and the question without the documents that answer it', () => {
    const [whole, without, ...others] = confidenceExamplesOf(example, scores(true));
    expect(others).toEqual([]);
    expect(whole).toMatchObject({ isRight: true, isWithout: false, answers: [true, false] });
    expect(without).toMatchObject({ isRight: false, isWithout: true, answers: [false, true] });
  });

  it('are wrong where the answer is not among the first two lines', () => {
    expect(confidenceExamplesOf(example, scores(false))[0]).toMatchObject({ isRight: false });
  });

  it('have the features of the best line, then those of the list', () => {
    const [whole] = confidenceExamplesOf(example, scores(true));
    const indices = [...(whole?.candidates[0]?.indices ?? [])];
    expect(indices.slice(-LIST_NAMES.length)).toEqual(
      LIST_NAMES.map((_, at) => FEATURE_NAMES.length + at),
    );
    expect(Math.max(...indices)).toBeLessThan(CONFIDENCE_FEATURE_COUNT);
  });
});
