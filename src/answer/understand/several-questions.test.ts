import { describe, expect, it } from 'vitest';
import { splitQuestions } from './several-questions.ts';

describe('splitQuestions', () => {
  it('separates the questions of a message', () => {
    expect(splitQuestions('Nghị quyết 57 ai ký? Luật Dữ liệu có hiệu lực khi nào?')).toEqual({
      first: 'Nghị quyết 57 ai ký?',
      others: ['Luật Dữ liệu có hiệu lực khi nào?'],
    });
  });

  it('keeps what is told before the first question', () => {
    const { first } = splitQuestions('Tôi nghỉ việc. Tôi được hưởng gì? Nộp hồ sơ ở đâu ạ?');
    expect(first).toBe('Tôi nghỉ việc. Tôi được hưởng gì?');
  });

  it('takes thanks and echoes for no questions', () => {
    for (const text of [
      'Ai ký? Xin cảm ơn.',
      'Còn hiệu lực không? Đúng không?',
      'ai ký nghị quyết 57',
    ])
      expect(splitQuestions(text)).toEqual({ first: text, others: [] });
  });

  it('takes the options of a quiz off', () => {
    const text = 'Luật có hiệu lực từ ngày nào? A. 01/01/2024 B. 01/7/2024 C. 01/7/2025';
    expect(splitQuestions(text).first).toBe('Luật có hiệu lực từ ngày nào?');
  });
});
