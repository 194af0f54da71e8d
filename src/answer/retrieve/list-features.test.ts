import { describe, expect, it } from 'vitest';
import { COMPARED_FEATURES } from './feature-names.ts';
import { listValues, type QuestionEvidence, type RankedLine } from './list-features.ts';

const EVIDENCE: QuestionEvidence = {
  unseenShare: 0.25,
  wordCount: 3,
  isEnglish: false,
  isWithin: true,
};
/** What a line has of the compared features, in their order. */
const NOTHING = new Float64Array(COMPARED_FEATURES.length);
/** Lines with these scores, each of a passage of its own. */
const lines = (...scores: number[]): RankedLine[] =>
  scores.map((score, id) => ({ score, text: `dòng ${id}`, passage: { id }, compared: NOTHING }));

describe('the features of a list of lines', () => {
  it('have all the probability on the only line', () => {
    expect(listValues(lines(4), EVIDENCE)).toMatchObject({
      score: 0.4,
      mass: 1,
      massOfTwo: 1,
      margin: 3,
    });
  });

  it('share the probability between equal lines', () => {
    const { mass, massOfTwo, margin } = listValues(lines(2, 2, 2, 2), EVIDENCE);
    expect([mass, massOfTwo, margin]).toEqual([0.25, 0.5, 0]);
  });

  it('give the best line more the farther it stands above the others', () => {
    const masses = [0, 1, 2, 4].map((gap) => listValues(lines(5, 5 - gap), EVIDENCE).mass);
    expect(masses).toEqual([...masses].sort((a, b) => a - b));
    expect(new Set(masses).size).toBe(masses.length);
  });

  it('measure the margin to the best line of another passage, at most 3', () => {
    const [first, second, third] = [1, 1, 2].map((id, at) => ({
      score: 6 - at,
      text: 'dòng',
      passage: { id },
      compared: NOTHING,
    }));
    if (first === undefined || second === undefined || third === undefined) throw new Error();
    expect(listValues([first, second, third], EVIDENCE).margin).toBe(2);
    expect(listValues(lines(9, 1), EVIDENCE).margin).toBe(3);
  });

  it('do not count weak lines beyond the best twenty', () => {
    const scores = Array.from({ length: 100 }, () => 1);
    expect(listValues(lines(...scores), EVIDENCE).mass).toBeCloseTo(1 / 20);
  });

  it('say what is known of the question', () => {
    expect(listValues(lines(1), EVIDENCE)).toMatchObject({
      bias: 1,
      unseenShare: 0.25,
      wordCount: Math.log(4),
      isEnglish: 0,
      isWithin: 1,
    });
  });

  it('say by how many features the best line is the best, and what it has above the others', () => {
    const line = (score: number, id: number, ...compared: number[]): RankedLine => ({
      score,
      text: `dòng ${id}`,
      passage: { id },
      compared: Float64Array.from(COMPARED_FEATURES, (_, place) => compared[place] ?? 0),
    });
    const values = listValues([line(5, 1, 0.9, 0.2), line(4, 2, 0.4, 0.5)], EVIDENCE);
    expect(values.agreement).toBe(1 / COMPARED_FEATURES.length);
    expect(values['lead:paraphraseLikelihood']).toBeCloseTo(0.5);
    expect(values['lead:likelihood']).toBeCloseTo(-0.3);
    expect(listValues([line(5, 1, 9)], EVIDENCE)['lead:paraphraseLikelihood']).toBe(1);
    expect(listValues([line(5, 1, 9), line(4, 2)], EVIDENCE)['lead:paraphraseLikelihood']).toBe(2);
  });

  it('add the probability of lines that say the same as the best', () => {
    const said = (...texts: string[]) =>
      listValues(
        texts.map((text, id) => ({ score: 2, text, passage: { id }, compared: NOTHING })),
        EVIDENCE,
      );
    const same = said('Cả nước còn 34 tỉnh.', 'Sau sắp xếp còn 34 tỉnh.');
    const other = said('Cả nước còn 34 tỉnh.', 'Thanh Hóa giữ nguyên.');
    expect(same.massOfLike).toBeGreaterThan(other.massOfLike);
    expect([same.massOfFigures, other.massOfFigures]).toEqual([1, 0.5]);
    expect(same.mass).toBe(other.mass);
  });
});
