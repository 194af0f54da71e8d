import { describe, expect, it } from 'vitest';
import { makeDocument, makeLibrary } from '../../../test/helpers/answers.ts';
import { createSuggester } from './suggestions.ts';

const library = {
  ...makeLibrary([
    makeDocument({ id: 'nq57', number: '57-NQ/TW', title: 'Về đột phá phát triển khoa học' }),
    makeDocument({
      id: 'kh1',
      number: null,
      title: 'Kế hoạch chuyển đổi số',
      aliases: ['Đề án 06'],
    }),
  ]),
  topics: [
    {
      id: 'chuyen-doi-so',
      name: 'chuyển đổi số',
      nameEn: 'digital transformation',
      synonyms: ['số hóa'],
      broader: null,
    },
  ],
};
const suggest = createSuggester(library);
const ids = (typed: string, most = 8): string[] => suggest(typed, most).map(({ id }) => id);

describe('createSuggester', () => {
  it.each([
    ['chuyen d', ['chuyen-doi-so', 'kh1']],
    ['CHUYỂN ĐỔI', ['chuyen-doi-so', 'kh1']],
    ['digital tra', ['chuyen-doi-so']],
    ['so hoa', ['chuyen-doi-so']],
    ['57', ['nq57']],
    ['nq 57', ['nq57']],
    ['nq57', ['nq57']],
    ['Nghị quyết số 57', ['nq57']],
    ['57nq', ['nq57']],
    ['57-NQ/', ['nq57']],
    ['đề án 0', ['kh1']],
    ['đột phá', ['nq57']],
    ['phá đột', []],
    ['', []],
    ['?!', []],
  ])('suggests for %j the entries %j', (typed, expected) => {
    expect(ids(typed)).toEqual(expected);
  });

  it('suggests each entry once and at most the requested number', () => {
    expect(ids('chuyển đổi số', 1)).toEqual(['chuyen-doi-so']);
    expect(new Set(ids('s')).size).toBe(ids('s').length);
  });
});
