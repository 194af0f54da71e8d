/**
 * Checks that the answers on the shipped library reach the required quality, on a fixed part of the
 * questions. `npm run evaluate` asks all.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { openAssistant } from '../../src/app/node/open-library.ts';
import { askAll } from './ask-all.ts';
import { partOf } from './part-of-questions.ts';
import { questionFiles, readQuestions, SHIPPED_QUESTIONS } from './question-files.ts';
import { formatTable, ratioOf, type Summary, summarise } from './report.ts';
import { withVariants } from './variants.ts';

/** The least share of right answers to plain questions, and of refused unknown questions. */
const LEAST_RIGHT = 0.9;
const LEAST_REFUSED = 0.88;
/** How far another way of typing may fall behind plain questions. */
const WIDEST_GAP = 0.03;

let summary: Summary;
let report: string;

beforeAll(() => {
  const { ask, library } = openAssistant({});
  const questions = readQuestions(questionFiles(SHIPPED_QUESTIONS));
  const results = askAll(partOf(withVariants(questions, library.abbreviations)), ask);
  summary = summarise(results);
  report = formatTable(results);
});

describe('the shipped library', () => {
  it('the shipped library answers plain questions right', () => {
    expect(ratioOf(summary.plain), report).toBeGreaterThanOrEqual(LEAST_RIGHT);
  });

  it('the shipped library refuses unknown questions in every way of typing', () => {
    expect(ratioOf(summary.unknown), report).toBeGreaterThanOrEqual(LEAST_REFUSED);
  });

  it('the shipped library answers as well in every other way of typing', () => {
    const wide = summary.gaps.filter(({ gap }) => gap > WIDEST_GAP);
    expect(wide, report).toEqual([]);
  });
});
