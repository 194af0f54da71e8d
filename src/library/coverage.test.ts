import { describe, expect, test } from 'vitest';
import { makeLibrary } from '../../test/helpers/answers.ts';
import { coverageOf, newestDated } from './coverage.ts';
import type { LegalDocument } from './document.ts';
import { createLibraryIndex } from './index/library-index.ts';
import { createTestDocument } from './testing.ts';

const indexOf = (...documents: readonly LegalDocument[]) =>
  createLibraryIndex(makeLibrary(documents));
const coverage = (...documents: readonly LegalDocument[]) =>
  coverageOf(indexOf(...documents), '2026-11-29');

const dated = (id: string, dateDocument: string | null, more: Partial<LegalDocument> = {}) =>
  createTestDocument({ id, dateDocument, ...more });

describe('coverageOf', () => {
  test('names the newest document and counts documents by year, the latest first', () => {
    const { newest, years, documents } = coverage(
      dated('cu', '2021-04-12'),
      dated('moi', '2026-02-03'),
      dated('giua', '2021-05-01'),
      dated('khong-ngay', null),
    );
    expect(newest?.id).toBe('moi');
    expect(documents).toBe(4);
    expect(years).toEqual([
      { year: 2026, documents: 1 },
      { year: 2021, documents: 2 },
      { year: null, documents: 1 },
    ]);
  });

  test('counts documents by level, from the country down, by the place where no issuer is known', () => {
    const { levels } = coverage(
      dated('tinh', '2024-01-01', { jurisdiction: 'quang-nam' }),
      dated('trung-uong', '2024-01-01', { jurisdiction: 'vn' }),
      dated('khong-ro', '2024-01-01'),
    );
    expect(levels).toEqual([
      { level: 'central', documents: 1 },
      { level: 'province', documents: 1 },
      { level: 'unknown', documents: 1 },
    ]);
  });

  test('counts documents with a known status on the day, verified or not', () => {
    const { statusKnown } = coverage(
      dated('con', '2024-01-01', { inForce: 'inForce', inForceVerified: false }),
      dated('het', '2024-01-01', { dateNoLongerInForce: '2025-01-01' }),
      dated('khong-ro', '2024-01-01'),
    );
    expect(statusKnown).toBe(2);
  });

  test('counts documents of each depth, also of a depth that none has', () => {
    expect(coverage(dated('rong', null)).depths).toEqual({ deep: 0, summary: 0, metadata: 1 });
  });
});

describe('newestDated', () => {
  test('returns null where no document has a date', () => {
    expect(newestDated(indexOf(dated('rong', null)))).toBeNull();
    expect(newestDated(indexOf())).toBeNull();
  });
});
