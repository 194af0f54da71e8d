import { describe, expect, it } from 'vitest';
import { createTestAssistant } from '../../../test/helpers/library-from-files.ts';
import { contextOf } from '../../../test/helpers/question-context.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import { FEATURE_NAMES } from './feature-names.ts';
import { findLines } from './find-lines.ts';
import type { LineModel } from './line-model.ts';
import { NO_EMBEDDING } from './text-embedding.ts';
import { NO_TRANSLATION, WORD_TRANSLATION } from './word-translation.ts';

const { assistant } = createTestAssistant(SON_TUYEN_FILES);
/** A model that gives each feature as it is. */
const VALUES: LineModel = {
  ranking: new Float64Array(FEATURE_NAMES.length).fill(1),
  confidence: { line: new Float64Array(FEATURE_NAMES.length), list: [], trees: [] },
  embedding: NO_EMBEDDING,
  paraphrases: NO_TRANSLATION,
  translation: WORD_TRANSLATION,
};

/** The features of the line that has a text, for a question. */
function featuresOf(question: string, text: string): Readonly<Record<string, number>> {
  const ctx = { ...contextOf(assistant, question), lineModel: VALUES };
  const [intent = 'content'] = ctx.understanding.intents;
  const line = findLines(ctx, intent, null).find((one) => one.text.includes(text));
  if (line?.parts === undefined || line.parts === null) throw new Error(`no line has "${text}"`);
  return line.parts;
}

describe('the features of a line', () => {
  it('say how much of what was asked it holds, more with its heading and title', () => {
    const {
      coverageInLine = 0,
      coverageWithHeading = 0,
      coverageInContext = 0,
    } = featuresOf('thời gian chờ của người dân tại bộ phận một cửa', '15 phút');
    expect(coverageInLine).toBeGreaterThan(0.9);
    expect(coverageWithHeading).toBeGreaterThanOrEqual(coverageInLine);
    expect(coverageInContext).toBeGreaterThanOrEqual(coverageWithHeading);
    expect(coverageInContext).toBeLessThanOrEqual(1);
  });

  it('say of what the title lacks how much the line holds', () => {
    const question = 'chuyển đổi số Sơn Tuyền: kinh tế số chiếm bao nhiêu';
    const [held = 0, missed = 0] = ['18% GRDP', '15 phút'].map(
      (text) => featuresOf(question, text).restInLine ?? 0,
    );
    expect(held).toBeGreaterThan(0.5);
    expect(missed).toBeLessThan(0.1);
  });

  it('are 1 for the year asked for, and negative for another year', () => {
    const question = 'kinh tế số năm 2030 chiếm bao nhiêu';
    expect(featuresOf(question, '32% GRDP').years).toBeGreaterThan(0.9);
    expect(featuresOf(question, '18% GRDP')).toMatchObject({ years: -1, otherYears: 1 });
    expect(featuresOf('kinh tế số chiếm bao nhiêu', '18% GRDP').years).toBeUndefined();
  });

  it('join what is asked for with what the line has', () => {
    const features = featuresOf('kinh tế số chiếm bao nhiêu phần trăm', '18% GRDP');
    expect(features).toMatchObject({ 'kind:percent': 1, 'asked:percent:percent': 1, unit: 1 });
    const other = featuresOf('kinh tế số chiếm bao nhiêu phần trăm', '15 phút');
    expect(other['asked:percent:percent']).toBeUndefined();
    expect(other['asked:percent:duration']).toBe(1);
  });

  it('say under which heading and at which place the line stands', () => {
    const features = featuresOf('kinh tế số chiếm bao nhiêu', '18% GRDP');
    expect(features).toMatchObject({ 'section:targets': 1, firstLine: 1, position: 1 });
    expect(features.onlyLine).toBeUndefined();
  });

  it('say where the most informative terms stand', () => {
    const features = featuresOf('thời gian chờ ở bộ phận một cửa', '15 phút');
    expect(features).toMatchObject({ term1InLine: 1, term2InLine: 1 });
  });
});
