import { describe, expect, it } from 'vitest';
import { detectLanguage } from './detect-language.ts';
import { fold } from './fold.ts';

describe('the language of a question', () => {
  it.each([
    'Which resolution covers digital transformation?',
    'When was decree 59/2022/NĐ-CP issued?',
    'who signed it',
    'thank you',
    'help',
    'List documents of Hải Lộc',
    'What did the Quảng Nam Party Committee decide?',
    'PLANS OF SƠN TUYỀN',
    'My citizen card came in 2023. Can I go on to use it now that the new law is in effct?',
    'if I ask a company to stop can it go on',
  ])('detectLanguage returns en for: %s', (text) => {
    expect(detectLanguage(text)).toBe('en');
  });

  it.each([
    'Nghị quyết nào về chuyển đổi số?',
    'nghị quyết về Digital Transformation',
    'Danh Sách Kế Hoạch',
    'KẾ HOẠCH SƠN TUYỀN',
    'con the nao',
    'list van ban',
    'PAR INDEX là gì',
    'so sanh plan 45 va plan 52',
    'cảm ơn',
  ])('detectLanguage returns vi for: %s', (text) => {
    expect(detectLanguage(text)).toBe('vi');
  });

  it('a Vietnamese question without marks is detected as Vietnamese', () => {
    for (const text of [
      'Nghị quyết nào về chuyển đổi số của tỉnh?',
      'ai ban hành kế hoạch này',
      'văn bản này còn hiệu lực không',
      'mục tiêu đến năm 2030 là gì',
    ])
      expect(detectLanguage(fold(text)), fold(text)).toBe('vi');
  });

  it('a text without words of either language is detected as Vietnamese', () => {
    for (const text of ['', '12-34', '🙂', '   ', '日本語', 'שלום'])
      expect(detectLanguage(text), text).toBe('vi');
  });
});
