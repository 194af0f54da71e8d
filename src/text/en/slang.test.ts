import { describe, expect, it } from 'vitest';
import { spellOutSlang } from './slang.ts';

describe('spellOutSlang', () => {
  it.each([
    ['wat is PAPI?', 'what is PAPI?'],
    ['Wats the base salary', 'what is the base salary'],
    ['hat is PAR INDEX?', 'what is PAR INDEX?'],
    ['how do u get a level 2 account pls', 'how do you get a level 2 account please'],
    ['whos the minister of home affairs', 'who is the minister of home affairs'],
    ['wen does the data law take effect', 'when does the data law take effect'],
    ['which docs does the govt need', 'which documents does the government need'],
  ])('spells out %s', (typed, spelled) => {
    expect(spellOutSlang(typed)).toBe(spelled);
  });

  it.each([
    'cn so la gi',
    'nd 178 con hieu luc ko r',
    'vneid muc 2 lam o dau u',
    'nghị định 30 n',
    'What is PAPI?',
    'hen gap lai',
  ])('leaves %s as it is', (typed) => {
    expect(spellOutSlang(typed)).toBe(typed);
  });
});
