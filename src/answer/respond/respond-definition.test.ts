import { describe, expect, it } from 'vitest';
import { documentFile } from '../../../test/helpers/document-file.ts';
import { createTestAssistant, firstBlockText } from '../../../test/helpers/library-from-files.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';

const { ask } = createTestAssistant({
  ...SON_TUYEN_FILES,
  'terms/kho-so.md': `---
id: kho-so
name: Kho số
fullName: Kho số
aliases: [thẻ kho số, KS]
sources: [{ title: Công báo }]
---
## Là gì
- Kho số là nơi giữ hồ sơ điện tử.

## Nội dung
- Thẻ kho số là thẻ để vào kho số.
- Mức phí làm thẻ kho số là 20.000 đồng.
`,
  'documents/luat-kho-so.md': documentFile(
    {
      id: 'luat-kho-so',
      number: '7/2025/QH15',
      type: 'law',
      title: 'Luật Kho số',
      aliases: ['Luật Kho số'],
      passedBy: 'Quốc hội',
      dateDocument: '2025-06-16',
    },
    `## Điều 2. Giải thích từ ngữ
1. Thủ kho số là người giữ kho số theo vị trí việc làm.
2. Kho số là nơi lưu hồ sơ số của một cơ quan.
## Điều 5. Tuyển dụng
1. Tuyển dụng thủ kho số phải căn cứ vào nhu cầu công việc và chỉ tiêu được giao.
`,
  ),
});

describe('a word for an attribute', () => {
  it('is answered with a line where nothing defines it', () => {
    const answer = ask('mức phí làm thẻ kho số là gì');
    expect(firstBlockText(answer)).toContain('Mức phí làm thẻ kho số là 20.000 đồng.');
  });
});

describe('the meaning of an alias of a page', () => {
  it('is the line that defines just that', () => {
    expect(firstBlockText(ask('thẻ kho số là gì'))).toContain('Thẻ kho số là thẻ để vào kho số.');
    expect(firstBlockText(ask('the kho so la gi'))).toContain('Thẻ kho số là thẻ để vào kho số.');
  });

  it('is the page where no line defines the alias, and for the name of the page', () => {
    expect(ask('KS là gì')).toMatchObject({ status: 'answered', intent: 'term' });
    expect(ask('kho số là gì')).toMatchObject({ status: 'answered', intent: 'term' });
  });
});

describe('who somebody is', () => {
  it('is what a text defines, in a document that is named too', () => {
    for (const question of ['thủ kho số là ai', 'Theo Luật Kho số, thủ kho số là ai?'])
      expect(firstBlockText(ask(question)), question).toContain('Thủ kho số là người giữ kho số');
  });

  it('is what the document says where a page has the name too', () => {
    for (const question of ['Theo Luật Kho số, kho số là gì?', 'kho số là gì theo Luật Kho số'])
      expect(ask(question).documents[0]?.id, question).toBe('luat-kho-so');
  });

  it('is not told by what defines something else', () => {
    expect(firstBlockText(ask('giám đốc kho số là ai'))).not.toContain('Thủ kho số là người');
  });
});

describe('what something in a document is based on', () => {
  it('is what its text says, not the documents that it is based on', () => {
    const answer = ask('Theo Luật Kho số, tuyển dụng thủ kho số phải căn cứ vào gì?');
    expect(firstBlockText(answer)).toContain('nhu cầu công việc và chỉ tiêu được giao');
  });
});
