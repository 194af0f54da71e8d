import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../language/tokens.ts';
import { corpusOf, FIELDS, isJoined, linesOf, textOf, wordOf } from './corpus.ts';
import type { Passage } from './passage.ts';
import { holders, postingsOf } from './postings.ts';

const word = fc.constantFrom(
  'Nghị',
  'quyết',
  'nghi',
  'quyet',
  'số',
  '04',
  'TU',
  ',',
  '. ',
  '\n',
  '',
);
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const passages = fc
  .array(fc.record({ title: text, heading: text, body: text }), { maxLength: 4 })
  .map((list) =>
    list.map(
      (own, id): Passage => ({
        id,
        entry: 'a',
        anchor: '',
        citation: '',
        number: '',
        titleEn: '',
        topics: '',
        ...own,
      }),
    ),
  );

describe('a corpus', () => {
  it('holds every text as it was read', () => {
    fc.assert(
      fc.property(passages, (list) => {
        const corpus = corpusOf(list, tokenize);
        const wordsOf = (codes: Int32Array): [string | undefined, boolean][] =>
          Array.from(codes, (code) => [corpus.words[wordOf(code)], isJoined(code)]);
        const expected = (of: string): [string, boolean][] =>
          tokenize(of).map((token) => [token.text, token.joined]);
        for (const passage of list) {
          const read = textOf(corpus, passage.id);
          expect(wordsOf(read.title)).toEqual(expected(passage.title));
          expect(wordsOf(read.heading)).toEqual(expected(passage.heading));
          expect(read.lines.map(wordsOf)).toEqual(linesOf(passage).map(expected));
        }
      }),
    );
  });
});

describe('postings', () => {
  it('count each passage that holds a term once, as written and without marks', () => {
    fc.assert(
      fc.property(passages, (list) => {
        const { marked, folded } = postingsOf(corpusOf(list, tokenize));
        const holding = (is: (token: { text: string; folded: string }) => boolean): number =>
          list.filter((passage) =>
            [...FIELDS.map((field) => passage[field]), passage.body].some((own) =>
              tokenize(own).some(is),
            ),
          ).length;
        expect(holders(marked, 'quyết')).toBe(holding((token) => token.text === 'quyết'));
        expect(holders(marked, 'quyet')).toBe(holding((token) => token.text === 'quyet'));
        expect(holders(folded, 'quyet')).toBe(holding((token) => token.folded === 'quyet'));
      }),
    );
  });
});
