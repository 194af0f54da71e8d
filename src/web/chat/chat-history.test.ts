import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendStep, emptyHistory, MAX_STEPS, parseHistory } from './chat-history.ts';

describe('the steps of a conversation', () => {
  it('go through a page and come back', () => {
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
  ])('changed into %j are no steps', (text) => {
    expect(parseHistory(text)).toEqual(emptyHistory());
  });

  it('never throw', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parseHistory(text)));
  });

  it('are at most so many; the numbers of the rest stay', () => {
    let steps = emptyHistory();
    for (let at = 0; at < MAX_STEPS + 3; at += 1) steps = appendStep(steps, { q: `câu ${at}` });
    expect(steps.steps).toHaveLength(MAX_STEPS);
    expect(steps.from).toBe(3);
    expect(steps.steps[0]).toEqual({ q: 'câu 3' });
  });
});
