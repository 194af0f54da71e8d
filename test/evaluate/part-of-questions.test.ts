import { describe, expect, it } from 'vitest';
import { partOf } from './part-of-questions.ts';
import { type AskedQuestion, withVariants } from './variants.ts';

/** So many questions with their variants. */
const makeQuestions = (count: number, status: 'answered' | 'unknown'): AskedQuestion[] =>
  withVariants(
    Array.from({ length: count }, (_, at) => ({
      q: `Ai ký Quyết định số ${at} của Thủ tướng?`,
      kind: 'who',
      variant: 'plain',
      expect: { status },
      context: [],
    })),
    [],
  );

const variantsOf = (questions: readonly AskedQuestion[], ...names: string[]): AskedQuestion[] =>
  questions.filter(({ variant }) => names.includes(variant));

describe('partOf', () => {
  it('keeps every plain question and every typo', () => {
    const asked = makeQuestions(100, 'answered');
    const kept = variantsOf(partOf(asked), 'plain', 'typo');
    expect(kept).toEqual(variantsOf(asked, 'plain', 'typo'));
    expect(kept).toHaveLength(200);
  });

  it('keeps every variant of a question that must be refused', () => {
    const unknown = makeQuestions(100, 'unknown');
    expect(partOf(unknown)).toEqual(unknown);
  });

  it.each(['folded', 'half', 'telex', 'vni'])(
    'keeps some questions that are typed as %s, the same ones when others are added',
    (variant) => {
      const some = variantsOf(partOf(makeQuestions(100, 'answered')), variant);
      expect(some.length).toBeGreaterThan(10);
      expect(some.length).toBeLessThan(40);
      const more = variantsOf(partOf(makeQuestions(200, 'answered')), variant);
      expect(more.slice(0, some.length)).toEqual(some);
    },
  );
});
