import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packParts } from '../shared/packed-parts.ts';
import { wordIdOf } from './corpus.ts';
import { normalizeQuestion } from './normalize-question.ts';
import { buildIndex, loadIndex, serializeIndex } from './search-index.ts';
import { createSearcher, type Searcher } from './searcher.ts';
import { createTestLibrary } from './testing.ts';

const library = createTestLibrary(
  [
    {
      id: 'luat-du-lieu',
      title: 'Luật Dữ liệu số',
      titleEn: 'Law on digital data',
      body: `## Điều 1. Phạm vi điều chỉnh {#dieu-1}

Luật này quy định về dữ liệu số và việc chia sẻ dữ liệu giữa các cơ quan.

## Điều 2. Giải thích từ ngữ {#dieu-2}

1. Dữ liệu mở là dữ liệu được công bố rộng rãi cho mọi người tự do sử dụng.

2. Dữ liệu dùng chung là dữ liệu được chia sẻ giữa các cơ quan.

## Điều 3. Hành vi bị nghiêm cấm {#dieu-3}

Lợi dụng việc chia sẻ, sử dụng dữ liệu mở để xâm phạm quyền của người khác.
`,
    },
    {
      id: 'luat-nha-o',
      title: 'Luật Nhà ở xã hội',
      body: `## Điều 1. Phạm vi điều chỉnh {#dieu-1}

Luật này quy định về nhà ở xã hội.

## Điều 3. Đối tượng {#dieu-3}

Người thu nhập thấp được mua nhà ở xã hội.
`,
    },
    {
      id: 'ke-hoach-cchc',
      title: 'Kế hoạch cải cách hành chính năm 2024',
      body: `## Nhiệm vụ {#nhiem-vu}

Rà soát thủ tục hành chính, cắt giảm thời gian giải quyết hồ sơ.

## Kinh phí {#kinh-phi}

Kinh phí do ngân sách tỉnh bảo đảm.
`,
    },
    {
      id: 'ke-hoach-cds',
      title: 'Kế hoạch CĐS năm 2024',
      body: `## Nhiệm vụ {#nhiem-vu}

Đưa dịch vụ công lên mạng; tập huấn kỹ năng cho cán bộ xã.

## Bảo quản {#bao-quan}

Chăm sóc cây ma trước trụ sở và dọn dẹp khuôn viên.

## Lễ tân {#le-tan}

Đón khách, phân công má Tư nấu ăn.
`,
    },
  ],
  { CCHC: 'cải cách hành chính', CĐS: 'chuyển đổi số' },
);
const index = buildIndex(library);
const searcher = createSearcher(index);

/** Returns the found passages as `entry#anchor`, best first. */
function found(question: string, by: Searcher = searcher): string[] {
  return by.search(question).ranked.map(({ passage }) => `${passage.entry}#${passage.anchor}`);
}

describe('search', () => {
  it('the test library loads without faults', () => {
    expect(library.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(library.documents).toHaveLength(4);
  });

  it('search finds the clause that answers, with marks and without', () => {
    for (const question of [
      'cắt giảm thời gian giải quyết hồ sơ',
      'cat giam thoi gian giai quyet ho so',
      'CẮT GIẢM thời gian giai quyet ho so',
    ])
      expect(found(question)[0], question).toBe('ke-hoach-cchc#nhiem-vu');
  });

  it('search prefers the marks that were typed', () => {
    expect(found('má')[0]).toBe('ke-hoach-cds#le-tan');
    expect(found('ma')).toContain('ke-hoach-cds#bao-quan');
  });

  it('search ranks a compound above its two separate syllables', () => {
    const near = createSearcher(
      buildIndex(
        createTestLibrary([
          {
            id: 'a',
            title: 'Văn bản A',
            body: '## Mục {#m}\n\nCông tác dịch thuật, vụ việc công.\n',
          },
          { id: 'b', title: 'Văn bản B', body: '## Mục {#m}\n\nCông tác cung cấp dịch vụ công.\n' },
        ]),
      ),
    );
    expect(found('dịch vụ công', near)[0]).toBe('b#m');
  });

  it('search treats an abbreviation and its long form as the same', () => {
    expect(found('nhiệm vụ CCHC')[0]).toBe('ke-hoach-cchc#nhiem-vu');
    expect(found('nhiệm vụ cchc')[0]).toBe('ke-hoach-cchc#nhiem-vu');
    expect(found('nhiệm vụ chuyển đổi số')[0]).toBe('ke-hoach-cds#nhiem-vu');
    expect(found('nhiem vu cds')[0]).toBe('ke-hoach-cds#nhiem-vu');
  });

  it('search finds by the English title', () => {
    expect(found('law on digital data')[0]).toMatch(/^luat-du-lieu#/u);
  });

  it('search ranks the clause that defines a term above those that use it', () => {
    expect(found('dữ liệu mở là gì?')[0]).toBe('luat-du-lieu#dieu-2');
  });

  it('search ranks the named article of the named document first', () => {
    expect(found('Điều 3 của Luật Nhà ở xã hội')[0]).toBe('luat-nha-o#dieu-3');
    expect(found('Điều 1 Luật Nhà ở xã hội')[0]).toBe('luat-nha-o#dieu-1');
    expect(found('dieu 3 luat du lieu so')[0]).toBe('luat-du-lieu#dieu-3');
  });

  it('search returns only entries that the filter accepts', () => {
    const { ranked } = searcher.search('nhiệm vụ năm 2024', (entry) => entry === 'ke-hoach-cds');
    expect(ranked.length).toBeGreaterThan(0);
    expect(new Set(ranked.map(({ passage }) => passage.entry))).toEqual(new Set(['ke-hoach-cds']));
  });

  it('search returns at most `perEntry` passages of one document', () => {
    const reading = { corrected: 'dữ liệu', expanded: 'dữ liệu', restored: 'dữ liệu' };
    const of = (perEntry: number): string[] =>
      searcher
        .searchNormalized(reading, undefined, perEntry)
        .ranked.map(({ passage }) => passage.entry)
        .filter((entry) => entry === 'luat-du-lieu');
    expect(of(3)).toHaveLength(3);
    expect(of(1)).toHaveLength(1);
  });

  it('search finds nothing for words that no passage contains', () => {
    expect(found('xyzzy')).toEqual([]);
    expect(found('')).toEqual([]);
    expect(found('???')).toEqual([]);
  });

  it('analyze returns the words of a passage with abbreviations written out', () => {
    const passage = index.passages.of('ke-hoach-cds')[0];
    if (passage === undefined) throw new Error('the test library has lost its plan');
    const { title } = searcher.analyze(passage);
    const words = Array.from(title.words, (code) => index.corpus.words[wordIdOf(code)]);
    expect(words.join(' ')).toBe('kế hoạch chuyển đổi số năm 2024');
    expect(title.text).toBe('Kế hoạch CĐS năm 2024');
    expect(title.folded).toBe('ke hoach cds nam 2024');
    expect(title.padded).toBe(' ke hoach cds nam 2024 ');
    expect(title.years).toEqual([2024]);
  });

  it('search returns the same after other questions and filters', () => {
    const questions = fc.constantFrom('dữ liệu mở', 'nhiệm vụ năm 2024', 'Điều 3 nhà ở', 'ma', 'x');
    const entries = fc.constantFrom<string | undefined>('luat-du-lieu', 'ke-hoach-cds', undefined);
    const limits = fc.constantFrom<number | undefined>(1, 2, undefined);
    const run = (by: Searcher, question: string, entry?: string, limit?: number) => {
      const reading = normalizeQuestion(index, question);
      const accept = entry === undefined ? undefined : (id: string) => id === entry;
      return by
        .searchNormalized(reading, accept, limit)
        .ranked.map(({ passage, score }) => [passage.id, score]);
    };
    fc.assert(
      fc.property(fc.array(fc.tuple(questions, entries, limits), { maxLength: 12 }), (asked) => {
        for (const one of asked)
          expect(run(searcher, ...one)).toEqual(run(createSearcher(index), ...one));
      }),
    );
  });

  it('passagesOf returns the passages of a document in order, and none for an unknown id', () => {
    const anchors = searcher.passagesOf('ke-hoach-cchc').map(({ anchor }) => anchor);
    expect(anchors).toEqual(['nhiem-vu', 'kinh-phi']);
    expect(searcher.passagesOf('nothing')).toEqual([]);
  });

  it('search orders by finite scores for any text, the same every time', () => {
    const words = fc.constantFrom(
      'dữ',
      'liệu',
      'du',
      'CCHC',
      'điều',
      '3',
      'là',
      'gì',
      '"',
      '__proto__',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(words, { maxLength: 12 }).map((list) => list.join(' ')),
        ),
        (question) => {
          const { ranked } = searcher.search(question);
          const scores = ranked.map(({ score }) => score);
          expect(scores.every(Number.isFinite)).toBe(true);
          expect(scores).toEqual([...scores].sort((a, b) => b - a));
          expect(searcher.search(question).ranked.map(({ score }) => score)).toEqual(scores);
        },
      ),
    );
  });
});

describe('a stored index', () => {
  const stored = serializeIndex(index);

  it('a stored index finds the same as the original index', () => {
    const loaded = loadIndex(library, stored);
    if (loaded === null) throw new Error('an index of this version was refused');
    const other = createSearcher(loaded);
    for (const question of ['dữ liệu mở là gì', 'nhiem vu cchc', 'Điều 3 Luật Nhà ở xã hội']) {
      const [first, second] = [searcher.search(question), other.search(question)];
      expect(second.ranked).toEqual(first.ranked);
      expect(second.query).toEqual(first.query);
    }
  });

  it('loadIndex returns null for an index of another version', () => {
    const other = packParts('cchc-bot index 0', { arrays: {}, json: {} });
    expect(loadIndex(library, other)).toBeNull();
  });

  it('loadIndex returns null for bytes that are cut off or are no index', () => {
    fc.assert(
      fc.property(fc.nat(stored.length - 1), (length) => {
        expect(loadIndex(library, stored.slice(0, length))).toBeNull();
      }),
    );
    expect(loadIndex(library, new TextEncoder().encode('{"version":4}'))).toBeNull();
  });
});
