import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortHash } from '../shared/short-hash.ts';
import {
  createDocumentLink,
  createQuestionLink,
  createShareLink,
  parseStartPayload,
} from './deep-links.ts';

const payloadOf = (link: string | null): string =>
  link === null ? '' : (new URL(link).searchParams.get('start') ?? '');

describe('deep links', () => {
  it('lead back to the question, at least without its diacritics', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (question) => {
        const link = createQuestionLink('bot', question);
        if (link === null) return;
        expect(payloadOf(link)).toMatch(/^[A-Za-z0-9_-]{1,64}$/u);
      }),
    );
    expect(parseStartPayload(payloadOf(createQuestionLink('bot', 'một cửa là gì?')))).toEqual({
      kind: 'question',
      question: 'một cửa là gì?',
    });
    expect(
      parseStartPayload(
        payloadOf(createQuestionLink('bot', 'Nghị quyết nào về chuyển đổi số ở tỉnh?')),
      ),
    ).toEqual({ kind: 'question', question: 'nghi quyet nao ve chuyen doi so o tinh?' });
    expect(createQuestionLink('bot', 'x'.repeat(60))).toBeNull();
  });

  it('lead to a document by its id, or by its short hash when the id does not fit', () => {
    expect(payloadOf(createDocumentLink('bot', 'nq-57'))).toBe('doc_nq-57');
    const long = 'x'.repeat(61);
    expect(payloadOf(createDocumentLink('bot', long))).toBe(`doc_${shortHash(long)}`);
    expect(payloadOf(createDocumentLink('bot', 'a.b'))).toBe(`doc_${shortHash('a.b')}`);
  });

  it.each(['', 'inline', 'q_', 'q_%%', 'q_gA', 'doc', `doc_${'x'.repeat(61)}`])(
    'takes %j for none of ours',
    (payload) => {
      expect(parseStartPayload(payload)).toBeNull();
    },
  );
});

it('a link to share has the address and the text as Telegram reads them', () => {
  const link = new URL(createShareLink('https://a.vn/?q=một cửa&x=1', 'Một cửa & "57"'));
  expect(link.origin + link.pathname).toBe('https://t.me/share/url');
  expect(link.searchParams.get('url')).toBe('https://a.vn/?q=một cửa&x=1');
  expect(link.searchParams.get('text')).toBe('Một cửa & "57"');
});
