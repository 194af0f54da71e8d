import type { Locale } from './locale.ts';

export const vi: Locale = {
  commands: {
    start: 'Bắt đầu',
    help: 'Cách hỏi và lưu ý khi sử dụng',
    ask: 'Hỏi một câu (dùng trong nhóm)',
  },
  welcome: (library) =>
    library === null
      ? 'Xin chào! Tôi trả lời câu hỏi về văn bản cải cách hành chính và chuyển đổi số.'
      : `Xin chào! Tôi trả lời câu hỏi từ ${library}, luôn kèm trích dẫn.`,
  howToAsk:
    'Hãy nhắn câu hỏi như khi nói chuyện, có dấu hay không dấu đều được: theo số hiệu, cơ quan ban hành, năm, chủ đề, chỉ tiêu hoặc hiệu lực.',
  forExample: 'Ví dụ:',
  exampleAbout: (number) => `${number} quy định về nội dung gì?`,
  exampleInForce: (number) => `${number} còn hiệu lực không?`,
  inGroups: (username) =>
    `Trong nhóm, tôi chỉ trả lời khi được hỏi: /hoi và câu hỏi, nhắc @${username}, hoặc trả lời tin nhắn của tôi.`,
  contact: (contact) => `Liên hệ: ${contact}`,
  askNext: 'Có thể hỏi tiếp:',
  questionMissing: 'Hãy viết câu hỏi ngay sau lệnh, ví dụ: /hoi và câu hỏi của bạn.',
  questionTooLong: (limit) =>
    `Câu hỏi dài quá ${limit.toLocaleString('vi-VN')} ký tự. Hãy rút gọn, hỏi mỗi lần một ý.`,
  textOnly: 'Tôi chỉ đọc được tin nhắn chữ. Hãy viết câu hỏi của bạn.',
  unknownCommand: 'Tôi không có lệnh này. Hãy viết thẳng câu hỏi, hoặc dùng /help để xem cách hỏi.',
  fault: 'Xin lỗi, tôi gặp lỗi khi tìm câu trả lời. Lỗi đã được ghi lại; hãy thử hỏi lại.',
};
