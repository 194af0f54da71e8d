import { describe, expect, it } from 'vitest';
import type { AnswerJson } from '../../src/answer/answer-json.ts';
import { parseRealQuestions, splitOf, wordingsOf } from './real-question.ts';
import { describeReal, formatRealTable, realRows, worstFirst } from './real-report.ts';
import { askReal } from './real-score.ts';

const record = (id: string, held: boolean): string =>
  JSON.stringify({
    id,
    question: `${id}?`,
    typed: held ? `${id} typed` : null,
    english: null,
    gold: ['34'],
    document: '-',
    answer: '34',
    source: 'example.vn',
    held,
    split: splitOf(id),
  });
const wordings = wordingsOf(
  parseRealQuestions([record('a', true), record('d', false)].join('\n'), 'x'),
);

const answer = (q: string, status: AnswerJson['status'], text: string): AnswerJson => ({
  question: q,
  status,
  intent: 'who',
  language: 'vi',
  text,
  documents: [],
  passages: [],
  truncated: false,
});
const results = askReal(wordings, (q) =>
  q === 'd?' ? answer(q, 'unknown', '') : answer(q, 'answered', q === 'a?' ? '34' : 'another'),
);

describe('the report of the real questions', () => {
  it('realRows counts verdicts by column, by what the library holds and by split', () => {
    expect(realRows(results)).toEqual([
      { row: 'asked', right: 1, partly: 0, refused: 1, beside: 0, asked: 2 },
      { row: 'typed', right: 0, partly: 0, refused: 0, beside: 1, asked: 1 },
      { row: 'held', right: 1, partly: 0, refused: 0, beside: 1, asked: 2 },
      { row: 'not held', right: 0, partly: 0, refused: 1, beside: 0, asked: 1 },
      { row: 'train', right: 1, partly: 0, refused: 0, beside: 1, asked: 2 },
      { row: 'test', right: 0, partly: 0, refused: 1, beside: 0, asked: 1 },
      { row: 'all', right: 1, partly: 0, refused: 1, beside: 1, asked: 3 },
    ]);
  });

  it('formatRealTable prints a line for each row with the shares of right and beside', () => {
    const lines = formatRealTable(results).split('\n');
    expect(lines[0]).toMatch(
      /^real questions +right +partly +refused +beside +asked +right +beside$/u,
    );
    expect(lines.at(-1)).toMatch(/^all +1 +0 +1 +1 +3 +33\.3% +33\.3%$/u);
  });

  it('worstFirst returns what is wrong, and no refusal of what the library does not hold', () => {
    expect(worstFirst(results).map(({ wording }) => wording.q)).toEqual(['a typed']);
  });

  it('describeReal shows the question, the gold and the given answer', () => {
    const [first] = worstFirst(results);
    const text = first ? describeReal(first) : '';
    for (const part of ['a / typed', 'wanted  34', 'beside', 'another']) {
      expect(text).toContain(part);
    }
  });
});
