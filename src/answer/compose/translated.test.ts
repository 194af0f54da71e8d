/** What English answers say around quotations from Vietnamese documents. */
import { describe, expect, it } from 'vitest';
import { createTestAssistant } from '../../../test/helpers/library-from-files.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import { renderAnswerText } from '../answer-text.ts';

const PROCEDURES = `---
id: nd-5-2025
number: 5/2025/NĐ-CP
type: decree
title: Về đăng ký cư trú
titleEn: On residence registration
passedBy: Chính phủ
signedBy: Lê Văn Thử
dateDocument: 2025-01-10
dateEffective: 2025-03-01
jurisdiction: vn
sources: [{ title: Công báo }]
---
## Hiệu lực
- Nghị định 5/2025/NĐ-CP ban hành ngày 10/01/2025.
- Nghị định 5/2025/NĐ-CP có hiệu lực thi hành từ ngày 1 tháng 3 năm 2025.
- Nghị định 5/2025/NĐ-CP do Phó Thủ tướng Lê Văn Thử ký.

## Điều 7
- Đăng ký thường trú được giải quyết trong 7 ngày làm việc.
`;
const { ask } = createTestAssistant({ ...SON_TUYEN_FILES, 'documents/nd-5.md': PROCEDURES });
const linesOf = (question: string): string[] => renderAnswerText(ask(question)).split('\n');

describe('an English answer', () => {
  it('names the document and the place in one sentence before it quotes a line', () => {
    expect(linesOf('How long does permanent residence registration take?').slice(0, 3)).toEqual([
      expect.stringMatching(/^Decree 5\/2025\/NĐ-CP of .*, Article 7 says \(in Vietnamese\):$/u),
      '“Đăng ký thường trú được giải quyết trong 7 ngày làm việc.”',
      'Title: On residence registration (Về đăng ký cư trú)',
    ]);
  });

  it('gives the date of effect in a sentence, and the line that states it', () => {
    expect(linesOf('When does Decree 5/2025/ND-CP take effect?').slice(0, 2)).toEqual([
      'Decree 5/2025/NĐ-CP is in effect from 1 March 2025.',
      '“Nghị định 5/2025/NĐ-CP có hiệu lực thi hành từ ngày 1 tháng 3 năm 2025.”',
    ]);
  });

  it('gives the day of issue and the signer in the same way', () => {
    expect(linesOf('When was Decree 5/2025/ND-CP issued?').slice(0, 2)).toEqual([
      'Decree 5/2025/NĐ-CP was issued on 10 January 2025.',
      '“Nghị định 5/2025/NĐ-CP ban hành ngày 10/01/2025.”',
    ]);
    expect(linesOf('Who signed Decree 5/2025/ND-CP?').slice(0, 2)).toEqual([
      'Decree 5/2025/NĐ-CP was signed by Lê Văn Thử.',
      '“Nghị định 5/2025/NĐ-CP do Phó Thủ tướng Lê Văn Thử ký.”',
    ]);
  });

  it('quotes nothing as evidence when no line states the fact', () => {
    expect(linesOf('When was resolution 12-NQ/TU issued?')[1]).toMatch(/^Resolution 12-NQ\/TU of/u);
  });

  it('leaves Vietnamese answers as they are', () => {
    expect(linesOf('Nghị định 5/2025/NĐ-CP có hiệu lực khi nào?').slice(0, 2)).toEqual([
      'Có hiệu lực từ ngày 01/3/2025.',
      expect.stringMatching(/^Nghị định 5\/2025\/NĐ-CP ngày 10\/01\/2025/u),
    ]);
  });
});
