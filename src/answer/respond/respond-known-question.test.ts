import { describe, expect, it } from 'vitest';
import { decreeFile } from '../../../test/helpers/document-file.ts';
import { createTestAssistant, firstBlockText } from '../../../test/helpers/library-from-files.ts';
import { contextOf } from '../../../test/helpers/question-context.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import { respondToKnownQuestion } from './respond-known-question.ts';

const { ask, assistant } = createTestAssistant({
  ...SON_TUYEN_FILES,
  'documents/nd-70-2025.md': decreeFile(
    { serial: 70, title: 'Số lượng người giữ kho sau sáp nhập kho' },
    `## Điều 2. Tổ chức
- Đứng đầu một kho là thủ kho, được giao việc bằng giấy.
  - (?) Người giữ kho số sau khi sáp nhập kho do ai chỉ định? Cái bảng xanh treo ngoài cửa nghĩa là gì? Kho ở Hải Lộc đóng cửa mấy giờ?
`,
  ),
});

describe('a question that stands below a line', () => {
  it.each([
    'Cái bảng xanh treo ngoài cửa nghĩa là gì?',
    'cai bang xanh treo ngoai cua nghia la gi',
    'Người giữ kho số sau khi sáp nhập kho do ai chỉ định?',
  ])('is answered with that line, whatever its words look like: %s', (question) => {
    expect(firstBlockText(ask(question))).toContain('Đứng đầu một kho là thủ kho');
  });

  it.each([
    'Cái bảng xanh treo ngoài cửa không nghĩa là gì?',
    'Cái bảng xanh treo ngoài cửa năm 2021 nghĩa là gì?',
    'Cái bảng đỏ treo ngoài cửa nghĩa là gì?',
  ])('is another one with one word more, or another word: %s', (other) => {
    expect(respondToKnownQuestion(contextOf(assistant, other))).toBeNull();
  });
});
