import { describe, expect, it } from 'vitest';
import { tokenize } from '../text/tokenizer.ts';
import { createThesaurus } from './thesaurus.ts';

const thesaurus = createThesaurus([
  { words: ['bãi bỏ', 'hủy bỏ'], everyday: ['bỏ'] },
  { words: ['bỏ phiếu'], everyday: [] },
  { words: ['nghỉ hưu trước tuổi'], everyday: ['nghỉ sớm', 'về hưu sớm'] },
]);
const find = (question: string): string[][] =>
  thesaurus
    .find(tokenize(question))
    .map(({ wordings }) => wordings.map((words) => words.join(' ')));

describe('the other wordings of a question', () => {
  it('are the words of documents for what people say', () => {
    expect(find('ai được nghỉ sớm')).toEqual([['nghỉ hưu trước tuổi']]);
  });

  it('are the other words of the group, and never what people say', () => {
    expect(find('bãi bỏ nghị định')).toEqual([['hủy bỏ']]);
    expect(find('nghỉ hưu trước tuổi')).toEqual([]);
  });

  it('are those of the longest wording', () => {
    expect(find('bỏ cấp huyện')).toEqual([['bãi bỏ', 'hủy bỏ']]);
    expect(find('bỏ phiếu kín')).toEqual([]);
  });

  it('are those of the marks that were typed', () => {
    expect(find('nghỉ sơm')).toEqual([['nghỉ hưu trước tuổi']]);
    expect(find('bộ nội vụ')).toEqual([]);
  });

  it('are none for words over punctuation', () => {
    expect(find('được nghỉ. sớm nhất')).toEqual([]);
  });
});
