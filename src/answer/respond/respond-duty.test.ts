/** Who is in charge of a document, asked without other words. */
import { describe, expect, it } from 'vitest';
import { createTestAssistant, firstBlockText } from '../../../test/helpers/library-from-files.ts';

const HEAD = `---
id: nq-5
type: resolution
number: 5/2025/NQ-HĐND
title: Về trường học
passedBy: HĐND tỉnh
dateDocument: 2025-05-05
sources: [{ title: Công báo }]
---
`;
const asked = 'nghị quyết 5/2025/NQ-HĐND ai chủ trì';
const ask = (text: string) => createTestAssistant({ 'documents/a.md': HEAD + text }).ask(asked);

describe('who is in charge of a document', () => {
  it('is answered with the line that says so', () => {
    const answer = ask(
      'Xây dựng chương trình giáo dục đại học số.\nSở Giáo dục và Đào tạo chủ trì thực hiện Nghị quyết.\n',
    );
    expect(answer.status).toBe('answered');
    expect(firstBlockText(answer)).toContain('chủ trì');
  });

  it('is refused where no line says so: `giáo dục` is no `giao`', () => {
    expect(
      ask('Xây dựng chương trình giáo dục đại học số.\nMục tiêu là trường học tốt hơn.\n'),
    ).toMatchObject({ status: 'unknown', documents: [] });
  });
});
