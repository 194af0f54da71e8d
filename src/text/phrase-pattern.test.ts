import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { compilePhrases, type PhraseOptions, phraseSource } from './phrase-pattern.ts';

/** Returns the part of a text that a phrase matches, or null. */
const found = (phrase: string, text: string, options?: PhraseOptions): string | null =>
  compilePhrases([phrase], options).exec(text)?.[0] ?? null;

describe('a phrase', () => {
  it.each([
    ['còn hiệu lực', 'nghi dinh con hieu luc khong', 'con hieu luc'],
    ['(không|chưa)', 'het chua', 'chua'],
    ['[đã] ký', 'ai da ky', 'da ky'],
    ['[đã] ký', 'ai ky', 'ky'],
    ['ký [ban hành] [khi nào]', 'ky khi nao', 'ky khi nao'],
    ['hiệu lực [từ|kể từ]* ngày', 'hieu luc ke tu tu ngay', 'hieu luc ke tu tu ngay'],
    ['(rất|vâng)* cảm ơn', 'vang rat cam on', 'vang rat cam on'],
    ['[bắt đầu [có]] hiệu lực', 'bat dau hieu luc', 'bat dau hieu luc'],
    ['chủ trì ...2 là ai', 'chu tri viec nay la ai', 'chu tri viec nay la ai'],
    ['chủ trì ...2 là ai', 'chu tri la ai', 'chu tri la ai'],
    ['latest !(date|day)', 'the latest plan', 'latest'],
    ['!(là) căn cứ', 'van ban can cu', 'can cu'],
    ['^ tóm tắt', ' tom tat ke hoach', ' tom tat'],
    ['nào $', 'ke hoach nao', 'nao'],
    ['mấy %', 'chiem may% gdp', 'may%'],
    ['mấy %', 'chiem may % gdp', 'may %'],
  ])('the phrase %s matches in "%s"', (phrase, text, match) => {
    expect(found(phrase, text)).toBe(match);
  });

  it.each([
    ['ai ký', 'hai ky'],
    ['ai ký', 'ai kyc'],
    ['chủ trì ...2 là ai', 'chu tri viec nay o day la ai'],
    ['latest !(date|day)', 'latest date'],
    ['!(là) căn cứ', 'la can cu'],
    ['^ tóm tắt', 'hay tom tat'],
    ['nào $', 'nao do'],
  ])('the phrase %s does not match in "%s"', (phrase, text) => {
    expect(found(phrase, text)).toBeNull();
  });

  it('a phrase does not exclude a longer word that starts like an excluded one', () => {
    expect(found('latest !(date|day)', 'latest data')).toBe('latest');
  });

  it('a phrase matches a phrase of a named list', () => {
    const lists = { time: ['khi nào', 'ngày [tháng] nào'] };
    expect(found('trước {time}', 'truoc ngay thang nao', { lists })).toBe('truoc ngay thang nao');
  });

  it('a phrase needs its marks when marks are kept', () => {
    expect(found('của', 'của', { marks: 'marked' })).toBe('của');
    expect(found('của', 'cửa', { marks: 'marked' })).toBeNull();
    expect(found('ai', 'hãi', { marks: 'marked' })).toBeNull();
  });

  it('a phrase matches its words with their own marks or with none when marks are as typed', () => {
    expect(found('mấy bước', 'mấy bước', { marks: 'typed' })).toBe('mấy bước');
    expect(found('mấy bước', 'may bước', { marks: 'typed' })).toBe('may bước');
    expect(found('mấy', 'máy', { marks: 'typed' })).toBeNull();
    expect(found('ai', 'hãi', { marks: 'typed' })).toBeNull();
  });

  it('a phrase of plain words matches itself between other words', () => {
    const word = fc.constantFrom('còn', 'hiệu', 'lực', 'không', 'status', 'ký', 'quyết', 'định');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const phrase = words.join(' ');
        expect(found(phrase, `x ${fold(phrase)} y`)).toBe(fold(phrase));
        expect(found(phrase, `x${fold(phrase)} y`)).toBeNull();
      }),
    );
  });

  it.each([
    ['(không|chưa', '"(" is not closed by ")"'],
    ['[không|chưa)', '"[" is not closed by "]"'],
    ['không) chưa', '")" has no opening bracket'],
    ['[không] [chưa]', 'every word is optional'],
    ['', 'every word is optional'],
    ['{place} nào', 'there is no list named "place"'],
    ['không?', 'cannot read "?"'],
  ])('compiling throws an error for the phrase "%s"', (phrase, message) => {
    expect(() => phraseSource([phrase])).toThrow(message);
  });
});

describe('a repeated group', () => {
  const phrase = 'cảm ơn [{you}|nhiều]*';
  const lists = { you: ['anh', 'chị', 'anh chị', 'các bạn'] };

  it('matches a row of its members', () => {
    const pattern = compilePhrases([phrase], { lists });
    expect(pattern.exec('cam on anh chi cac ban nhieu')?.[0]).toBe('cam on anh chi cac ban nhieu');
  });

  it('reads a row of its members in one way only', () => {
    const source = phraseSource([phrase], { lists });
    expect(source).toContain('(?: (?:anh|chi|cac ban|nhieu))*');
  });

  it('fails on a long row of its members without trying each way to part it', () => {
    const pattern = new RegExp(`${phraseSource([phrase], { lists })}$`, 'u');
    expect(pattern.test(`cam on ${'anh chi '.repeat(200)}zzz`)).toBe(false);
  });
});

describe('a list of phrases', () => {
  it('a list of phrases prefers the first phrase when several match at one place', () => {
    expect(compilePhrases(['con', 'con hieu luc']).exec('con hieu luc')?.[0]).toBe('con');
    expect(compilePhrases(['con hieu luc', 'con']).exec('con hieu luc')?.[0]).toBe('con hieu luc');
  });
});
