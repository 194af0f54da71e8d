import { describe, expect, it } from 'vitest';
import {
  createTestAssistant,
  documentIdsOf,
  firstBlockText,
  TODAY,
} from '../../../test/helpers/library-from-files.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import type { Answer, AnswerContext } from '../answer.ts';
import { createQuestionContext } from '../question-context.ts';
import { LINE_MODEL } from '../retrieve/line-model.ts';
import { SHIPPED_WEIGHTS } from '../weights.ts';
import { completeFollowUp } from './follow-up.ts';
import { understand } from './understand.ts';

const { ask } = createTestAssistant(SON_TUYEN_FILES);

/** The answer to the last of several questions of one person. */
function converse(...questions: readonly string[]): Answer {
  let context: AnswerContext | null = null;
  let answer = ask('');
  for (const question of questions) {
    answer = ask(question, context);
    context = answer.context;
  }
  return answer;
}

/** The text of all blocks of an answer. */
const textOf = ({ blocks }: Answer): string =>
  blocks.flatMap(({ spans }) => spans.map(({ text }) => text)).join(' ');

describe('a question about the document of the answer before', () => {
  it.each([
    ['who', 'ai ban hành?', 'Tỉnh ủy Sơn Tuyền'],
    ['who', 'ai ban hanh', 'Tỉnh ủy Sơn Tuyền'],
    ['who', 'who issued it?', 'Sơn Tuyền Provincial Party Committee'],
    ['signer', 'ai ký?', 'Lê Văn Thử'],
    ['when', 'ban hành khi nào?', '18/5/2021'],
    ['when', 'when was it issued?', '18 May 2021'],
    ['status', 'còn hiệu lực không?', 'Thư viện chưa tra được hiệu lực'],
    ['status', 'văn bản này còn hiệu lực không?', 'Thư viện chưa tra được hiệu lực'],
    ['status', 'is it still in force?', 'The library could not find out whether it is in force'],
    ['about', 'nói về gì?', '12-NQ/TU'],
    ['figure', 'kinh tế số năm 2030 bao nhiêu?', '32%'],
    ['figure', 'thời gian chờ ở một cửa bao nhiêu phút?', '15 phút'],
    ['responsible', 'cơ quan nào chủ trì tuyên truyền?', 'Ban Tuyên giáo'],
    ['relation', 'văn bản nào triển khai nó?', '52/KH-UBND'],
  ])('answers %s about that document: %s', (intent, question, fact) => {
    const answer = converse('12-NQ/TU', question);
    expect(answer).toMatchObject({ status: 'answered', intent });
    expect(documentIdsOf(answer)).toContain('nq-12-2021');
    expect(firstBlockText(answer)).toContain(fact);
  });

  it('answers with the targets of the year asked for', () => {
    const { passages } = converse('12-NQ/TU', 'chỉ tiêu đến 2030?');
    expect(passages.map(({ anchor }) => anchor)).toEqual(['muc-tieu-chi-tieu-den-nam-2030']);
  });

  it('keeps the document over several questions', () => {
    expect(firstBlockText(converse('12-NQ/TU', 'ai ban hành?', 'khi nào?', 'ai ký?'))).toContain(
      'Lê Văn Thử',
    );
  });

  it('uses only the documents of the last answer', () => {
    expect(firstBlockText(converse('12-NQ/TU', '77/2023/NĐ-CP', 'ban hành khi nào?'))).toContain(
      '20/10/2023',
    );
    expect(converse('12-NQ/TU', 'nghị quyết về nuôi tôm hùm', 'ai ký?').status).toBe('unsure');
  });
});

describe('a short question after an answer', () => {
  it.each([
    ['số mấy', '12-NQ/TU'],
    ['so may', '12-NQ/TU'],
    ['kể ra', '12-NQ/TU'],
    ['kể ra các chỉ tiêu', '12-NQ/TU'],
    ['văn bản nào triển khai', '52/KH-UBND'],
    ['kế hoạch triển khai là gì', '52/KH-UBND'],
  ])('is answered from the document in hand: %s', (question, fact) => {
    const answer = converse('12-NQ/TU', question);
    expect(answer.status).toBe('answered');
    expect(documentIdsOf(answer)).toContain('nq-12-2021');
    expect(textOf(answer)).toContain(fact);
  });

  it.each([
    'cái mới khác gì cái cũ',
    'thay thế luật nào',
    'kể tên các quan điểm',
    'bao nhiêu điều?',
  ])('is refused about the document in hand where it does not answer: %s', (question) => {
    const answer = converse('12-NQ/TU', question);
    expect(answer.status).toBe('unknown');
    expect(textOf(answer)).toContain('12-NQ/TU');
    expect(converse('12-NQ/TU', question, 'ai ký?').documents[0]?.id).toBe('nq-12-2021');
  });

  it('asks which document is meant after a list', () => {
    const answer = converse('Liệt kê các kế hoạch', 'ai ký?');
    expect(answer.status).toBe('unsure');
    expect(textOf(answer)).toContain('52/KH-UBND');
  });

  it.each(['sai rồi', 'không đúng', 'khong phai van ban nay', 'wrong', "that's not right"])(
    'is met with a way to say what was wanted after a complaint: %s',
    (question) => {
      const answer = converse('12-NQ/TU', question);
      expect(answer).toMatchObject({ status: 'answered', intent: 'correction', documents: [] });
      expect(textOf(answer)).toContain('12-NQ/TU');
    },
  );

  it.each(['bạn là ai', 'bot này của ai', 'who are you', 'bạn làm được gì'])(
    'never takes the context where it is about the bot: %s',
    (question) => {
      expect(converse('12-NQ/TU', question)).toEqual(ask(question));
      expect(ask(question).intent).toBe('help');
    },
  );
});

describe('a follow-up that changes one thing', () => {
  it.each([
    ['the year', ['kinh tế số năm 2025 chiếm bao nhiêu?', 'còn 2030?'], '32%'],
    ['the year', ['Kế hoạch cải cách hành chính năm 2024', 'còn năm 2023?'], '45/KH-UBND'],
    ['the place', ['Kế hoạch năm 2024 của Sơn Tuyền', 'thế còn của Hải Lộc?'], 'của Hải Lộc'],
    ['the number', ['Nghị quyết 12-NQ/TU ban hành khi nào?', 'còn 77/2023/NĐ-CP?'], '20/10/2023'],
    [
      'the number with its issuer',
      ['Ai ký Nghị quyết 12 của Tỉnh ủy?', 'còn Nghị quyết 08/2024?'],
      'Phạm Thị Mẫu',
    ],
    [
      'the number and its place',
      ['Nghị quyết 12 của Tỉnh ủy ban hành khi nào?', 'còn Kế hoạch 52 của Hải Lộc?'],
      '11/3/2024',
    ],
  ])('answers the question before with another value: %s', (_, questions, fact) => {
    const answer = converse(...questions);
    expect(answer.status).toBe('answered');
    expect(textOf(answer)).toContain(fact);
    expect(answer.question).toBe(questions.at(-1));
  });

  it('does not answer with the former year or place', () => {
    expect(converse('Kế hoạch cải cách hành chính năm 2024', 'còn năm 2019?').status).toBe(
      'unknown',
    );
    expect(converse('Kế hoạch cải cách hành chính của Sơn Tuyền', 'còn của Cà Mau?').status).toBe(
      'unknown',
    );
  });
});

it('completes an English follow-up with English words', () => {
  const { assistant } = createTestAssistant(SON_TUYEN_FILES);
  const { libraryIndex, searcher } = assistant;
  const context: AnswerContext = {
    documents: [],
    question: 'Which plans cover tourism?',
    intent: 'list',
  };
  const completed = (question: string): string | null =>
    completeFollowUp(
      createQuestionContext(
        {
          libraryIndex,
          searcher,
          today: TODAY,
          weights: SHIPPED_WEIGHTS,
          lineModel: LINE_MODEL,
          trace: null,
        },
        understand(libraryIndex, searcher.index, question, TODAY),
      ),
      context,
    );
  expect(completed('and 2023?')).toBe('Which plans cover tourism of 2023');
  expect(completed('and Hải Lộc?')).toBe('Which plans cover tourism of Hải Lộc');
});

describe('a follow-up to an ambiguous number', () => {
  it('chooses the document that the follow-up describes', () => {
    for (const choice of ['của Hải Lộc', 'UBND tỉnh Hải Lộc', 'kế hoạch của Hải Lộc'])
      expect(documentIdsOf(converse('52/KH-UBND', choice)), choice).toEqual(['hl-kh-52-2024']);
  });
});

describe('a question that refers to no answer before', () => {
  it.each([
    'Luật Lưu trữ số có hiệu lực từ khi nào?',
    'Nghị định 77/2023 ban hành khi nào?',
    'Kế hoạch nào về du lịch số?',
    'Liệt kê các nghị định',
    'CTT INDEX là gì?',
    'nuôi tôm hùm?',
    'xin chào',
    'Kế hoạch mới nhất của Hải Lộc',
  ])('is answered without the context: %s', (question) => {
    const answer = converse('12-NQ/TU', question);
    expect(answer).toEqual(ask(question));
    expect(documentIdsOf(answer)).not.toContain('nq-12-2021');
  });

  it('is answered when the document of the context no longer exists', () => {
    const gone: AnswerContext = { documents: ['khong-con'], question: '', intent: 'none' };
    expect(ask('ai ký?', gone).status).toBe('unsure');
    expect(ask('còn năm 2023?', gone).status).not.toBe('answered');
    expect(documentIdsOf(ask('12-NQ/TU', gone))).toEqual(['nq-12-2021']);
  });
});
