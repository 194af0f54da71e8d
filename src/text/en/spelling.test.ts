import { describe, expect, it } from 'vitest';
import { spellingKey } from './spelling.ts';

describe('spellingKey', () => {
  it.each([
    ['organisation', 'organization'],
    ['digitised', 'digitized'],
    ['decentralising', 'decentralizing'],
    ['labour', 'labor'],
    ['neighbouring', 'neighboring'],
    ['centre', 'center'],
    ['centres', 'centers'],
    ['licence', 'license'],
    ['defence', 'defense'],
    ['programme', 'program'],
    ['analyse', 'analyze'],
    ['catalogue', 'catalog'],
    ['enrol', 'enroll'],
    ['fulfil', 'fulfill'],
    ['labelled', 'labeled'],
    ['judgement', 'judgment'],
    ['allowance', 'allowances'],
    ['merge', 'merging'],
  ])('gives %s and %s one key', (one, other) => {
    expect(spellingKey(one)).toBe(spellingKey(other));
  });

  it.each([
    ['hour', 'hors'],
    ['our', 'or'],
    ['four', 'for'],
    ['tour', 'tor'],
    ['state', 'status'],
    ['fee', 'feed'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(spellingKey(one)).not.toBe(spellingKey(other));
  });
});
