import type { ProblemMessages } from './problem-messages.ts';

export const vi: ProblemMessages = {
  language: 'vi',
  titles: {
    400: 'Yêu cầu không hợp lệ',
    401: 'Chưa được phép',
    404: 'Không tìm thấy',
    405: 'Phương thức không được hỗ trợ',
    413: 'Nội dung quá lớn',
    429: 'Quá nhiều yêu cầu',
    500: 'Lỗi máy chủ',
    503: 'Tạm thời không phục vụ được',
  },
  problems: {
    questionMissing: 'Thiếu câu hỏi: hãy gửi tham số q, ví dụ ?q=chuyển+đổi+số.',
    questionTooLong: (length, limit) =>
      `Câu hỏi dài ${length} ký tự; nhiều nhất là ${limit} ký tự. Hãy rút gọn.`,
    parameter: (name, allowed) => `Tham số ${name} không hợp lệ: cần ${allowed}.`,
    documentNotFound: (id) => `Thư viện không có văn bản với mã “${id}”.`,
    notFound: 'Không có địa chỉ này.',
    methodNotAllowed: (allowed) => `Địa chỉ này chỉ nhận ${allowed}.`,
    bodyTooLarge: (limit) => `Nội dung gửi lên nhiều nhất là ${limit} byte.`,
    bodyMalformed: 'Cần một đối tượng JSON có update_id là số nguyên.',
    internal: 'Máy chủ gặp lỗi; lỗi đã được ghi lại.',
    tooManyRequests: (seconds) => `Địa chỉ này gọi quá nhiều; hãy thử lại sau ${seconds} giây.`,
  },
  allowed: {
    integer: (from, to) => `một số nguyên từ ${from} đến ${to}`,
    oneOf: (values) => `một trong ${values.join(', ')}`,
    text: (most) => `chữ, nhiều nhất ${most} ký tự`,
  },
};
