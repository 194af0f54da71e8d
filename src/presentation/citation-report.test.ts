import { describe, expect, it } from 'vitest';
import type { CheckedDocument } from '../answer/papers/check-citations.ts';
import { translatorOf } from '../i18n/i18n.ts';
import { createTestDocument } from '../library/testing.ts';
import { citationCsv, createCitationRows } from './citation-report.ts';
import { encodeCsv } from './csv.ts';

const t = translatorOf('vi');
const document = createTestDocument({
  id: 'nd-7',
  type: 'decree',
  number: '7/2025/NĐ-CP',
  title: 'Về quầy',
  dateDocument: '2025-06-09',
});
const CHECKED: CheckedDocument = {
  cited: 'Nghị định số 7/2025/NĐ-CP',
  citedDate: null,
  times: 1,
  document,
  candidates: [],
  wrongDate: null,
  status: {
    state: 'inForce',
    since: '2025-07-01',
    until: null,
    replacedBy: [],
    amendedBy: [
      {
        type: 'amends',
        document: null,
        number: '8/2026/NĐ-CP',
        since: '2026-02-01',
        verified: true,
      },
    ],
    verified: true,
  },
  articles: [{ number: '2', state: 'exists', anchor: 'dieu-2' }],
};
const row = (change: Partial<CheckedDocument> = {}) =>
  createCitationRows([{ ...CHECKED, ...change }], new Map(), '2026-03-01', t)[0];

describe('createCitationRows', () => {
  it('says what is held, its status, what amends it and the articles', () => {
    expect(row()).toMatchObject({
      verdict: 'good',
      held: 'Nghị định 7/2025/NĐ-CP: Về quầy',
      status: 'Còn hiệu lực (có hiệu lực từ 01/7/2025)',
      replacedBy: '',
      amendedBy: '8/2026/NĐ-CP từ 01/02/2026',
      articles: 'Điều 2: có',
      note: '',
    });
  });

  it('marks a wrong day and a missing article as faults', () => {
    expect(row({ citedDate: '2025-06-08', wrongDate: '2025-06-08' })).toMatchObject({
      verdict: 'fault',
      cited: 'Nghị định số 7/2025/NĐ-CP (08/6/2025)',
      note: 'Ngày ban hành là 09/6/2025, không phải 08/6/2025',
    });
    const missing = { number: '9', state: 'missing', anchor: null } as const;
    expect(row({ articles: [missing] })).toMatchObject({
      verdict: 'fault',
      articles: 'Điều 9: không có',
    });
  });

  it('marks what is not held, and articles that are not held, as unknown', () => {
    expect(row({ document: null, status: null, articles: [] })).toMatchObject({
      verdict: 'unknown',
      held: 'Thư viện chưa có',
      status: '',
    });
    const unknown = { number: '9', state: 'unknown', anchor: null } as const;
    expect(row({ articles: [unknown] })?.verdict).toBe('unknown');
  });
});

it('citationCsv has a line of titles and one line for each document', () => {
  const rows = createCitationRows([CHECKED], new Map(), '2026-03-01', t);
  const [head, first, ...rest] = citationCsv(rows, '2026-03-01', t).split('\r\n');
  expect(head).toMatch(/^\uFEFFĐược viện dẫn,Trong thư viện,Hiệu lực ngày 01\/3\/2026,/u);
  expect(first).toMatch(/^Nghị định số 7\/2025\/NĐ-CP,/u);
  expect(rest).toEqual(['']);
});

it('encodeCsv quotes separators and quotation marks, and disarms formulas', () => {
  expect(encodeCsv([['a,b', 'nói "có"', '=1+1', 'a\nb']])).toBe(
    '\uFEFF"a,b","nói ""có""",\'=1+1,"a\nb"\r\n',
  );
});
