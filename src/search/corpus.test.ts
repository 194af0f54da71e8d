import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../text/tokenizer.ts';
import {
  buildCorpus,
  isAdjacent,
  PASSAGE_FIELDS,
  readPassageText,
  splitLines,
  wordIdOf,
} from './corpus.ts';
import type { Passage } from './passage.ts';
import { buildTermIndex } from './term-index.ts';
import { createTermSearch, fieldBoosts } from './term-search.ts';
import { SHIPPED_SEARCH_WEIGHTS } from './weights.ts';

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
  it('a corpus contains every text as it was read', () => {
    fc.assert(
      fc.property(passages, (list) => {
        const corpus = buildCorpus(list, tokenize);
        const wordsOf = (codes: Int32Array): [string | undefined, boolean][] =>
          Array.from(codes, (code) => [corpus.words[wordIdOf(code)], isAdjacent(code)]);
        const expected = (of: string): [string, boolean][] =>
          tokenize(of).map((token) => [token.text, token.isAdjacent]);
        for (const passage of list) {
          const read = readPassageText(corpus, passage.id);
          expect(wordsOf(read.title)).toEqual(expected(passage.title));
          expect(wordsOf(read.heading)).toEqual(expected(passage.heading));
          expect(read.lines.map(wordsOf)).toEqual(splitLines(passage).map(expected));
        }
      }),
    );
  });
});

describe('terms', () => {
  it('searchTerms returns the scores and the order of one MiniSearch query for all terms', () => {
    const some = fc.subarray(['nghị', 'quyết', 'nghị_quyết', 'số', '04', 'tu', 'xyz']);
    const bare = fc.subarray(['nghi', 'quyet', 'nghi_quyet', 'so', '04', 'tu', 'xyz']);
    fc.assert(
      fc.property(passages, some, bare, (list, marked, folded) => {
        const index = buildTermIndex(buildCorpus(list, tokenize));
        const whole = index.mini.search(
          {
            combineWith: 'OR',
            queries: [
              { queries: [marked.join(' ')], fields: [...PASSAGE_FIELDS, 'body'] },
              { queries: [folded.join(' ')], fields: ['labelFolded', 'bodyFolded'] },
            ],
          },
          { boost: { ...fieldBoosts(SHIPPED_SEARCH_WEIGHTS) } },
        );
        const expected = whole.map(({ id, score }) => ({ id, score }));
        const searchTerms = createTermSearch(index, SHIPPED_SEARCH_WEIGHTS);
        const hits = (): { readonly id: number; readonly score: number }[] => {
          const { ids, scores } = searchTerms(marked, folded);
          return Array.from(ids, (id) => ({ id, score: scores[id] ?? 0 }));
        };
        expect(hits()).toEqual(expected);
        // The second search uses the kept scores.
        expect(hits()).toEqual(expected);
      }),
    );
  });

  it('a term index counts and finds each passage with a term, with marks and without', () => {
    fc.assert(
      fc.property(passages, (list) => {
        const index = buildTermIndex(buildCorpus(list, tokenize));
        const holding = (
          fields: readonly (keyof Passage)[],
          is: (token: { text: string; folded: string }) => boolean,
        ): number[] =>
          list
            .filter((passage) => fields.some((field) => tokenize(String(passage[field])).some(is)))
            .map(({ id }) => id);
        const marked = holding([...PASSAGE_FIELDS, 'body'], ({ text }) => text === 'quyết');
        const bare = holding([...PASSAGE_FIELDS, 'body'], ({ folded }) => folded === 'quyet');
        const found = (terms: string[], folded: string[]): number[] =>
          [...createTermSearch(index, SHIPPED_SEARCH_WEIGHTS)(terms, folded).ids].sort(
            (a, b) => a - b,
          );
        expect(found(['quyết'], [])).toEqual(marked);
        expect(found([], ['quyet'])).toEqual(bare);
        const ownText = holding(
          ['title', 'titleEn', 'heading', 'body'],
          ({ text }) => text === 'quyết',
        );
        expect(index.frequency.get('quyết') ?? 0).toBe(ownText.length);
      }),
    );
  });
});
