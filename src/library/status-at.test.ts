import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../test/helpers/answers.ts';
import type { LegalDocument } from './document.ts';
import type { RelatedDocument, RelationIndex } from './relations.ts';
import { statusAt } from './status-at.ts';

const TODAY = '2026-03-01';
const document = makeDocument({
  id: 'old',
  dateDocument: '2018-04-23',
  dateEffective: '2018-06-21',
  dateNoLongerInForce: null,
  inForce: 'inForce',
  inForceVerified: true,
  verified: true,
});
const replacedFrom = (since: string | null, verified = true): RelationIndex => {
  const link: RelatedDocument = { type: 'replaces', document: 'new', number: '2', since, verified };
  return new Map([['old', { incoming: [link], outgoing: [] }]]);
};
const stateOn = (day: string, relations: RelationIndex, one: LegalDocument = document): string =>
  statusAt(one, relations, day, TODAY).state;

describe('statusAt', () => {
  it('says what held on a day in the past, whatever holds today', () => {
    const relations = replacedFrom('2025-07-01');
    expect(stateOn('2018-01-01', relations)).toBe('notIssued');
    expect(stateOn('2018-05-01', relations)).toBe('notYetInForce');
    expect(stateOn('2018-06-21', relations)).toBe('inForce');
    expect(stateOn('2025-06-30', relations)).toBe('inForce');
    expect(stateOn('2025-07-01', relations)).toBe('ended');
  });

  it('says by what the document ends, and when', () => {
    const { end, ending, since } = statusAt(
      document,
      replacedFrom('2025-07-01'),
      '2020-01-01',
      TODAY,
    );
    expect({ since, end }).toEqual({ since: '2018-06-21', end: '2025-07-01' });
    expect(ending.map((link) => link.document)).toEqual(['new']);
  });

  it('says of a day in the future what is recorded today', () => {
    expect(stateOn('2027-01-01', new Map())).toBe('inForce');
    expect(stateOn('2027-01-01', replacedFrom('2026-07-01'))).toBe('ended');
    expect(stateOn('2026-06-30', replacedFrom('2026-07-01'))).toBe('inForce');
  });

  it('counts an unverified relation only where the record is unverified', () => {
    const relations = replacedFrom('2025-07-01', false);
    expect(stateOn('2026-01-01', relations)).toBe('inForce');
    expect(stateOn('2026-01-01', relations, { ...document, inForceVerified: false })).toBe('ended');
  });

  it('does not guess where a date is missing', () => {
    expect(stateOn('2020-01-01', new Map(), { ...document, dateEffective: null })).toBe('unknown');
    expect(stateOn('2020-01-01', new Map(), { ...document, inForce: 'notInForce' })).toBe(
      'unknown',
    );
  });

  it('keeps a partial force, and takes an unknown status with a day of effect for in force', () => {
    const partially: LegalDocument = { ...document, inForce: 'partiallyInForce' };
    expect(stateOn('2020-01-01', new Map(), partially)).toBe('partiallyInForce');
    expect(stateOn('2020-01-01', new Map(), { ...document, inForce: 'unknown' })).toBe('inForce');
  });
});
