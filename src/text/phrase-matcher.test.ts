import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { createPhraseMatcher } from './phrase-matcher.ts';
import { tokenize } from './tokenizer.ts';

const NAMES = [
  ['Đà Nẵng', 'da-nang'],
  ['Lai Châu', 'lai-chau'],
  ['Hà Nam', 'ha-nam'],
  ['Hạ Nam', 'ha-nam-2'],
  ['Ủy ban nhân dân', 'ubnd'],
  ['Ủy ban nhân dân tỉnh', 'ubnd-tinh'],
  ['UBND tỉnh', 'ubnd-tinh'],
  ['chuyển đổi số', 'cds'],
  ['số', 'so'],
  ['!?', 'nothing'],
] as const;
const MATCHER = createPhraseMatcher(NAMES);
const find = (text: string): string[] => MATCHER.find(tokenize(text)).map(({ value }) => value);

describe('createPhraseMatcher', () => {
  it('a phrase matcher finds names with all marks, some or none, in any case', () => {
    for (const text of [
      'Đà Nẵng',
      'đà nẵng',
      'ĐÀ NẴNG',
      'da nang',
      'Đa Nẵng',
      'Đà Nang',
      'đa năng',
    ])
      expect(find(text), text).toEqual(['da-nang']);
  });

  it('a phrase matcher does not find names with other marks', () => {
    for (const text of ['đá nâng', 'lãi châu', 'lai chậu', 'hả nam'])
      expect(find(text), text).toEqual([]);
  });

  it('a phrase matcher finds the longest name, once', () => {
    expect(find('Ủy ban nhân dân tỉnh Lai Châu')).toEqual(['ubnd-tinh', 'lai-chau']);
    expect(find('Ủy ban nhân dân huyện')).toEqual(['ubnd']);
    expect(find('chuyển đổi số')).toEqual(['cds']);
    expect(find('chuyển đổi và số')).toEqual(['so']);
  });

  it('a phrase matcher returns all names that differ only in marks when no marks were typed', () => {
    expect(find('ha nam')).toEqual(['ha-nam', 'ha-nam-2']);
    expect(find('hạ nam')).toEqual(['ha-nam-2']);
  });

  it('a phrase matcher returns the tokens of a name', () => {
    const tokens = tokenize('ở tỉnh Lai Châu nay');
    expect(MATCHER.find(tokens)).toEqual([{ from: 2, to: 4, value: 'lai-chau' }]);
  });

  it('a phrase matcher returns each value of a name', () => {
    const matcher = createPhraseMatcher([
      ['một cửa', 1],
      ['Một Cửa', 2],
      ['một cửa', 1],
    ]);
    expect(matcher.find(tokenize('một cửa')).map(({ value }) => value)).toEqual([1, 2]);
  });

  it('a phrase matcher finds names in any text, marked or folded', () => {
    const names = NAMES.filter(([, value]) => value !== 'nothing');
    const around = fc.string({ unit: fc.constantFrom(...'xyz., '), maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...names), around, around, (named, before, after) => {
        const text = `${before} ${named[0]} ${after}`;
        expect(find(text)).toEqual([named[1]]);
        expect(find(fold(text))).toContain(named[1]);
      }),
    );
  });
});
