import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../test/helpers/answers.ts';
import type { LegalDocument } from './document.ts';
import { findEndedBases } from './ended-bases.ts';
import { buildRelationIndex } from './relations.ts';

const relation = (type: 'basedOn' | 'implements' | 'replaces', target: string) => ({
  ...{ type, target, targetDate: null, verified: true },
});
const decree = makeDocument({ id: 'nd-1', number: '1/2020/NĐ-CP', jurisdiction: 'vn' });
const replacement = makeDocument({
  ...{ id: 'nd-2', number: '2/2026/NĐ-CP', jurisdiction: 'vn', dateEffective: '2026-07-01' },
  relations: [{ ...relation('replaces', '1/2020/NĐ-CP'), at: 'khoản 2 Điều 9' }],
});
const plan = makeDocument({
  ...{ id: 'kh-3', number: '3/KH-UBND', jurisdiction: 'quang-nam', inForce: 'inForce' },
  relations: [relation('basedOn', '1/2020/NĐ-CP')],
});

function endedOn(day: string, documents: readonly LegalDocument[]) {
  const entries = new Map(documents.map((one) => [one.id, one]));
  const library = { documents, entries };
  return findEndedBases(library, buildRelationIndex(library), day).map(({ document, ended }) => [
    document.id,
    ...ended.map(({ basis }) => basis.id),
  ]);
}

describe('a local document', () => {
  it('is listed from the day on which a basis of it has ended', () => {
    const documents = [decree, replacement, plan];
    expect(endedOn('2026-06-30', documents)).toEqual([]);
    expect(endedOn('2026-07-01', documents)).toEqual([['kh-3', 'nd-1']]);
  });

  it('is not listed when it has ended itself, is central, or only cites what has ended', () => {
    const others = [
      { ...plan, inForce: 'notInForce' },
      { ...plan, jurisdiction: 'vn' },
      { ...plan, relations: [{ ...relation('basedOn', '1/2020/NĐ-CP'), type: 'cites' }] },
    ] as LegalDocument[];
    for (const one of others) expect(endedOn('2026-07-01', [decree, replacement, one])).toEqual([]);
  });
});

it('a relation keeps the clause that states it, and no place of title or preamble', () => {
  const based = { ...plan, relations: [{ ...relation('basedOn', '1/2020/NĐ-CP'), at: 'căn cứ' }] };
  const relations = buildRelationIndex({ documents: [decree, replacement, based] });
  expect(relations.get('nd-1')?.incoming.map(({ at }) => at)).toEqual([
    'khoản 2 Điều 9',
    undefined,
  ]);
});
