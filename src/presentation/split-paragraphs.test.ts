import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Paragraph, paragraphLength } from './paragraph.ts';
import { MAX_MESSAGE_LENGTH, paragraphSeparator, splitParagraphs } from './split-paragraphs.ts';

const paragraph = (text: string, change: Partial<Paragraph> = {}): Paragraph => ({
  kind: 'paragraph',
  runs: [{ text }],
  ...change,
});

const textOf = ({ runs }: Paragraph) => runs.map(({ text }) => text).join('');

function joined(message: readonly Paragraph[]): string {
  return message
    .map((part, at) => (at === 0 ? '' : paragraphSeparator(part)) + textOf(part))
    .join('');
}

describe('splitParagraphs', () => {
  it('keeps in one message what fits', () => {
    const parts = [paragraph('a'.repeat(2000)), paragraph('b'.repeat(2095))];
    expect(splitParagraphs(parts)).toEqual([parts]);
  });

  it('starts a new message at the paragraph that would pass the limit, separators counted', () => {
    const parts = [paragraph('a'.repeat(2000)), paragraph('b'.repeat(2096))];
    expect(splitParagraphs(parts)).toEqual([[parts[0]], [parts[1]]]);
    const apart = [
      paragraph('a'.repeat(2000)),
      paragraph('b'.repeat(2095), { hasSpaceBefore: true }),
    ];
    expect(splitParagraphs(apart)).toHaveLength(2);
  });

  it('splits a long paragraph after a sentence, or at a space', () => {
    const cut = (text: string) => splitParagraphs([paragraph(text)], 20).map(joined);
    expect(cut('Câu thứ nhất. Câu thứ hai dài.')).toEqual(['Câu thứ nhất.', 'Câu thứ hai dài.']);
    expect(cut('một hai ba bốn năm sáu')).toEqual(['một hai ba bốn năm', 'sáu']);
  });

  it('does not split a document number at its dots or slashes', () => {
    const text = 'Theo văn bản 1.234/QĐ-UBND';
    expect(splitParagraphs([paragraph(text)], 24).map(joined)).toEqual([
      'Theo văn bản',
      '1.234/QĐ-UBND',
    ]);
  });

  it('splits a text without spaces between grapheme clusters', () => {
    const family = '👨‍👩‍👧';
    const decomposed = 'e\u0302\u0301';
    const messages = splitParagraphs([paragraph((family + decomposed).repeat(5))], 20);
    for (const message of messages) {
      expect(joined(message)).toMatch(new RegExp(`^(?:${family}|${decomposed})+$`, 'u'));
    }
  });

  it('keeps styles on both sides of a split', () => {
    const runs = [{ text: 'mở ' }, { text: 'đậm đậm đậm', style: 'strong' as const }];
    const [first, second] = splitParagraphs([{ kind: 'quote', runs }], 9);
    expect(first?.[0]).toEqual({
      kind: 'quote',
      runs: [{ text: 'mở ' }, { text: 'đậm', style: 'strong' }],
    });
    expect(second?.[0]).toEqual({ kind: 'quote', runs: [{ text: 'đậm đậm', style: 'strong' }] });
  });

  it('keeps a message within 100 entities, because Telegram ignores the rest', () => {
    const strong = { ...paragraph('x'), runs: [{ text: 'x', style: 'strong' as const }] };
    const sizes = splitParagraphs(Array.from({ length: 150 }, () => strong)).map(
      (message) => message.length,
    );
    expect(sizes).toEqual([100, 50]);
  });

  it('loses no letter, passes no limit and splits no surrogate pair of any text', () => {
    const texts = fc.array(
      fc.string({
        unit: fc.constantFrom('ế', 'a', ' ', '.', '\n', '😀', '👨‍👩‍👧', '̣'),
        maxLength: 90,
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 40 }), (given, limit) => {
        const messages = splitParagraphs(
          given.filter((text) => text.trim() !== '').map((text) => paragraph(text)),
          limit,
        );
        const bare = (text: string) => text.replace(/\s/gu, '');
        expect(bare(messages.map(joined).join(''))).toBe(bare(given.join('')));
        for (const message of messages) {
          expect(joined(message).length).toBeLessThanOrEqual(limit);
          expect(message.every((part) => paragraphLength(part) > 0)).toBe(true);
          expect(joined(message)).not.toMatch(/\p{Surrogate}/u);
        }
      }),
    );
  });

  it('uses Telegram’s limit by default', () => {
    expect(MAX_MESSAGE_LENGTH).toBe(4096);
    expect(
      splitParagraphs([paragraph('á '.repeat(4096))]).every((m) => joined(m).length <= 4096),
    ).toBe(true);
  });
});
