/** What people say around a question, as phrases (`phrase-pattern.ts`). `strip-courtesy.ts` removes them. */
import { DOCUMENT_PHRASES } from './document-types.ts';

/** The lists that the phrases name. */
export const LISTS = {
  me: [
    'tôi',
    'tui',
    'mình',
    'mk',
    'mik',
    'em',
    'tớ',
    'cháu',
    'con',
    'anh',
    'chị',
    'bọn em',
    'chúng tôi',
  ],
  you: [
    'bot',
    'ad',
    'admin',
    'bạn',
    'anh',
    'chị',
    'anh chị',
    'em',
    'mọi người',
    'cả nhà',
    'các bạn',
    'mn',
    'bác',
    'các bác',
    'anh em',
    'quý cơ quan',
  ],
  help: ['giúp', 'hộ !(sơ|khẩu|gia|kinh|tịch|nghèo)', 'giùm', 'dùm'],
  /** The document as a whole, in some form. */
  form: [
    '[bản] (toàn văn|nguyên văn|full text|full)',
    'bản (pdf|word|mềm|scan|đầy đủ|chính thức|gốc|in)',
    '[đường] link [tải]',
    'file [pdf|word|scan|mềm]',
    'văn bản gốc',
    'pdf',
  ],
  particle: ['ạ', 'nhé', 'nha', 'với', 'vs', 'nhỉ', 'vậy', 'luôn'],
  ...DOCUMENT_PHRASES,
};

/** At the start, whatever follows. */
export const OPENINGS: readonly string[] = [
  '(xin chào|chào|hello|hi|hey|alo|dạ thưa) [{you}|{particle}]*',
  '[dạ|thưa|kính|{you}]* cho {me} (hỏi|xin) [hỏi|thêm|lại|về|chút|tí|xíu]*',
  '[dạ] ({me}) hỏi (ngu|chút|tí|xíu|ngoài lề) [chút|tí|xíu|với|ạ]*',
  '(kính gửi|thưa) ({you})',
  '(xin hỏi|hỏi (chút|tí|xíu|nhỏ)) [với|ạ]*',
  '[dạ] ({you}) ơi',
  '[xin|em|mình]* (cảm ơn|thanks|tks|thank you) [{you}|nhiều|rất nhiều|{particle}]*',
  '[làm ơn|phiền|nhờ]* (phiền|nhờ) [{you}]* [cho {me} hỏi]',
  '[xin] (vui lòng|làm ơn)',
  'xem chi tiết [về]',
  '(tra|tra cứu|tìm|tìm kiếm|kiếm|check|kiểm tra|xem|lấy|gửi|tải|cung cấp|đưa|share) [{help}|cho]* ({help}|cho {me}|{me}) [{me}|với]*',
  '[xin] cho {me} (hỏi|xin|xem|mượn|tải|tra|tra cứu|biết) [hỏi|thêm|lại|về]*',
  'tra cứu',
  '{me} (cần|muốn|đang cần|đang|xin) (tìm|hỏi|xem|tra|tra cứu|tải|xin|biết) [về|thêm]*',
  'please [kindly]',
];

/** At the start, where a number follows. `Gửi báo cáo` is an act of its own. */
export const VERBS: readonly string[] = [
  '[cho|xin|gửi|tra|tìm|tải|xem|check|lấy|share|download|cần|{me}|thêm|lại|về]* (cho|xin|gửi|tra|tìm|tải|xem|check|lấy|share|download|cần)',
];

/** Any row of these at the start says no more than that the document is wanted, where a number follows. */
export const WANTED_BEFORE: readonly string[] = [
  '(ai|{you} nào|{you}) (có|còn|biết)',
  '(cần|muốn|xin|cho|gửi|tìm|hỏi|đọc|mở|xem|tải|lấy|up|post|share|scan|giới thiệu|giải thích)',
  '(gấp|nhanh|ngay|chút|tí|chi tiết|dạ|thưa|có|file|thông tin|đề nghị|cung cấp|hey|về|của|cái)',
  '({me}|{you}|{help}|{form})',
];

/** Any row of these says so at the end, where a number stands before. */
export const WANTED_BEHIND: readonly string[] = [
  '(không|ko|k|hông|chưa|ạ|với|vs|nhé|nha|đi|ấy|gấp|nhanh|ngay|luôn|please|help|plz)',
  '(cho|xin|gửi|tải|share|post|up|đọc|xem|cần|tìm)',
  '(vào|qua|lên|ở) (đây|nhóm|group|inbox)',
  '({form}|bản mới nhất|bản ký|có dấu [đỏ])',
  '(thuvienphapluat|thư viện pháp luật|luatvietnam|luật việt nam|lawnet|vbpl)',
  '(tải|xem|đọc|lấy|tìm) ở đâu',
  '(trân trọng|{me}|{you}|{help})',
];

/** At the start, where a document follows. */
export const REQUESTS: readonly string[] = [
  '[cho|xin|tải|check|share|download|{me}|thêm|lại|về]* (xin|tải|check|share|download)',
  '{form} [của|về|of|the|for]*',
  '[where can i|can you|could you|can i|i want to|i need to|i need|i want|please|kindly]* (send|give|show|find|get|download|look up|share|i need|i want) [me|the|a|copy of|link to]*',
];

/** At the end. */
export const CLOSINGS: readonly string[] = [
  '[dạng|định dạng]* ({form}|word|docx|doc) [{particle}]*',
  '(gì|sao|ai|nào|mấy|bao nhiêu|không|chưa) (đấy|đó|thế|vậy|zậy|nhỉ|ta|hả|ạ) [{particle}|{you}]*',
  '!(ở) đâu (nhỉ|rồi|ạ|vậy) [{particle}]*',
  '{help} [{me}] [{particle}]*',
  '[xin|em|mình]* (cảm ơn|thanks|tks|thank you|cám ơn) [{you}|nhiều|rất nhiều|{particle}]*',
];
