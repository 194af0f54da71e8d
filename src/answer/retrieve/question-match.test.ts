import { describe, expect, it } from 'vitest';
import { createTestAssistant } from '../../../test/helpers/library-from-files.ts';
import { contextOf } from '../../../test/helpers/question-context.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import { matchQuestions, type QuestionMatch, readAskedWords } from './question-match.ts';

const DOCUMENT = `---
id: qd-77
number: 77/QĐ-UBND
type: decision
title: Quy định về tài khoản định danh
passedBy: Ủy ban nhân dân tỉnh Sơn Tuyền
dateDocument: 2025-02-03
jurisdiction: vn
topics: []
sources: [{ title: Công báo, url: null }]
---

## Thời hạn
- Tài khoản mức độ 02 được cấp trong 03 ngày làm việc.
  - (?) Làm định danh mức hai mất bao lâu? How long does a level two account take?
- Thẻ giấy được đổi trong 09 ngày làm việc.
  - (?) Xin cấp lại giấy mất mấy hôm?
- Không thu lệ phí.
`;
const { assistant } = createTestAssistant({
  ...SON_TUYEN_FILES,
  'documents/qd-77.md': DOCUMENT,
});

function matchesOf(question: string): ReadonlyMap<number, QuestionMatch> {
  const ctx = contextOf(assistant, question);
  const { index } = assistant.searcher;
  const [passage] = assistant.searcher.passagesOf('qd-77');
  if (passage === undefined) throw new Error('no passage');
  return matchQuestions(
    {
      terms: ctx.terms,
      ownTerms: ctx.titleTerms,
      words: readAskedWords(index, ctx.understanding.subject.restored),
      informationOf: index.informationOf,
    },
    assistant.searcher.analyze(passage).questions,
  );
}

describe('matchQuestions', () => {
  it('gives 1 for a question that the line has word for word', () => {
    const match = matchesOf('Làm định danh mức hai mất bao lâu?').get(0);
    expect(match?.coverage).toBeCloseTo(1);
    expect(match?.wording).toBeCloseTo(1);
  });

  it('gives more to the line whose question asks the same', () => {
    const matches = matchesOf('lam dinh danh muc hai mat may ngay');
    expect(matches.get(0)?.match).toBeGreaterThan(matches.get(1)?.match ?? 1);
  });

  it('compares English questions in their own words', () => {
    const matches = matchesOf('How long do level two accounts take?');
    expect(matches.get(0)?.match).toBeGreaterThan(0.5);
  });

  it('has nothing of a line without questions', () => {
    expect(matchesOf('lệ phí').has(2)).toBe(false);
  });
});
