import { describe, expect, it } from 'vitest';
import { fold } from '../../text/fold.ts';
import type { Intent } from '../answer.ts';
import { detectSmallTalk, findIntents } from './find-intents.ts';

const first = (question: string): Intent | undefined => findIntents(fold(question)).intents[0];

/** Each is asked with its marks and without. */
const ASKED: readonly (readonly [Intent, string])[] = [
  ['compare', 'so sánh nghị quyết 1 với nghị quyết 2'],
  ['compare', 'hai kế hoạch này khác nhau thế nào?'],
  ['compare', 'what is the difference between the two plans?'],
  ['status', 'nghị định đó còn hiệu lực không?'],
  ['status', 'đã bị thay thế chưa?'],
  ['status', 'hết hiệu lực chưa'],
  ['status', 'còn áp dụng không?'],
  ['status', 'is it still in force?'],
  ['status', 'has the decree expired?'],
  ['newest', 'kế hoạch mới nhất'],
  ['newest', 'the latest plan'],
  ['oldest', 'nghị quyết cũ nhất'],
  ['oldest', 'the oldest resolution'],
  ['signer', 'ai ký?'],
  ['signer', 'người ký là ai'],
  ['signer', 'who signed it?'],
  ['signer', 'ông nào ký'],
  ['signer', 'ai kí vậy'],
  ['figure', 'chiếm mấy % gdp'],
  ['deadline', 'by what date must it be done?'],
  ['deadline', 'the latest date for it'],
  ['status', 'when did it cease to have effect?'],
  ['when', 'on what date did it take effect?'],
  ['deadline', 'chậm nhất khi nào phải xong?'],
  ['deadline', 'hạn hoàn thành là khi nào'],
  ['deadline', 'what is the deadline?'],
  ['when', 'ban hành khi nào?'],
  ['when', 'có hiệu lực từ ngày nào?'],
  ['when', 'ngày ban hành'],
  ['when', 'when was it issued?'],
  ['when', 'when did the law take effect?'],
  ['responsible', 'cơ quan nào chủ trì?'],
  ['responsible', 'ai chịu trách nhiệm thực hiện?'],
  ['responsible', 'giao cho đơn vị nào'],
  ['responsible', 'who is responsible for it?'],
  ['who', 'ai ban hành?'],
  ['who', 'do cơ quan nào ban hành?'],
  ['who', 'ai công bố chỉ số này?'],
  ['who', 'who issued the plan?'],
  ['list', 'liệt kê các kế hoạch'],
  ['list', 'có bao nhiêu nghị quyết?'],
  ['list', 'danh sách văn bản năm 2022'],
  ['list', 'how many decrees are there?'],
  ['list', 'list all laws'],
  ['figure', 'chiếm bao nhiêu phần trăm?'],
  ['figure', 'chỉ tiêu đến năm 2030'],
  ['figure', 'xếp thứ mấy?'],
  ['figure', 'what percentage of people?'],
  ['figure', 'how many communes have one?'],
  ['which', 'nghị quyết nào về dữ liệu?'],
  ['which', 'quy định ở đâu?'],
  ['which', 'which resolution covers data?'],
  ['about', 'nói về việc gì?'],
  ['about', 'tóm tắt kế hoạch đó'],
  ['about', 'what is it about?'],
  ['content', 'ai được miễn phí?'],
  ['content', 'quy định này áp dụng cho ai?'],
  ['content', 'người dân phải làm gì?'],
  ['content', 'how are people informed?'],
];

describe('findIntents', () => {
  it.each(ASKED)('finds %s first in "%s"', (intent, question) => {
    expect(first(question)).toBe(intent);
  });

  it('finds no intent where no phrase occurs', () => {
    for (const question of ['chuyển đổi số', 'kế hoạch 45', '', 'digital transformation'])
      expect(findIntents(fold(question)), question).toEqual({ intents: [], questionPhrases: [] });
  });

  it('gives all intents that occur in order of precedence', () => {
    const { intents } = findIntents('ai ky va ban hanh khi nao');
    expect(intents.slice(0, 2)).toEqual(['signer', 'when']);
  });

  it('finds no phrase inside a longer word', () => {
    expect(first('hai kyc thu')).toBeUndefined();
    expect(first('listening to people')).toBeUndefined();
  });

  it('gives the spans of words that only ask, without words of the subject', () => {
    const questionPhrasesIn = (question: string): string[] =>
      findIntents(question).questionPhrases.map(({ start, end }) =>
        question.slice(start, end).trim(),
      );
    expect(questionPhrasesIn('ai ban hanh ke hoach 45')).toEqual(['ai ban hanh']);
    expect(questionPhrasesIn('kinh te so chiem bao nhieu')).toEqual([]);
  });
});

describe('detectSmallTalk', () => {
  it.each([
    ['greeting', 'Xin chào'],
    ['greeting', 'chào bot!'],
    ['greeting', 'hello there'],
    ['thanks', 'cảm ơn bạn nhiều'],
    ['thanks', 'Thank you so much!'],
    ['help', 'bot làm được gì?'],
    ['help', 'trợ giúp'],
    ['help', 'what can you do?'],
  ] as const)('recognises %s in "%s"', (kind, text) => {
    expect(detectSmallTalk(fold(text))).toBe(kind);
  });

  it('finds no small talk in a message that asks something', () => {
    for (const text of ['chào bạn, nghị quyết nào về dữ liệu?', 'hướng dẫn 36', 'cảm ơn thư'])
      expect(detectSmallTalk(fold(text)), text).toBeNull();
  });
});

describe('the question phrases of a question', () => {
  it('leave out the words between them: they are what is asked about', () => {
    const folded = fold('quản lý khu kinh tế Chu Lai thuộc ai');
    const phrases = findIntents(folded).questionPhrases.map(({ start, end }) =>
      folded.slice(start, end).trim(),
    );
    expect(phrases).toContain('quan ly');
    expect(phrases.some((phrase) => phrase.includes('chu lai'))).toBe(false);
  });
});
