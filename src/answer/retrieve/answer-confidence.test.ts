import { describe, expect, it } from 'vitest';
import { createTestAssistant } from '../../../test/helpers/library-from-files.ts';
import { contextOf } from '../../../test/helpers/question-context.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import { confidenceIn } from './answer-confidence.ts';
import { findLines } from './find-lines.ts';

const { assistant } = createTestAssistant(SON_TUYEN_FILES);
const found = (question: string) => {
  const ctx = contextOf(assistant, question);
  return { ctx, lines: findLines(ctx, ctx.understanding.intents[0] ?? 'content', null) };
};
const ANSWERED = 'thời gian chờ của người dân tại bộ phận một cửa không quá bao nhiêu phút';

describe('the confidence that lines answer', () => {
  it('is 0 without lines', () => {
    expect(confidenceIn(found(ANSWERED).ctx, [], false)).toBe(0);
  });

  it('is a probability', () => {
    for (const question of [ANSWERED, 'Giá vàng hôm nay bao nhiêu?', 'nuôi tôm hùm']) {
      const { ctx, lines } = found(question);
      const confidence = confidenceIn(ctx, lines, false);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it('is higher where a line answers than where only a word is found', () => {
    const [held = 0, foreign = 0] = [ANSWERED, 'giá vàng một lượng bao nhiêu đồng'].map(
      (question) => {
        const { ctx, lines } = found(question);
        return confidenceIn(ctx, lines, false);
      },
    );
    expect(held).toBeGreaterThan(foreign);
  });

  it('falls when other lines come nearer to the best', () => {
    const { ctx, lines } = found(ANSWERED);
    const [best] = lines;
    if (best === undefined) throw new Error('no line was found');
    const other = { ...best, passage: { ...best.passage, id: best.passage.id + 1 } };
    const confidences = [4, 2, 1, 0].map((gap) =>
      confidenceIn(ctx, [best, { ...other, score: best.score - gap }], false),
    );
    expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
    expect(confidences[0]).toBeGreaterThan(confidences[3] ?? 1);
  });

  it('is higher in a document that the question names', () => {
    const { ctx, lines } = found(ANSWERED);
    expect(confidenceIn(ctx, lines, true)).toBeGreaterThan(confidenceIn(ctx, lines, false));
  });
});
