import { describe, expect, it } from 'vitest';
import { createTestAssistant } from '../../../test/helpers/library-from-files.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import { wordIdOf } from '../../search/corpus.ts';
import { predicateWordIds, subjectOf } from './line-subject.ts';

const LINES = [
  'Định danh điện tử là việc gắn danh tính với một người.',
  'Phí chứng thực: 2.000 đồng mỗi trang.',
  'Là việc gắn danh tính.',
  'Thẻ',
];
const { assistant } = createTestAssistant({
  ...SON_TUYEN_FILES,
  'documents/qd-78.md': `---
id: qd-78
number: 78/QĐ-UBND
type: decision
title: Quy định về định danh
passedBy: Ủy ban nhân dân tỉnh Sơn Tuyền
dateDocument: 2025-02-03
jurisdiction: vn
topics: []
sources: [{ title: Công báo, url: null }]
---

## Nội dung
${LINES.map((line) => `- ${line}`).join('\n')}
`,
});

/** The subject of a line, as printed without punctuation, in lower case. */
function subjectsOf(): string[] {
  const { index } = assistant.searcher;
  const [passage] = assistant.searcher.passagesOf('qd-78');
  if (passage === undefined) throw new Error('no passage');
  const predicates = predicateWordIds(index);
  return assistant.searcher
    .analyze(passage)
    .lines.map(({ words }) =>
      Array.from(subjectOf(words, predicates), (code) => index.corpus.words[wordIdOf(code)]).join(
        ' ',
      ),
    );
}

describe('the subject of a line', () => {
  it('ends at the first verb or punctuation mark, and has at least one word', () => {
    expect(subjectsOf()).toEqual([
      'định danh điện tử',
      'phí chứng thực',
      'là việc gắn danh tính',
      'thẻ',
    ]);
  });

  it('is empty for a line without words', () => {
    expect(subjectOf(new Int32Array(0), new Set())).toEqual(new Int32Array(0));
  });
});
