import { describe, expect, it } from 'vitest';
import { faultOf, reciprocalRank, type ScoredAnswer } from './score.ts';

const answer = (
  text: string,
  numbers: readonly (string | null)[] = ['57-NQ/TW'],
  status: ScoredAnswer['status'] = 'answered',
): ScoredAnswer => ({
  status,
  text,
  documents: numbers.map((number) => ({ number, dateDocument: '2024-12-22' })),
});

describe('faultOf', () => {
  it('faultOf accepts only a refusal for an unknown question', () => {
    expect(faultOf(answer('', [], 'unknown'), { status: 'unknown' })).toBeNull();
    expect(faultOf(answer('', [], 'unsure'), { status: 'unknown' })).toBe('status');
    expect(faultOf(answer('x'), { status: 'unknown' })).toBe('status');
  });

  it('faultOf reports a refusal of a known question', () => {
    expect(faultOf(answer('', [], 'unknown'), { status: 'answered' })).toBe('status');
  });

  it('faultOf accepts an unsure answer with five documents, but not with six', () => {
    const five = ['1', '2', '3', '4', '5'];
    expect(faultOf(answer('', five, 'unsure'), { status: 'answered' })).toBeNull();
    expect(faultOf(answer('', [...five, '6'], 'unsure'), { status: 'answered' })).toBe('too many');
    expect(faultOf(answer('', [...five, '6']), { status: 'answered' })).toBeNull();
  });

  it('faultOf compares numbers without case and diacritics', () => {
    const given = answer('', ['749/QĐ-TTg', '04-NQ/TU']);
    expect(faultOf(given, { status: 'answered', first: ['749/qd-ttg'] })).toBeNull();
    expect(faultOf(given, { status: 'answered', first: ['04-NQ/TU'] })).toBe('first');
    expect(faultOf(given, { status: 'answered', first: ['x', '749/QĐ-TTg'] })).toBeNull();
    expect(faultOf(answer('', []), { status: 'answered', first: ['x'] })).toBe('first');
  });

  it('faultOf requires every number of `all` and no number of `none`', () => {
    const given = answer('', ['a', 'b']);
    expect(faultOf(given, { status: 'answered', all: ['b', 'a'] })).toBeNull();
    expect(faultOf(given, { status: 'answered', all: ['a', 'c'] })).toBe('all');
    expect(faultOf(given, { status: 'answered', none: ['c'] })).toBeNull();
    expect(faultOf(given, { status: 'answered', none: ['b'] })).toBe('none');
  });

  it('faultOf compares the date of the first document', () => {
    expect(faultOf(answer(''), { status: 'answered', dates: ['2024-12-22'] })).toBeNull();
    expect(faultOf(answer(''), { status: 'answered', dates: ['2024-12-23'] })).toBe('dates');
    expect(faultOf(answer('', []), { status: 'answered', dates: ['2024-12-22'] })).toBe('dates');
  });

  it.each([
    ['ngày 03/6/2020', '3/6/2020', true],
    ['ngày 13/6/2020', '3/6/2020', false],
    ['ngày 3/6/20201', '3/6/2020', false],
    ['đạt 15%', '5%', false],
    ['đạt 2,5%', '5%', false],
    ['đạt 5%', '5%', true],
    ['không hết HIỆU LỰC', 'hiệu lực', true],
    ['118/2025/NĐ-CP', '118/2025/NĐ-CP', true],
    ['a.c', 'a.c', true],
    ['abc', 'a.c', false],
  ])('faultOf searches %j for the text %j: %j', (text, wanted, found) => {
    const fault = faultOf(answer(text), { status: 'answered', contains: ['khác hẳn', wanted] });
    expect(fault).toBe(found ? null : 'contains');
  });

  it('faultOf reports a text of `lacks` in the answer', () => {
    const expected = { status: 'answered', lacks: ['không còn hiệu lực'] } as const;
    expect(faultOf(answer('Không còn hiệu lực.'), expected)).toBe('lacks');
    expect(faultOf(answer('Còn hiệu lực.'), expected)).toBeNull();
  });

  it('faultOf reads only the first 1,500 characters', () => {
    const expected = { status: 'answered', contains: ['đích'] } as const;
    expect(faultOf(answer(`${'x'.repeat(1496)}đích`), expected)).toBeNull();
    expect(faultOf(answer(`${'x'.repeat(1497)}đích`), expected)).toBe('contains');
  });
});

describe('reciprocalRank', () => {
  it('reciprocalRank returns 1 / the rank of the first expected document', () => {
    const given = answer('', ['a', 'b', 'c']);
    expect(reciprocalRank(given, ['c', 'b'])).toBe(1 / 2);
    expect(reciprocalRank(given, ['a'])).toBe(1);
    expect(reciprocalRank(given, ['d'])).toBe(0);
  });
});
