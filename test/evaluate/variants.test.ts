import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvaluationQuestion } from './question.ts';
import { createRandom } from './random.ts';
import { addTypo } from './typo.ts';
import { abbreviate, isEnglish, spellings, withVariants } from './variants.ts';

const TABLE = [
  { short: 'CP', long: ['Chính phủ'] },
  { short: 'CPĐT', long: ['chính phủ điện tử'] },
  { short: 'NĐ', long: ['nghị định'] },
  { short: 'TTHC', long: ['thủ tục hành chính'] },
];
const QUESTION = 'Nghị định 42/2022/NĐ-CP ai ký?';

describe('spellings', () => {
  it('spellings returns six other spellings of a Vietnamese question', () => {
    const typed = spellings('Nghị định nào về Chính phủ?', TABLE);
    expect([...typed.keys()]).toEqual(['folded', 'half', 'telex', 'vni', 'abbr', 'typo']);
    expect(typed.get('folded')).toBe('nghi dinh nao ve chinh phu?');
    expect(typed.get('telex')).toBe('Nghij ddinhj naof veef Chinhs phur?');
    expect(typed.get('abbr')).toBe('NĐ nào về CP?');
  });

  it('spellings returns only lower case and a typo for an English question', () => {
    expect([...spellings('Which law covers data?', TABLE).keys()]).toEqual(['lower', 'typo']);
  });

  it('spellings omits variants that equal the question', () => {
    expect([...spellings('qd 06 ttg', TABLE).keys()]).toEqual([]);
  });

  it('spellings drops the same part of the diacritics every time', () => {
    const half = spellings('Nghị định nào về tuyển dụng công chức?', TABLE).get('half') ?? '';
    expect(half).toMatch(/[^\p{ASCII}]/u);
    expect(half).not.toBe('Nghị định nào về tuyển dụng công chức?');
    expect(spellings('Nghị định nào về tuyển dụng công chức?', TABLE).get('half')).toBe(half);
    expect(half.normalize('NFC')).toHaveLength('Nghị định nào về tuyển dụng công chức?'.length);
  });
});

describe('abbreviate', () => {
  it('abbreviate shortens the longest phrase of whole words, in any case', () => {
    expect(abbreviate('Chính phủ điện tử', TABLE)).toBe('CPĐT');
    expect(abbreviate('CHÍNH PHỦ số', TABLE)).toBe('CP số');
    expect(abbreviate('nghị địnhs', TABLE)).toBe('nghị địnhs');
    expect(abbreviate('nghị định', [])).toBe('nghị định');
  });
});

describe('withTypo', () => {
  it('withTypo changes one letter of one word of four letters or more', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const typo = addTypo(QUESTION, createRandom(seed)) ?? '';
        expect(typo).not.toBe(QUESTION);
        expect(typo).toMatch(/^\S+ \S+ 42\/2022\/NĐ-CP ai ký\?$/u);
        expect(Math.abs(typo.length - QUESTION.length)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('withTypo does not change short words, numbers and codes', () => {
    expect(addTypo('SIPAS là gì? 1234/QĐ-UBND', createRandom('x'))).toBeNull();
  });
});

describe('isEnglish', () => {
  it.each([
    ['Who signed Resolution 57-NQ/TW?', true],
    ['List the resolutions of Quảng Nam', true],
    ['Ai ký Nghị quyết 57-NQ/TW?', false],
    ['kl 127', false],
    ['PAPI là gì?', false],
  ])('isEnglish returns for %j: %j', (question, english) => {
    expect(isEnglish(question)).toBe(english);
  });
});

describe('withVariants', () => {
  const question: EvaluationQuestion = {
    q: QUESTION,
    kind: 'who',
    variant: 'plain',
    expect: { status: 'answered', contains: ['Vũ Đức Đam'] },
    context: ['Xin chào'],
  };

  it('withVariants keeps kind, context and expectation, and links the plain question', () => {
    const [plain, folded] = withVariants([question], TABLE);
    expect(plain).toEqual({ ...question, plain: null });
    expect(folded).toEqual({
      ...question,
      q: 'nghi dinh 42/2022/nd-cp ai ky?',
      variant: 'folded',
      plain: question,
    });
  });

  it('withVariants does not vary a question that is a variant already', () => {
    expect(withVariants([{ ...question, variant: 'folded' }], TABLE)).toHaveLength(1);
  });
});
