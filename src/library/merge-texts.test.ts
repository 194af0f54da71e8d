import { describe, expect, it } from 'vitest';
import { mergeTexts } from './merge-texts.ts';
import { parseSections } from './sections.ts';
import { createTestDocument } from './testing.ts';

const summary = createTestDocument({
  id: 'nd-5-2026',
  number: '05/2026/NĐ-CP',
  type: 'decree',
  dateDocument: '2026-01-05',
  topics: ['van-thu'],
  sections: parseSections('## Tóm tắt\nNghị định về văn thư.\n\n## Điều 2. Tóm tắt điều 2\nHai.'),
});
const text = createTestDocument({
  id: 'nghi-dinh-5-2026',
  number: '5/2026/NĐ-CP',
  type: 'decree',
  dateDocument: '2026-01-05',
  dateEffective: '2026-03-01',
  topics: ['luu-tru'],
  sections: parseSections(
    'Căn cứ Luật A;\n\n## Điều 1. Phạm vi\nMột.\n## Điều 2. Nội dung\nHai.\n## Điều 3. Hiệu lực thi hành\nBa.',
  ),
});

describe('a summary and the full text of one document', () => {
  it('are one document with the id of the summary and the articles of the text', () => {
    const [merged, ...others] = mergeTexts([summary, text]);
    expect(others).toEqual([]);
    expect(merged).toMatchObject({
      id: 'nd-5-2026',
      text: 'full',
      dateEffective: '2026-03-01',
      topics: ['van-thu', 'luu-tru'],
    });
    expect(merged?.sections.map(({ heading }) => heading)).toEqual([
      'Tóm tắt',
      'Điều 1. Phạm vi',
      'Điều 2. Nội dung',
      'Điều 3. Hiệu lực thi hành',
    ]);
  });

  it('keep the relations of other documents to either of them', () => {
    const other = createTestDocument({
      id: 'khac',
      relations: [{ type: 'amends', target: text.id, targetDate: null, verified: true }],
    });
    const [, kept] = mergeTexts([summary, text, other]);
    expect(kept?.relations[0]?.target).toBe('nd-5-2026');
  });

  it('are one document also when the summary has every article and only the text says it is full', () => {
    const own = { ...summary, sections: [...summary.sections, ...text.sections] };
    const [merged, ...others] = mergeTexts([own, { ...text, text: 'full' }]);
    expect([merged?.id, others]).toEqual(['nd-5-2026', []]);
    expect(merged?.sections.map(({ heading }) => heading)).toEqual([
      'Tóm tắt',
      '',
      'Điều 1. Phạm vi',
      'Điều 2. Nội dung',
      'Điều 3. Hiệu lực thi hành',
    ]);
  });

  it('stay two documents when their days differ', () => {
    expect(mergeTexts([summary, { ...text, dateDocument: '2026-02-01' }])).toHaveLength(2);
  });

  it('stay two documents when neither or both are texts in full', () => {
    expect(mergeTexts([summary, { ...summary, id: 'b' }])).toHaveLength(2);
    expect(mergeTexts([text, { ...text, id: 'b' }])).toHaveLength(2);
    const full = { ...text, text: 'full' } as const;
    expect(mergeTexts([full, { ...full, id: 'b' }])).toHaveLength(2);
  });
});
