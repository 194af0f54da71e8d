import { describe, expect, it } from 'vitest';
import { makeLibrary } from '../../test/helpers/answers.ts';
import { FULL_TEXT_FILES } from '../../test/helpers/full-text-library.ts';
import { loadTestLibrary } from '../../test/helpers/library-from-files.ts';
import type { LegalDocument } from './document.ts';
import { groupByMonth, listDocumentEvents, listLawChanges } from './document-events.ts';
import { createLibraryIndex } from './index/library-index.ts';
import { createTestDocument } from './testing.ts';

const indexOf = (...documents: LegalDocument[]) => createLibraryIndex(makeLibrary(documents));
const relation = (type: 'replaces' | 'amends' | 'repeals', target: string) => ({
  type,
  target,
  targetDate: null,
  verified: true,
});

const old = createTestDocument({
  id: 'old',
  number: '1/2020/NĐ-CP',
  dateDocument: '2020-01-10',
  dateEffective: '2020-03-01',
});
const amending = createTestDocument({
  id: 'amending',
  number: '2/2022/NĐ-CP',
  dateDocument: '2022-05-05',
  relations: [relation('amends', 'old')],
});
const newer = createTestDocument({
  id: 'newer',
  number: '3/2026/NĐ-CP',
  dateDocument: '2026-06-20',
  dateEffective: '2026-07-01',
  relations: [relation('replaces', 'old')],
});

describe('the events of a document', () => {
  it('are its issue, its effect, amendments and its replacement, by day', () => {
    const index = indexOf(old, amending, newer);
    expect(listDocumentEvents(index, old).map(({ kind, date }) => [kind, date])).toEqual([
      ['issued', '2020-01-10'],
      ['effective', '2020-03-01'],
      ['amended', '2022-05-05'],
      ['replaced', '2026-07-01'],
    ]);
  });

  it('say what the document does on the day of its effect, or of its issue where that is all', () => {
    const index = indexOf(old, amending, newer);
    const effects = (document: LegalDocument) =>
      listDocumentEvents(index, document).map((event) =>
        'effects' in event ? event.effects.map(({ type }) => type) : [],
      );
    expect(effects(newer)).toEqual([[], ['replaces']]);
    expect(effects(amending)).toEqual([['amends']]);
  });

  it('have an end of its own only where no document ends it that day', () => {
    const ended = { ...old, dateNoLongerInForce: '2026-07-01' };
    const kinds = (index: ReturnType<typeof indexOf>) =>
      listDocumentEvents(index, ended).map(({ kind }) => kind);
    expect(kinds(indexOf(ended))).toEqual(['issued', 'effective', 'ended']);
    expect(kinds(indexOf(ended, newer))).toEqual(['issued', 'effective', 'replaced']);
  });

  it('name the articles that an amending text amends', () => {
    const library = loadTestLibrary(FULL_TEXT_FILES);
    const [decree] = library.documents.filter(({ id }) => id === 'nd-15-2026');
    if (decree === undefined) throw new Error('no decree');
    expect(listDocumentEvents(createLibraryIndex(library), decree)).toMatchObject([
      { kind: 'issued' },
      { kind: 'effective' },
      { kind: 'amended', date: '2026-02-25', articles: ['3', '4'] },
    ]);
  });
});

describe('changes of the law', () => {
  it('are one for a document that takes effect in the month of its issue, two otherwise', () => {
    const changes = listLawChanges(indexOf(old, amending, newer));
    expect(changes.map(({ kind, date, document }) => [document.id, kind, date])).toEqual([
      ['newer', 'effective', '2026-07-01'],
      ['newer', 'issued', '2026-06-20'],
      ['amending', 'issued', '2022-05-05'],
      ['old', 'effective', '2020-03-01'],
      ['old', 'issued', '2020-01-10'],
    ]);
    const july = { ...newer, dateDocument: '2026-07-01' };
    expect(listLawChanges(indexOf(july))).toMatchObject([
      { kind: 'issued', effective: '2026-07-01', effects: [{ type: 'replaces' }] },
    ]);
  });

  it('are grouped by month, the newest first', () => {
    const months = groupByMonth(listLawChanges(indexOf(old, newer)));
    expect(months.map(({ month, changes }) => [month, changes.length])).toEqual([
      ['2026-07', 1],
      ['2026-06', 1],
      ['2020-03', 1],
      ['2020-01', 1],
    ]);
  });
});
