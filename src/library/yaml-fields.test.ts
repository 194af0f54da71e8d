import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KnowledgeFault } from './knowledge-fault.ts';
import { type Fields, isIsoDate, readMapping } from './yaml-fields.ts';
import { openYaml, parseYamlTree } from './yaml-tree.ts';

function read<T>(yaml: string, get: (fields: Fields) => T): { value: T | null; said: string[] } {
  const faults: KnowledgeFault[] = [];
  const parsed = openYaml(parseYamlTree(yaml), 1, 'a.md', faults);
  const fields = parsed === null ? null : readMapping(parsed.root, parsed.source);
  const value = fields === null ? null : get(fields);
  return { value, said: faults.map(({ line, message }) => `${line}: ${message}`) };
}

describe('Fields', () => {
  test('the field reader returns the text as written for numbers, dates and flags', () => {
    const { value } = read('a: 04\nb: 2021-04-12\nc: 1.10\nd: yes\n', (fields) =>
      ['a', 'b', 'c', 'd'].map((name) => fields.text(name)),
    );
    expect(value).toEqual(['04', '2021-04-12', '1.10', 'yes']);
  });

  test.each(['', 'null', '~', '""', "' '", '[]'])(
    'the field reader treats the value %s as absent',
    (written) => {
      const { value, said } = read(`a: ${written}\n`, (fields) => [
        fields.text('a'),
        fields.date('a'),
        fields.boolean('a', true),
        fields.textList('a'),
        fields.has('a'),
      ]);
      expect(value).toEqual([null, null, true, [], false]);
      expect(said).toEqual([]);
    },
  );

  test('the field reader returns null in quotes as text', () => {
    expect(read('a: "null"', (fields) => fields.text('a')).value).toBe('null');
  });

  test('the field reader collapses spaces, and replaces dashes only in normalized text', () => {
    const { value } = read('a: "Kế hoạch \u2013  2025\u00a0"\n', (fields) => [
      fields.text('a'),
      fields.normalizedText('a'),
    ]);
    expect(value).toEqual(['Kế hoạch \u2013 2025', 'Kế hoạch - 2025']);
  });

  test('the field reader returns a single text as a list of one and skips empty items', () => {
    const { value } = read('a: một\nb: [một, "", hai, null]\n', (fields) => [
      fields.textList('a'),
      fields.textList('b'),
    ]);
    expect(value).toEqual([['một'], ['một', 'hai']]);
  });

  test('the field reader reports the faults of all fields after a wrong one', () => {
    const { said } = read('a: tomorrow\nb: perhaps\n', (fields) => {
      fields.date('a');
      fields.boolean('b', true);
      fields.requiredText('c');
    });
    expect(said).toEqual([
      '1: found "tomorrow"; allowed is a real day as YYYY-MM-DD, or null',
      '2: found "perhaps"; allowed is one of true, false',
      '1: missing; required is a text',
    ]);
  });

  test('the field reader reports an unknown field with the names of the known ones', () => {
    const { said } = read('a: 1\nbb: 2\n', (fields) => {
      fields.text('a');
      fields.text('b');
      fields.reportUnknownFields();
    });
    expect(said).toEqual(['2: unknown field, ignored; known fields are a, b']);
  });
});

describe('isIsoDate', () => {
  test('isIsoDate rejects days that do not exist', () => {
    expect(isIsoDate('2024-02-29')).toBe(true);
    for (const no of ['2023-02-29', '2024-13-01', '2024-00-10', '2024-1-2', '24-01-02', '']) {
      expect(isIsoDate(no), no).toBe(false);
    }
  });

  test('isIsoDate accepts every day of the calendar', () => {
    const range = { min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(range), (date) => {
        expect(isIsoDate(date.toISOString().slice(0, 10))).toBe(true);
      }),
    );
  });
});
