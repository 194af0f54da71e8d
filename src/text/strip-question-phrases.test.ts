import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { stripQuestionPhrases } from './strip-question-phrases.ts';

const rest = (text: string): string => stripQuestionPhrases(text).replace(/\s+/gu, ' ').trim();

describe('stripQuestionPhrases', () => {
  it('stripQuestionPhrases removes phrases with marks and without', () => {
    for (const [question, subject] of [
      ['nghị quyết nào về chuyển đổi số', 'nghị quyết về chuyển đổi số'],
      ['dữ liệu mở là gì', 'dữ liệu mở'],
      ['theo quy định của Luật Cư trú, lưu trú là gì', 'Luật Cư trú, lưu trú'],
      ['hãy liệt kê các kế hoạch', 'kế hoạch'],
      ['cho tôi danh sách nghị quyết', 'nghị quyết'],
    ] as const) {
      expect(rest(question)).toBe(subject);
      expect(rest(fold(question))).toBe(fold(subject));
    }
  });

  it('stripQuestionPhrases keeps words of other marks', () => {
    for (const text of [
      'tổ chức, cá nhân',
      'dự án của tòa án',
      'có thể',
      'bệnh não',
      'khoản ổn định',
    ])
      expect(stripQuestionPhrases(text)).toBe(text);
  });

  it('stripQuestionPhrases removes English phrases only from an English question', () => {
    expect(stripQuestionPhrases('an toan thong tin')).toBe('an toan thong tin');
    expect(rest('what is the target of the plan')).toBe('target plan');
  });

  it('stripQuestionPhrases removes a command only at the start, not inside a title', () => {
    expect(stripQuestionPhrases('kế hoạch thống kê đất đai')).toBe('kế hoạch thống kê đất đai');
  });

  it('stripQuestionPhrases keeps offsets, and keeps a text that has only phrases', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(stripQuestionPhrases(text)).toHaveLength(text.length);
      }),
    );
    expect(stripQuestionPhrases('là gì')).toBe('là gì');
  });
});
