import { describe, expect, it } from 'vitest';
import { articleCount, isFullText, numberingsOf } from './articles.ts';
import type { LegalDocument } from './document.ts';
import { parseSections } from './sections.ts';
import { createTestDocument } from './testing.ts';

const documentOf = (markdown: string, change: Partial<LegalDocument> = {}): LegalDocument =>
  createTestDocument({ id: 'a', sections: parseSections(markdown), ...change });

describe('the articles of a document', () => {
  it('are counted when all are held to the one on its effect', () => {
    const document = documentOf('## Điều 1\nA.\n## Điều 2\nB.\n## Điều 3. Hiệu lực thi hành\nC.');
    expect(articleCount(document)).toBe(3);
    expect(isFullText(document)).toBe(true);
  });

  it('are not counted when some are missing or the last is not the end', () => {
    expect(articleCount(documentOf('## Điều 1\nA.\n## Điều 3. Hiệu lực\nC.'))).toBeNull();
    expect(
      articleCount(documentOf('## Điều 1\nA.\n## Điều 2\nB.\n## Điều 3. Hồ sơ\nC.')),
    ).toBeNull();
  });

  it('are not counted in a document that says that it is a summary', () => {
    const markdown = '## Điều 1\nA.\n## Điều 2\nB.\n## Điều 3. Hiệu lực\nC.';
    expect(articleCount(documentOf(markdown, { text: 'summary' }))).toBeNull();
    expect(isFullText(documentOf('A.', { text: 'full' }))).toBe(true);
  });

  it('start a new numbering with a second Điều 1', () => {
    const sections = parseSections('## Điều 1\nA.\n## Điều 2\nB.\n## Điều 1. Quy chế\nC.');
    expect([...numberingsOf(sections).values()]).toEqual([0, 0, 1]);
  });

  it('of an appendix start no numbering', () => {
    const sections = parseSections('## Điều 1\nA.\n# Phụ lục I\n## Điều 1\nB.');
    expect(new Set(numberingsOf(sections).values())).toEqual(new Set([0]));
  });
});
