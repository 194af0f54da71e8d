import { describe, expect, it } from 'vitest';
import { createTestAssistant, TODAY } from '../../test/helpers/library-from-files.ts';
import { SON_TUYEN_FILES } from '../../test/helpers/son-tuyen-library.ts';
import { renderExplanation } from './explanation-text.ts';
import { SHIPPED_WEIGHTS } from './weights.ts';

const { assistant } = createTestAssistant(SON_TUYEN_FILES);
const explain = (question: string) => assistant.explain(question, null, TODAY);
const ANSWERED = 'kinh te so nam 2030 chiem bao nhieu';
const REFUSED = 'Giá vàng hôm nay bao nhiêu?';
const sum = (parts: Readonly<Record<string, number>>): number =>
  Object.values(parts).reduce((total, points) => total + points, 0);

describe('the explanation of an answer', () => {
  it('comes with the same answer as without it', () => {
    for (const question of [ANSWERED, REFUSED, '12-NQ/TU', 'xin chào', ''])
      expect(explain(question).answer).toEqual(assistant.ask(question, null, TODAY));
  });

  it('says how the question was read and understood', () => {
    const { reading, understood, terms } = explain(ANSWERED).explanation;
    expect(reading).toMatchObject({
      question: ANSWERED,
      restored: 'kinh tế số năm 2030 chiếm bao nhiêu',
    });
    expect(understood).toMatchObject({
      language: 'vi',
      years: [2030],
      constraints: { years: [2030] },
    });
    expect(understood.intents[0]).toEqual({ intent: 'figure', phrase: 'bao nhieu' });
    expect(terms.map(({ text }) => text)).toContain('kinh tế');
    expect(terms.reduce((total, { share }) => total + share, 0)).toBeCloseTo(1, 1);
  });

  it('lists lines best first, with parts that add up to their scores', () => {
    const { lines, decidedBy } = explain(ANSWERED).explanation;
    expect(lines.length).toBeGreaterThan(1);
    expect(lines[0]).toMatchObject({ isAnswer: true, document: 'nq-12-2021' });
    // Each part and the score are rounded to a thousandth.
    for (const { parts, score } of lines) {
      const most = 0.0005 * (Object.keys(parts).length + 1) + 1e-9;
      expect(Math.abs(sum(parts) - score)).toBeLessThanOrEqual(most);
    }
    expect(lines.map(({ score }) => score)).toEqual(
      lines.map(({ score }) => score).sort((a, b) => b - a),
    );
    expect(decidedBy).toMatchObject({
      weight: 'answerConfidence',
      required: SHIPPED_WEIGHTS.answerConfidence,
      favours: 'answer',
    });
  });

  it('names the threshold that refused, with the value that was reached', () => {
    const { answer, explanation } = explain(REFUSED);
    expect(answer.status).toBe('unknown');
    const { decidedBy, documents } = explanation;
    expect(decidedBy).toMatchObject({ favours: 'refusal' });
    if (decidedBy === null) throw new Error('no threshold refused');
    expect(decidedBy.required).toBe(SHIPPED_WEIGHTS[decidedBy.weight]);
    for (const { parts, score } of documents) expect(sum(parts)).toBeCloseTo(score, 2);
  });

  it('names the documents that bear a number, where no threshold decides', () => {
    const { understood, decidedBy } = explain('12-NQ/TU').explanation;
    expect(understood.numbers).toEqual([{ text: '12-NQ/TU', documents: ['nq-12-2021'] }]);
    expect(decidedBy).toBeNull();
  });

  it('is plain data', () => {
    const { explanation } = explain(ANSWERED);
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
  });
});

describe('the text of an explanation', () => {
  it('marks the line that answers and names what decided', () => {
    const text = renderExplanation(explain(ANSWERED).explanation);
    expect(text).toContain('restored    kinh tế số năm 2030 chiếm bao nhiêu');
    expect(text).toMatch(/understood {2}language vi; intent figure \(“bao nhieu”\)/u);
    expect(text).toMatch(/^lines {7}> \d+\.\d\d nq-12-2021: .*32%/mu);
    expect(text).toMatch(/^decided by {2}answerConfidence 0\.\d\d: .* reaches \d\.\d\d, answer/mu);
    expect(text).toContain('answer      answered, figure: nq-12-2021');
  });

  it('says in words what the best line has, and how the other lines differ', () => {
    const text = renderExplanation(explain(ANSWERED).explanation);
    expect(text).toMatch(/^ +\d\.\d\d (?:mean|share|cosine) .+ \(\w+\)$/mu);
    expect(text).toMatch(/^ +-?\d+\.\d\d \d+ further features$/mu);
    // The line of another year has all the words, but not the year.
    expect(text).toMatch(/18% GRDP\.\n +beside the best: years -\d\.\d\d, /u);
  });

  it('names the threshold that refused', () => {
    const text = renderExplanation(explain(REFUSED).explanation);
    expect(text).toMatch(/decided by {2}\w+ \d\.\d\d: .* reaches \d\.\d\d, refusal/u);
    expect(text).toContain('answer      unknown, figure: no document');
    expect(text.split('\n').length).toBeLessThan(50);
  });
});
