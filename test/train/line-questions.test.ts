import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestLibrary } from '../../src/search/testing.ts';
import { readQuestionsOfLines, withQuestions } from './line-questions.ts';

const library = createTestLibrary([
  {
    id: 'luat-a',
    title: 'Luật A',
    body: '## Điều 1. Thời hạn\n1. Thời hạn là 03 ngày.\n- Phí là 10.000 đồng.\n\n## Điều 2. Thời hạn\n1. Thời hạn là 03 ngày.',
  },
]);

describe('the questions of lines of another library', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'line-questions-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are read from JSON lines, without their question marks', () => {
    const file = join(folder, 'questions.jsonl');
    const row = { document: 'luat-a', line: '1. Thời hạn là 03 ngày.', questions: ['Mấy ngày?'] };
    writeFileSync(file, `${JSON.stringify(row)}\n\n`);
    expect(readQuestionsOfLines(file)).toEqual([{ ...row, questions: ['Mấy ngày'] }]);
  });

  it('are set below the first line with those words, whatever its bullet', () => {
    const asked = withQuestions(library, [
      { document: 'luat-a', line: '1. Thời hạn là 03 ngày.', questions: ['Mấy ngày'] },
      { document: 'luat-a', line: 'Phí là 10.000 đồng.', questions: ['Bao nhiêu tiền'] },
    ]);
    expect(asked.documents[0]?.sections.map(({ questions }) => questions)).toEqual([
      [
        { line: '1. Thời hạn là 03 ngày.', questions: ['Mấy ngày'] },
        { line: '- Phí là 10.000 đồng.', questions: ['Bao nhiêu tiền'] },
      ],
      undefined,
    ]);
    expect(asked.entries.get('luat-a')).toBe(asked.documents[0]);
  });

  it('of a line that the document does not have are refused by name', () => {
    expect(() =>
      withQuestions(library, [{ document: 'luat-a', line: 'Không có.', questions: ['Gì'] }]),
    ).toThrow('The document luat-a has no line "Không có."');
  });
});
