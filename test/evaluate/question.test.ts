import { describe, expect, it } from 'vitest';
import { parseQuestions } from './question.ts';

const LINE = '{"q":"A?","kind":"who","variant":"plain","expect":{"status":"unknown"}}';

describe('parseQuestions', () => {
  it('parseQuestions reads one question per line and skips empty lines', () => {
    const context = LINE.replace('"kind"', '"context":["B?"],"kind"');
    expect(parseQuestions(`${LINE}\n\n${context}\n`, 'a.jsonl')).toEqual([
      { q: 'A?', kind: 'who', variant: 'plain', expect: { status: 'unknown' }, context: [] },
      { q: 'A?', kind: 'who', variant: 'plain', expect: { status: 'unknown' }, context: ['B?'] },
    ]);
  });

  it.each([
    ['{', 'one JSON object'],
    ['[]', 'one JSON object'],
    [LINE.replace('A?', ' '), '"q", a question'],
    [LINE.replace('"who"', '1'), '"kind" and "variant", texts'],
    [LINE.replace('"kind"', '"context":"B?","kind"'), '"context", a list of questions'],
    [LINE.replace('{"status":"unknown"}', '1'), '"expect", an object'],
    [LINE.replace('"unknown"', '"unsure"'), '"expect.status", "answered" or "unknown"'],
    [LINE.replace('"unknown"', '"unknown","all":"x"'), '"expect.all", a list of texts'],
    [LINE.replace('"unknown"', '"unknown","frist":["x"]'), ', not frist'],
  ])(
    'parseQuestions reports where %s breaks the format and what was expected',
    (line, expected) => {
      const parse = () => parseQuestions(`${LINE}\n${line}`, 'a.jsonl');
      expect(parse).toThrow('a.jsonl:2: expected ');
      expect(parse).toThrow(expected);
    },
  );
});
