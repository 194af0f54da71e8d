import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf } from './keyboards/codes.ts';
import { documentLink, questionLink, readPayload } from './links.ts';

const payloadOf = (link: string | null): string =>
  link === null ? '' : (new URL(link).searchParams.get('start') ?? '');

describe('deep links', () => {
  it('lead back to the question, at the least without its marks', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (question) => {
        const link = questionLink('bot', question);
        if (link === null) return;
        expect(payloadOf(link)).toMatch(/^[A-Za-z0-9_-]{1,64}$/u);
      }),
    );
    expect(readPayload(payloadOf(questionLink('bot', 'một cửa là gì?')))).toEqual({
      kind: 'question',
      question: 'một cửa là gì?',
    });
    expect(
      readPayload(payloadOf(questionLink('bot', 'Nghị quyết nào về chuyển đổi số ở tỉnh?'))),
    ).toEqual({ kind: 'question', question: 'nghi quyet nao ve chuyen doi so o tinh?' });
    expect(questionLink('bot', 'x'.repeat(60))).toBeNull();
  });

  it('lead to a document by its id, by its code where the id does not fit', () => {
    expect(payloadOf(documentLink('bot', 'nq-57'))).toBe('doc_nq-57');
    const long = 'x'.repeat(61);
    expect(payloadOf(documentLink('bot', long))).toBe(`doc_${codeOf(long)}`);
    expect(payloadOf(documentLink('bot', 'a.b'))).toBe(`doc_${codeOf('a.b')}`);
  });

  it.each(['', 'inline', 'q_', 'q_%%', 'q_gA', 'doc', `doc_${'x'.repeat(61)}`])(
    'takes %j for none of ours',
    (payload) => {
      expect(readPayload(payload)).toBeNull();
    },
  );
});
