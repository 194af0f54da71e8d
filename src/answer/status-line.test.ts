import { describe, expect, it } from 'vitest';
import { translatorOf } from '../i18n/i18n.ts';
import type { LegalDocument } from '../library/document.ts';
import { buildRelationIndex } from '../library/relations.ts';
import { statusOn } from '../library/status.ts';
import { createTestDocument } from '../library/testing.ts';
import { describeStatusOn } from './status-line.ts';

const TODAY = '2026-11-29';
const SUBJECT = { id: 'cu', number: '1/QĐ-TTg' };

/** The status of a document today in words, beside the documents that act on it. */
function describeIn(
  language: 'vi' | 'en',
  more: Partial<LegalDocument>,
  others: readonly LegalDocument[] = [],
): string {
  const subject = createTestDocument({ ...SUBJECT, ...more });
  const documents = [subject, ...others];
  const status = statusOn(subject, buildRelationIndex({ documents }), TODAY);
  const entries = new Map(documents.map((one) => [one.id, one]));
  return describeStatusOn(translatorOf(language), status, TODAY, entries);
}

const acting = (
  type: 'replaces' | 'repeals' | 'amends',
  dateEffective: string | null,
  verified = true,
  id = 'moi',
): LegalDocument =>
  createTestDocument({
    id,
    number: `${id === 'moi' ? 2 : 3}/QĐ-TTg`,
    dateEffective,
    relations: [{ type, target: 'cu', targetDate: null, verified }],
  });

describe('describeStatusOn for an unknown status', () => {
  const since = { dateEffective: '2024-12-22' };

  it('says since when it is in effect and that nothing is recorded against it', () => {
    expect(describeIn('vi', since)).toBe(
      'Có hiệu lực từ 22/12/2024; đến 29/11/2026 thư viện chưa ghi nhận văn bản nào thay thế, bãi bỏ',
    );
    expect(describeIn('en', since)).toBe(
      'In effect since 22 December 2024; as of 29 November 2026 the library has no record of a document that replaces or repeals it',
    );
    expect(describeIn('vi', since, [acting('amends', '2025-01-01')])).toMatch(/chưa ghi nhận/u);
  });

  it('says that the library could not find it when no date is recorded', () => {
    expect(describeIn('vi', {})).toBe('Thư viện chưa tra được hiệu lực');
    expect(describeIn('en', {})).toBe('The library could not find out whether it is in force');
  });

  it('does not say that nothing is recorded when a document replaces it, even an unverified one', () => {
    expect(describeIn('vi', since, [acting('replaces', '2025-01-01', false)])).toBe(
      'Có hiệu lực từ 22/12/2024',
    );
    expect(describeIn('vi', since, [acting('replaces', '2027-01-01')])).toBe(
      'Có hiệu lực từ 22/12/2024, hết hiệu lực từ 01/01/2027',
    );
    expect(describeIn('vi', { dateNoLongerInForce: '2027-01-01' })).toBe(
      'Hết hiệu lực từ 01/01/2027',
    );
  });
});

describe('describeStatusOn for a document that has ended', () => {
  it('names the relation that ended it and the day', () => {
    expect(describeIn('vi', {}, [acting('replaces', '2025-01-01')])).toBe(
      'Không còn hiệu lực từ 01/01/2025: Quyết định 2/QĐ-TTg thay thế',
    );
    expect(describeIn('vi', {}, [acting('repeals', '2025-01-01')])).toBe(
      'Không còn hiệu lực từ 01/01/2025: Quyết định 2/QĐ-TTg bãi bỏ',
    );
    expect(describeIn('en', {}, [acting('repeals', '2025-01-01')])).toBe(
      'No longer in force since 1 January 2025: repealed by Decision 2/QĐ-TTg',
    );
    expect(describeIn('vi', {}, [acting('repeals', null)])).toBe(
      'Không còn hiệu lực: Quyết định 2/QĐ-TTg bãi bỏ',
    );
  });

  it('names the first of several, not one that comes into effect later', () => {
    const later = acting('repeals', '2025-06-01');
    const first = acting('replaces', '2025-01-01', true, 'nua');
    const ahead = acting('replaces', '2027-01-01', true, 'sau');
    expect(describeIn('vi', {}, [ahead, later, first])).toBe(
      'Không còn hiệu lực từ 01/01/2025: Quyết định 3/QĐ-TTg thay thế',
    );
  });

  it('names no document when none is recorded or verified, and no day that is still ahead', () => {
    expect(describeIn('vi', { dateNoLongerInForce: '2025-01-01' })).toBe(
      'Không còn hiệu lực từ 01/01/2025',
    );
    const recorded = { inForce: 'notInForce' } as const;
    expect(describeIn('vi', recorded, [acting('replaces', '2025-01-01', false)])).toBe(
      'Không còn hiệu lực',
    );
    expect(describeIn('vi', recorded, [acting('replaces', '2027-01-01')])).toBe(
      'Không còn hiệu lực',
    );
  });
});

it('describeStatusOn names an unverified relation for an unverified end, with the mark', () => {
  const unverified = { inForce: 'notInForce', inForceVerified: false } as const;
  expect(describeIn('vi', unverified, [acting('replaces', '2025-01-01', false)])).toBe(
    'Không còn hiệu lực từ 01/01/2025: Quyết định 2/QĐ-TTg thay thế (chưa kiểm chứng)',
  );
  expect(describeIn('vi', unverified, [acting('replaces', '2027-01-01', false)])).toBe(
    'Không còn hiệu lực (chưa kiểm chứng)',
  );
});

it('describeStatusOn marks a status that is not verified', () => {
  const unverified = { inForce: 'inForce', inForceVerified: false } as const;
  expect(describeIn('vi', unverified)).toBe('Còn hiệu lực (chưa kiểm chứng)');
});
