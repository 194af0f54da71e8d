/**
 * Says what a line of a document contains: a date, an amount, a duty, a condition. The choice of the
 * line that answers a question compares these kinds with what the question asks for.
 */
import { compilePhrases } from './phrase-pattern.ts';

/** A row of the table: how a kind is recognised in a line. */
interface LineKindSpec {
  /** Over the line without marks, in lower case. */
  readonly folded?: RegExp;
  /** Over the line as printed. */
  readonly printed?: RegExp;
}

const MONEY_UNIT = '(?:dong|trieu|ty(?! le)|nghin|usd|vnd)';
const TIME_UNIT = '(?:giay|phut|gio|ngay|tuan|thang|quy|nam)';
const NUMBER_IN_WORDS = '(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)';

/** All kinds, in the order of their bits. A new kind is a row. */
const KIND_SPECS = {
  /** A day: `01/7/2025`, `ngày 1 tháng 7`. */
  date: { folded: /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|ngay \d{1,2}(?:\/\d| thang \d)/u },
  /** A month, a quarter or a year. */
  period: {
    folded: /(?:thang|quy|nam) \d|\d{1,2}\/(?:19|20)\d\d|(?<![\d.,/-])(?:19|20)\d\d(?![\d.,/-])/u,
  },
  /** A limit in time: `trước ngày`, `chậm nhất`, `đến hết`. */
  deadline: {
    folded: compilePhrases([
      'trước (ngày|tháng|năm|quý)',
      '(chậm|muộn) nhất',
      'đến (hết|ngày|năm|tháng|khi|trước)',
      'thời hạn',
      'hạn (chót|cuối)',
      'không quá',
      'trong (thời hạn|vòng)',
      'kể từ',
    ]),
  },
  /** A length of time: `05 ngày làm việc`. */
  duration: {
    folded: new RegExp(
      `(?:\\d+|(?<![a-z])${NUMBER_IN_WORDS})(?: ?[-–] ?\\d+)? ${TIME_UNIT}(?! \\d)(?![a-z])`,
      'u',
    ),
  },
  /** An amount of money, or a multiple of a salary. */
  money: {
    folded: new RegExp(
      `\\d[\\d.,]*\\s?(?:nghin |tram |muoi )*${MONEY_UNIT}(?![a-z])|(?:\\d|${NUMBER_IN_WORDS}) (?:lan|thang) (?:tien |muc )?luong|(?:mien|khong thu) (?:phi|le phi)`,
      'u',
    ),
  },
  percent: { folded: /\d\s?%|phan tram/u },
  /** A number that counts or measures. Dates, years, and numbers of documents do not. */
  quantity: {
    folded:
      /(?<![\d/.,-])\d+(?:[.,]\d+)*(?:\s?%| (?!thang \d|nam \d)[a-z]+)(?<!(?:dieu|khoan|diem|so|nam|thang|ngay|quy|chuong|phu luc) \d+ [a-z]+)/u,
  },
  /** A state body or an organisation. */
  body: {
    printed:
      /Bộ (?:\p{Lu}|trưởng)|Sở \p{Lu}|Ủy ban|UBND|HĐND|Hội đồng|Chính phủ|Quốc hội|Văn phòng|Cục \p{Lu}|Vụ \p{Lu}|Tổng cục|Ban (?:\p{Lu}|[Cc]hỉ đạo|[Cc]hấp hành)|Bộ phận|Trung tâm|cơ quan|[Pp]hòng \p{Lu}|Công an|Tòa án|Viện \p{Lu}|Tổ công tác|Ngân hàng/u,
  },
  /** A person by office or by name. */
  person: {
    printed:
      /(?:Ông|Bà|[Đđ]ồng chí) \p{Lu}|[Tt]hủ tướng|[Cc]hủ tịch|[Bb]ộ trưởng|[Tt]rưởng ban|[Gg]iám đốc|[Bb]í thư|[Tt]ổ trưởng|[Nn]gười đứng đầu|[Cc]hủ nhiệm|[Ll]ãnh đạo|ký(?: ban hành)?(?!\p{L})/u,
  },
  /** A duty, a right or a ban. */
  deontic: {
    folded: compilePhrases([
      'phải',
      'được',
      'không được',
      'có (quyền|trách nhiệm|thể|nghĩa vụ)',
      'bắt buộc',
      'nghiêm cấm',
      'cấm',
      'chịu trách nhiệm',
      'cần',
      'không cần',
      'chỉ',
    ]),
  },
  negation: {
    folded: compilePhrases(['không', 'chưa', 'bãi bỏ', 'chấm dứt', 'hết hiệu lực', 'trừ', 'miễn']),
  },
  /** Who does what: `chủ trì`, `giao`, `do … thực hiện`. */
  responsibility: {
    folded: compilePhrases([
      'chủ trì',
      'đầu mối',
      'phụ trách',
      'trách nhiệm',
      'giao [cho]',
      'do ...6 (thực hiện|ban hành|quyết định|quy định|cấp|quản lý|ký)',
      'thẩm quyền',
      'thường trực',
      'tham mưu',
      'thẩm định',
      'làm [tổ|phó] trưởng [ban]',
    ]),
  },
  /** `X là …`: what something is. */
  definition: {
    printed:
      /^(?:\d+[a-z]?[.)] )?["“«]?[^,;:.]{2,90}?["”»]?(?: \([^)]*\))? (?:là|được hiểu là|có nghĩa là|viết tắt của|is|are) /u,
  },
  /** Several things in a row. */
  list: { folded: /:\s*\S|:$|;.+;|(?:,[^,;]+){3}|(?<![a-z])(?:gom|bao gom|thuoc)(?![a-z])/u },
  reason: {
    folded: compilePhrases(['vì', 'do', 'nhằm', 'để', 'bởi', 'nguyên nhân', 'lý do', 'mục đích']),
  },
  condition: {
    folded: compilePhrases(['nếu', 'khi', 'trường hợp', 'điều kiện', 'đủ', 'đối với', 'thuộc']),
  },
  /** How to do something, and with which papers. */
  procedure: {
    folded: compilePhrases([
      'hồ sơ',
      'nộp',
      'đơn',
      'giấy',
      'tờ khai',
      'mẫu',
      'trực tuyến',
      'trực tiếp',
      'bước',
      'trình tự',
      'thủ tục',
      'đăng ký',
      'tài khoản',
    ]),
  },
  /** A place or an address. */
  place: {
    folded: compilePhrases(['tại', 'ở', 'địa chỉ', 'trụ sở', 'đặt tại', 'cổng', 'điện thoại']),
  },
  rank: {
    folded: compilePhrases([
      '[xếp|đứng] (hạng|thứ)',
      'đứng (đầu|cuối)',
      'dẫn đầu',
      '(cao|thấp) nhất',
      'nhóm (đầu|cuối)',
      'tăng [mấy] bậc',
    ]),
  },
  penalty: { folded: compilePhrases(['phạt', 'xử phạt', 'kỷ luật', 'tước', 'cảnh cáo']) },
  /** When something comes into force or ends. */
  effect: { folded: compilePhrases(['[có|hết] hiệu lực', 'thi hành', 'áp dụng']) },
  /** One document ends or changes another. */
  replacement: {
    folded: compilePhrases(['thay thế', 'thay cho', 'bãi bỏ', 'sửa đổi', 'bổ sung', 'thay']),
  },
  /** Names a document or one of its parts. */
  legalBasis: {
    folded: /(?<![a-z])dieu \d|\d+[a-z]?[/-](?:\d{4}\/)?[a-z]{2}|(?<![a-z])can cu(?![a-z])/u,
  },
  /** A comparison of two things. */
  comparison: {
    folded: compilePhrases(['khác', 'so với', 'còn', 'phân biệt', 'thay vì', 'trước đây', 'cũ']),
  },
} as const satisfies Readonly<Record<string, LineKindSpec>>;

export type LineKind = keyof typeof KIND_SPECS;

const SPECS: readonly (readonly [LineKind, LineKindSpec])[] = Object.entries(KIND_SPECS).flatMap(
  ([kind, spec]) => (isLineKind(kind) ? [[kind, spec] as const] : []),
);

/** The bit of each kind. */
const BITS: Readonly<Record<string, number>> = Object.fromEntries(
  SPECS.map(([kind], at) => [kind, 1 << at]),
);

function isLineKind(name: string): name is LineKind {
  return Object.hasOwn(KIND_SPECS, name);
}

/** All kinds, in the order of their bits. */
export const LINE_KINDS: readonly LineKind[] = SPECS.map(([kind]) => kind);

/** Kinds of one line, one bit each. */
export type LineKinds = number;

/**
 * Returns what a line contains.
 *
 * @param printed the line with its marks
 * @param folded the same line from `fold`
 */
export function annotateLine(printed: string, folded: string): LineKinds {
  let kinds = 0;
  for (const [kind, spec] of SPECS)
    if (spec.folded?.test(folded) === true || spec.printed?.test(printed) === true)
      kinds |= BITS[kind] ?? 0;
  return kinds;
}

/** Whether a line has a kind. */
export const hasKind = (kinds: LineKinds, kind: LineKind): boolean =>
  (kinds & (BITS[kind] ?? 0)) !== 0;
