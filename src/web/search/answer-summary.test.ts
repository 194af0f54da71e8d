import { describe, expect, it } from 'vitest';
import { makeAnswer } from '../../../test/helpers/answers.ts';
import type { Block } from '../../answer/answer.ts';
import { summarizeAnswer } from './answer-summary.ts';

const block = (kind: Block['kind'], ...texts: string[]): Block => ({
  kind,
  spans: texts.map((text) => ({ text })),
});

describe('summarizeAnswer', () => {
  it('returns the first line of an answer', () => {
    const blocks = [
      block('lead', 'Đến năm 2030,\n kinh tế số ', 'chiếm 30% GDP. '),
      block('note', 'Nguồn'),
    ];
    expect(summarizeAnswer(makeAnswer('a', { status: 'answered', blocks }))).toBe(
      'Đến năm 2030, kinh tế số chiếm 30% GDP.',
    );
  });

  it('shortens a long line', () => {
    const blocks = [block('lead', 'dài '.repeat(200))];
    const summary = summarizeAnswer(makeAnswer('a', { status: 'unsure', blocks })) ?? '';
    expect(summary.length).toBeLessThanOrEqual(200);
    expect(summary).toMatch(/^dài dài .*…$/u);
  });

  it('returns null when there is no answer', () => {
    expect(summarizeAnswer(null)).toBeNull();
    const blocks = [block('lead', 'Thư viện chưa có')];
    expect(summarizeAnswer(makeAnswer('a', { status: 'unknown', blocks }))).toBeNull();
    expect(summarizeAnswer(makeAnswer('a', { status: 'answered', blocks: [] }))).toBeNull();
  });
});
