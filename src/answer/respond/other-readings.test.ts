/** Questions whose digits are read in another way where the usual one leads to no answer. */
import { describe, expect, it } from 'vitest';
import { createTestAssistant, documentIdsOf } from '../../../test/helpers/library-from-files.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import { renderAnswerText } from '../answer-text.ts';

const { ask } = createTestAssistant({
  ...SON_TUYEN_FILES,
  'documents/kh-315.md': `---
id: kh-315-2022
number: 315/KH-UBND
type: plan
title: Kế hoạch sửa chữa kho lưu trữ của tỉnh Sơn Tuyền
passedBy: UBND tỉnh Sơn Tuyền
dateDocument: 2022-03-01
jurisdiction: son-tuyen
sources: [{ title: Công báo Sơn Tuyền }]
---
## Kinh phí
- Kinh phí sửa chữa kho lưu trữ của tỉnh Sơn Tuyền là 640 triệu đồng theo Quyết định 918/QĐ-UBND.
`,
});

describe('a number that the library holds no document of', () => {
  it('is answered by a line of another document that names it', () => {
    const answer = ask('quyết định 918 cho kinh phí sửa chữa kho lưu trữ bao nhiêu tiền');
    expect(answer.status).toBe('answered');
    expect(renderAnswerText(answer)).toContain('640 triệu đồng');
  });

  it.each([
    ['no line names it', 'quyết định 919 cho kinh phí sửa chữa kho lưu trữ bao nhiêu tiền'],
    [
      'the lines do not name its year',
      'quyết định 918 năm 2021 cho kinh phí sửa kho lưu trữ bao nhiêu',
    ],
  ])('is refused where %s', (_, question) => {
    expect(ask(question)).toMatchObject({ status: 'unknown', intent: 'number' });
  });
});

describe('digits alone', () => {
  it('name a document that has them as its number, where nothing else answers', () => {
    expect(documentIdsOf(ask('theo 315 kinh phí sửa kho là bao nhiêu tiền'))[0]).toBe(
      'kh-315-2022',
    );
  });
});
