import { describe, expect, it } from 'vitest';
import type { Answer, AnswerContext } from '../../src/answer/answer.ts';
import { askAll, type Result } from './ask-all.ts';
import type { EvaluationQuestion, Expectation } from './question.ts';
import { describeWrong, formatTable, summarise, summaryLines } from './report.ts';
import type { AskedQuestion } from './variants.ts';

const UNKNOWN: Expectation = { status: 'unknown' };
const WRONG: Expectation = { status: 'answered', first: ['1/QĐ-A'] };
const RIGHT: Expectation = { status: 'answered', first: ['2/QĐ-B'] };

const plain = (q: string, expect: Expectation, context: string[] = []): EvaluationQuestion => ({
  q,
  kind: 'who',
  variant: 'plain',
  expect,
  context,
});
const asked = (
  question: EvaluationQuestion,
  variant = 'plain',
  expect = question.expect,
): AskedQuestion => ({
  ...question,
  variant,
  expect,
  plain: variant === 'plain' ? null : question,
});

/** Answers every question with 2/QĐ-B, and repeats the question before in the text. */
function ask(question: string, context: AnswerContext | null): Answer {
  return {
    question,
    status: 'answered',
    intent: 'who',
    language: 'vi',
    blocks: [{ kind: 'lead', spans: [{ text: `after ${context?.question ?? 'nothing'}` }] }],
    documents: [
      {
        id: 'b',
        number: '2/QĐ-B',
        title: 'B',
        type: 'decision',
        passedBy: null,
        dateDocument: null,
        inForce: 'unknown',
        inForceVerified: false,
        url: null,
      },
    ],
    passages: [],
    truncated: false,
    suggestions: [],
    context: { documents: ['b'], question, intent: 'who' },
  };
}

const results = (...questions: AskedQuestion[]): Result[] => askAll(questions, ask);

describe('askAll', () => {
  it('askAll asks a follow-up after its earlier questions, and other questions alone', () => {
    const follow = asked(plain('C?', RIGHT, ['A?', 'B?']));
    const texts = results(follow, asked(plain('D?', RIGHT))).map((result) => result.answer.text);
    expect(texts).toEqual(['after B?', 'after nothing']);
  });

  it('askAll reports the fault of a wrong answer', () => {
    const faults = results(asked(plain('A?', RIGHT)), asked(plain('B?', WRONG)));
    expect(faults.map((result) => result.fault)).toEqual([null, 'first']);
  });
});

describe('summarise', () => {
  it('summarise counts unknown questions separately', () => {
    const summary = summarise(
      results(asked(plain('A?', RIGHT)), asked(plain('B?', WRONG)), asked(plain('C?', UNKNOWN))),
    );
    expect(summary.all).toEqual({ right: 1, asked: 3 });
    expect(summary.plain).toEqual({ right: 1, asked: 2 });
    expect(summary.unknown).toEqual({ right: 0, asked: 1 });
    expect(summary.meanReciprocalRank).toBe(1 / 2);
    expect(summary.gaps).toEqual([]);
  });

  it('summarise compares a variant with the plain form of the same questions', () => {
    const [a, b] = [plain('A?', RIGHT), plain('B?', WRONG)];
    const gaps = summarise(
      results(asked(a), asked(b), asked(a, 'telex', WRONG), asked(a, 'vni'), asked(b, 'vni')),
    ).gaps;
    expect(gaps).toEqual([
      { variant: 'telex', gap: 1 },
      { variant: 'vni', gap: 0 },
    ]);
  });

  it('summarise compares a variant without a plain form with all plain questions', () => {
    const alone = { ...asked(plain('C?', RIGHT)), variant: 'typo' };
    const gaps = summarise(results(asked(plain('A?', WRONG)), alone)).gaps;
    expect(gaps).toEqual([{ variant: 'typo', gap: -1 }]);
  });
});

describe('the report', () => {
  const some = results(asked(plain('A?', RIGHT)), asked(plain('B?', WRONG)));

  it('formatTable has one row per kind and one column per variant', () => {
    expect(formatTable(some)).toBe(
      [
        'kind        all      plain',
        'who   1/2 50.0%  1/2 50.0%',
        'all   1/2 50.0%  1/2 50.0%',
      ].join('\n'),
    );
  });

  it('summaryLines contains the time per question', () => {
    expect(summaryLines(some, 10, 4)).toContain('2.50 ms');
  });

  it('describeWrong shows the question, the expected answer and the given answer', () => {
    const text = some[1] ? describeWrong(some[1]) : '';
    for (const part of ['B?', '1/QĐ-A', 'first', '2/QĐ-B', 'after nothing']) {
      expect(text).toContain(part);
    }
  });
});
