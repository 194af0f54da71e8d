import { describe, expect, it } from 'vitest';
import { parseRealQuestions, wordingsOf } from './real-question.ts';

const RECORD = {
  id: 'a01',
  question: 'Cả nước có  bao nhiêu tỉnh?',
  typed: 'ca nuoc may tinh',
  english: 'How many provinces?',
  gold: ['34|ba mươi tư'],
  document: '202/2025/QH15',
  answer: '34.',
  source: 'example.vn/a',
  held: true,
  split: 'test',
};
const line = (changes: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({ ...RECORD, ...changes });
const columns = (changes: Readonly<Record<string, unknown>> = {}): string[] =>
  wordingsOf(parseRealQuestions(line(changes), 'a.jsonl')).map(({ column }) => column);

describe('parseRealQuestions', () => {
  it('parseRealQuestions reads one question per line and splits the gold into alternatives', () => {
    const questions = parseRealQuestions(
      `${line()}\n\n${line({ id: 'a02', split: 'train' })}\n`,
      'a.jsonl',
    );
    expect(questions.map(({ id }) => id)).toEqual(['a01', 'a02']);
    expect(questions[0]?.gold).toEqual([['34', 'ba mươi tư']]);
  });

  it.each([
    ['{', 'one JSON object'],
    ['[]', 'one JSON object'],
    ['1', 'one JSON object'],
    [line({ id: '' }), '"id", a text'],
    [line({ question: undefined }), '"question", a text'],
    [line({ typed: undefined }), '"typed", a text or null'],
    [line({ english: ' ' }), '"english", a text or null'],
    [line({ gold: [] }), '"gold", a list of texts'],
    [line({ gold: 'x' }), '"gold", a list of texts'],
    [line({ gold: ['a|'] }), '"gold", a list of texts'],
    [line({ source: null }), '"source", a text'],
    [line({ held: 'yes' }), '"held", true or false'],
    [line({ split: 'dev' }), '"split", one of train, test'],
    [line({ split: 'train' }), '"split", "test" for this id'],
    [line({ topic: 'x' }), ', not topic'],
  ])('parseRealQuestions names the line of %s and what was expected', (bad, expected) => {
    const parse = () => parseRealQuestions(`${line()}\n${bad}`, 'a.jsonl');
    expect(parse).toThrow('a.jsonl:2: expected ');
    expect(parse).toThrow(expected);
  });
});

describe('wordingsOf', () => {
  it('wordingsOf returns the question as it was put, as typed and in English, on one line', () => {
    const wordings = wordingsOf(parseRealQuestions(line(), 'a.jsonl'));
    expect(wordings.map(({ q }) => q)).toEqual([
      'Cả nước có bao nhiêu tỉnh?',
      'ca nuoc may tinh',
      'How many provinces?',
    ]);
  });

  it('wordingsOf leaves out a wording that is not there', () => {
    expect(columns({ typed: null, english: null })).toEqual(['asked']);
  });

  it('wordingsOf leaves out English when a gold group is only Vietnamese', () => {
    expect(columns({ gold: ['34', 'thành phố'] })).toEqual(['asked', 'typed']);
    expect(columns({ gold: ['34', 'thành phố|city'] })).toContain('english');
    expect(columns({ gold: ['hạng 3'] })).toContain('english');
  });
});
