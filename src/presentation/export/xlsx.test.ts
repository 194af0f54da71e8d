import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { encodeXlsx } from './xlsx.ts';

const columns = [
  { heading: 'Số hiệu', width: 20 },
  { heading: 'Hiệu lực', width: 40 },
];
const sheetOf = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());

/** The texts of the cells, row by row. */
function readRows(bytes: Uint8Array): string[][] {
  const rows = sheetOf(bytes).match(/<row .*?<\/row>/gsu) ?? [];
  return rows.map((row) =>
    [...row.matchAll(/<t xml:space="preserve">(.*?)<\/t>/gsu)].map(([, cell = '']) => {
      const [node] = parseDocument(`<t>${cell}</t>`, { xmlMode: true }).children;
      return node !== undefined && 'children' in node
        ? node.children.map((child) => ('data' in child ? child.data : '')).join('')
        : '';
    }),
  );
}

describe('a workbook', () => {
  it('has the headings and the rows as text cells', () => {
    const bytes = encodeXlsx('Văn bản', columns, [['118/2025/NĐ-CP', 'Còn hiệu lực'], ['=1+1']]);
    expect(readRows(bytes)).toEqual([
      ['Số hiệu', 'Hiệu lực'],
      ['118/2025/NĐ-CP', 'Còn hiệu lực'],
      ['=1+1', ''],
    ]);
    expect(sheetOf(bytes)).not.toContain('<f>');
  });

  it('has the parts that Excel requires', () => {
    expect(Object.keys(unzipSync(encodeXlsx('a', columns, []))).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
  });

  it('keeps every text that XML can hold', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 50 }).filter((text) => !/\p{Cc}/u.test(text)),
        (value) => {
          const [, row] = readRows(encodeXlsx('a/b', columns, [[value, '']]));
          expect(row?.[0]).toBe(value);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('leaves out what XML cannot hold', () => {
    expect(readRows(encodeXlsx('a', columns, [['a\u0001b', '']]))[1]?.[0]).toBe('ab');
  });
});
