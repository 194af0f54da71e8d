import { describe, expect, it } from 'vitest';
import { loadTestLibrary } from '../../../test/helpers/library-from-files.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import {
  isIssuedBy,
  isOfLocality,
  isOfPlace,
  isOfYear,
} from '../../answer/retrieve/constraints.ts';
import { tokenize } from '../../text/tokenizer.ts';
import { isOfType } from './document-facts.ts';
import { createLibraryIndex } from './library-index.ts';

const MORE = {
  'documents/qd-77.md': `---
id: qd-77-2025
number: 77/QĐ-SVHTT
type: decision
title: Về việc ban hành Kế hoạch số hóa bảo tàng giai đoạn 2025-2027
passedBy: Thành ủy Hải Lộc
dateDocument: 2025-01-10
jurisdiction: hai-loc
aliases: [kế hoạch bảo tàng]
sources: [{ title: Công báo }]
---
## Nội dung
Số hóa hiện vật.
`,
};
const libraryIndex = createLibraryIndex(loadTestLibrary({ ...SON_TUYEN_FILES, ...MORE }));

function facts(id: string) {
  const found = libraryIndex.facts.get(id);
  if (found === undefined) throw new Error(id);
  return found;
}
const named = (text: string): string[] => [
  ...new Set(
    libraryIndex.names.find(tokenize(text)).map(({ value }) => `${value.kind} ${value.id}`),
  ),
];
const asked = (id: string, phrase: string) => ({ id, phrase, isFilter: true, start: 0, end: 1 });

describe('createLibraryIndex', () => {
  it('a library index finds documents by serial without leading zeros', () => {
    const bySerial = (serial: string): string[] =>
      (libraryIndex.bySerial.get(serial) ?? []).map(({ document }) => document.id);
    expect(bySerial('8')).toEqual(['nq-08-2024']);
    expect(bySerial('52').sort()).toEqual(['hl-kh-52-2024', 'kh-52-2024']);
    expect(bySerial('77').sort()).toEqual(['nd-77-2023', 'qd-77-2025']);
    expect(bySerial('999')).toEqual([]);
  });

  it('a library index has the codes of its documents in addition to those of the issuers', () => {
    for (const code of ['svhtt', 'ubnd', 'ttg'])
      expect(libraryIndex.issuerCodes, code).toContain(code);
  });

  it('a library index finds issuers, places, topics, documents and terms by all names, also abbreviated', () => {
    expect(named('UBND tỉnh Hải Lộc')).toEqual(['issuer ubnd-tinh', 'place hai-loc']);
    expect(named('Ủy ban nhân dân tỉnh')).toEqual(['issuer ubnd-tinh']);
    expect(named('digital transformation')).toEqual(['topic chuyen-doi-so']);
    expect(named('ke hoach bao tang')).toEqual(['entry qd-77-2025']);
    expect(named('friendly government index')).toEqual(['entry ctt-index']);
    expect(named('CTT INDEX')).toEqual(['entry ctt-index']);
  });

  it('a library index finds a document with an English title in either order, and by its acronym', () => {
    const law = (alias: string): string => `---
id: luat-1
number: 1/2025/QH15
type: law
title: Luật Hợp đồng điện tử
titleEn: On Electronic Contracts (2025)
passedBy: Quốc hội
dateDocument: 2025-01-10
jurisdiction: vn
aliases: [${alias}]
sources: [{ title: Công báo }]
---
## Nội dung
Hợp đồng.
`;
    const { names } = createLibraryIndex(
      loadTestLibrary({ ...SON_TUYEN_FILES, 'documents/luat-1.md': law('Luật HĐX, Luật ECX') }),
    );
    const found = (text: string): string[] =>
      names.find(tokenize(text)).flatMap(({ value }) => (value.kind === 'entry' ? value.id : []));
    for (const name of [
      'Law on Electronic Contracts',
      'electronic contracts law',
      'e-contracts law',
      'the ECX law',
      'law on ECX',
      '2025 electronic contracts law',
    ])
      expect(found(name), name).toContain('luat-1');
    expect(found('electronic contracts')).toEqual([]);
  });

  it('a library index returns a topic with all topics below it', () => {
    const narrower = libraryIndex.topics.narrower('chuyen-doi-so');
    for (const id of ['chuyen-doi-so', 'chinh-quyen-dien-tu', 'ky-nang-so'])
      expect(narrower).toContain(id);
    expect(narrower).not.toContain('cai-cach-hanh-chinh');
    expect([...libraryIndex.topics.narrower('khong-co')]).toEqual(['khong-co']);
  });
});

describe('the facts of a document', () => {
  it('the facts of a document match its type and the type that its title begins with', () => {
    expect(isOfType(facts('qd-77-2025'), 'decision')).toBe(true);
    expect(isOfType(facts('qd-77-2025'), 'plan')).toBe(true);
    expect(isOfType(facts('qd-77-2025'), 'resolution')).toBe(false);
    // A law in the title of a decree is what it details, not what it is.
    expect(isOfType(facts('nd-77-2023'), 'law')).toBe(false);
  });

  it('the facts of a document match its issuer, also when a city committee is asked for as a provincial one', () => {
    const by = (id: string, issuer: string): boolean =>
      isIssuedBy(libraryIndex, facts(id), asked(issuer, issuer.replaceAll('-', ' ')));
    expect(by('nq-12-2021', 'tinh-uy')).toBe(true);
    expect(by('nq-12-2021', 'thanh-uy')).toBe(true);
    expect(by('nq-12-2021', 'hdnd-tinh')).toBe(false);
    expect(by('dl-kh-17-2022', 'ubnd-tinh')).toBe(false);
    expect(by('nd-77-2023', 'thu-tuong-chinh-phu')).toBe(false);
  });

  it('the facts of a document match its place', () => {
    const of = (id: string, place: string, phrase: string): boolean =>
      isOfPlace(libraryIndex, facts(id), asked(place, phrase));
    expect(of('kh-52-2024', 'son-tuyen', 'son tuyen')).toBe(true);
    expect(of('kh-52-2024', 'hai-loc', 'hai loc')).toBe(false);
    expect(of('luat-31-2022', 'son-tuyen', 'son tuyen')).toBe(false);
  });

  it('the facts of a document match the years of its date and its number, and the years that its title spans', () => {
    const years = (id: string): number[] =>
      [2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028].filter((year) =>
        isOfYear(facts(id), year),
      );
    expect(years('qd-77-2025')).toEqual([2025, 2026, 2027]);
    expect(years('kh-52-2024')).toEqual([2024]);
    expect(years('ct-khong-so-2025')).toEqual([2025]);
    expect(years('nq-08-2024')).toEqual([2024]);
  });

  it('the facts of a document match the district or commune of its issuer', () => {
    expect(isOfLocality(facts('dl-kh-17-2022'), 'huyen dong linh')).toBe(true);
    expect(isOfLocality(facts('dl-kh-17-2022'), 'huyen dong son')).toBe(false);
    expect(isOfLocality(facts('dl-kh-17-2022'), 'huyen dong la')).toBe(false);
    expect(isOfLocality(facts('kh-52-2024'), 'huyen dong linh')).toBe(false);
  });
});
