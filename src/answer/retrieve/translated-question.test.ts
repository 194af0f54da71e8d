import { describe, expect, it } from 'vitest';
import { createTestAssistant } from '../../../test/helpers/library-from-files.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import { fold } from '../../text/fold.ts';
import { createTranslatedQuestion, createTranslationReader } from './translated-question.ts';
import { createWordTranslation } from './word-translation.ts';

const { assistant } = createTestAssistant(SON_TUYEN_FILES);
const { index } = assistant.searcher;
const codesOf = (text: string): Int32Array =>
  Int32Array.from(
    fold(text)
      .split(' ')
      .flatMap((word) => index.wordIds.get(word) ?? []),
    (id) => 2 * id,
  );
/** `lau` is asked for by `phut`. */
const TRANSLATION = createWordTranslation({
  questions: 100,
  words: 1000,
  byWord: {
    lau: { asked: 50, found: 0, from: 'phut 300 _ 10' },
    cho: { asked: 50, found: 45, from: 'cho 500' },
  },
});
const QUESTION = createTranslatedQuestion(TRANSLATION, index, ['cho', 'lau']);
const valuesOf = (line: string, heading = '', title = '') =>
  createTranslationReader(QUESTION, codesOf(heading), codesOf(title))(codesOf(line));

describe('the translation of a line', () => {
  it('makes the words of the question likelier where a word of the line translates to them', () => {
    expect(valuesOf('chờ 15 phút').likelihood).toBeGreaterThan(valuesOf('chờ 15').likelihood);
    expect(valuesOf('chờ 15 phút').coverage).toBeGreaterThan(valuesOf('chờ 15').coverage);
  });

  it('reads the heading with the line', () => {
    expect(valuesOf('15', 'chờ phút').likelihood).toBe(valuesOf('15 chờ phút').likelihood);
  });

  it('counts words of the title as found, and no evidence for the rest', () => {
    expect(valuesOf('15', '', 'chờ').necessary).toBe(valuesOf('15 chờ').necessary);
    expect(valuesOf('15', '', 'chờ').likelihoodOfRest).not.toBe(valuesOf('15').likelihoodOfRest);
  });

  it('misses a word more that answers have as a rule', () => {
    expect(valuesOf('chờ 15').missing).toBeLessThan(valuesOf('15 phút').missing);
    expect(valuesOf('chờ 15').odds).toBeGreaterThan(valuesOf('15 phút').odds);
  });

  it('gives finite numbers for a question without words', () => {
    const empty = createTranslatedQuestion(TRANSLATION, index, []);
    const values = createTranslationReader(empty, codesOf('chờ'), codesOf(''))(codesOf('15 phút'));
    expect(Object.values(values).every(Number.isFinite)).toBe(true);
  });
});
