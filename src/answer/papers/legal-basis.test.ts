import { describe, expect, it } from 'vitest';
import type { LegalDocument } from '../../library/document.ts';
import { buildRelationIndex } from '../../library/relations.ts';
import { statusOn } from '../../library/status.ts';
import { createTestDocument } from '../../library/testing.ts';
import { collectLegalBases, compareByRank, legalBasisOf } from './legal-basis.ts';

const decree = createTestDocument({
  id: 'nd-7',
  type: 'decree',
  number: '7/2025/NĐ-CP',
  title: 'Về thực hiện thủ tục tại quầy',
  passedBy: 'Chính phủ',
  dateDocument: '2025-06-09',
  inForce: 'inForce',
  jurisdiction: 'vn',
});
const of = (change: Partial<LegalDocument>) => legalBasisOf({ ...decree, ...change });

describe('legalBasisOf', () => {
  it('writes type, number, day, issuer and subject', () => {
    expect(legalBasisOf(decree)).toBe(
      'Căn cứ Nghị định số 7/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ tục tại quầy;',
    );
  });

  it('writes a zero before days below 10 and before the months 1 and 2 only', () => {
    expect(of({ dateDocument: '2025-02-18' })).toContain('ngày 18 tháng 02 năm 2025');
    expect(of({ dateDocument: '2025-12-01' })).toContain('ngày 01 tháng 12 năm 2025');
    expect(of({ dateDocument: '2025-03-31' })).toContain('ngày 31 tháng 3 năm 2025');
  });

  it('cites a law by its name and day', () => {
    const law = { type: 'law', number: '9/2025/QH15', passedBy: 'Quốc hội' } as const;
    expect(of({ ...law, title: 'Luật Thư viện' })).toBe(
      'Căn cứ Luật Thư viện ngày 09 tháng 6 năm 2025;',
    );
    expect(of({ ...law, title: 'Sửa đổi, bổ sung một số điều của Luật Thư viện' })).toBe(
      'Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Thư viện ngày 09 tháng 6 năm 2025;',
    );
    expect(of({ ...law, type: 'other', title: 'Pháp lệnh Lưu trữ' })).toBe(
      'Căn cứ Pháp lệnh Lưu trữ ngày 09 tháng 6 năm 2025;',
    );
  });

  it('names the minister of a circular, and writes abbreviated issuers out', () => {
    expect(of({ type: 'circular', number: '1/2025/TT-BNV', passedBy: 'Bộ Nội vụ' })).toContain(
      ' của Bộ trưởng Bộ Nội vụ về',
    );
    expect(of({ type: 'plan', number: '1/KH-UBND', passedBy: 'UBND tỉnh Hà Tĩnh' })).toContain(
      ' của Ủy ban nhân dân tỉnh Hà Tĩnh về',
    );
    expect(of({ passedBy: 'Bộ Chính trị (Ban Bí thư ký)' })).toContain(' của Bộ Chính trị về');
  });

  it('keeps the capital of an abbreviation, and puts về before a noun', () => {
    expect(of({ title: 'CCHC năm 2026' })).toContain(' CCHC năm 2026;');
    expect(of({ title: 'Về Ngày Thư viện' })).toContain(' về Ngày Thư viện;');
    expect(of({ title: 'Quy chế làm việc' })).toContain(' về quy chế làm việc;');
    expect(of({ title: 'Quy định chế độ' })).toContain(' quy định chế độ;');
    expect(of({ type: 'plan', title: 'Kế hoạch cải cách' })).toContain(' về kế hoạch cải cách;');
  });

  it.each([
    { number: null },
    { dateDocument: null },
    { passedBy: null },
    { type: 'other' },
  ] as const)('returns null where a part is not recorded: %o', (change) => {
    expect(of(change)).toBeNull();
  });
});

const ranked: readonly LegalDocument[] = [
  { id: 'a', type: 'other', title: 'Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam' },
  { id: 'b', type: 'law', title: 'Luật Thư viện', number: '1/2025/QH15' },
  { id: 'c', type: 'law', title: 'Pháp lệnh Lưu trữ', number: '1/2025/UBTVQH15' },
  { id: 'd', type: 'resolution', title: 'Về', number: '2/2025/QH15' },
  { id: 'e', type: 'resolution', title: 'Về', number: '2/2025/UBTVQH15' },
  { id: 'f', type: 'decree', title: 'Về', number: '2/2024/NĐ-CP', dateDocument: '2024-01-01' },
  { id: 'g', type: 'decree', title: 'Về', number: '2/2025/NĐ-CP', dateDocument: '2025-01-01' },
  { id: 'h', type: 'resolution', title: 'Về', number: '2/NQ-CP' },
  { id: 'i', type: 'decision', title: 'Về', number: '2/QĐ-TTg' },
  { id: 'j', type: 'circular', title: 'Về', number: '2/2025/TT-BNV' },
  { id: 'k', type: 'official-letter', title: 'Về', number: '2/BNV-TCBC' },
  { id: 'l', type: 'resolution', title: 'Về', number: '2/2025/NQ-HĐND', jurisdiction: 'da-nang' },
  { id: 'm', type: 'resolution', title: 'Về', number: '2-NQ/TW' },
].map((change) => createTestDocument({ jurisdiction: 'vn', ...change } as LegalDocument));

it('compareByRank puts the higher rank first, then the earlier day', () => {
  const mixed = [...ranked].reverse().sort(compareByRank);
  expect(mixed.map(({ id }) => id).join('')).toBe('abcdefghijklm');
});

it('collectLegalBases takes each document in force once, and names the others with why', () => {
  const law = createTestDocument({
    id: 'luat-1',
    type: 'law',
    title: 'Luật Thư viện',
    dateDocument: '2025-01-01',
    inForce: 'inForce',
  });
  const ended = { ...decree, id: 'nd-ended', inForce: 'notInForce' } as const;
  const ahead = { ...decree, id: 'nd-ahead', dateEffective: '2027-01-01' } as const;
  const unknown = { ...decree, id: 'nd-unknown', inForce: 'unknown' } as const;
  const recorded = { ...unknown, id: 'nd-recorded', dateEffective: '2025-07-01' } as const;
  const undated = { ...decree, id: 'nd-undated', dateDocument: null } as const;
  const documents = [decree, ended, law, ahead, unknown, recorded, undated, decree];
  const relations = buildRelationIndex({ documents: [] });
  const { bases, unusable } = collectLegalBases(
    documents,
    (document, day) => statusOn(document, relations, day),
    '2026-03-01',
  );
  expect(bases.map(({ document }) => document.id)).toEqual(['luat-1', 'nd-7', 'nd-recorded']);
  expect(unusable.map(({ document, reason }) => [document.id, reason])).toEqual([
    ['nd-undated', 'incomplete'],
    ['nd-ahead', 'notInForce'],
    ['nd-ended', 'notInForce'],
    ['nd-unknown', 'notInForce'],
  ]);
});
