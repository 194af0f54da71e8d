import { describe, expect, it } from 'vitest';
import {
  createTestAssistant,
  documentIdsOf,
  firstBlockText,
} from '../../../test/helpers/library-from-files.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import { renderAnswerText } from '../answer-text.ts';

const { ask } = createTestAssistant({
  ...SON_TUYEN_FILES,
  'documents/qd-71.md': `---
id: qd-71-2024
number: 71/2024/QĐ-UBND
type: decision
title: Quy định quản lý kho dữ liệu
passedBy: UBND tỉnh Sơn Tuyền
dateDocument: 2024-05-02
dateEffective: 2024-06-01
inForce: inForce
jurisdiction: son-tuyen
sources: [{ title: Công báo }]
relations:
  - { type: replaces, target: 33/2019/QĐ-UBND }
  - { type: cites, target: 88/2018/QĐ-UBND }
---
## Điều 1. Phạm vi
Quyết định này quy định việc quản lý kho dữ liệu.
`,
});

describe('a number that the library does not hold', () => {
  it.each([
    'Quyết định 33/2019/QĐ-UBND còn hiệu lực không?',
    'quyet dinh 33/2019 con hieu luc ko',
    'QĐ 33/2019 hết hiệu lực chưa',
  ])('is answered from the document that replaced it: %s', (question) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ status: 'answered', intent: 'status' });
    expect(documentIdsOf(answer)).toEqual(['qd-71-2024']);
    expect(firstBlockText(answer)).toBe(
      'Không còn hiệu lực từ 01/6/2024: Quyết định 71/2024/QĐ-UBND thay thế.',
    );
    expect(renderAnswerText(answer)).toContain('Thư viện chưa có văn bản 33/2019/QĐ-UBND');
  });

  it('is answered by what replaced it, where that is asked for', () => {
    const answer = ask('Văn bản nào thay thế Quyết định 33/2019/QĐ-UBND?');
    expect(answer).toMatchObject({ status: 'answered', intent: 'relation' });
    expect(documentIdsOf(answer)).toEqual(['qd-71-2024']);
  });

  it('is refused where its content is asked for, or nothing is said of its end', () => {
    expect(ask('Quyết định 33/2019/QĐ-UBND quy định gì?').status).toBe('unknown');
    expect(ask('Quyết định 88/2018/QĐ-UBND còn hiệu lực không?').status).toBe('unknown');
    expect(ask('Quyết định 33/2018/QĐ-UBND còn hiệu lực không?').status).toBe('unknown');
  });
});
