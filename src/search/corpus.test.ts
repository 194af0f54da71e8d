import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../text/tokenizer.ts';
import {
  buildCorpus,
  codesOfPassage,
  isAdjacent,
  readPassageText,
  splitLines,
  wordIdOf,
} from './corpus.ts';
import type { Passage } from './passage.ts';

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
        questions: [],
        ...own,
      }),
    ),
  );

describe('a corpus', () => {
  it('a corpus contains every text as it was read', () => {
    fc.assert(
      fc.property(passages, (list) => {
        const corpus = buildCorpus(list, tokenize);
        const wordsOf = (codes: Int32Array): [string | undefined, boolean][] =>
          Array.from(codes, (code) => [corpus.words[wordIdOf(code)], isAdjacent(code)]);
        const expected = (of: string): [string, boolean][] =>
          tokenize(of).map((token) => [token.text, token.isAdjacent]);
        for (const passage of list) {
          const read = readPassageText(codesOfPassage(corpus, passage.id));
          expect(wordsOf(read.title)).toEqual(expected(passage.title));
          expect(wordsOf(read.heading)).toEqual(expected(passage.heading));
          expect(read.lines.map(wordsOf)).toEqual(splitLines(passage).map(expected));
        }
      }),
    );
  });
});
