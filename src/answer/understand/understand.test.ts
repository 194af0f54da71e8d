import { describe, expect, it } from 'vitest';
import { createTestAssistant, TODAY } from '../../../test/helpers/library-from-files.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import { type Understanding, understand } from './understand.ts';

const { assistant } = createTestAssistant(SON_TUYEN_FILES);
const read = (question: string): Understanding =>
  understand(assistant.libraryIndex, assistant.searcher.index, question, TODAY);
const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

describe('understand', () => {
  it('finds document numbers and takes them out of the text', () => {
    const { numbers, reading } = read('Nghị quyết 12-NQ/TU và 77/2023/NĐ-CP nói gì?');
    expect(numbers.map(({ mention }) => mention.text)).toEqual([
      'Nghị quyết 12-NQ/TU',
      '77/2023/NĐ-CP',
    ]);
    expect(reading.expanded).not.toMatch(/NQ|77/u);
  });

  it('takes an ambiguous number for one only when a document has it', () => {
    expect(read('77/2023 nói gì').numbers).toHaveLength(1);
    expect(read('99/2023 nói gì').numbers).toEqual([]);
    const plan = read('kế hoạch 2024');
    expect(plan.numbers).toEqual([]);
    expect(plan.years).toEqual([2024]);
  });

  it('finds issuers, places and topics however they are typed', () => {
    for (const question of [
      'Kế hoạch của UBND tỉnh Hải Lộc về chuyển đổi số',
      'ke hoach cua ubnd tinh hai loc ve chuyen doi so',
      'Kế hoạch của Ủy ban nhân dân tỉnh Hải Lộc về CĐS',
      'kees hoachj cuar ubnd tinhr Hair Loocj veef chuyeenr ddooir soos',
    ]) {
      const { issuers, places, topics } = read(question);
      expect(ids(issuers), question).toContain('ubnd-tinh');
      expect(ids(places), question).toEqual(['hai-loc']);
      expect(ids(topics), question).toEqual(['chuyen-doi-so']);
    }
  });

  it('takes no year from a day or month that has none', () => {
    expect(read('vì sao lấy ngày 10/10 làm ngày chuyển đổi số').years).toEqual([]);
    expect(read('nghỉ trước 1/8 thì sao').years).toEqual([]);
    expect(read('nghỉ trước 1/8/2025 thì sao').years).toEqual([2025]);
    expect(read('năm nay thì sao').years).toEqual([Number(TODAY.slice(0, 4))]);
  });

  it('takes no everyday word for a topic that has an abbreviation like it', () => {
    expect(ids(read('Kinh phí được bao nhiêu?').topics)).toEqual([]);
  });

  it('leaves out a year to come behind a number that no document of the year has', () => {
    expect(read('nq 12 2030 phải đạt gì').numbers).toMatchObject([{ mention: { year: null } }]);
    expect(read('nq 12 2019 nói gì').numbers).toMatchObject([{ mention: { year: 2019 } }]);
  });

  it('takes an issuer for a filter only behind a document', () => {
    const filters = (question: string): boolean[] =>
      read(question).issuers.map(({ isFilter }) => isFilter);
    expect(filters('Kế hoạch của Chính phủ về lưu trữ')).toEqual([true]);
    expect(filters('Nghị quyết Chính phủ')).toEqual([true]);
    expect(filters('Hồ sơ gửi Chính phủ bảo quản mấy năm')).toEqual([false]);
  });

  it('finds documents and terms by title or alias', () => {
    expect(ids(read('Luật Lưu trữ số có hiệu lực khi nào').named)).toEqual(['luat-31-2022']);
    expect(ids(read('chi so than thien la gi').named)).toEqual(['ctt-index']);
    expect(ids(read('Law on Digital Archives').named)).toContain('luat-31-2022');
  });

  it('tells a type that is asked for from the first word of a name', () => {
    expect(read('Có nghị quyết nào về thuế?').type).toEqual({ type: 'resolution', isAsked: true });
    expect(read('Kế hoạch phát triển du lịch').type).toEqual({ type: 'plan', isAsked: false });
    expect(read('Kế hoạch là loại văn bản gì?').type).toBeNull();
    expect(read('Thông tư khác nghị định thế nào?').type).toBeNull();
    expect(read('Thông tư do ai ban hành?').type).toBeNull();
    expect(read('list all decrees').type).toEqual({ type: 'decree', isAsked: true });
    expect(read('oldest resolution').type).toEqual({ type: 'resolution', isAsked: true });
    expect(read('du lịch số').type).toBeNull();
  });

  it('finds the part of a document and does not take it for a document number', () => {
    expect(read('khoản 1 Điều 11 Nghị định 77/2023')).toMatchObject({
      part: { part: 'article 11' },
      numbers: [{ mention: { serial: '77' } }],
    });
    expect(read('Chương II quy định gì').part?.part).toBe('chapter 2');
    expect(read('Article 7 of decree 77/2023').part?.part).toBe('article 7');
    expect(read('Nghị định 77/2023').part).toBeNull();
  });

  it('finds years, days and periods, and counts from the day of asking', () => {
    expect(read('kế hoạch năm 2024').years).toEqual([2024]);
    expect(read('giai đoạn 2021-2025').years).toEqual([2021, 2025]);
    expect(read('kế hoạch năm nay').years).toEqual([2026]);
    expect(read('văn bản ngày 18/5/2021').day?.iso).toBe('2021-05-18');
    expect(read('văn bản tháng 5/2021').day).toBeNull();
  });

  it('takes a year for that of the figure when no document of the number has it', () => {
    const horizon = read('chỉ tiêu nghị quyết 12 năm 2030');
    expect(horizon.years).toEqual([2030]);
    expect(horizon.numbers[0]?.mention.year).toBeNull();
    expect(read('nghị quyết 12 năm 2021').numbers[0]?.mention.year).toBe(2021);
  });

  it('finds a district, a commune or the province', () => {
    expect(read('kế hoạch của huyện Đông Lĩnh').level).toMatchObject({
      level: 'local',
      locality: expect.stringContaining('huyen dong linh'),
    });
    expect(read('kế hoạch của tỉnh').level).toEqual({
      level: 'province',
      locality: null,
      span: null,
    });
    expect(read('kế hoạch').level).toBeNull();
  });
});

describe('anaphora', () => {
  it('is found only in questions that refer to the one before', () => {
    for (const question of [
      'còn năm 2023?',
      'thế còn Hải Lộc?',
      'văn bản này ai ký',
      'chương trình này còn hiệu lực không?',
      'is it valid?',
    ])
      expect(read(question).anaphora, question).not.toBeNull();
    for (const question of ['kế hoạch năm 2023', 'Nghị quyết nào về chuyển đổi số?'])
      expect(read(question).anaphora, question).toBeNull();
  });
});

describe('reading', () => {
  it('has decoded keystrokes, corrected spelling, written-out abbreviations and restored marks', () => {
    expect(read('chuyeenr ddooir soos').reading.corrected).toBe('chuyển đổi số');
    expect(read('kế hoạch CCHC').reading.expanded).toBe('kế hoạch cải cách hành chính');
    expect(read('ke hoach cai cach hanh chinh').reading.restored).toBe(
      'kế hoạch cải cách hành chính',
    );
    expect(read('kế hoạch cải cáhc hành chính').reading.restored).toBe(
      'kế hoạch cải cách hành chính',
    );
  });

  it('has the same length with and without restored marks', () => {
    for (const question of ['ke hoach 45 cua tinh', '  Nghị  quyết ', 'KẾ HOẠCH', 'ﬁle ①'])
      expect(read(question).reading.restored.length).toBe(read(question).reading.expanded.length);
  });
});
