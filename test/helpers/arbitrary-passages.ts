/** Random passages for property tests of the index. */
import fc from 'fast-check';
import type { Passage } from '../../src/search/passage.ts';

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
const questions = fc.array(
  text.map((question) => ({ line: 0, text: question })),
  { maxLength: 2 },
);

/** Lists of at most four passages of one entry, with ids from 0. */
export const arbitraryPassages: fc.Arbitrary<Passage[]> = fc
  .array(fc.record({ title: text, heading: text, body: text, questions }), { maxLength: 4 })
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
