import { describe, expect, it } from 'vitest';
import { makeAnswer, makeDocument, makeLibrary } from '../../../test/helpers/answers.ts';
import { createLibraryIndex } from './library-index.ts';
import { type AskForDocuments, lookUpNumbers } from './number-lookup.ts';

const document = (id: string, number: string, change = {}) =>
  makeDocument({ id, number, ...change });
const library = {
  ...makeLibrary([
    document('a', '04-NQ/TU', { dateDocument: '2021-04-12' }),
    document('b', '04/NQ-CP', { dateDocument: '2022-01-05' }),
    document('c', '30/2020/NĐ-CP', { type: 'decree' }),
    document('d', '125/KH-UBND', { type: 'plan', dateDocument: '2024-01-01' }),
    document('e', '125/KH-UBND', { type: 'plan', dateDocument: '2025-01-01' }),
  ]),
};
const index = createLibraryIndex(library);
const lookUp = (text: string, ask: AskForDocuments = (question) => makeAnswer(question)) =>
  lookUpNumbers(index, text, ask);
const found = (text: string) =>
  lookUp(text).map(({ documents }) => documents.map(({ id }) => id).join('+'));

describe('lookUpNumbers', () => {
  it.each([
    ['04-NQ/TU', ['a']],
    ['04/nq-tu', ['a']],
    ['nq 04 tu', ['a']],
    ['nghị quyết số 4/NQ-CP', ['b']],
    ['30/2020/ND-CP', ['c']],
    ['nd 30 2020', ['c']],
    ['125/KH-UBND', ['d+e']],
    ['kế hoạch 125 năm 2025', ['e']],
    ['30', ['c']],
    ['số 04', ['a+b']],
    ['31/2020/NĐ-CP', ['']],
    ['chuyển đổi số', ['']],
  ])('lookUpNumbers finds the documents of "%s"', (text, ids) => {
    expect(found(text)).toEqual(ids);
  });

  it('lookUpNumbers returns several numbers in the order of the text', () => {
    expect(found('30/2020/NĐ-CP, 04-NQ/TU; 99/QĐ-X\n04/NQ-CP')).toEqual(['c', 'a', '', 'b']);
    expect(found('04-NQ/TU 30/2020/NĐ-CP')).toEqual(['a', 'c']);
    expect(found(' ,;\n ')).toEqual([]);
  });

  it('lookUpNumbers decides by the answer when several documents have the number', () => {
    const ask: AskForDocuments = (question) => {
      const documents = question.includes('mới') ? library.documents.slice(4) : [];
      return { documents };
    };
    expect(lookUp('125/KH-UBND mới', ask)[0]?.documents.map(({ id }) => id)).toEqual(['e']);
  });
});
