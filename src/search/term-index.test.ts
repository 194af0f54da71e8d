import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { arbitraryPassages } from '../../test/helpers/arbitrary-passages.ts';
import { extractTerms, tokenize } from '../text/tokenizer.ts';
import { buildCorpus, PASSAGE_FIELDS, splitLines } from './corpus.ts';
import { countCorpusTerms } from './count-terms.ts';
import { fieldBoosts } from './field-boosts.ts';
import { PairTable } from './pair-table.ts';
import type { Passage } from './passage.ts';
import { FOLDED_FIELDS, MARKED_FIELDS } from './term-fields.ts';
import { openTermIndex, type TermIndex } from './term-index.ts';
import { createTermSearch } from './term-search.ts';
import { SHIPPED_SEARCH_WEIGHTS } from './weights.ts';

const indexOf = (list: readonly Passage[]): TermIndex => {
  const corpus = buildCorpus(list, tokenize);
  const wordIds = new Map(corpus.words.map((known, id) => [known, id]));
  return openTermIndex(countCorpusTerms(corpus), corpus, wordIds);
};

/** Indexes the same terms with MiniSearch. */
function miniSearchOf(list: readonly Passage[]): MiniSearch {
  const mini = new MiniSearch({
    fields: [...MARKED_FIELDS, ...FOLDED_FIELDS],
    tokenize: (joined) => joined.split(' '),
    processTerm: (term) => (term === '' ? null : term),
  });
  for (const passage of list) {
    const termsOf = (texts: readonly string[], form: 'text' | 'folded'): string =>
      texts.flatMap((one) => extractTerms(tokenize(one), form)).join(' ');
    const labels = PASSAGE_FIELDS.map((field) => passage[field]);
    const lines = splitLines(passage);
    const questions = passage.questions.map(({ text }) => text);
    mini.add({
      id: passage.id,
      ...Object.fromEntries(
        PASSAGE_FIELDS.map((field) => [field, termsOf([passage[field]], 'text')]),
      ),
      labelFolded: termsOf(labels, 'folded'),
      ...(lines.length === 0
        ? {}
        : { body: termsOf(lines, 'text'), bodyFolded: termsOf(lines, 'folded') }),
      ...(questions.length === 0
        ? {}
        : { questions: termsOf(questions, 'text'), questionsFolded: termsOf(questions, 'folded') }),
    });
  }
  return mini;
}

/** The text of a field; questions are clauses of their own. */
const textOf = (
  passage: Passage,
  field: 'questions' | 'body' | (typeof PASSAGE_FIELDS)[number],
): string =>
  field === 'questions' ? passage.questions.map(({ text }) => text).join('. ') : passage[field];

describe('terms', () => {
  it('searchTerms returns the scores and the order of one MiniSearch query for all terms', () => {
    const some = fc.subarray(['nghị', 'quyết', 'nghị_quyết', 'số', '04', 'tu', 'xyz']);
    const bare = fc.subarray(['nghi', 'quyet', 'nghi_quyet', 'so', '04', 'tu', 'xyz']);
    fc.assert(
      fc.property(arbitraryPassages, some, bare, (list, marked, folded) => {
        const index = indexOf(list);
        const whole = miniSearchOf(list).search(
          {
            combineWith: 'OR',
            queries: [
              { queries: [marked.join(' ')], fields: [...MARKED_FIELDS] },
              { queries: [folded.join(' ')], fields: [...FOLDED_FIELDS] },
            ],
          },
          { boost: { ...fieldBoosts(SHIPPED_SEARCH_WEIGHTS) } },
        );
        const expected = whole.map(({ id, score }) => ({ id, score }));
        const search = createTermSearch(index, SHIPPED_SEARCH_WEIGHTS);
        const searchTerms = (...terms: Parameters<typeof search>) => [...search(...terms)];
        expect(searchTerms(marked, folded)).toEqual(expected);
        // The second search uses the kept scores.
        expect(searchTerms(marked, folded)).toEqual(expected);
      }),
    );
  });

  it('a term index counts and finds each passage with a term, with marks and without', () => {
    fc.assert(
      fc.property(arbitraryPassages, (list) => {
        const index = indexOf(list);
        const holding = (
          fields: readonly ('questions' | 'body' | (typeof PASSAGE_FIELDS)[number])[],
          is: (token: { text: string; folded: string }) => boolean,
        ): number[] =>
          list
            .filter((passage) => fields.some((field) => tokenize(textOf(passage, field)).some(is)))
            .map(({ id }) => id);
        const marked = holding(
          [...PASSAGE_FIELDS, 'body', 'questions'],
          ({ text }) => text === 'quyết',
        );
        const bare = holding(
          [...PASSAGE_FIELDS, 'body', 'questions'],
          ({ folded }) => folded === 'quyet',
        );
        const found = (terms: string[], folded: string[]): number[] =>
          Array.from(
            createTermSearch(index, SHIPPED_SEARCH_WEIGHTS)(terms, folded),
            ({ id }) => id,
          ).sort((a, b) => a - b);
        expect(found(['quyết'], [])).toEqual(marked);
        expect(found([], ['quyet'])).toEqual(bare);
        const ownText = holding(
          ['title', 'titleEn', 'heading', 'body', 'questions'],
          ({ text }) => text === 'quyết',
        );
        expect(index.frequencyOf('quyết')).toBe(ownText.length);
      }),
    );
  });

  it('a pair of words keeps its number, and an unknown pair has none', () => {
    const id = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id), { maxLength: 6000 }), id, (pairs, other) => {
        const numbers = new PairTable();
        const expected = new Map<string, number>();
        for (const [first, second] of pairs) {
          const key = `${first} ${second}`;
          const number = expected.get(key) ?? expected.size;
          expected.set(key, number);
          expect(numbers.add(first, second)).toBe(number);
        }
        for (const [first, second] of [...pairs, [other, 201] as const])
          expect(numbers.find(first, second)).toBe(expected.get(`${first} ${second}`) ?? -1);
        expect(numbers.size).toBe(expected.size);
        const stored = new PairTable(numbers.toStored());
        for (const [first, second] of pairs)
          expect(stored.find(first, second)).toBe(numbers.find(first, second));
        expect(stored.add(201, 201)).toBe(numbers.size);
      }),
      { numRuns: 10 },
    );
  });
});
