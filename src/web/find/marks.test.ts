import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../language/fold.ts';
import { padded, tokenize } from '../../language/tokens.ts';
import { marked, snippet, type Wanted, wantedOf } from './marks.ts';

/** A query as the searcher reads it: words with marks count with these marks. */
function wanted(query: string): Wanted {
  const tokens = tokenize(query).map((token) => ({
    ...token,
    marked: fold(token.text) !== token.text,
  }));
  return wantedOf({ tokens });
}

const shown = (text: string, query: string): string =>
  marked(text, wanted(query))
    .map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
    .join('');

describe('marking', () => {
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
  ])('in %j of %j gives %j', (text, query, expected) => {
    expect(shown(text, query)).toBe(expected);
  });

  it('loses and adds nothing, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (text, query) => {
          const pieces = marked(text, wanted(query));
          expect(pieces.map((piece) => piece.text).join('')).toBe(text.normalize('NFC'));
          expect(pieces.every((piece) => piece.text !== '')).toBe(true);
        },
      ),
    );
  });
});

describe('a snippet', () => {
  const text = (lines: readonly string[], query: string): string =>
    snippet(
      lines.map((line) => ({ text: line, padded: padded(line) })),
      wanted(query),
    )
      .map((piece) => piece.text)
      .join('');

  it('is the line with most of the words, without its bullet', () => {
    const lines = ['- Kinh tế.', '- Kinh tế số chiếm 30% GDP.', '- Số liệu.'];
    expect(text(lines, 'kinh tế số')).toBe('Kinh tế số chiếm 30% GDP.');
    expect(text(['Kinh tê sô.', 'Kinh tế.'], 'kinh tế số')).toBe('Kinh tế.');
  });

  it('is the first line where none holds any, and nothing of nothing', () => {
    expect(text(['Một.', 'Hai.'], 'ba')).toBe('Một.');
    expect(snippet([], wanted('ba'))).toEqual([]);
  });

  it('of a long line is what stands around the word, cut between words', () => {
    const line = `${'đầu '.repeat(200)}kinh tế số ${'cuối '.repeat(200)}`;
    const cut = text([line], 'kinh tế số');
    expect(cut.length).toBeLessThan(340);
    expect(cut).toMatch(/^… đầu .*kinh tế số .*cuối …$/u);
  });
});
