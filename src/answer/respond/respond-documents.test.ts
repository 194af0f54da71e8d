/** What is asked of a document that the question names. */
import { describe, expect, it } from 'vitest';
import { decreeFile } from '../../../test/helpers/document-file.ts';
import {
  createTestAssistant,
  documentIdsOf,
  firstBlockText,
} from '../../../test/helpers/library-from-files.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import { renderAnswerText } from '../answer-text.ts';

const { ask } = createTestAssistant(SON_TUYEN_FILES);

describe('a question about a fact of a document', () => {
  it.each([
    ['about', 'Nghị quyết 12-NQ/TU nói về gì?', 'chuyển đổi số'],
    ['about', 'nghi quyet 12 noi ve viec gi', 'chuyển đổi số'],
    ['about', 'What is resolution 12-NQ/TU about?', 'digital transformation'],
    ['when', 'Nghị quyết 12-NQ/TU ban hành khi nào?', '18/5/2021'],
    ['when', 'nghi quyet 12 ban hanh ngay nao', '18/5/2021'],
    ['when', 'When was resolution 12-NQ/TU issued?', '18 May 2021'],
    ['when', 'Nghị định 77/2023 có hiệu lực từ khi nào?', '01/01/2024'],
    ['when', 'When did decree 77/2023/NĐ-CP take effect?', '1 January 2024'],
    ['when', 'Luật Lưu trữ số có hiệu lực từ ngày nào?', '01/7/2023'],
    ['who', 'Ai ban hành Nghị quyết 12-NQ/TU?', 'Tỉnh ủy Sơn Tuyền'],
    ['who', 'ai cong bo luat 31/2022/QH15', 'Quốc hội'],
    ['who', 'Who issued resolution 12-NQ/TU?', 'Sơn Tuyền Provincial Party Committee'],
    ['signer', 'Ai ký Nghị quyết 08/2024?', 'Phạm Thị Mẫu'],
    ['signer', 'Who signed resolution 12-NQ/TU?', 'Lê Văn Thử'],
  ])('is answered with the fact first: %s, %s', (intent, question, fact) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ status: 'answered', intent });
    expect(firstBlockText(answer)).toContain(fact);
  });

  it('is not who issued it where a duty in its text is asked for', () => {
    expect(
      ask('Theo Nghị quyết 12-NQ/TU, ai công bố danh sách doanh nghiệp xuất khẩu gạo?'),
    ).toMatchObject({ status: 'unknown' });
  });

  it('is answered that the fact is not recorded when it is missing', () => {
    expect(ask('Ai ký nghị định 77/2023?')).toMatchObject({ status: 'unknown', documents: [] });
    expect(
      ask('Ai ban hành Chương trình công tác năm 2025 của Ban Chỉ đạo cải cách hành chính?'),
    ).toMatchObject({ status: 'unknown', documents: [] });
  });
});

describe('a question about a relation', () => {
  it.each([
    ['Văn bản nào thay thế Nghị quyết 21/2020/NQ-HĐND?', 'nq-08-2024'],
    ['Nghị quyết 21/2020 bị thay thế bởi văn bản nào?', 'nq-08-2024'],
    ['What replaced resolution 21/2020?', 'nq-08-2024'],
    ['Which document was resolution 21/2020 replaced by?', 'nq-08-2024'],
    ['Nghị quyết 08/2024 thay thế văn bản nào?', 'nq-21-2020'],
    ['Nghị quyết 08/2024 làm hết hiệu lực những văn bản nào?', 'nq-21-2020'],
    ['Văn bản nào làm hết hiệu lực Nghị quyết 21/2020?', 'nq-08-2024'],
    ['Văn bản nào sửa đổi Nghị định 77/2023?', 'nd-15-2026'],
    ['Nghị định 15/2026 sửa đổi văn bản nào?', 'nd-77-2023'],
    ['Văn bản nào triển khai Nghị quyết 12-NQ/TU?', 'kh-52-2024'],
    ['Kế hoạch 52/KH-UBND của Sơn Tuyền triển khai nghị quyết nào?', 'nq-12-2021'],
    ['Căn cứ của Nghị định 77/2023 là gì?', 'luat-31-2022'],
    ['Văn bản nào căn cứ vào Luật Lưu trữ số?', 'nd-77-2023'],
    ['Which decrees are based on law 31/2022/QH15?', 'nd-77-2023'],
    ['Văn bản nào tiếp theo kế hoạch 45/KH-UBND?', 'kh-52-2024'],
    ['Nghị định sửa đổi Nghị định 77/2023', 'nd-15-2026'],
  ])('is answered with the related document: %s', (question, other) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ status: 'answered', intent: 'relation' });
    expect(documentIdsOf(answer)[0]).toBe(other);
  });

  it('is answered in words, in the direction asked', () => {
    expect(firstBlockText(ask('Văn bản nào thay thế Nghị quyết 21/2020/NQ-HĐND?'))).toMatch(
      /^Nghị quyết 21\/2020\/NQ-HĐND bị thay thế bởi Nghị quyết 08\/2024/u,
    );
    expect(firstBlockText(ask('What replaced resolution 21/2020?'))).toContain('is replaced by');
  });

  it('is answered that no relation is recorded when there is none', () => {
    const answer = ask('Nghị định 77/2023 thay thế văn bản nào?');
    expect(answer).toMatchObject({ status: 'unknown', documents: [] });
    expect(firstBlockText(answer)).toContain('chưa ghi nhận văn bản này thay thế');
  });

  it('is not answered with a document of another place', () => {
    expect(ask('Văn bản nào của Hải Lộc triển khai Nghị quyết 12-NQ/TU?').status).toBe('unknown');
  });

  it('is answered with a note when the relation is not verified', () => {
    expect(renderAnswerText(ask('Văn bản nào thay thế 640/QĐ-UBND?'))).toContain(
      '(chưa kiểm chứng)',
    );
    expect(renderAnswerText(ask('Nghị quyết 08/2024 thay thế văn bản nào?'))).not.toContain(
      'kiểm chứng',
    );
  });
});

describe('a question about a part of a document', () => {
  it.each([
    ['Điều 7 Nghị định 77/2023 nói gì?', 'Điều 7'],
    ['dieu 7 nd 77/2023', 'Điều 7'],
    ['khoản 1 Điều 11 Nghị định 77/2023', 'khoản 1 Điều 11'],
    ['Article 7 of decree 77/2023/NĐ-CP', 'Điều 7'],
  ])('is answered with the whole part: %s', (question, citation) => {
    const answer = ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.passages.map((passage) => passage.citation)).toEqual([citation]);
  });

  it('is not answered with another part when the part does not exist', () => {
    for (const question of [
      'Điều 99 Nghị định 77/2023 quy định gì?',
      'Điều 1 Nghị định 77/2023',
      'hồ sơ nhân sự bảo quản bao nhiêu năm theo Điều 99 Nghị định 77/2023',
      'Điều 99 Luật Lưu trữ số quy định nguyên tắc gì',
      'khoản 3 Điều 11 Nghị định 77/2023',
      'Chương II Nghị định 77/2023',
    ])
      expect(ask(question), question).toMatchObject({ status: 'unknown', passages: [] });
  });

  it('is answered with the parts that are held when the part is missing', () => {
    expect(firstBlockText(ask('Điều 99 Nghị định 77/2023 quy định gì?'))).toBe(
      'Thư viện chưa có Điều 99 của văn bản này (có: Điều 7, Điều 11).',
    );
    expect(firstBlockText(ask('Điểm a khoản 3 Điều 11 Nghị định 77/2023'))).toBe(
      'Thư viện chưa có điểm a khoản 3 Điều 11 của văn bản này (có: Điều 7, Điều 11).',
    );
    expect(firstBlockText(ask('Article 99 of decree 77/2023/NĐ-CP'))).toBe(
      'The library does not hold Article 99 of this document (it holds: Article 7, Article 11).',
    );
    expect(firstBlockText(ask('Chương II Nghị định 77/2023'))).toBe(
      'Thư viện chưa có Chương II của văn bản này.',
    );
  });

  it('is answered with the lines of the clause only', () => {
    for (const question of ['khoản 2 Điều 7 Nghị định 77/2023', 'Article 7(2) of decree 77/2023']) {
      const text = renderAnswerText(ask(question));
      expect(text).toContain('đấu thầu bảo quản 20 năm');
      expect(text).not.toContain('70 năm');
    }
  });

  it('is answered from the document named behind the part', () => {
    const answer = ask('Nghị định 15/2026 sửa gì ở Điều 7 Nghị định 77/2023?');
    expect(documentIdsOf(answer)).toEqual(['nd-77-2023']);
  });

  it('is answered from the document of the answer before when no document is named', () => {
    const { context } = ask('Nghị định 77/2023 nói về gì?');
    const answer = ask('điều 11 quy định hủy tài liệu thế nào', context);
    expect(answer.passages.map(({ citation }) => citation)).toEqual(['Điều 11']);
    expect(ask('còn điều 12?', context).status).toBe('unknown');
  });

  it('is answered with the question which document is meant when it names none', () => {
    for (const question of ['điều 5', 'Điều 5 nói gì?'])
      expect(firstBlockText(ask(question)), question).toContain('văn bản nào');
  });
});

describe('a question about what a document says', () => {
  it('is answered with a quotation, or that the document does not say it', () => {
    const said = ask('Nghị quyết 08/2024 thu bao nhiêu khi đăng ký kinh doanh qua mạng?');
    expect(firstBlockText(said)).toContain('50.000 đồng');
    const missing = ask('Nghị quyết 08/2024 nói gì về nuôi tôm hùm?');
    expect(missing).toMatchObject({ status: 'unknown', documents: [] });
    expect(renderAnswerText(missing)).toContain('08/2024/NQ-HĐND');
  });

  it('is answered with the targets of the year asked for', () => {
    const of = (question: string): string[] =>
      ask(question).passages.map(({ citation }) => citation);
    expect(of('Chỉ tiêu của nghị quyết 12')).toHaveLength(2);
    for (const question of [
      'Chỉ tiêu của nghị quyết 12 đến năm 2030',
      'targets of 12-NQ/TU for 2030',
    ])
      expect(of(question), question).toEqual(['Mục tiêu › Chỉ tiêu đến năm 2030']);
    expect(ask('Chỉ tiêu của nghị quyết 12 đến năm 2040').status).toBe('unknown');
  });

  it('is answered with all targets when the document is of that year', () => {
    const answer = ask('Mục tiêu của kế hoạch 45 năm 2023');
    expect(answer).toMatchObject({ status: 'answered', documents: [{ id: 'kh-45-2023' }] });
    expect(renderAnswerText(answer)).toContain('20%');
  });

  it('is not answered with a figure of another year or place', () => {
    expect(renderAnswerText(ask('nq 12 kinh te so 2030 chiem may %'))).toContain('32%');
    for (const question of [
      'nq 12 kinh te so 2045 chiem may %',
      'What share does Resolution 12-NQ/TU want the digital economy to have by 2045?',
      'nghị quyết 12 kinh tế số của Hải Lộc năm 2030 chiếm bao nhiêu phần trăm',
    ])
      expect(ask(question).passages, question).toEqual([]);
  });

  it('is not answered with targets when it asks for a count', () => {
    const answer = ask('Nghị quyết 12-NQ/TU có tất cả bao nhiêu điều?');
    expect([answer.status, answer.passages]).toEqual(['unknown', []]);
    expect(renderAnswerText(ask('Nghị quyết 12-NQ/TU có bao nhiêu chỉ tiêu?'))).toContain('18%');
  });

  it('is answered with both years when it compares them', () => {
    const text = renderAnswerText(ask('so sánh kinh tế số năm 2025 với 2030 trong nghị quyết 12'));
    expect(text).toContain('18%');
    expect(text).toContain('32%');
  });

  it('is answered with who is responsible and by when', () => {
    expect(firstBlockText(ask('Cơ quan nào chủ trì tuyên truyền Nghị quyết 12?'))).toContain(
      'Ban Tuyên giáo Tỉnh ủy',
    );
    expect(renderAnswerText(ask('Hạn hoàn thành của nghị quyết 12 là khi nào?'))).toContain(
      '30/9/2021',
    );
  });
});

describe('an English question about a Vietnamese text', () => {
  it.each([
    ['Who is responsible for publicity under Resolution 12-NQ/TU?', 'Ban Tuyên giáo'],
    ['By what date must agencies issue their plans under Resolution 12-NQ/TU?', '30/9/2021'],
    ['Resolution 12-NQ/TU: what proportion does the digital economy reach by 2030?', '%'],
  ])('is answered with a quotation: %s', (question, said) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ status: 'answered', language: 'en' });
    expect(renderAnswerText(answer)).toContain(said);
  });

  it.each([
    'What does Resolution 12-NQ/TU say about dragons?',
    'How many wizards does Resolution 12-NQ/TU require?',
    'Does Resolution 12-NQ/TU mention vaccination?',
    'What replaced Resolution 12-NQ/TU?',
  ])('is answered that the document does not say it: %s', (question) => {
    const answer = ask(question);
    expect([answer.status, answer.passages, documentIdsOf(answer)]).toEqual(['unknown', [], []]);
    expect(renderAnswerText(answer)).toContain('12-NQ/TU');
  });
});

describe('a question about several documents', () => {
  it('is answered with all of them', () => {
    for (const question of [
      'So sánh Kế hoạch 45/KH-UBND và Nghị định 77/2023',
      'kế hoạch 45 và 77/2023/NĐ-CP khác nhau thế nào?',
      'compare 45/KH-UBND and 77/2023/NĐ-CP',
    ]) {
      const answer = ask(question);
      expect(answer, question).toMatchObject({ status: 'answered', intent: 'compare' });
      expect(documentIdsOf(answer)).toEqual(['kh-45-2023', 'nd-77-2023']);
      expect(renderAnswerText(answer)).toContain('đất đai');
    }
  });
});

describe('the day from which a part of a document applies', () => {
  const { ask: askOfParts } = createTestAssistant({
    'documents/nd-60-2025.md': decreeFile(
      { serial: 60, title: 'Quy định về thẻ kho số', dateEffective: '2025-05-01' },
      `## Điều 9. Hiệu lực
- Nghị định có hiệu lực từ ngày 01/5/2025.
- Việc chấm điểm người giữ kho áp dụng từ ngày 01/01/2026.
  - (?) Chấm điểm người giữ kho áp dụng từ khi nào?
`,
    ),
  });

  it('is the one that a line states, and that of the document where nothing else is asked', () => {
    const part = 'Việc chấm điểm người giữ kho theo Nghị định 60/2025/NĐ-CP áp dụng từ khi nào?';
    expect(firstBlockText(askOfParts(part))).toContain('01/01/2026');
    const whole = 'Nghị định 60/2025/NĐ-CP có hiệu lực từ khi nào?';
    expect(firstBlockText(askOfParts(whole))).toContain('01/5/2025');
  });
});
