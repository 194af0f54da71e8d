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

  it('is removed behind a question word, which stays', () => {
    expect(stripCourtesy('nghị quyết 57 là gì đấy ạ')).toBe('nghị quyết 57 là gì');
    expect(stripCourtesy('ai ký nghị quyết 57 vậy ad')).toBe('ai ký nghị quyết 57 vậy ad');
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
    'email a@gov.vn',
  ])('is not taken from %s', (text) => {
    expect(stripCourtesy(text)).toBe(text);
  });
});
