import { describe, expect, it } from 'vitest';
import { normalizeQuestion } from './normalize-question.ts';
import { buildIndex } from './search-index.ts';
import { createTestLibrary } from './testing.ts';

const index = buildIndex(
  createTestLibrary([
    { id: 'luat-du-lieu', title: 'Luật Dữ liệu số', body: '## Điều 1 {#dieu-1}\n\nDữ liệu mở.\n' },
  ]),
);
const read = (question: string) => normalizeQuestion(index, question).restored.trim();

describe('a question with a hashtag', () => {
  it('is read with the words of the library that the tag writes together', () => {
    expect(read('#dulieuso')).toBe('dữ liệu số');
    expect(read('#DữLiệuMở là gì')).toBe('Dữ Liệu Mở là gì');
  });

  it('is read with types of documents, which every library knows', () => {
    expect(normalizeQuestion(index, '#nghidinh118').corrected.trim()).toBe('nghi dinh 118');
    expect(normalizeQuestion(index, '#nd118').corrected.trim()).toBe('nd 118');
  });

  it('keeps a tag that the library does not know', () => {
    expect(read('dữ liệu mở #tiktok')).toBe('dữ liệu mở #tiktok');
  });
});
