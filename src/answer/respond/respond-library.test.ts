/** Questions that name no document: which one covers it, and which line says it. */
import { describe, expect, it } from 'vitest';
import {
  createTestAssistant,
  documentIdsOf,
  type Files,
  firstBlockText,
} from '../../../test/helpers/library-from-files.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import { renderAnswerText } from '../answer-text.ts';

const { ask, assistant } = createTestAssistant(SON_TUYEN_FILES);

describe('a question which document covers a subject', () => {
  it.each([
    'Nghị quyết nào về chuyển đổi số?',
    'nghi quyet nao ve chuyen doi so cua son tuyen',
    'NGHỊ QUYẾT VỀ CHUYỂN ĐỔI SỐ',
    'nghị quyết về CĐS',
    'nghij quyets naof veef chuyeenr ddooir soos',
    'Which resolution covers digital transformation?',
  ])('finds the document however it is typed: %s', (question) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ status: 'answered', intent: 'which' });
    expect(documentIdsOf(answer)[0]).toBe('nq-12-2021');
    expect(renderAnswerText(answer)).toContain('12-NQ/TU');
  });

  it('is answered only with a document of the day that it names', () => {
    expect(documentIdsOf(ask('nghị định ngày 20/10/2023 của Chính phủ'))).toEqual(['nd-77-2023']);
    expect(ask('nghị định 21/10/2023 của Chính phủ về lưu trữ').documents).toEqual([]);
  });

  it('is answered with a quotation and its section', () => {
    const answer = ask('Nghị quyết nào về chuyển đổi số?');
    expect(answer.passages[0]).toMatchObject({ document: 'nq-12-2021', citation: 'Mục tiêu' });
    expect(answer.blocks.some(({ kind }) => kind === 'quote')).toBe(true);
  });

  it('prefers the home province when no place is named', () => {
    expect(documentIdsOf(ask('Kế hoạch năm 2024 về cải cách hành chính'))[0]).toBe('kh-52-2024');
    expect(documentIdsOf(ask('Nghị quyết về chính quyền điện tử của Vĩnh Khê'))[0]).toBe(
      'vk-nq-09-2020',
    );
  });
});

describe('a question that a document answers only in part', () => {
  it.each([
    ['another place', 'Kế hoạch cải cách hành chính 2024 của Hải Lộc'],
    ['a place without documents', 'kế hoạch CCHC 2024 của Cà Mau'],
    ['another issuer', 'Nghị quyết của HĐND tỉnh về chuyển đổi số'],
    ['an issuer of another level', 'Quyết định của Thủ tướng về chuyển đổi số'],
    ['another year', 'Kế hoạch cải cách hành chính năm 2019'],
    ['another type', 'Luật nào về chuyển đổi số?'],
    ['a type without documents', 'Thông tư nào về lưu trữ số?'],
    ['another commune', 'Kế hoạch phổ cập kỹ năng số của xã Tân Hòa'],
    ['another subject', 'Nghị quyết về nuôi tôm hùm'],
    ['another year of a figure', 'kinh tế số năm 2027 chiếm bao nhiêu phần trăm?'],
    ['another place of a figure', 'Kinh tế số Hải Lộc năm 2030 chiếm bao nhiêu phần trăm?'],
    ['another subject in English', 'Which resolution covers lobster farming?'],
    ['another place in English', 'Which resolution of Hải Lộc covers digital transformation?'],
  ])('is not answered for %s: %s', (_, question) => {
    const answer = ask(question);
    expect(answer.status).toBe('unknown');
    expect(answer.documents).toEqual([]);
    expect(answer.passages).toEqual([]);
  });

  it('is not answered with a deadline of another topic', () => {
    const source = (id: number, title: string, body: string, topic: string): Files => ({
      [`documents/d-${id}.md`]: `---
id: d-${id}
number: ${id}/2025/NĐ-CP
type: decree
title: ${title}
passedBy: Chính phủ
dateDocument: 2025-12-30
inForce: inForce
jurisdiction: vn
topics: [${topic}]
sources: [{ title: Công báo }]
---
## Yêu cầu
- ${body}
`,
    });
    const common = Array.from({ length: 30 }, (_, at) =>
      source(
        100 + at,
        `Quy định về chuyển đổi số, phần ${at}`,
        'Chuyển đổi số là việc của mọi cơ quan.',
        'chuyen-doi-so',
      ),
    );
    const line = 'Thời hạn thực hiện yêu cầu xóa hồ sơ của cá nhân là 12 ngày.';
    const { ask } = createTestAssistant({
      ...SON_TUYEN_FILES,
      ...Object.assign({}, ...common),
      ...source(7, 'Quy định về lưu trữ hồ sơ cá nhân', line, 'to-chuc-bo-may'),
    });
    expect(renderAnswerText(ask('thời hạn xóa hồ sơ của cá nhân'))).toContain('12 ngày');
    expect(ask('thời hạn thực hiện kế hoạch chuyển đổi số 2025').passages).toEqual([]);
  });

  it('is answered with the size of the library and the nearest topics', () => {
    const text = renderAnswerText(ask('Luật nào về chuyển đổi số?'));
    expect(text).toContain('13 văn bản');
    expect(text).toMatch(/Chủ đề gần nhất: chuyển đổi số/u);
    expect(renderAnswerText(ask('Which resolution covers lobster farming?'))).toContain(
      'Nearest topics: digital transformation',
    );
  });

  it.each(['Luật nào về nuôi tôm hùm?', 'Which resolution covers lobster farming?'])(
    'is answered with linked topics, one span for each: %s',
    (question) => {
      const { topics } = assistant.library;
      const spans = ask(question).blocks.flatMap((one) => one.spans);
      const named = spans.filter(({ topic }) => topic !== undefined);
      expect(named.length).toBeGreaterThan(2);
      for (const { text, topic } of named) {
        const { name, nameEn } = topics.find(({ id }) => id === topic) ?? {};
        expect([name, nameEn]).toContain(text);
      }
    },
  );
});

describe('a question that a line answers', () => {
  it.each([
    ['Kinh tế số năm 2030 chiếm bao nhiêu phần trăm?', '32%'],
    ['kinh te so 2025 chiem bao nhieu phan tram', '18%'],
    ['Thời gian chờ tại bộ phận một cửa bao nhiêu phút?', '15 phút'],
    ['Giai đoạn 2026-2030 tăng bao nhiêu doanh nghiệp công nghệ số?', '120 doanh nghiệp'],
    ['Mức thu lệ phí đăng ký kinh doanh qua mạng là bao nhiêu?', '50.000 đồng'],
    ['Đảng ủy các xã hoàn thành kế hoạch thực hiện trước ngày nào?', '30/9/2021'],
    ['Hồ sơ đấu thầu bảo quản như thế nào?', '20 năm'],
    ['cơ quan nào chủ trì tham mưu kinh phí?', 'Sở Tài chính'],
    ['Năm 2024 Hải Lộc đạt bao nhiêu điểm CTT INDEX?', '71,5 điểm'],
  ])('is answered with the line first: %s', (question, figure) => {
    const answer = ask(question);
    expect(answer.status).toBe('answered');
    expect(firstBlockText(answer)).toContain(figure);
    expect(answer.passages[0]?.text).toContain(figure);
  });

  it('is answered with document and section', () => {
    const text = renderAnswerText(ask('Kinh tế số năm 2030 chiếm bao nhiêu phần trăm?'));
    expect(text).toContain('Nghị quyết 12-NQ/TU ngày 18/5/2021 của Tỉnh ủy Sơn Tuyền');
    expect(text).toContain('mục “Mục tiêu › Chỉ tiêu đến năm 2030”');
  });
});

describe('a question about a term', () => {
  it('is answered with the definition in the language of the question', () => {
    for (const question of ['CTT INDEX là gì?', 'ctt index la gi', 'chỉ số thân thiện là gì'])
      expect(ask(question)).toMatchObject({ intent: 'term', documents: [{ id: 'ctt-index' }] });
    const [document] = ask('CTT INDEX là gì?').documents;
    expect(document).toMatchObject({ type: 'term', number: null, inForce: 'unknown' });
    expect(firstBlockText(ask('What is CTT INDEX?'))).toContain('Friendly Government Index');
  });

  it('is answered with the owner', () => {
    for (const question of ['Ai công bố CTT INDEX?', 'cơ quan nào chủ trì CTT INDEX?'])
      expect(firstBlockText(ask(question)), question).toContain('Sở Nội vụ Sơn Tuyền');
  });

  it('is not answered for a place or year that the term does not mention', () => {
    expect(ask('Năm 2024 Cà Mau đạt bao nhiêu điểm CTT INDEX?').status).toBe('unknown');
    expect(ask('Năm 2019 Hải Lộc đạt bao nhiêu điểm CTT INDEX?').status).toBe('unknown');
  });
});

describe('a question that needs a document and names none', () => {
  it('is answered by asking for a document', () => {
    for (const question of ['còn hiệu lực không?', 'ai ban hành?', 'who signed it?'])
      expect(ask(question), question).toMatchObject({ status: 'unsure', documents: [] });
  });
});

describe('a question what a word means', () => {
  it.each(['lưu trữ số là gì?', 'luu tru so la gi', 'What is digital transformation?'])(
    'is refused when lines only mention the word: %s',
    (question) => {
      const answer = ask(question);
      expect(answer).toMatchObject({ status: 'unknown', documents: [], passages: [] });
      expect(firstBlockText(answer)).toMatch(/định nghĩa|definition/u);
    },
  );

  it('is answered with the term of that name', () => {
    expect(ask('CTT INDEX là gì?').status).toBe('answered');
  });
});
