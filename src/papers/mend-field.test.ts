/** What administrators may type into the fields of a paper. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeDocument } from '../../test/helpers/answers.ts';
import { splitFrontMatter } from '../library/front-matter.ts';
import { type MendableField, mendField, readFieldValue } from './mend-field.ts';

const PLACES = [
  {
    id: 'da-nang',
    name: 'Đà Nẵng',
    kind: 'city' as const,
    aliases: ['TPĐN'],
    mergedInto: null,
    mergedOn: null,
  },
];

describe('readFieldValue', () => {
  it.each<readonly [MendableField, string, string | null]>([
    ['number', ' 118 / 2025/NĐ- CP ', '118/2025/NĐ-CP'],
    ['number', 'Số: 36-HD/VPTW', '36-HD/VPTW'],
    ['number', 'một trăm', null],
    ['type', 'Nghị định', 'decree'],
    ['type', 'cong van', 'official-letter'],
    ['type', 'urgent-dispatch', 'urgent-dispatch'],
    ['type', 'thơ', null],
    ['dateDocument', '09/6/2025', '2025-06-09'],
    ['dateDocument', 'ngày 9 tháng 6 năm 2025', '2025-06-09'],
    ['dateEffective', '2025-06-09', '2025-06-09'],
    ['dateEffective', '31/02/2025', null],
    ['dateEffective', 'từ ngày 09/6/2025, trừ khoản 2', null],
    ['jurisdiction', 'thành phố đà nẵng', 'da-nang'],
    ['jurisdiction', 'Trung ương', 'vn'],
    ['jurisdiction', 'Paris', null],
    ['title', '  Về   công tác văn thư ', 'Về công tác văn thư'],
    ['signedBy', 'A'.repeat(101), null],
    ['title', '   ', null],
  ])('takes %s “%s” as %s', (field, typed, value) => {
    expect(readFieldValue(field, typed, PLACES)).toBe(value);
  });
});

describe('mendField', () => {
  const source = `---
id: nghi-dinh-1-2025-nd-cp
number: 1/2025/NĐ-CP
type: decree
title: Về A
titleEn: On A
dateDocument: 2025-01-05
inForce: repealed
jurisdiction: vn
topics: [cchc]
relations:
  - { type: replaces, target: 2/2020/NĐ-CP }
  - { type: basedOn, target: 63/2025/QH15 }
sources: []
---

#### Điều 1. Phạm vi {#dieu-1}
`;
  const recordOf = (text: string): unknown => {
    const parts = splitFrontMatter(text);
    return typeof parts === 'string' ? parts : parse(parts.yaml);
  };

  it('writes the value and the id that follows from it, and keeps the text', () => {
    const mended = mendField(source, 'number', '7/2025/NĐ-CP', null);
    expect(recordOf(mended)).toMatchObject({
      id: 'nghi-dinh-7-2025-nd-cp',
      number: '7/2025/NĐ-CP',
      titleEn: 'On A',
    });
    expect(mended.endsWith('#### Điều 1. Phạm vi {#dieu-1}\n')).toBe(true);
  });

  it('leaves a field empty', () => {
    expect(recordOf(mendField(source, 'dateDocument', null, null))).toMatchObject({
      dateDocument: null,
    });
  });

  it('takes out the record of the document that the wrong number named', () => {
    const former = makeDocument({
      id: 'nghi-dinh-1-2025-nd-cp',
      topics: ['cchc'],
      relations: [
        {
          ...{ type: 'replaces', target: '2/2020/NĐ-CP', targetDate: null },
          verified: true,
        } as never,
      ],
    });
    const record = recordOf(mendField(source, 'number', '7/2025/NĐ-CP', former));
    expect(record).toMatchObject({
      inForce: 'unknown',
      topics: [],
      relations: [{ type: 'basedOn', target: '63/2025/QH15' }],
    });
    expect(record).not.toHaveProperty('titleEn');
  });
});
