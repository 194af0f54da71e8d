import { describe, expect, it } from 'vitest';
import { fold } from '../../text/fold.ts';
import { type Expectation, isValueExpectation } from '../intents/expectation.ts';
import { expectationsOf } from './expectations.ts';
import { findIntents } from './find-intents.ts';

/** What a question expects as it is typed, its marks restored as `restored` has them. */
function expected(question: string, restored = question): string {
  const folded = fold(question);
  const reading = { corrected: question, expanded: question, restored };
  return [...expectationsOf({ reading, folded }, findIntents(folded).intents)].sort().join(' ');
}

/** Each is asked with its marks and without. */
const VIETNAMESE: readonly (readonly [question: string, ...expected: Expectation[]])[] = [
  ['cấp thẻ căn cước mất bao lâu', 'duration'],
  ['phải trả kết quả trong bao nhiêu ngày?', 'duration'],
  ['giải quyết trong mấy ngày làm việc', 'duration'],
  ['nhiệm kỳ của trưởng thôn là mấy năm', 'duration'],
  ['người lao động được nghỉ hằng năm bao nhiêu ngày', 'duration'],
  ['hạn chót nộp báo cáo là khi nào', 'date', 'duration'],
  ['thời hạn giải quyết hồ sơ', 'date', 'duration'],
  ['chế độ này kéo dài đến khi nào', 'date'],
  ['được hưởng tới ngày nào', 'date'],
  ['sáp nhập tỉnh từ bao giờ', 'date'],
  ['khi nào có hiệu lực', 'date', 'effect'],
  ['nghị định 59 còn hiệu lực không', 'effect', 'yesNo'],
  ['phải nộp bao nhiêu tiền', 'money'],
  ['lệ phí đăng ký thường trú', 'money'],
  ['mức hỗ trợ là bao nhiêu', 'money', 'percent', 'quantity'],
  ['được nhận bao nhiêu', 'money', 'percent', 'quantity'],
  ['tỷ lệ hồ sơ trực tuyến', 'percent'],
  ['kinh tế số chiếm mấy phần trăm GDP', 'percent'],
  ['lương hưu tăng bao nhiêu phần trăm', 'percent'],
  ['cả nước còn mấy tỉnh', 'quantity'],
  ['mỗi thôn có bao nhiêu người', 'quantity'],
  ['ai ký nghị định này', 'person'],
  ['trưởng ban chỉ đạo là ai', 'person'],
  ['ai đứng đầu ban chỉ đạo', 'person'],
  ['trung tâm do ai quyết định thành lập', 'body', 'person'],
  ['cơ quan nào quản lý dữ liệu', 'body'],
  ['bên nào quản cái này', 'body'],
  ['sở nào chủ trì', 'body'],
  ['nộp hồ sơ ở đâu', 'place'],
  ['Quảng Nam nhập với tỉnh nào', 'place'],
  ['Đà Nẵng xếp thứ mấy', 'rank'],
  ['tỉnh nào đứng đầu chỉ số', 'place', 'rank'],
  ['có phải đổi thẻ căn cước không?', 'yesNo'],
  ['có được nộp hộ không', 'yesNo'],
  ['có bắt buộc dùng chữ ký số không', 'yesNo'],
  ['thẻ cũ còn dùng được không ạ?', 'effect', 'yesNo'],
  ['chữ ký số có giá trị pháp lý hay không', 'yesNo'],
  ['nội dung cải cách gồm những gì', 'list'],
  ['kể ra các nhóm nhiệm vụ', 'list'],
  ['vì sao phải sắp xếp xã', 'reason'],
  ['tại sao bỏ cấp huyện', 'reason'],
  ['đăng ký thế nào', 'procedure'],
  ['làm sao để khóa tài khoản', 'procedure'],
  ['điều kiện hưởng trợ cấp', 'condition'],
  ['mua bán dữ liệu bị phạt bao nhiêu', 'money', 'penalty', 'percent', 'quantity'],
  ['không hoàn thành nhiệm vụ thì bị xử lý kỷ luật thế nào', 'penalty', 'procedure'],
  ['căn cứ vào đâu để ban hành', 'legalBasis'],
  ['văn bản nào thay thế nghị định 61', 'replacement'],
  ['áp dụng cho ai', 'applicability'],
  ['ai phải nộp báo cáo', 'applicability'],
  ['ai được hưởng hỗ trợ', 'beneficiary'],
  ['ai không được hưởng', 'exclusion'],
  ['nghị định này không áp dụng cho ai', 'applicability', 'exclusion'],
  ['một cửa khác một cửa liên thông thế nào', 'difference'],
  ['chuyển đổi số'],
  ['nghị quyết nào về dữ liệu'],
];

const ENGLISH: readonly (readonly [question: string, ...expected: Expectation[]])[] = [
  ['How long does it take?', 'duration'],
  ['How many working days do I have to wait?', 'duration'],
  ['How much is the fee?', 'money'],
  ['How many provinces are there now?', 'quantity'],
  ['What percentage of files must be online?', 'percent'],
  ['Who signed the decree?', 'person'],
  ['Which agency manages the database?', 'body'],
  ['Who decides to set up the centre?', 'body', 'person'],
  ['Who is entitled to the allowance?', 'beneficiary', 'money'],
  ['When does the law take effect?', 'date', 'effect'],
  ['Where do I submit?', 'place'],
  ['Must I change my card?', 'yesNo'],
  ['Can I submit online?', 'yesNo'],
  ['Is the decree still in force?', 'effect', 'yesNo'],
  ['How do I register?', 'procedure'],
  ['Why were districts abolished?', 'reason'],
  ['What is the penalty for selling data?', 'penalty'],
  ['Which provinces topped the index?', 'list', 'place', 'rank'],
  ['What is the deadline?', 'date', 'duration'],
];

describe('expectationsOf', () => {
  it.each(VIETNAMESE)('reads what "%s" expects, with marks and without', (question, ...wanted) => {
    expect(expected(question)).toBe(wanted.join(' '));
    expect(expected(fold(question))).toBe(wanted.join(' '));
  });

  it.each(ENGLISH)('reads what "%s" expects', (question, ...wanted) => {
    expect(expected(question)).toBe(wanted.join(' '));
  });

  it('expects a definition where the meaning of a word is asked', () => {
    expect(expected('dữ liệu mở là gì')).toBe('definition');
    expect(expected('hiểu thế nào là dữ liệu mở')).toBe('definition');
    expect(expected('lệ phí là gì')).toBe('definition');
    expect(expected('what is open data')).toBe('definition');
  });

  it('tells words with marks from the words that only look like them without', () => {
    // `máy` is not `mấy`, `liệu` in `dữ liệu` is not `liệu`, `lượng` is not `lương`.
    expect(expected('bộ máy nhà nước')).toBe('');
    expect(expected('chia sẻ dữ liệu giữa các cơ quan')).toBe('');
    expect(expected('chất lượng phục vụ ra sao')).toBe('procedure');
    expect(expected('luat ai co hieu luc khi nao')).toBe('date effect');
  });

  it('reads each sentence by itself, so that a story before the question adds nothing', () => {
    expect(expected('Tôi nghỉ việc từ tháng 10. Vậy tôi có được hưởng chế độ không?')).toBe(
      'yesNo',
    );
    expect(expected('Nộp ở đâu, mất bao lâu?')).toBe('duration place');
  });

  it('takes what the intents expect where the words say nothing of it', () => {
    const reading = { corrected: 'x', expanded: 'x', restored: 'x' };
    expect([...expectationsOf({ reading, folded: 'x' }, ['signer'])]).toEqual(['person']);
  });

  it('tells kinds of values from kinds of statements', () => {
    expect(isValueExpectation('money')).toBe(true);
    expect(isValueExpectation('penalty')).toBe(false);
  });
});
