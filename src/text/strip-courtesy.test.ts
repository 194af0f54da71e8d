import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { stripCourtesy } from './strip-courtesy.ts';

describe('courtesy around a question', () => {
  it.each([
    'tra nghị quyết 57',
    'tra cứu nghị quyết 57',
    'nhờ bot tra giúp nghị quyết 57',
    'check giúp nghị quyết 57',
    'cho xin nghị quyết 57',
    'xin file nghị quyết 57',
    'gửi mình nghị quyết 57',
    'gửi cho mình nghị quyết 57 với',
    'toàn văn nghị quyết 57',
    'nghị quyết 57 pdf',
    'nghị quyết 57 file word',
    'nghị quyết 57 đâu nhỉ',
    'cho em xin toàn văn nghị quyết 57 bản pdf ạ',
    '@cchc_bot nghị quyết 57',
    'chào ad, cho em hỏi nghị quyết 57',
    'cảm ơn bạn, cho mình xin thêm nghị quyết 57',
    'mình muốn tìm nghị quyết 57, cảm ơn nhiều ạ',
    'where can I download nghị quyết 57',
    'ai có nghị quyết 57 không cho mình xin với',
    'anh chị nào có nghị quyết 57 cho em xin với ạ',
    'bạn nào có nghị quyết 57 share mình',
    'cần tìm gấp nghị quyết 57',
    'có nghị quyết 57 bản đầy đủ không bạn',
    'có file nghị quyết 57 ko',
    'hỏi chút: nghị quyết 57',
    'mn cho em xin nghị quyết 57 với ạ',
    'các bác cho em hỏi nghị quyết 57',
    'gửi em nghị quyết 57 qua đây',
    'post nghị quyết 57 lên đây',
    'nghị quyết 57 tải ở đâu',
    'nghị quyết 57 thuvienphapluat',
    'hey bot nghị quyết 57',
    '1. nghị quyết 57',
    'nghị quyết 57 (cho em xin gấp ạ)',
    'kính gửi admin, cho tôi xin nghị quyết 57. Trân trọng',
    'dạ cho em hỏi nghị quyết 57 với ạ em cảm ơn',
    'tôi muốn đọc nghị quyết 57',
    'xem chi tiết nghị quyết 57',
    'scan nghị quyết 57',
    'đề nghị cung cấp nghị quyết 57',
  ])('is removed: %s', (text) => {
    expect(stripCourtesy(text).replace(/ (?:với|ạ)$/u, '')).toBe('nghị quyết 57');
    expect(stripCourtesy(fold(text)).replace(/ (?:voi|a)$/u, '')).toBe('nghi quyet 57');
  });

  it('is removed when only some of its words have marks', () => {
    expect(stripCourtesy('gửi minh nghị quyết 57')).toBe('nghị quyết 57');
  });

  it('is removed without the word behind it, which has other marks', () => {
    expect(stripCourtesy('cho em xin hồ sơ')).toBe('hồ sơ');
    expect(stripCourtesy('tra cứu hồ sơ của tôi')).toBe('hồ sơ của tôi');
  });

  it.each([
    'bản gốc văn bản là gì',
    'bản gốc văn bản khác bản chính thế nào',
    'toàn văn văn bản nghĩa là gì',
  ])('is no form of a document where that form is asked about: %s', (text) => {
    expect(stripCourtesy(text)).toBe(text);
    expect(stripCourtesy(fold(text))).toBe(fold(text));
  });

  it('is no question word behind a date that something is asked about', () => {
    const question = 'nghị định 61/2018/NĐ-CP có hiệu lực vào ngày 01/8/2025 không';
    expect(stripCourtesy(question)).toBe(question);
  });

  it('is removed behind a question word, which stays', () => {
    expect(stripCourtesy('nghị quyết 57 là gì đấy ạ')).toBe('nghị quyết 57 là gì');
    expect(stripCourtesy('ai ký nghị quyết 57 vậy ad')).toBe('ai ký nghị quyết 57 vậy ad');
    expect(stripCourtesy('em hỏi ngu chút nghị quyết 57 là gì ạ')).toBe('nghị quyết 57 là gì');
  });

  it.each([
    'trả kết quả hồ sơ',
    'tra ket qua ho so',
    'xin nghỉ hưu trước tuổi',
    'gửi hồ sơ ở đâu',
    'kiểm tra cải cách hành chính',
    'cung cấp dịch vụ công trực tuyến',
    'hệ thống tra cứu văn bản',
    'gửi văn bản qua trục liên thông',
    'gửi báo cáo cải cách hành chính trước ngày nào',
    'da nang co van ban nao',
    'cảm ơn bạn',
    'cảm ơn bạn nhé',
    'xin chào',
    'nộp hồ sơ ở đâu nhỉ',
    'ai ký nghị quyết 57',
    'nghị quyết 57 gửi ai',
    'cần gì để thực hiện nghị quyết 57',
    'gửi hồ sơ theo nghị định 118',
    'có bao nhiêu chỉ tiêu trong nghị quyết 57',
    'nghị quyết 57 không quy định gì',
    'cho thuê đất theo nghị định 118',
    'xem xét kỷ luật theo nghị định 172',
    'email a@gov.vn',
  ])('is not taken from %s', (text) => {
    expect(stripCourtesy(text)).toBe(text);
  });
});

describe('a long row of polite words', () => {
  // A text of 2,000 characters is the longest that is asked. A pattern that tries each way to part
  // the row does not end.
  const long = (words: string): string => words.repeat(Math.floor(1900 / words.length));

  it.each([
    'anh chị ',
    'cho em ',
    'với ạ ',
    'nhiều ',
    'gửi mình ',
    'anh em ',
    'thư viện pháp luật ',
  ])('is read to its end when "%s" is repeated', (words) => {
    expect(stripCourtesy(`cảm ơn ${long(words)}zzz`)).toContain('zzz');
    expect(stripCourtesy(`57 ${long(words)}zzz không`)).toContain('zzz');
  });

  it('is removed behind a number', () => {
    expect(stripCourtesy(`nghị quyết 57 ${long('cho em xin với ạ ')}`)).toBe('nghị quyết 57');
  });

  it('is read to its end behind a row of numbers', () => {
    const numbers = '57 2024 '.repeat(200);
    expect(stripCourtesy(`${numbers}abc không`)).toBe(`${numbers}abc không`);
  });
});
