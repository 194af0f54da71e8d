import { describe, expect, it } from 'vitest';
import { createTestAssistant } from '../../../test/helpers/library-from-files.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import type { Answer } from '../answer.ts';
import { renderAnswerText } from '../answer-text.ts';

const { ask } = createTestAssistant({
  ...SON_TUYEN_FILES,
  'library.yaml': `
name: Thư viện Sơn Tuyền
home: [son-tuyen]
elsewhere:
  - { name: Cổng Thử nghiệm, nameEn: Test Portal, url: https://cong.example, words: [hộ chiếu, passport] }
  - { name: Tổng đài Thử nghiệm, phone: "0123" }
outOfScope: [thời tiết]
`,
});
const urlsOf = (answer: Answer): string[] =>
  answer.blocks.flatMap(({ spans }) => spans.flatMap(({ url }) => url ?? []));

describe('a refusal', () => {
  it('names who answers questions with these words, with a link', () => {
    for (const question of ['làm hộ chiếu ở đâu', 'lam ho chieu o dau']) {
      const answer = ask(question);
      expect(answer.status).toBe('unknown');
      expect(renderAnswerText(answer)).toContain('Cổng Thử nghiệm (cong.example)');
      expect(urlsOf(answer)).toEqual(['https://cong.example']);
    }
    expect(renderAnswerText(ask('where do I get a passport'))).toContain('Test Portal');
  });

  it('names the entry without words where no other fits', () => {
    const text = renderAnswerText(ask('nuôi tôm hùm thế nào'));
    expect(text).toContain('Tổng đài Thử nghiệm (điện thoại 0123)');
    expect(text).not.toContain('Cổng Thử nghiệm');
  });

  it('answers a question that is out of the scope of the library, whatever lines have its words', () => {
    expect(ask('thời tiết Sơn Tuyền năm 2023').status).toBe('unknown');
  });
});
