/**
 * What the phrases of expectations are made of. A word that is typed with marks must have those of the
 * phrase: `máy` is not `mấy`.
 */
import type { Expectation } from '../intents/expectation.ts';
import { PHRASE_LISTS } from '../intents/phrase-lists.ts';

/** Phrases with what they expect. */
export interface ExpectationPhrases {
  readonly expects: readonly Expectation[];
  /**
   * What rows without this field seem to expect, and these words rule out: `ai được hưởng` asks for no
   * person. What a row with this field expects is never ruled out.
   */
  readonly rulesOut?: readonly Expectation[];
  readonly vi: readonly string[];
  readonly en: readonly string[];
}

/** Lists that the phrases refer to. */
export const EXPECTATION_LISTS = {
  ...PHRASE_LISTS,
  /** Names a body. */
  bodyNoun: [
    '(cơ quan|đơn vị|tổ chức|bộ|ngành|bộ ngành|ban ngành|phòng|bên|ủy ban|hội đồng|trung tâm|đầu mối)',
    '!(chỉ|hồ|con|mã|cơ|định|quyết|luật|tư|hoạch) sở',
    '!(văn|phiên) ban',
    '!(phụ|trợ|trung|cung|nâng|khẩn|bằng|đẳng) cấp',
  ],
  /** Names a person by office. */
  personNoun: ['ông', 'bà', 'người', 'đồng chí', 'lãnh đạo', 'cá nhân', 'chức danh', 'vị'],
  /** Names whom a rule concerns. */
  groupNoun: ['đối tượng', 'trường hợp', 'người', 'nhóm', 'hộ', 'doanh nghiệp', 'những ai', 'ai'],
  placeNoun: [
    '(tỉnh|thành phố|tỉnh thành|xã|phường|huyện|thôn|địa phương|vùng|miền|nước|quốc gia)',
    '!(cơ) quận',
    '(nơi|chỗ|địa chỉ|địa điểm|đường|trang|trang web|website|cổng|app|ứng dụng|kênh)',
  ],
  durationUnit: [
    'ngày',
    'tháng',
    'năm',
    'giờ',
    'phút',
    'giây',
    'tuần',
    'quý',
    'hôm',
    'tiếng',
    'buổi',
  ],
  moneyUnit: ['tiền', 'đồng', 'triệu', 'tỷ', 'tỉ', 'nghìn', 'ngàn', 'tháng lương', 'lần lương'],
  /** Names an amount of money. */
  moneyNoun: [
    '(kinh phí|chi phí|ngân sách|lệ phí|học phí|viện phí|tổng vốn|vốn|thù lao|phụ cấp|trợ cấp)',
    // `luong` typed without marks may be `lượng`, and `tien` may be `tiến`.
    '!(miễn|lãng|hoang|chi|kinh) phí',
    '!(đánh|quốc|định|thẩm|vật|tham|chuyên) giá !(trị|đình|hạn)',
    '!(chất|số|lực|trọng|sản|năng|khối|đo|lưu|dung|dự|chữ) lương',
    '!(cải|tiên|xúc|ưu|thăng|đầu) tiền !(độ|hành|trình|sĩ|bộ|phong|lệ|tới)',
    'mức (thu|hỗ trợ|phạt|lương|hưởng|chi|phụ cấp|trợ cấp|đóng|tiền|giá|vay|thưởng|phí|khoán)',
  ],
  howMuch: ['bao nhiêu', 'mấy', 'nhiêu'],
  /** Comes before an amount. */
  amountVerb: [
    '(được|nhận|hưởng|hỗ trợ|trả|thưởng|đóng|tốn|nộp|mất|tăng|giảm|chiếm|đạt|bằng|giao|là|thêm|phạt)',
  ],
  no: ['không', 'ko', 'k', 'kg', 'hông', 'hong', 'hok', 'khum', 'chưa'],
  particle: [
    'ạ',
    'vậy',
    'thế',
    'nhỉ',
    'đấy',
    'đó',
    'ta',
    'hả',
    'nữa',
    'luôn',
    'rồi',
    'dzậy',
    'zậy',
  ],
  /** Behind a group, as in `nhóm nào không được`: it does not concern the group. */
  isNot: ['{no} [được|phải|bị|cần|thuộc|áp dụng]'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
