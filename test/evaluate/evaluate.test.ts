/**
 * Holds the answers on the shipped library to what is promised of them.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { openAssistant } from '../../src/runtime/open-library.ts';
import { questionFiles, readQuestions, SHIPPED_QUESTIONS } from './files.ts';
import { type Summary, share, summarise, table } from './report.ts';
import { askAll } from './run.ts';
import { withVariants } from './variants.ts';

/** Share of plain questions answered right, and of unknown ones refused. */
const LEAST_RIGHT = 0.95;
const LEAST_REFUSED = 0.95;
/** How far, at most, another way of typing falls behind. */
const WIDEST_GAP = 0.03;

let summary: Summary;
let report: string;

beforeAll(() => {
  const { ask, library } = openAssistant({});
  const questions = readQuestions(questionFiles(SHIPPED_QUESTIONS));
  const results = askAll(withVariants(questions, library.abbreviations), ask);
  summary = summarise(results);
  report = table(results);
}, 180_000);

describe('the shipped library', () => {
  it('answers plain questions right', () => {
    expect(share(summary.plain), report).toBeGreaterThanOrEqual(LEAST_RIGHT);
  });

  it('refuses what it does not hold, however it is typed', () => {
    expect(share(summary.unknown), report).toBeGreaterThanOrEqual(LEAST_REFUSED);
  });

  it('answers as well in every other way of typing', () => {
    const wide = summary.gaps.filter(({ gap }) => gap > WIDEST_GAP);
    expect(wide, report).toEqual([]);
  });
});
