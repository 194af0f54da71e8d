import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryPassages } from '../../test/helpers/arbitrary-passages.ts';
import { tokenize } from '../text/tokenizer.ts';
import {
  buildCorpus,
  codesOfPassage,
  isAdjacent,
  readPassageText,
  splitLines,
  wordIdOf,
} from './corpus.ts';

describe('a corpus', () => {
  it('a corpus contains every text as it was read', () => {
    fc.assert(
      fc.property(arbitraryPassages, (list) => {
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
          expect(read.questions.map(wordsOf)).toEqual(
            passage.questions.map((question) => expected(question.text)),
          );
        }
      }),
    );
  });
});
