/** What holds for every answer, whatever was asked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createTestAssistant,
  documentIdsOf,
  firstBlockText,
  loadTestLibrary,
} from '../../test/helpers/library-from-files.ts';
import { SON_TUYEN_FILES } from '../../test/helpers/son-tuyen-library.ts';
import { type Answer, INTENTS } from './answer.ts';
import { toAnswerJson } from './answer-json.ts';
import { renderAnswerText } from './answer-text.ts';
import { createAssistant } from './ask.ts';
import { QUESTION_LIMIT } from './question-limit.ts';

const { ask, library } = createTestAssistant(SON_TUYEN_FILES);

const WORDS = [
  ...library.documents.flatMap(({ title, number, passedBy }) => [
    title,
    number ?? '',
    passedBy ?? '',
  ]),
  ...'còn hiệu lực không|ai ban hành|khi nào|bao nhiêu|liệt kê|mới nhất|thay thế|văn bản nào|căn cứ'.split(
    '|',
  ),
  ...'so sánh|Điều 7|khoản|năm 2024|2026-2030|còn|của Hải Lộc|của xã Tân Hòa|nó|CTT INDEX|là gì'.split(
    '|',
  ),
  ...'what is|which|decree|in force|newest|list|who|nghị quyết|quyết định|12|/|-|%|(|)|[|\\'.split(
    '|',
  ),
  '🙂',
  '\u0000',
  '\u202E',
  '\uE000',
  'שלום',
  'مرحبا',
  '日本',
  'ﬁ',
  '{place}',
];
const question = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(' ')),
  fc
    .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 6 })), { maxLength: 8 })
    .map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** A section's text as one line without bullets, as passages quote it. */
const flat = (text: string): string =>
  text
    .replace(/^\s*[-•+]\s+/gmu, '')
    .replace(/\s+/gu, ' ')
    .trim();

function expectSound(answer: Answer, asked: string): void {
  expect(answer.question).toBe(asked);
  expect(['answered', 'unsure', 'unknown']).toContain(answer.status);
  expect(INTENTS).toContain(answer.intent);
  expect(renderAnswerText(answer).slice(0, 1500).trim()).not.toBe('');
  if (answer.status === 'unknown') expect([...answer.documents, ...answer.passages]).toEqual([]);
  if (answer.status === 'unsure') expect(answer.documents.length).toBeLessThanOrEqual(5);
  const ids = documentIdsOf(answer);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(library.entries.has(id)).toBe(true);
  for (const { document, anchor, text } of answer.passages) {
    const section = library.entries.get(document)?.sections.find((one) => one.anchor === anchor);
    expect(flat(section?.text ?? '')).toContain(flat(text));
  }
  // A refusal about an entry keeps that entry in hand.
  const inHand = answer.context?.documents ?? [];
  expect(answer.context === null).toBe(inHand.length === 0);
  if (ids.length > 0) expect(inHand).toEqual(ids.slice(0, 5));
  if (ids.length === 0 && inHand.length > 0) {
    expect(answer.status).toBe('unknown');
    expect(inHand.map((id) => library.entries.has(id))).toEqual([true]);
  }
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
}

describe('any question', () => {
  it('gets a clear answer that cites only what is there, alone and after another', () => {
    fc.assert(
      fc.property(question, question, (first, second) => {
        const answer = ask(first);
        expectSound(answer, first);
        expectSound(ask(second, answer.context), second);
      }),
      { numRuns: 250 },
    );
  });

  it('is answered the same each time', () => {
    for (const text of ['52/KH-UBND', 'nghị quyết về chuyển đổi số', 'Liệt kê các kế hoạch'])
      expect(ask(text)).toEqual(ask(text));
  });
});

describe('a question that asks nothing', () => {
  it.each([
    ['empty', ''],
    ['a digit', '7'],
    ['a template', '{{7*7}}'],
    ['a sum', '1+1=2'],
    ['space', ' \t\n '],
    ['emoji', '🙂🙏🏽👨‍👩‍👧'],
    ['punctuation', '?!… ---'],
    ['control characters', '\u0000\u0007\u001B'],
    ['invisible characters', '\u200B\u202E\uFEFF'],
    ['half a surrogate pair', '\uD83D'],
  ])('is asked to be one: %s', (_, text) => {
    const answer = ask(text);
    expectSound(answer, text);
    expect(answer).toMatchObject({ status: 'unsure', intent: 'none', documents: [] });
    expect(firstBlockText(answer)).toContain('Bạn chưa nêu câu hỏi');
  });

  it('is asked to be shorter where it is too long', () => {
    for (const text of ['chuyển đổi số '.repeat(800), 'x'.repeat(10_000)]) {
      const answer = ask(text);
      expectSound(answer, text);
      expect(firstBlockText(answer)).toContain(`tối đa ${QUESTION_LIMIT} ký tự`);
    }
    for (const nothing of [' '.repeat(10_000), '🙂'.repeat(5_000)])
      expect(ask(`12-NQ/TU${nothing}`).status).toBe('answered');
  });
});

describe('a question among other signs', () => {
  it.each([
    ['control characters', '\u000712-NQ/TU\u0000'],
    ['invisible characters', '12-\u200BNQ/TU'],
    ['direction marks', '\u202Enghị quyết 12-NQ/TU\u202C'],
    ['emoji', '🙏 Nghị quyết 12-NQ/TU 🙂'],
    ['decomposed letters', 'Nghị quyết 12-NQ/TU'.normalize('NFD')],
    ['markup', '*12-NQ/TU*'],
    ['line breaks', 'Nghị quyết\n12-NQ/TU'],
  ])('is understood: %s', (_, text) => {
    expect(documentIdsOf(ask(text))).toEqual(['nq-12-2021']);
  });

  it('of another script is not here, and is not taken for anything', () => {
    for (const text of ['שלום עליכם', 'ما هو القرار', '数字化转型', 'цифровая трансформация'])
      expect(ask(text).status, text).toBe('unknown');
  });
});

describe('small talk', () => {
  it.each([
    ['greeting', 'vi', 'xin chào', 'Thư viện Sơn Tuyền'],
    ['greeting', 'en', 'hello', 'Library of Sơn Tuyền'],
    ['thanks', 'vi', 'cảm ơn bạn nhé', 'Rất vui'],
    ['thanks', 'en', 'thank you', 'Glad to help'],
    ['help', 'vi', 'bot làm được gì', 'Thư viện Sơn Tuyền'],
    ['help', 'en', 'help', 'Library of Sơn Tuyền'],
  ])('is %s, in its language (%s): %s', (intent, language, text, said) => {
    const answer = ask(text);
    expect(answer).toMatchObject({ status: 'answered', intent, language, documents: [] });
    expect(renderAnswerText(answer)).toContain(said);
  });
});

describe('an empty library', () => {
  it('knows nothing and says so', () => {
    const empty = createAssistant(loadTestLibrary({}));
    for (const text of [
      '',
      'xin chào',
      '12-NQ/TU',
      'nghị quyết về chuyển đổi số',
      'list all plans',
    ]) {
      const answer = empty.ask(text, null, '2026-03-01');
      expect(answer.documents, text).toEqual([]);
      expect(renderAnswerText(answer).trim(), text).not.toBe('');
    }
  });
});

describe('the JSON of an answer', () => {
  it('has the fields of the contract, of a document and of a passage too', () => {
    const json = toAnswerJson(ask('Nghị quyết 21/2020 nói về gì?'));
    expect(json).toMatchObject({
      question: 'Nghị quyết 21/2020 nói về gì?',
      status: 'answered',
      intent: 'about',
      language: 'vi',
      text: expect.stringContaining('21/2020/NQ-HĐND'),
    });
    expect(json.documents).toEqual([
      {
        id: 'nq-21-2020',
        number: '21/2020/NQ-HĐND',
        title: 'Quy định mức thu lệ phí đăng ký kinh doanh',
        type: 'resolution',
        passedBy: 'HĐND tỉnh Sơn Tuyền',
        dateDocument: '2020-07-10',
        inForce: 'notInForce',
        inForceVerified: true,
        url: null,
      },
    ]);
    expect(json.passages).toEqual([
      {
        document: 'nq-21-2020',
        anchor: 'dieu-1',
        citation: 'Điều 1',
        text: 'Mức thu lệ phí đăng ký kinh doanh là 100.000 đồng một lần.',
      },
    ]);
  });
});
