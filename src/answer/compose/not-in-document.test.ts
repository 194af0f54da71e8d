import { describe, expect, it } from 'vitest';
import { createTestAssistant, firstBlockText } from '../../../test/helpers/library-from-files.ts';
import { translatorOf } from '../../i18n/i18n.ts';

const t = translatorOf('vi');
const OFFICIAL = 'https://chinhphu.vn/nq5';
const head = (sources: string) => `---
id: nq-5
type: resolution
number: 5/2025/NQ-HĐND
title: Về phí thư viện
passedBy: HĐND tỉnh
dateDocument: 2025-05-05
${sources}
---
Phí thư viện là 5.000 đồng một tháng.
`;
const asked = 'nghị quyết 5/2025/NQ-HĐND nói gì về nuôi cá cảnh';
const answerFrom = (sources: string) =>
  createTestAssistant({ 'documents/a.md': head(sources) }).ask(asked);

describe('a refusal about a document', () => {
  it('names it, says that it is held in summary, and leads to its best source', () => {
    const answer = answerFrom(`sources:
  - { title: Báo Mới, url: "https://baomoi.com/1" }
  - { title: Cổng Chính phủ, url: "${OFFICIAL}" }`);
    expect(answer).toMatchObject({ status: 'unknown', documents: [] });
    expect(firstBlockText(answer)).toContain('Nghị quyết 5/2025/NQ-HĐND');
    const spans = answer.blocks.flatMap((block) => block.spans);
    expect(spans.map(({ text }) => text)).toContain(t('answer-only-summary'));
    expect(spans).toContainEqual({ text: 'Cổng Chính phủ', url: OFFICIAL });
    expect(spans).toContainEqual(expect.objectContaining({ document: 'nq-5' }));
  });

  it('names no source that is no address', () => {
    const answer = answerFrom('sources:\n  - { title: Sổ tay }');
    const spans = answer.blocks.flatMap((block) => block.spans);
    expect(spans.map(({ text }) => text)).toContain(t('answer-only-summary'));
    expect(spans.filter(({ url }) => url !== undefined)).toEqual([]);
  });
});
