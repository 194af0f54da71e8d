import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createKnowledgeFolder, runCommand } from '../../../test/helpers/run-command.ts';

const documentFile = (id: string, number: string, title: string, lines: readonly string[]) =>
  `---
id: ${id}
number: ${number}
type: decision
title: ${title}
passedBy: Thủ tướng Chính phủ
dateDocument: 2025-01-15
jurisdiction: vn
sources: [{ title: Công báo }]
---

## Nội dung
${lines.map((line) => `- ${line}`).join('\n')}
`;

const KNOWLEDGE_DIR = createKnowledgeFolder({
  'documents/deep.md': documentFile('qd-11-2025', '11/QĐ-TTg', 'Về trồng rừng ngập mặn', [
    'Diện tích rừng ngập mặn trồng mới là 130 ha.',
    'Sở Nông nghiệp báo cáo trước ngày 15/12/2026.',
    'Cây giống là đước và mắm.',
  ]),
  'documents/shallow.md': documentFile('qd-12-2025', '12/QĐ-TTg', 'Về phà biển', [
    'Quyết định về phà biển.',
  ]),
});
const QUESTIONS = join(KNOWLEDGE_DIR, 'questions.jsonl');
afterAll(() => rmSync(KNOWLEDGE_DIR, { recursive: true }));

const depth = (...args: string[]) => runCommand('knowledge:depth', args, { KNOWLEDGE_DIR });
const about = (gold: string, document = 'qd-11-2025') =>
  JSON.stringify({ question: 'Trồng mới bao nhiêu ha rừng ngập mặn?', document, gold: [gold] });

describe('npm run knowledge:depth', () => {
  it('prints a row for each entry, the fewest facts first, and totals', async () => {
    const { code, out } = await depth();
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/\s+/u));
    expect(rows[0]).toEqual(['facts', 'figures', 'people', 'dates', 'answered', 'depth', 'id']);
    expect(rows[1]).toEqual(['1', '0', '0', '0', '-', 'metadata', 'qd-12-2025']);
    expect(rows[2]).toEqual(['3', '1', '1', '1', '-', 'summary', 'qd-11-2025']);
    expect(rows[3]?.slice(0, 6)).toEqual(['4', '1', '1', '1', '-', 'total']);
    expect(out).toContain('deep: 0, summary: 1, metadata: 1');
    expect(code).toBe(0);
  });

  it('prints one JSON object with --json', async () => {
    const { out } = await depth('--json');
    expect(JSON.parse(out)).toMatchObject({
      entries: [
        { id: 'qd-12-2025', kind: 'document', depth: 'metadata', facts: 1 },
        { id: 'qd-11-2025', kind: 'document', depth: 'summary', facts: 3, figures: 1 },
      ],
      totals: { facts: 4, medianFacts: 3 },
    });
  });

  it('counts a question as answered when the document answers and the gold stands in the text', async () => {
    writeFileSync(
      QUESTIONS,
      [about('130 ha|130 héc-ta'), about('30 ha'), about('1', 'qd-99')].join('\n'),
    );
    const { out } = await depth('--questions', QUESTIONS);
    expect(out).toMatch(/1\/2 +summary +qd-11-2025/u);
    expect(out).toContain('1 questions are about documents that the library does not have');
  });

  it('exits with 1 and names the line that is no question', async () => {
    writeFileSync(QUESTIONS, `${about('130 ha')}\n{"question": 1}\n`);
    const { code, err } = await depth('--questions', QUESTIONS);
    expect(err).toContain(`${QUESTIONS}:2: `);
    expect(code).toBe(1);
    expect(await depth('--questions', '/khong/co')).toMatchObject({ code: 1 });
  });
});
