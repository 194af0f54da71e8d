import { describe, expect, it } from 'vitest';
import {
  INTENT_PATTERNS,
  INTENT_SPECS,
  INTENTS,
  isOfForm,
  WHOLE_MESSAGE_PATTERNS,
} from './intents.ts';

describe('the table of intents', () => {
  it('has one row for each id', () => {
    expect(new Set(INTENTS).size).toBe(INTENT_SPECS.length);
  });

  it('gives every group of phrases a rank of its own', () => {
    const ranks = INTENT_SPECS.flatMap(({ phrases = [] }) => phrases.map(({ rank }) => rank));
    expect(new Set(ranks).size).toBe(ranks.length);
  });

  it('has one pattern for each group of phrases', () => {
    expect(INTENT_PATTERNS).toHaveLength(
      INTENT_SPECS.flatMap(({ phrases = [] }) => phrases).length,
    );
  });

  it('has whole messages only for intents of small talk', () => {
    const withMessages = INTENT_SPECS.filter(({ wholeMessage }) => wholeMessage !== undefined);
    expect(withMessages.map(({ id }) => id)).toEqual(
      INTENTS.filter((id) => isOfForm(id, 'smallTalk')),
    );
    expect(WHOLE_MESSAGE_PATTERNS).toHaveLength(withMessages.length);
  });

  it('describes what a line must look like only for intents that are answered by a line', () => {
    for (const { id, answer, shape, sections } of INTENT_SPECS)
      if (shape !== undefined || sections !== undefined) expect(answer, id).toBe('line');
  });
});
