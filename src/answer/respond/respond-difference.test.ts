import { describe, expect, it } from 'vitest';
import {
  createTestAssistant,
  documentIdsOf,
  firstBlockText,
} from '../../../test/helpers/library-from-files.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import { renderAnswerText } from '../answer-text.ts';

const term = (id: string, name: string, body: string): string =>
  `---\nid: ${id}\nname: ${name}\nfullName: ${name}\nsources: [{ title: Công báo }]\n---\n${body}\n`;
const { ask } = createTestAssistant({
  ...SON_TUYEN_FILES,
  'terms/kho-so.md': term(
    'kho-so',
    'kho số',
    '## Là gì\nKho số là nơi giữ hồ sơ điện tử.\n\n## Phân biệt\n- Kho số khác kho giấy: kho giấy giữ bản in.\n- Kho số khác thư viện: thư viện cho mượn sách.',
  ),
  'terms/kho-giay.md': term('kho-giay', 'kho giấy', '## Là gì\nKho giấy là nơi giữ bản in.'),
  'terms/kho-lanh.md': term('kho-lanh', 'kho lạnh', '## Là gì\nKho lạnh là nơi giữ phim tư liệu.'),
});

describe('the difference between two terms', () => {
  it.each([
    'kho số khác kho giấy thế nào?',
    'kho giay khac kho so the nao',
    'phân biệt kho số và kho giấy',
  ])('is told by the line that speaks of both: %s', (question) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ status: 'answered', intent: 'compare' });
    expect(firstBlockText(answer)).toContain('Kho số khác kho giấy: kho giấy giữ bản in.');
    expect(documentIdsOf(answer).sort()).toEqual(['kho-giay', 'kho-so']);
    expect(renderAnswerText(answer)).toContain('Kho giấy là nơi giữ bản in.');
  });

  it('is left to the definitions of both where no line speaks of both', () => {
    const answer = ask('kho số khác kho lạnh thế nào?');
    expect(firstBlockText(answer)).toBe('So sánh:');
    expect(renderAnswerText(answer)).toContain('Kho lạnh là nơi giữ phim tư liệu.');
  });
});
