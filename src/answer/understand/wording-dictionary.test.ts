import { describe, expect, it } from 'vitest';
import { loadTestLibrary } from '../../../test/helpers/library-from-files.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import { splitWords } from '../../text/tokenizer.ts';
import {
  createWordingDictionary,
  generalDictionary,
  longestEntryAt,
  wordingDictionaryOf,
} from './wording-dictionary.ts';

const translate = (words: string): readonly string[] =>
  longestEntryAt(generalDictionary(), splitWords(words))?.vietnamese ?? [];

describe('the dictionary of English questions', () => {
  it.each([
    ['base salary', 'lương cơ sở'],
    ['permanent residence', 'thường trú'],
    ['temporary residence', 'tạm trú'],
    ['digital signatures', 'chữ ký số'],
    ['online public services', 'dịch vụ công trực tuyến'],
    ['severance pay', 'trợ cấp thôi việc'],
    ['public administration service centre', 'trung tâm phục vụ hành chính công'],
    ['public administration service center', 'trung tâm phục vụ hành chính công'],
    ['ministry of home affairs', 'bộ nội vụ'],
    ['decentralization', 'phân cấp'],
    ['criminal records', 'lý lịch tư pháp'],
  ])('translates %s', (english, vietnamese) => {
    expect(translate(english)[0]).toBe(vietnamese);
  });

  it('joins the translations of entries with the same words', () => {
    const dictionary = createWordingDictionary([
      { english: 'one-stop', vietnamese: ['một cửa'] },
      { english: 'one stop', vietnamese: ['một cửa', 'bộ phận một cửa'] },
    ]);
    expect(longestEntryAt(dictionary, ['one', 'stop'])?.vietnamese).toEqual([
      'một cửa',
      'bộ phận một cửa',
    ]);
  });

  it('has the English names of the terms of a library, each part of a name by itself', () => {
    const library = loadTestLibrary({
      ...SON_TUYEN_FILES,
      'terms/to.md': `---
id: to-dan-cu
name: Tổ dân cư và xóm
fullName: Tổ dân cư và xóm
fullNameEn: Dwellers' circle
aliases: [neighbourhood circle, tổ dân]
owner: null
sources: [{ title: Công báo }]
verified: true
---
## Là gì
- Tổ dân cư là tổ chức tự quản.
`,
    });
    const dictionary = wordingDictionaryOf(library);
    for (const english of ["dwellers' circles", 'neighborhood circle'])
      expect(longestEntryAt(dictionary, splitWords(english))?.vietnamese, english).toEqual([
        'Tổ dân cư',
        'xóm',
      ]);
    expect(longestEntryAt(dictionary, ['tổ', 'dân'])).toBeUndefined();
  });
});
