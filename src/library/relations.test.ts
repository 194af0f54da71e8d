import { describe, expect, test } from 'vitest';
import type { LegalDocument, Relation } from './document.ts';
import { buildRelationIndex } from './relations.ts';
import { createTestDocument } from './testing.ts';

const relation = (target: string, more: Partial<Relation> = {}): Relation => ({
  type: 'implements',
  target,
  targetDate: null,
  verified: true,
  ...more,
});

const outgoing = (documents: LegalDocument[], id: string) =>
  buildRelationIndex({ documents }).get(id)?.outgoing;

describe('buildRelationIndex', () => {
  test('buildRelationIndex returns a relation at both documents', () => {
    const older = createTestDocument({ id: 'cu', number: '1/QĐ-TTg' });
    const newer = createTestDocument({
      id: 'moi',
      number: '2/QĐ-TTg',
      dateDocument: '2024-01-01',
      dateEffective: '2024-02-01',
      relations: [relation('cu', { type: 'replaces', verified: false })],
    });
    const index = buildRelationIndex({ documents: [older, newer] });
    const link = { type: 'replaces', since: '2024-02-01', verified: false };
    expect(index.get('moi')).toEqual({
      outgoing: [{ ...link, document: 'cu', number: '1/QĐ-TTg' }],
      incoming: [],
    });
    expect(index.get('cu')).toEqual({
      outgoing: [],
      incoming: [{ ...link, document: 'moi', number: '2/QĐ-TTg' }],
    });
  });

  test.each(['749/QĐ-TTg', '749/qđ-ttg', ' 749 / QD-TTg', '0749/QĐ\u2011TTg'])(
    'buildRelationIndex resolves a number written as "%s"',
    (target) => {
      const documents = [
        createTestDocument({ id: 'dich', number: '749/QĐ-TTg' }),
        createTestDocument({ id: 'tu', relations: [relation(target)] }),
      ];
      expect(outgoing(documents, 'tu')).toMatchObject([{ document: 'dich', number: '749/QĐ-TTg' }]);
    },
  );

  test('buildRelationIndex keeps the number of a document that the library does not hold', () => {
    const documents = [createTestDocument({ id: 'tu', relations: [relation('67/2006/QH11')] })];
    expect(outgoing(documents, 'tu')).toMatchObject([{ document: null, number: '67/2006/QH11' }]);
  });

  describe('with a number of several documents', () => {
    const twins = [
      createTestDocument({ id: 'a', number: '04-NQ/TU', dateDocument: '2021-04-12' }),
      createTestDocument({ id: 'b', number: '04-NQ/TU', dateDocument: '2022-01-01' }),
    ];
    const from = (targetDate: string | null) =>
      outgoing(
        [
          ...twins,
          createTestDocument({ id: 'tu', relations: [relation('04-NQ/TU', { targetDate })] }),
        ],
        'tu',
      );

    test('buildRelationIndex does not resolve the number without a date', () => {
      expect(from(null)).toMatchObject([{ document: null, number: '04-NQ/TU' }]);
    });

    test('buildRelationIndex resolves the number by the date', () => {
      expect(from('2022-01-01')).toMatchObject([{ document: 'b' }]);
    });

    test('buildRelationIndex does not resolve the number when no document has the date', () => {
      expect(from('2020-01-01')).toMatchObject([{ document: null }]);
    });
  });

  test('buildRelationIndex resolves the own number of a document to another document', () => {
    const documents = [
      createTestDocument({ id: 'tinh', number: '04-NQ/TU' }),
      createTestDocument({ id: 'huyen', number: '04-NQ/TU', relations: [relation('04-NQ/TU')] }),
    ];
    expect(outgoing(documents, 'huyen')).toMatchObject([{ document: 'tinh' }]);
  });

  test('buildRelationIndex merges a relation that is stated twice and is verified once', () => {
    const documents = [
      createTestDocument({ id: 'dich', number: '1/QĐ-TTg' }),
      createTestDocument({
        id: 'tu',
        relations: [relation('dich', { verified: false }), relation('1/QĐ-TTg')],
      }),
    ];
    expect(outgoing(documents, 'tu')).toMatchObject([{ document: 'dich', verified: true }]);
    expect(buildRelationIndex({ documents }).get('dich')?.incoming).toHaveLength(1);
  });
});
