import { describe, expect, it } from 'vitest';
import {
  createTestAssistant,
  documentIdsOf,
  firstBlockText,
} from '../../../test/helpers/library-from-files.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import { renderAnswerText } from '../answer-text.ts';

const { ask } = createTestAssistant(SON_TUYEN_FILES);

describe('a number that one document bears', () => {
  it.each([
    '12-NQ/TU',
    'nghị quyết 12',
    'nghi quyet so 12 cua tinh uy son tuyen',
    'NQ12',
    '012 nq tu',
    'Nghị quyết 12 của Tỉnh ủy',
    'Nghị quyết 12-NQ/TU ngày 18/5/2021',
    'nq 12 năm 2021',
    'Resolution 12-NQ/TU',
  ])('is that document: %s', (question) => {
    expect(ask(question)).toMatchObject({ status: 'answered', documents: [{ id: 'nq-12-2021' }] });
  });

  it('is named in full: type, number, date, issuer, title', () => {
    expect(firstBlockText(ask('77/2023/NĐ-CP'))).toBe(
      'Nghị định 77/2023/NĐ-CP ngày 20/10/2023 của Chính phủ, Quy định chi tiết một số điều của Luật Lưu trữ số.',
    );
  });
});

describe('a number that several bear', () => {
  it('lists them all, the home first, and asks which', () => {
    const answer = ask('52/KH-UBND');
    expect(answer).toMatchObject({ status: 'answered', intent: 'number' });
    expect(documentIdsOf(answer)).toEqual(['kh-52-2024', 'hl-kh-52-2024']);
    expect(firstBlockText(answer)).toContain('2 văn bản');
    expect(renderAnswerText(answer)).toContain('Bạn hỏi văn bản nào?');
  });

  it('is decided by place, issuer, day or subject', () => {
    for (const question of [
      'kế hoạch 52 của Hải Lộc',
      'Kế hoạch 52/KH-UBND của UBND tỉnh Hải Lộc',
      '52/KH-UBND ngày 11/3/2024',
      'kế hoạch 52 về du lịch',
    ])
      expect(documentIdsOf(ask(question)), question).toEqual(['hl-kh-52-2024']);
  });
});

describe('a number that nobody bears in this way', () => {
  it.each([
    ['nowhere', 'nghị quyết 999'],
    ['of another type', 'quyết định 12 của tỉnh ủy'],
    ['of another issuer', 'nghị quyết 12 của HĐND tỉnh'],
    ['with another code', '12-NQ/TW'],
    ['of another place', 'Nghị quyết 12-NQ/TU của Hải Lộc'],
    ['of another year', 'kế hoạch 45 năm 2022'],
    ['with another year in it', '12/2020/NQ-HĐND'],
    ['of another day', 'Nghị quyết 12-NQ/TU ngày 19/5/2021'],
    ['of a commune', 'kế hoạch 17 của xã Tân Hòa'],
    ['in English', 'Is decree 999/2023/NĐ-CP still in force?'],
    ['beside one that is there', 'kế hoạch 45 và kế hoạch 999'],
  ])('is said not to be there, and nothing is cited: %s', (_, question) => {
    const answer = ask(question);
    expect(answer.status).toBe('unknown');
    expect(answer.documents).toEqual([]);
    expect(answer.passages).toEqual([]);
    expect(firstBlockText(answer)).toMatch(/chưa có văn bản “|does not hold “/u);
  });

  it('is answered with those of the same serial by name, for a slip', () => {
    expect(renderAnswerText(ask('nghị quyết 12 của HĐND tỉnh'))).toContain('12-NQ/TU');
    expect(renderAnswerText(ask('nghị quyết 999'))).not.toContain('Cùng số');
  });
});

describe('a number beside a relation', () => {
  it('keeps issuer and place for the document that is asked for', () => {
    expect(
      documentIdsOf(ask('Kế hoạch của UBND tỉnh Sơn Tuyền thực hiện Nghị quyết 12-NQ/TU'))[0],
    ).toBe('kh-52-2024');
  });
});

describe('a number whose document tells less', () => {
  const documentOf = (number: string, dateDocument: string): string => `---
id: other
number: ${number}
type: other
title: Quy định về kết nối, chia sẻ dữ liệu
passedBy: Tỉnh ủy Sơn Tuyền
dateDocument: ${dateDocument}
jurisdiction: vn
topics: []
sources: [{ title: Công báo, url: null }]
---

## Nội dung
- Dữ liệu được chia sẻ qua một trục chung.
`;
  const askOf = (number: string, dateDocument: string, question: string) =>
    createTestAssistant({
      ...SON_TUYEN_FILES,
      'documents/other.md': documentOf(number, dateDocument),
    }).ask(question);

  it('is found by its sign whatever the type is called', () => {
    for (const type of ['Quy định', 'Quyết định', 'văn bản'])
      expect(documentIdsOf(askOf('384-QĐ/TU', '2025-11-19', `${type} 384-QĐ/TU`)), type).toEqual([
        'other',
      ]);
  });

  it('may be of any year where the document has no date', () => {
    expect(documentIdsOf(askOf('384-QĐ/TU', 'null', '384-QĐ/TU năm 2025'))).toEqual(['other']);
    expect(askOf('384-QĐ/TU', '2024-11-19', '384-QĐ/TU năm 2025').documents).toEqual([]);
  });
});
