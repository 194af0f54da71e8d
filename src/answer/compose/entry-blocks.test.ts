/** What answers say about documents: status, verification, merged provinces. */
import { describe, expect, it } from 'vitest';
import {
  createTestAssistant,
  documentIdsOf,
  firstBlockText,
} from '../../../test/helpers/library-from-files.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import { renderAnswerText } from '../answer-text.ts';

const { ask } = createTestAssistant(SON_TUYEN_FILES);
const leadOn = (day: string, question: string): string => firstBlockText(ask(question, null, day));

describe('the status in an answer', () => {
  it('is computed for the day of asking', () => {
    const question = 'Nghị quyết 21/2020 còn hiệu lực không?';
    expect(leadOn('2020-07-15', question)).toBe('Chưa có hiệu lực: sẽ có hiệu lực từ 01/8/2020.');
    expect(leadOn('2024-07-31', question)).toMatch(/^Còn hiệu lực \(từ 01\/8\/2020/u);
    expect(leadOn('2024-08-01', question)).toBe(
      'Không còn hiệu lực từ 01/8/2024: Nghị quyết 08/2024/NQ-HĐND thay thế.',
    );
    expect(leadOn('2024-08-01', 'Is resolution 21/2020 still in force?')).toBe(
      'No longer in force since 1 August 2024: replaced by Resolution 08/2024/NQ-HĐND.',
    );
  });

  it('is the same in the structured document', () => {
    const state = (day: string): string | undefined =>
      ask('Nghị quyết 21/2020', null, day).documents[0]?.inForce;
    expect([state('2020-07-15'), state('2022-01-01'), state('2025-01-01')]).toEqual([
      'notYetInForce',
      'inForce',
      'notInForce',
    ]);
  });

  it('names the documents that ended or changed the document', () => {
    expect(documentIdsOf(ask('Nghị quyết 21/2020 còn hiệu lực không?'))).toEqual([
      'nq-21-2020',
      'nq-08-2024',
    ]);
    const amended = ask('Nghị định 77/2023 còn hiệu lực không?');
    expect(firstBlockText(amended)).toMatch(/^Còn hiệu lực/u);
    expect(renderAnswerText(amended)).toContain(
      'Được sửa đổi, bổ sung bởi Nghị định 15/2026/NĐ-CP',
    );
  });

  it('names a document that changed several ones only once', () => {
    expect(documentIdsOf(ask('77/2023/NĐ-CP và 640/QĐ-UBND còn hiệu lực không?'))).toEqual([
      'nd-77-2023',
      'qd-640-2022',
      'nd-15-2026',
    ]);
  });

  it('is unknown when it is not recorded', () => {
    const answer = ask('Nghị quyết 12-NQ/TU còn hiệu lực không?');
    expect(answer.status).toBe('answered');
    expect(firstBlockText(answer)).toBe('Thư viện chưa tra được hiệu lực.');
    expect(leadOn('2026-06-30', '15/2026/NĐ-CP còn hiệu lực không')).toMatch(/^Chưa có hiệu lực/u);
    expect(leadOn('2026-07-01', '15/2026/NĐ-CP còn hiệu lực không')).toBe(
      'Có hiệu lực từ 01/7/2026; đến 01/7/2026 thư viện chưa ghi nhận văn bản nào thay thế, bãi bỏ.',
    );
    expect(renderAnswerText(ask('15/2026/NĐ-CP còn hiệu lực không'))).not.toContain('hưa rõ');
  });

  it('names the relation that ended the document, with its day', () => {
    const text = renderAnswerText(ask('Nghị quyết 21/2020 còn hiệu lực không?'));
    expect(text).toMatch(/Bị thay thế bởi Nghị quyết 08\/2024\/NQ-HĐND.*\(từ 01\/8\/2024\)/u);
    expect(text).not.toContain('bãi bỏ');
  });

  it('is not changed by an unverified relation, which is mentioned', () => {
    const answer = ask('640/QĐ-UBND còn hiệu lực không?', null, '2026-08-01');
    expect(firstBlockText(answer)).toBe('Còn hiệu lực (chưa kiểm chứng).');
    expect(renderAnswerText(answer)).toMatch(/15\/2026\/NĐ-CP.*\(chưa kiểm chứng\)/u);
  });
});

describe('an unverified document', () => {
  it('has a note in both languages', () => {
    for (const question of [
      'quyết định 640 nói gì',
      'kho lưu trữ điện tử mở cửa bao nhiêu giờ',
      'văn bản về kho lưu trữ điện tử',
      '640/QĐ-UBND ban hành khi nào?',
    ])
      expect(renderAnswerText(ask(question)), question).toContain('hưa kiểm chứng');
    expect(renderAnswerText(ask('What is decision 640/QĐ-UBND about?'))).toContain('nverified');
  });

  it('adds no note to verified documents', () => {
    expect(renderAnswerText(ask('Nghị quyết 12-NQ/TU'))).not.toContain('kiểm chứng');
  });
});

describe('a province that was merged into another', () => {
  it('has one note when it is asked about or its documents are given', () => {
    for (const question of [
      '09-NQ/TU',
      'chính quyền điện tử Vĩnh Khê có gì',
      '09-NQ/TU ai ban hành?',
    ])
      expect(
        renderAnswerText(ask(question)).match(/sáp nhập vào Sơn Tuyền/gu),
        question,
      ).toHaveLength(1);
    expect(renderAnswerText(ask('What is resolution 09-NQ/TU about?'))).toContain(
      'Vĩnh Khê became part of Sơn Tuyền on 1 July 2025',
    );
  });

  it('has no note before the merger, and other places have none', () => {
    expect(renderAnswerText(ask('09-NQ/TU', null, '2025-06-30'))).not.toContain('sáp nhập');
    expect(renderAnswerText(ask('12-NQ/TU'))).not.toContain('sáp nhập');
  });
});

describe('an answer', () => {
  it('suggests questions that can be asked, without the one just asked', () => {
    const { suggestions } = ask('Nghị quyết 12-NQ/TU ban hành khi nào?');
    expect(suggestions.length).toBeGreaterThan(0);
    for (const suggestion of suggestions) {
      const next = ask(suggestion);
      expect(next.status, suggestion).toBe('answered');
      expect(next.intent, suggestion).not.toBe('when');
    }
  });

  it('uses English names of issuers and titles when there are any', () => {
    expect(firstBlockText(ask('What is resolution 12-NQ/TU about?'))).toBe(
      'Resolution 12-NQ/TU of the Sơn Tuyền Provincial Party Committee (18 May 2021), on digital ' +
        'transformation of Sơn Tuyền province to 2025, with orientation to 2030.',
    );
  });
});

describe('the source of an answer', () => {
  const sources = [
    '{ title: Báo Mới, url: "https://baomoi.com/1" }',
    '{ title: "Hệ thống Pháp luật: nghi quyet 5 2025 nq hdnd", url: "https://hethongphapluat.com/1" }',
    '{ title: Công báo Sơn Tuyền, url: "https://congbao.sontuyen.gov.vn/1" }',
  ];
  const answerWith = (listed: readonly string[]) =>
    createTestAssistant({
      'documents/a.md': `---\nid: nq-5\nnumber: 5/2025/NQ-HĐND\ntype: resolution\ntitle: Về phí thư viện\nsources: [${listed.join(', ')}]\n---\n## Mức phí\nPhí thư viện là 5.000 đồng.\n`,
    }).ask('Nghị quyết 5/2025/NQ-HĐND về gì?');

  it('is the best kind, named and linked alike', () => {
    const answer = answerWith(sources);
    expect(renderAnswerText(answer)).toContain('Nguồn: Công báo Sơn Tuyền');
    expect(answer.documents[0]?.url).toBe('https://congbao.sontuyen.gov.vn/1');
  });

  it('is named by its publisher when its title is a slug', () => {
    const answer = answerWith(sources.slice(0, 2));
    expect(renderAnswerText(answer)).toMatch(/Nguồn: Hệ thống Pháp luật$/mu);
    expect(answer.documents[0]?.url).toBe('https://hethongphapluat.com/1');
  });
});
