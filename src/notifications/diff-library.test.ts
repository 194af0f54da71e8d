import { describe, expect, it } from 'vitest';
import type { LegalDocument } from '../library/document.ts';
import { parseSections } from '../library/sections.ts';
import { createTestDocument } from '../library/testing.ts';
import { type AnnouncedVersion, diffLibrary, type LibraryDiff } from './diff-library.ts';

const DAY = '2026-11-25';
const plan = createTestDocument({
  id: 'kh-1',
  number: '1/KH-UBND',
  type: 'plan',
  title: 'Kế hoạch cải cách hành chính',
  dateDocument: '2026-01-05',
  inForce: 'inForce',
  sections: parseSections('## Mục tiêu\n1. Đạt 80% hồ sơ trực tuyến.\n2. Có 1.000 dịch vụ.'),
});

function knowing(
  documents: readonly LegalDocument[],
  day = DAY,
): ReadonlyMap<string, AnnouncedVersion> {
  return after(new Map(), diffLibrary({ documents }, new Map(), day, false));
}

function after(known: ReadonlyMap<string, AnnouncedVersion>, { versions: noted }: LibraryDiff) {
  const all = new Map([...known, ...noted.map((one) => [one.id, one] as const)]);
  for (const { formerId } of noted) if (formerId !== null) all.delete(formerId);
  return all;
}

function changed(before: readonly LegalDocument[], now: readonly LegalDocument[], day = DAY) {
  return diffLibrary({ documents: now }, knowing(before), day, true);
}

const changesOf = ({ announcements }: LibraryDiff) =>
  announcements.flatMap(({ content }) => content.changes);
const text = (body: string) => ({ ...plan, sections: parseSections(body) });

describe('diffLibrary', () => {
  it('announces nothing of the first library, and nothing if nothing changed', () => {
    const first = diffLibrary({ documents: [plan] }, new Map(), DAY, false);
    expect(first).toMatchObject({
      baseline: true,
      announcements: [],
      versions: [{ id: 'kh-1', version: 1 }],
    });
    expect(changed([plan], [plan])).toMatchObject({
      announcements: [],
      versions: [],
      corrections: [],
    });
  });

  it('announces nothing of a library without a known document', () => {
    expect(changed([plan], [{ ...plan, id: 'other', number: '9/KH' }])).toMatchObject({
      baseline: true,
      announcements: [],
    });
  });

  it('announces a document that was added', () => {
    const added = createTestDocument({ id: 'kh-2', number: '2/KH-UBND' });
    expect(changed([plan], [plan, added]).announcements).toMatchObject([
      { key: 'kh-2|new', content: { event: 'new', document: { number: '2/KH-UBND' } } },
    ]);
  });

  it('announces a replacement, an amendment, and a status that was recorded', () => {
    const next = createTestDocument({
      id: 'kh-2',
      number: '2/KH-UBND',
      dateDocument: '2026-11-01',
      relations: [{ type: 'replaces', target: 'kh-1', targetDate: null, verified: true }],
    });
    const { announcements } = changed([plan], [plan, next]);
    expect(announcements.map(({ key }) => key)).toEqual(['kh-1|changed|2', 'kh-2|new']);
    expect(announcements[0]?.content.changes).toEqual([
      { kind: 'replacedBy', by: '2/KH-UBND', verified: true, since: '2026-11-01' },
      { kind: 'status', from: 'inForce', to: 'notInForce' },
    ]);
    const amending = {
      ...next,
      relations: [{ ...next.relations[0], type: 'amends', at: 'khoản 2 Điều 9' }],
    };
    expect(changesOf(changed([plan], [plan, amending as LegalDocument]))).toEqual([
      {
        ...{ kind: 'amendedBy', by: '2/KH-UBND', verified: true },
        ...{ since: '2026-11-01', at: 'khoản 2 Điều 9' },
      },
    ]);
    expect(changesOf(changed([plan], [{ ...plan, inForce: 'notInForce' }]))).toEqual([
      { kind: 'status', from: 'inForce', to: 'notInForce' },
    ]);
  });

  it('announces new figures with their lines', () => {
    const now = text('## Mục tiêu\n1. Đạt 90% hồ sơ trực tuyến.\n2. Có 1.000 dịch vụ.');
    expect(changesOf(changed([plan], [now]))).toEqual([
      { kind: 'figures', lines: ['1. Đạt 90% hồ sơ trực tuyến.'], was: [['80%']], more: 0 },
    ]);
  });

  it.each([
    ['a typo', text('## Mục tiêu\n1. Đạt 80% hồ sơ trựctuyến.\n2. Có 1.000 dịch vụ.')],
    [
      'other spacing and points',
      text('## Mục đích\n- Đạt 80 % hồ sơ trực tuyến;\n- Có 1000 dịch vụ'),
    ],
    [
      'a heading, an article and a number of a document',
      text(
        '## Điều 7. Mục tiêu\n3. Đạt 80% hồ sơ trực tuyến (749/QĐ-TTg, khoản 2 Điều 9).\n4. Có 1.000 dịch vụ.',
      ),
    ],
    ['figures taken away', text('## Mục tiêu\n1. Đạt 80% hồ sơ trực tuyến.')],
  ])('does not announce %s', (_, now) => {
    expect(changed([plan], [now]).announcements).toEqual([]);
  });

  it('does not announce another id, title or jurisdiction', () => {
    const renamed = { ...plan, id: 'ke-hoach-1', topics: ['cchc'] };
    const kept = createTestDocument({ id: 'kept' });
    const found = diffLibrary({ documents: [kept, renamed] }, knowing([kept, plan]), DAY, true);
    expect(found).toMatchObject({
      announcements: [],
      versions: [{ version: 2, formerId: 'kh-1' }],
    });
    const titled = changed([plan], [{ ...plan, title: 'Kế hoạch CCHC' }]);
    expect(titled).toMatchObject({ announcements: [], corrections: [{ title: 'Kế hoạch CCHC' }] });
  });
});

describe('a document whose file is missing for a while', () => {
  const doer = (type: 'replaces' | 'amends', more: Partial<LegalDocument> = {}) =>
    createTestDocument({
      id: 'kh-2',
      number: '2/KH-UBND',
      dateDocument: '2026-11-01',
      relations: [{ type, target: 'kh-1', targetDate: null, verified: true }],
      ...more,
    });

  /** The news of looks one after another, each at other documents and on its day. */
  function looks(...at: readonly (readonly [readonly LegalDocument[], string?])[]) {
    let known: ReadonlyMap<string, AnnouncedVersion> = new Map();
    return at.map(([documents, day = DAY], index) => {
      const found = diffLibrary({ documents }, known, day, index > 0);
      known = after(known, found);
      return found.announcements.map(({ key }) => key);
    });
  }

  it.each(['replaces', 'amends'] as const)(
    'still %s the same document: its absence and its return announce nothing',
    (type) => {
      expect(looks([[plan, doer(type)]], [[plan]], [[plan]], [[plan, doer(type)]])).toEqual([
        [],
        [],
        [],
        [],
      ]);
    },
  );

  it('keeps no relation that it no longer has when it returns', () => {
    const tame = { ...doer('replaces'), relations: [] };
    const before = [[plan, doer('replaces')]] as const;
    expect(looks(before, [[plan]], [[plan, tame]])).toEqual([[], [], ['kh-1|changed|2']]);
  });

  it('does not hide the relations of other documents', () => {
    const other = { ...doer('amends'), id: 'kh-3', number: '3/KH-UBND' };
    const before = [[plan, doer('replaces')]] as const;
    expect(looks(before, [[plan, other]], [[plan, doer('replaces'), other]])).toEqual([
      [],
      ['kh-1|changed|2', 'kh-3|new'],
      [],
    ]);
  });

  it('is not announced twice if it returns under another id', () => {
    const renamed = { ...doer('replaces'), id: 'ke-hoach-2' };
    expect(looks([[plan, doer('replaces')]], [[plan, renamed]], [[plan, renamed]])).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('ends the document that it replaces on its day, although it returns later', () => {
    const coming = doer('replaces', { dateEffective: '2027-01-01' });
    const before = [[plan, coming]] as const;
    expect(
      looks(before, [[plan], '2026-12-31'], [[plan], '2027-01-02'], [[plan, coming], '2027-01-03']),
    ).toEqual([[], [], ['kh-1|ceased|2027-01-01'], ['kh-2|effective|2027-01-01']]);
  });
});

describe('days of validity', () => {
  const law = createTestDocument({
    id: 'luat',
    number: '1/2026/QH15',
    dateDocument: '2026-10-01',
    dateEffective: '2027-01-01',
    dateNoLongerInForce: '2027-06-01',
    inForce: 'inForce',
  });

  it('announce the coming into force and the ceasing once each, also later', () => {
    let known = knowing([law]);
    const events: string[] = [];
    for (const day of [
      '2026-12-31',
      '2027-01-01',
      '2027-01-01',
      '2027-01-02',
      '2027-07-01',
      '2027-07-02',
    ]) {
      const found = diffLibrary({ documents: [law] }, known, day, true);
      events.push(
        ...found.announcements.map(({ key, content }) => `${day} ${key} ${content.event}`),
      );
      known = after(known, found);
    }
    expect(events).toEqual([
      '2027-01-01 luat|effective|2027-01-01 effective',
      '2027-07-01 luat|ceased|2027-06-01 ceased',
    ]);
  });

  it('that were past when they were recorded announce nothing', () => {
    const before = { ...law, dateEffective: null, dateNoLongerInForce: null };
    const now = { ...before, dateEffective: '2026-10-05' };
    expect(changed([before], [now]).announcements).toEqual([]);
  });

  it('that change are announced', () => {
    expect(changesOf(changed([law], [{ ...law, dateEffective: '2027-03-01' }]))).toEqual([
      { kind: 'effective', date: '2027-03-01' },
    ]);
  });
});
