/** What papers of our own are made of: issuers, kinds of papers, subjects and names. */
import type { DocumentType } from '../../../src/text/document-types.ts';

export interface Issuer {
  readonly lines: readonly string[];
  readonly passedBy: string;
  readonly place: string;
  readonly code: string;
  readonly head: readonly string[];
  readonly words: string;
  readonly isParty?: true;
}

export const ISSUERS: readonly Issuer[] = [
  {
    lines: ['CHÍNH PHỦ'],
    passedBy: 'Chính phủ',
    place: 'Hà Nội',
    code: 'CP',
    head: ['TM. CHÍNH PHỦ', 'KT. THỦ TƯỚNG', 'PHÓ THỦ TƯỚNG'],
    words: 'Chính phủ',
  },
  {
    lines: ['THỦ TƯỚNG CHÍNH PHỦ'],
    passedBy: 'Thủ tướng Chính phủ',
    place: 'Hà Nội',
    code: 'TTg',
    head: ['KT. THỦ TƯỚNG', 'PHÓ THỦ TƯỚNG'],
    words: 'Thủ tướng Chính phủ',
  },
  {
    lines: ['BỘ LAO ĐỘNG - THƯƠNG BINH', 'VÀ XÃ HỘI'],
    passedBy: 'Bộ Lao động - Thương binh và Xã hội',
    place: 'Hà Nội',
    code: 'BLĐTBXH',
    head: ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG'],
    words: 'Bộ trưởng Bộ Lao động - Thương binh và Xã hội',
  },
  {
    lines: ['BỘ NỘI VỤ'],
    passedBy: 'Bộ Nội vụ',
    place: 'Hà Nội',
    code: 'BNV',
    head: ['BỘ TRƯỞNG'],
    words: 'Bộ trưởng Bộ Nội vụ',
  },
  {
    lines: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ ĐÀ NẴNG'],
    passedBy: 'Ủy ban nhân dân thành phố Đà Nẵng',
    place: 'Đà Nẵng',
    code: 'UBND',
    head: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    words: 'Ủy ban nhân dân thành phố Đà Nẵng',
  },
  {
    lines: ['HỘI ĐỒNG NHÂN DÂN', 'TỈNH QUẢNG NAM'],
    passedBy: 'Hội đồng nhân dân tỉnh Quảng Nam',
    place: 'Quảng Nam',
    code: 'HĐND',
    head: ['CHỦ TỊCH'],
    words: 'Hội đồng nhân dân tỉnh Quảng Nam',
  },
  {
    lines: ['TỈNH ỦY QUẢNG NAM', '*'],
    passedBy: 'Tỉnh ủy Quảng Nam',
    place: 'Tam Kỳ',
    code: 'TU',
    head: ['T/M TỈNH ỦY', 'PHÓ BÍ THƯ'],
    words: 'Tỉnh ủy Quảng Nam',
    isParty: true,
  },
];

export interface Kind {
  readonly type: DocumentType;
  readonly line: string;
  readonly code: string;
  readonly noun: string;
  readonly issuers: readonly number[];
  readonly hasYear: boolean;
}

export const KINDS: readonly Kind[] = [
  { type: 'decree', line: 'NGHỊ ĐỊNH', code: 'NĐ', noun: 'Nghị định', issuers: [0], hasYear: true },
  {
    type: 'circular',
    line: 'THÔNG TƯ',
    code: 'TT',
    noun: 'Thông tư',
    issuers: [2, 3],
    hasYear: true,
  },
  {
    type: 'decision',
    line: 'QUYẾT ĐỊNH',
    code: 'QĐ',
    noun: 'Quyết định',
    issuers: [1, 2, 4],
    hasYear: false,
  },
  {
    type: 'resolution',
    line: 'NGHỊ QUYẾT',
    code: 'NQ',
    noun: 'Nghị quyết',
    issuers: [0, 5],
    hasYear: true,
  },
  { type: 'plan', line: 'KẾ HOẠCH', code: 'KH', noun: 'Kế hoạch', issuers: [4], hasYear: false },
  {
    type: 'guideline',
    line: 'HƯỚNG DẪN',
    code: 'HD',
    noun: 'Hướng dẫn',
    issuers: [6],
    hasYear: false,
  },
];

export const SUBJECTS = [
  'quản lý, kết nối và chia sẻ dữ liệu số của cơ quan nhà nước',
  'đánh giá mức độ hài lòng của người dân đối với dịch vụ hành chính công',
  'tiếp nhận, giải quyết thủ tục hành chính không phụ thuộc địa giới',
  'bồi dưỡng kỹ năng số cho cán bộ, công chức, viên chức cấp xã',
  'số hóa hồ sơ, kết quả giải quyết thủ tục hành chính',
];
export const NAMES = [
  'Nguyễn Văn An',
  'Trần Thị Bình',
  'Lê Hoàng Minh',
  'Phạm Quốc Khánh',
  'Đặng Thùy Dương',
];
