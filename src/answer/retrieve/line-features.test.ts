import { describe, expect, it } from 'vitest';
import { documentFile } from '../../../test/helpers/document-file.ts';
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

  it('say whether the line names another place than that asked for', () => {
    const question = 'CTT INDEX của Hải Lộc bao nhiêu điểm';
    expect(featuresOf(question, '71,5 điểm')).toMatchObject({ placeInLine: 1 });
    expect(featuresOf(question, '71,5 điểm').otherPlace).toBeUndefined();
    expect(featuresOf('CTT INDEX của Hải Lộc, Vĩnh Khê', 'xếp hạng 7').otherPlace).toBeUndefined();
    expect(featuresOf('CTT INDEX bao nhiêu điểm', '71,5 điểm').placeUnasked).toBe(1);
    expect(featuresOf('kinh tế số chiếm bao nhiêu', '18% GRDP').placeUnasked).toBeUndefined();
  });

  it('say how much of what was found is of its document', () => {
    const { documentShare = 0 } = featuresOf('kinh tế số chiếm bao nhiêu', '18% GRDP');
    expect(documentShare).toBeGreaterThan(0);
    expect(documentShare).toBeLessThanOrEqual(1);
  });

  it('count once more where the line is not known to answer any question', () => {
    const features = featuresOf('kinh tế số chiếm bao nhiêu', '18% GRDP');
    expect(features.noQuestion).toBe(1);
    expect(features['noQuestion:coverageInLine']).toBe(features.coverageInLine);
  });

  it('say where the most informative terms stand', () => {
    const features = featuresOf('thời gian chờ ở bộ phận một cửa', '15 phút');
    expect(features).toMatchObject({ term1InLine: 1, term2InLine: 1 });
  });
});

describe('the features of a clause with points', () => {
  const { assistant: ofLists } = createTestAssistant({
    'documents/quy-dinh-thon.md': documentFile(
      {
        id: 'quy-dinh-thon',
        number: '12/2025/QĐ-UBND',
        type: 'decision',
        title: 'Quy định về thôn',
        passedBy: 'UBND tỉnh Sơn Tuyền',
        dateDocument: '2025-03-01',
      },
      `## Điều 4. Mức khoán
1. Mức khoán quỹ phụ cấp của thôn như sau:
a) Thôn có từ 700 hộ trở lên được khoán 8 lần mức lương cơ sở;
b) Thôn có từ 300 hộ đến dưới 700 hộ được khoán 6 lần mức lương cơ sở.
`,
    ),
  });
  const features = (question: string, text: string): Readonly<Record<string, number>> => {
    const ctx = { ...contextOf(ofLists, question), lineModel: VALUES };
    const line = findLines(ctx, 'content', null).find((one) => one.text.includes(text));
    return line?.parts ?? {};
  };

  it('say whether the range of a point has the amount of the question', () => {
    const question = 'thôn có 500 hộ được khoán quỹ phụ cấp bao nhiêu';
    expect(features(question, 'b) Thôn').amountInRange).toBe(1);
    expect(features(question, 'a) Thôn').amountInRange).toBe(-1);
    expect(features('thôn được khoán bao nhiêu', 'a) Thôn').amountInRange).toBeUndefined();
  });

  it('say how much of what was asked a clause holds together with its points', () => {
    const question = 'thôn có 500 hộ được khoán quỹ phụ cấp bao nhiêu';
    const { coverageInContext = 0, listCoverage = 0 } = features(question, '1. Mức khoán');
    expect(listCoverage).toBeGreaterThan(coverageInContext);
    expect(features(question, 'b) Thôn').listCoverage).toBeUndefined();
  });

  it('say how much of what was asked the heading of a list holds', () => {
    expect(features('mức khoán gồm những gì', 'a) Thôn').listHeading).toBe(1);
    expect(features('mức khoán là bao nhiêu', 'a) Thôn').listHeading).toBeUndefined();
  });
});
