import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../text/fold.ts';
import { padFoldedWords, tokenize } from '../../text/tokenizer.ts';
import {
  createHighlightTerms,
  createSnippet,
  type HighlightTerms,
  highlight,
} from './highlight.ts';

/** The terms of a query as the searcher reads it: a word with diacritics matches only with them. */
function highlightTerms(query: string): HighlightTerms {
  const tokens = tokenize(query).map((token) => ({
    ...token,
    isMarked: fold(token.text) !== token.text,
  }));
  return createHighlightTerms({ tokens });
}

const renderMarked = (text: string, query: string): string =>
  highlight(text, highlightTerms(query))
    .map(({ text: piece, isMatch }) => (isMatch ? `[${piece}]` : piece))
    .join('');

describe('highlight', () => {
  it.each([
    ['Phát triển kinh tế số.', 'kinh tế số', 'Phát triển [kinh tế số].'],
    ['Phát triển KINH TẾ SỐ', 'kinh te so', 'Phát triển [KINH TẾ SỐ]'],
    ['kinh tế, số liệu', 'kinh tế số', '[kinh tế], số liệu'],
    ['một số chủ trương', 'kinh tế số', 'một số chủ trương'],
    ['đến năm 2030', 'kinh tế số 2030', 'đến năm [2030]'],
    ['hoà giải', 'hòa', '[hoà] giải'],
    ['má mà ma', 'mà', 'má [mà] ma'],
    ['má mà ma', 'ma', '[má mà ma]'],
    ['', 'ma', ''],
  ])('in %j for the query %j returns %j', (text, query, expected) => {
    expect(renderMarked(text, query)).toBe(expected);
  });

  it('keeps the text unchanged for any text and query', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (text, query) => {
          const pieces = highlight(text, highlightTerms(query));
          expect(pieces.map((piece) => piece.text).join('')).toBe(text.normalize('NFC'));
          expect(pieces.every((piece) => piece.text !== '')).toBe(true);
        },
      ),
    );
  });
});

describe('createSnippet', () => {
  const text = (lines: readonly string[], query: string): string =>
    createSnippet(
      lines.map((line) => ({ text: line, padded: padFoldedWords(line) })),
      highlightTerms(query),
    )
      .map((piece) => piece.text)
      .join('');

  it('returns the line with the most query words, without its bullet', () => {
    const lines = ['- Kinh tế.', '- Kinh tế số chiếm 30% GDP.', '- Số liệu.'];
    expect(text(lines, 'kinh tế số')).toBe('Kinh tế số chiếm 30% GDP.');
    expect(text(['Kinh tê sô.', 'Kinh tế.'], 'kinh tế số')).toBe('Kinh tế.');
  });

  it('returns the first line when no line matches, and nothing when there are no lines', () => {
    expect(text(['Một.', 'Hai.'], 'ba')).toBe('Một.');
    expect(createSnippet([], highlightTerms('ba'))).toEqual([]);
  });

  it('cuts a long line between words around the first match', () => {
    const line = `${'đầu '.repeat(200)}kinh tế số ${'cuối '.repeat(200)}`;
    const cut = text([line], 'kinh tế số');
    expect(cut.length).toBeLessThan(340);
    expect(cut).toMatch(/^… đầu .*kinh tế số .*cuối …$/u);
  });
});
