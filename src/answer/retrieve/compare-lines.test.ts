import { describe, expect, it } from 'vitest';
import { createTestAssistant } from '../../../test/helpers/library-from-files.ts';
import { contextOf } from '../../../test/helpers/question-context.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import { addComparisons, bestByFeature } from './compare-lines.ts';
import { COMPARED_FEATURES, FEATURE_NAMES, FIRST_BEST } from './feature-names.ts';
import { findLines } from './find-lines.ts';

const { assistant } = createTestAssistant(SON_TUYEN_FILES);
const lines = findLines(contextOf(assistant, 'kinh tế số chiếm bao nhiêu GRDP'), 'figure', null);
const place = COMPARED_FEATURES.indexOf('coverageInContext');

describe('lines that are compared', () => {
  it('are the best by a feature where no line before has as much and none behind has more', () => {
    const most = Math.max(...lines.map(({ compared }) => compared[place] ?? 0));
    const best = bestByFeature(lines)[place] ?? -1;
    expect(lines[best]?.compared[place]).toBe(most);
    expect(lines.slice(0, best).some(({ compared }) => compared[place] === most)).toBe(false);
  });

  it('are the best by no feature that none has', () => {
    expect(bestByFeature([{ compared: new Float64Array(COMPARED_FEATURES.length) }])).toEqual(
      COMPARED_FEATURES.map(() => -1),
    );
  });

  it('get the points of the features by which they are the best, and no other', () => {
    const ranking = new Float64Array(FEATURE_NAMES.length);
    ranking[FIRST_BEST + place] = 3;
    const best = bestByFeature(lines)[place];
    const gained = addComparisons(lines, ranking).map(
      ({ score }, at) => score - (lines[at]?.score ?? 0),
    );
    expect(gained.map((points) => Math.round(points))).toEqual(
      lines.map((_, at) => (at === best ? 3 : 0)),
    );
  });
});
