import { describe, expect, it } from 'vitest';
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
