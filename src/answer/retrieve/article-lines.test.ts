import { describe, expect, it } from 'vitest';
import { decreeFile } from '../../../test/helpers/document-file.ts';
import { createTestAssistant } from '../../../test/helpers/library-from-files.ts';
import { contextOf } from '../../../test/helpers/question-context.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import { findLinesOf, hasManyArticles } from './article-lines.ts';

const NUMBERS = Array.from({ length: 14 }, (_, at) => at + 1);
const article = (number: number): string =>
  `## Điều ${number}. Kho thứ ${number}\n1. Kho thứ ${number} mở cửa lúc ${number} giờ hằng ngày.\n`;
const { assistant } = createTestAssistant({
  ...SON_TUYEN_FILES,
  'documents/nd-80-2025.md': decreeFile(
    { serial: 80, title: 'Quy định về các kho' },
    `${NUMBERS.map(article).join('')}## Điều 15. Tra cứu\n1. Thẻ mượn được cấp trong 03 ngày.\n`,
  ),
});
const entry = assistant.library.entries.get('nd-80-2025');
if (entry === undefined) throw new Error('the document is not in the library');

describe('the lines of a document with many articles', () => {
  it('are those of the articles that the search finds, the best line first', () => {
    expect(hasManyArticles(entry)).toBe(true);
    const lines = findLinesOf(
      contextOf(assistant, 'kho thứ 7 mở cửa lúc mấy giờ'),
      'content',
      entry,
    );
    expect(lines[0]?.text).toContain('Kho thứ 7 mở cửa lúc 7 giờ');
    expect(new Set(lines.map(({ passage }) => passage.id)).size).toBeLessThanOrEqual(10);
  });

  it('are all lines where the search finds no article', () => {
    const lines = findLinesOf(contextOf(assistant, 'xyzzy'), 'content', entry);
    expect(new Set(lines.map(({ passage }) => passage.id)).size).toBe(15);
  });
});
