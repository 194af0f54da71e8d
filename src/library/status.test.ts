import { describe, expect, test } from 'vitest';
import type { LegalDocument, Relation } from './document.ts';
import { buildRelationIndex } from './relations.ts';
import { type DocumentStatus, statusOn } from './status.ts';
import { createTestDocument } from './testing.ts';

const TODAY = '2026-11-24';

function status(
  more: Partial<LegalDocument>,
  others: readonly LegalDocument[] = [],
  day = TODAY,
): DocumentStatus {
  const subject = createTestDocument({ id: 'cu', number: '1/QĐ-TTg', ...more });
  return statusOn(subject, buildRelationIndex({ documents: [subject, ...others] }), day);
}

const acting = (
  type: Relation['type'],
  more: Partial<LegalDocument> = {},
  verified = true,
): LegalDocument =>
  createTestDocument({
    id: 'moi',
    number: '2/QĐ-TTg',
    dateDocument: '2025-01-01',
    relations: [{ type, target: 'cu', targetDate: null, verified }],
    ...more,
  });

describe('statusOn', () => {
  test.each(['inForce', 'partiallyInForce', 'notInForce', 'unknown'] as const)(
    'statusOn returns the recorded status %s',
    (inForce) => {
      expect(status({ inForce })).toMatchObject({ state: inForce, verified: true });
    },
  );

  test('a status is unverified when the record or the document is unverified', () => {
    expect(status({ inForce: 'inForce', inForceVerified: false }).verified).toBe(false);
    expect(status({ inForce: 'inForce', verified: false }).verified).toBe(false);
  });

  test('a status stays unknown when the effective date is past', () => {
    expect(status({ dateEffective: '2020-01-01' })).toMatchObject({
      state: 'unknown',
      since: '2020-01-01',
    });
  });

  test('a status changes from not yet in force on the effective date', () => {
    const law = {
      inForce: 'inForce',
      inForceVerified: false,
      dateEffective: '2026-11-25',
    } as const;
    expect(status(law)).toMatchObject({
      state: 'notYetInForce',
      since: '2026-11-25',
      verified: true,
    });
    expect(status(law, [], '2026-11-25')).toMatchObject({ state: 'inForce', verified: false });
  });

  test('a status changes to not in force on the first day no longer in force', () => {
    const law = { inForce: 'inForce', dateNoLongerInForce: TODAY } as const;
    expect(status(law, [], '2026-11-23')).toMatchObject({ state: 'inForce', until: TODAY });
    expect(status(law)).toMatchObject({ state: 'notInForce', until: TODAY, verified: true });
  });

  test('a status is not changed by unverified dates', () => {
    const unverified = { inForce: 'inForce', verified: false } as const;
    for (const date of [{ dateNoLongerInForce: '2020-01-01' }, { dateEffective: '2030-01-01' }]) {
      expect(status({ ...unverified, ...date })).toMatchObject({
        state: 'inForce',
        verified: false,
      });
    }
  });
});

describe('statusOn with a replacement', () => {
  test.each(['replaces', 'repeals'] as const)(
    'statusOn returns not in force when a document %s it',
    (type) => {
      expect(status({ inForce: 'inForce' }, [acting(type)])).toMatchObject({
        state: 'notInForce',
        until: '2025-01-01',
        verified: true,
        replacedBy: [{ document: 'moi', number: '2/QĐ-TTg', verified: true }],
      });
    },
  );

  test('a status stays in force until the replacement takes effect, and lists it before', () => {
    const later = acting('replaces', { dateEffective: '2026-12-01' });
    expect(status({ inForce: 'inForce' }, [later])).toMatchObject({
      state: 'inForce',
      until: '2026-12-01',
      replacedBy: [{ document: 'moi', since: '2026-12-01' }],
    });
    expect(status({ inForce: 'inForce' }, [later], '2026-12-01').state).toBe('notInForce');
  });

  test('statusOn returns not in force when the replacement has no date', () => {
    expect(status({}, [acting('replaces', { dateDocument: null })])).toMatchObject({
      state: 'notInForce',
      until: null,
    });
  });

  test('a status lists an unverified replacement without changing the status', () => {
    expect(status({ inForce: 'inForce' }, [acting('replaces', {}, false)])).toMatchObject({
      state: 'inForce',
      until: null,
      replacedBy: [{ document: 'moi', verified: false }],
    });
  });

  test('a status keeps the recorded end when there is a replacement', () => {
    const ended = { dateNoLongerInForce: '2024-06-01' };
    expect(status(ended, [acting('replaces')]).until).toBe('2024-06-01');
  });

  test.each(['amends', 'follows', 'cites', 'implements', 'basedOn'] as const)(
    'a status does not change when a document only %s it',
    (type) => {
      const result = status({ inForce: 'inForce' }, [acting(type)]);
      expect(result).toMatchObject({ state: 'inForce', replacedBy: [] });
      expect(result.amendedBy).toHaveLength(type === 'amends' ? 1 : 0);
    },
  );
});
