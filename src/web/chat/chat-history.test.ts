import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendStep, emptyHistory, MAX_STEPS, parseHistory } from './chat-history.ts';

describe('chat history', () => {
  it('stays the same when it is serialized and parsed', () => {
    const steps = appendStep(appendStep(emptyHistory('nq-1'), { q: 'một' }), { p: '1d:abc' });
    expect(parseHistory(JSON.stringify(steps))).toEqual(steps);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"from":0,"about":null,"steps":[{}]}',
    '{"from":0,"about":null,"steps":[{"q":""}]}',
    '{"from":-1,"about":null,"steps":[]}',
    '{"from":0,"about":null,"steps":[{"q":"a","p":"b"}]}',
    '{"from":0,"about":7,"steps":[]}',
    `{"from":0,"about":null,"steps":[{"p":"${'a'.repeat(65)}"}]}`,
    JSON.stringify({ from: 0, about: null, steps: Array(MAX_STEPS + 1).fill({ q: 'a' }) }),
  ])('is empty when it is parsed from %j', (text) => {
    expect(parseHistory(text)).toEqual(emptyHistory());
  });

  it('is parsed from any text without an exception', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parseHistory(text)));
  });

  it('keeps the newest steps and their numbers when there are more than the maximum', () => {
    let steps = emptyHistory();
    for (let at = 0; at < MAX_STEPS + 3; at += 1) steps = appendStep(steps, { q: `câu ${at}` });
    expect(steps.steps).toHaveLength(MAX_STEPS);
    expect(steps.from).toBe(3);
    expect(steps.steps[0]).toEqual({ q: 'câu 3' });
  });
});
