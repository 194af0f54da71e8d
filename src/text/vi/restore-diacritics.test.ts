import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../fold.ts';
import { openRestorer, restoreDiacritics, trainRestorer } from './restore-diacritics.ts';

const LINES = [
  'Nghị quyết về chuyển đổi số tỉnh Quảng Nam đến năm 2025, định hướng đến năm 2030',
  'Kế hoạch cải cách hành chính nhà nước năm 2024',
  'Ủy ban nhân dân tỉnh ban hành kế hoạch chuyển đổi số',
  'Cơ quan ban hành theo quy trình, theo quy định của pháp luật',
  'Trung tâm phục vụ hành chính công giải quyết thủ tục hành chính',
  'Mức độ hài lòng của người dân về sự phục vụ',
  'Nghị quyết của Hội đồng nhân dân thành phố Đà Nẵng',
  'Tỉnh ủy ban hành Nghị quyết 04-NQ/TU',
];
const model = trainRestorer(LINES);

/** All words of the learned texts. */
const VOCABULARY = [...new Set(LINES.join(' ').match(/\p{L}+/gu))];

/** A phrase of the learned texts. */
const phrase = fc
  .tuple(fc.constantFrom(...LINES), fc.nat(10), fc.integer({ min: 1, max: 8 }))
  .map(([line, from, length]) =>
    line
      .split(' ')
      .slice(from, from + length)
      .join(' '),
  )
  .filter((text) => text !== '');

describe('restoreDiacritics', () => {
  it('restoreDiacritics restores the words of the library', () => {
    for (const [typed, meant] of [
      ['nghi quyet chuyen doi so quang nam', 'nghị quyết chuyển đổi số quảng nam'],
      ['ke hoach cai cach hanh chinh nam 2024', 'kế hoạch cải cách hành chính năm 2024'],
      ['uy ban nhan dan ban hanh', 'ủy ban nhân dân ban hành'],
      ['theo quy trinh', 'theo quy trình'],
    ] as const) {
      expect(restoreDiacritics(model, typed)).toBe(meant);
    }
  });

  it('restoreDiacritics restores question words, which documents do not have', () => {
    expect(restoreDiacritics(model, 'nghi quyet nao ve chuyen doi so la gi')).toBe(
      'nghị quyết nào về chuyển đổi số là gì',
    );
    expect(restoreDiacritics(model, 'bao nhieu phan tram, nhu the nao')).toBe(
      'bao nhiêu phần trăm, như thế nào',
    );
  });

  it('restoreDiacritics restores words that ask for a number or a place beside words like them', () => {
    const machines = trainRestorer([
      ...LINES,
      'Bộ máy chính quyền, máy tính và máy chủ phải được bảo trì đầu năm',
      'Đầu tư máy móc, vào đầu giai đoạn và từ đầu năm',
    ]);
    for (const [typed, meant] of [
      ['duoc may nam', 'được mấy năm'],
      ['phai may lan', 'phải mấy lần'],
      ['tu dau', 'từ đâu'],
      ['bo may chinh quyen', 'bộ máy chính quyền'],
      ['dau tu may moc', 'đầu tư máy móc'],
    ] as const)
      expect(restoreDiacritics(machines, typed)).toBe(meant);
  });

  it('restoreDiacritics completes words typed with some of their marks', () => {
    expect(restoreDiacritics(model, 'nghi quyêt chuyên đôi sô')).toBe('nghị quyết chuyển đổi số');
    expect(restoreDiacritics(model, 'nghị quyết chuyen doi so')).toBe('nghị quyết chuyển đổi số');
  });

  it('restoreDiacritics never contradicts a mark that was typed', () => {
    expect(restoreDiacritics(model, 'nghì quyet')).toBe('nghì quyết');
    expect(restoreDiacritics(model, 'hành chính cống')).toBe('hành chính cống');
    expect(restoreDiacritics(model, 'đoi moi')).toMatch(/^đ/u);
  });

  it('restoreDiacritics keeps case, spacing, numbers, abbreviations and unknown words', () => {
    expect(restoreDiacritics(model, 'Nghi Quyet  SO 04-NQ/TU,CCHC?')).toBe(
      'Nghị Quyết  SO 04-NQ/TU,CCHC?',
    );
    expect(restoreDiacritics(model, 'CHUYEN DOI SO')).toBe('CHUYỂN ĐỔI SỐ');
    expect(restoreDiacritics(model, 'zalo oi constructor __proto__')).toBe(
      'zalo oi constructor __proto__',
    );
    expect(restoreDiacritics(model, 'what is the decree on digital plans')).toBe(
      'what is the decree on digital plans',
    );
  });

  it('restoreDiacritics does not learn from lines without marks', () => {
    const taught = trainRestorer([
      ...LINES,
      ...Array(50).fill('chuyen doi so'),
      ...Array(50).fill('Nguồn: https://x.vn/ve-chuyen-doi-so và ke-hoach-chuyen-doi-so'),
    ]);
    expect(restoreDiacritics(taught, 'chuyen doi so')).toBe('chuyển đổi số');
  });

  it('restoreDiacritics changes nothing with an empty model or an empty text', () => {
    expect(restoreDiacritics(trainRestorer([]), 'chuyen doi so')).toBe('chuyen doi so');
    expect(restoreDiacritics(model, '')).toBe('');
  });

  it('restoreDiacritics returns the same with a stored model', () => {
    const stored = openRestorer(structuredClone(model.counts));
    fc.assert(
      fc.property(phrase, (text) => {
        expect(restoreDiacritics(stored, fold(text))).toBe(restoreDiacritics(model, fold(text)));
      }),
    );
  });

  it('restoreDiacritics changes only marks in any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom(...VOCABULARY.map(fold), ...VOCABULARY, '57', '-', '?'), {
          maxLength: 10,
        })
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        expect(fold(restoreDiacritics(model, typed))).toBe(fold(typed));
      }),
    );
  });

  it('restoreDiacritics keeps every typed mark and is idempotent', () => {
    const halfTyped = fc
      .tuple(phrase, fc.infiniteStream(fc.boolean()))
      .map(([text, coin]) =>
        text.replace(/\p{L}+/gu, (word) => (coin.next().value ? fold(word) : word)),
      );
    fc.assert(
      fc.property(halfTyped, (typed) => {
        const once = restoreDiacritics(model, typed);
        expect(restoreDiacritics(model, once)).toBe(once);
        [...typed].forEach((char, i) => {
          if (fold(char) !== char.toLowerCase()) expect([...once][i]).toBe(char);
        });
      }),
    );
  });

  it('restoreDiacritics keeps a text with all its marks', () => {
    for (const line of LINES) expect(restoreDiacritics(model, line)).toBe(line);
  });
});
