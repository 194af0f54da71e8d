import { describe, expect, it } from 'vitest';
import {
  createTestAssistant,
  documentIdsOf,
  type Files,
  firstBlockText,
} from '../../../test/helpers/library-from-files.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import { renderAnswerText } from '../answer-text.ts';

/** Many notices of one body, one a day: more than a list shows. */
const NOTICES: Files = Object.fromEntries(
  Array.from({ length: 60 }, (_, at): [string, string] => {
    const serial = String(at + 101);
    const day = new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10);
    return [
      `documents/tb/${serial}.md`,
      `---\nid: tb-${serial}\nnumber: ${serial}/TB-UBND\ntype: notice\ntitle: Kết quả họp giao ban tuần ${serial}\npassedBy: UBND tỉnh Hải Lộc\ndateDocument: ${day}\njurisdiction: hai-loc\nsources: [{ title: Công báo }]\n---\nHọp giao ban.\n`,
    ];
  }),
);
const { ask } = createTestAssistant({ ...SON_TUYEN_FILES, ...NOTICES });

describe('a list question', () => {
  it.each([
    ['Liệt kê các kế hoạch của UBND tỉnh Sơn Tuyền', ['kh-52-2024', 'kh-45-2023']],
    ['liet ke cac ke hoach cua ubnd tinh son tuyen', ['kh-52-2024', 'kh-45-2023']],
    ['Có bao nhiêu nghị định?', ['nd-15-2026', 'nd-77-2023']],
    ['How many decrees are there?', ['nd-15-2026', 'nd-77-2023']],
    ['Danh sách văn bản của Chính phủ', ['nd-15-2026', 'nd-77-2023']],
    ['Liệt kê văn bản năm 2022', ['luat-31-2022', 'qd-640-2022', 'dl-kh-17-2022']],
    ['Các nghị quyết của HĐND tỉnh', ['nq-08-2024', 'nq-21-2020']],
    ['Những kế hoạch nào về kỹ năng số?', ['dl-kh-17-2022']],
    ['List all plans of Hải Lộc', ['hl-kh-52-2024']],
    ['kế hoạch của huyện Đông Lĩnh', ['dl-kh-17-2022']],
  ])('is answered with every match, the newest first: %s', (question, documents) => {
    const answer = ask(question);
    expect(answer.status).toBe('answered');
    expect(documentIdsOf(answer)).toEqual(documents);
  });

  it.each([
    ['văn bản hết hiệu lực', ['kh-45-2023', 'nq-21-2020'], 'Có 2 văn bản đã hết hiệu lực:'],
    [
      'những nghị quyết ban hành từ 01/01/2020 đến 31/12/2022',
      ['nq-12-2021', 'vk-nq-09-2020', 'nq-21-2020'],
      'Có 3 nghị quyết ban hành từ 01/01/2020 đến 31/12/2022:',
    ],
    [
      'nghị quyết bị thay thế năm 2024',
      ['nq-21-2020'],
      'Có 1 nghị quyết hết hiệu lực trong năm 2024:',
    ],
    ['plans issued in the first half of 2024', ['hl-kh-52-2024', 'kh-52-2024'], undefined],
  ])('by time or status is answered with the rule: %s', (question, documents, lead) => {
    const answer = ask(question);
    expect(documentIdsOf(answer)).toEqual(documents);
    if (lead !== undefined) expect(firstBlockText(answer)).toBe(lead);
  });

  it('does not take a period in a title for the year of a document', () => {
    expect(ask('Liệt kê các nghị quyết năm 2025').status).toBe('unknown');
  });

  it('by time is answered that there is none, and until when the library reaches', () => {
    const answer = ask('văn bản ban hành tháng 6 năm 2026');
    expect(answer.status).toBe('unknown');
    expect(renderAnswerText(answer)).toContain('ban hành đến ngày 10/02/2026');
  });

  it('is answered with the number of documents and what they are', () => {
    expect(firstBlockText(ask('Liệt kê các kế hoạch của UBND tỉnh Sơn Tuyền'))).toBe(
      'Có 2 kế hoạch của UBND tỉnh Sơn Tuyền:',
    );
    expect(firstBlockText(ask('How many decrees are there?'))).toBe('There are 2 decrees:');
  });

  it('is answered with at most fifty documents, the count of all and a short text', () => {
    const answer = ask('Liệt kê các thông báo của UBND tỉnh Hải Lộc');
    expect(firstBlockText(answer)).toContain('60 thông báo');
    expect(answer.documents).toHaveLength(50);
    expect(answer.documents[0]).toMatchObject({ id: 'tb-160', dateDocument: '2025-03-01' });
    expect(answer.blocks.filter(({ kind }) => kind === 'item').length).toBeLessThanOrEqual(12);
    expect(renderAnswerText(answer)).toContain('và 48 văn bản nữa');
  });

  it('includes narrower topics', () => {
    const ids = documentIdsOf(ask('Liệt kê các văn bản về chuyển đổi số'));
    for (const id of ['nq-12-2021', 'hl-kh-52-2024', 'vk-nq-09-2020', 'dl-kh-17-2022'])
      expect(ids).toContain(id);
    expect(ids).not.toContain('kh-45-2023');
  });

  it('is answered that there is none when nothing matches', () => {
    const answer = ask('Liệt kê các thông tư của Bộ Nội vụ');
    expect(answer).toMatchObject({ status: 'unknown', documents: [] });
    expect(firstBlockText(answer)).toContain('thông tư của Bộ Nội vụ');
    expect(renderAnswerText(answer)).toMatch(
      /Thư viện hiện có \d+ văn bản, mới nhất ngày 10\/02\/2026\./u,
    );
    expect(ask('Liệt kê các kế hoạch của Hải Lộc năm 2019').status).toBe('unknown');
    expect(firstBlockText(ask('Các kế hoạch của xã Tân Hòa'))).toContain('kế hoạch của xã Tân Hòa');
  });
});

describe('a question for the newest or oldest document', () => {
  it.each([
    ['newest', 'Kế hoạch cải cách hành chính mới nhất', 'kh-52-2024'],
    ['newest', 'nghi dinh moi nhat', 'nd-15-2026'],
    ['newest', 'the latest decree', 'nd-15-2026'],
    ['newest', 'Nghị quyết mới nhất của HĐND tỉnh', 'nq-08-2024'],
    ['oldest', 'Nghị quyết cũ nhất', 'nq-21-2020'],
    ['oldest', 'oldest resolution', 'nq-21-2020'],
    ['oldest', 'kế hoạch sớm nhất của Sơn Tuyền', 'dl-kh-17-2022'],
  ])('is answered with the %s document first: %s', (intent, question, id) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ status: 'answered', intent });
    expect(documentIdsOf(answer)[0]).toBe(id);
  });

  it('is answered with number and date in the first line', () => {
    expect(firstBlockText(ask('nghị định mới nhất'))).toMatch(/15\/2026\/NĐ-CP ngày 10\/02\/2026/u);
  });

  it('is answered with the day until which the library has documents', () => {
    expect(renderAnswerText(ask('kế hoạch mới nhất'))).toContain(
      'Thư viện hiện có văn bản ban hành đến ngày 10/02/2026.',
    );
    expect(renderAnswerText(ask('the latest plan'))).toContain(
      'The library holds documents issued until 10 February 2026.',
    );
    expect(renderAnswerText(ask('kế hoạch cũ nhất'))).not.toContain('có văn bản ban hành đến');
  });

  it('does not choose a document without a date when others have one', () => {
    expect(documentIdsOf(ask('chương trình mới nhất'))).toEqual(['ct-khong-so-2025']);
    expect(documentIdsOf(ask('văn bản cũ nhất'))[0]).toBe('nq-21-2020');
    expect(documentIdsOf(ask('văn bản mới nhất'))[0]).toBe('nd-15-2026');
  });
});
