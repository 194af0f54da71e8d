/**
 * Lists of phrases that several intents use: `{who}` in a phrase is one of `who`.
 */
import { DOCUMENT_PHRASES } from '../../text/document-types.ts';
import { SECTION_NAMES } from '../../text/vi/section-names.ts';

export const PHRASE_LISTS = {
  ...DOCUMENT_PHRASES,
  /** What a plan wants to reach. */
  target: [...SECTION_NAMES.targets, ...SECTION_NAMES.goals],
  /** Asks for a person or a body. */
  who: ['ai', '(cơ quan|đơn vị|cấp|nơi|tổ chức|bộ|sở|bộ ngành|ban ngành) nào'],
  /** Asks for a day, a month or a year. */
  time: [
    '(khi|lúc|hồi|hôm|ngày|ngày tháng|tháng|năm|tháng năm|ngày tháng năm) nào',
    'bao giờ',
    'thời điểm (nào|gì)',
    'ngày (mấy|bao nhiêu)',
    'hôm mấy',
  ],
  /** What a body has to do. */
  duty: [
    'chịu trách nhiệm',
    'chủ trì',
    '[làm] đầu mối',
    'phụ trách',
    'theo dõi',
    'đôn đốc',
    'tổ chức thực hiện',
    'làm [tổ|phó] trưởng [ban]',
    'đứng đầu',
    'thẩm định',
    'soạn thảo',
    'quản lý',
    'trình',
    'hướng dẫn',
    'kiểm tra',
    'thực hiện',
  ],
  /** Makes a document known or valid. */
  issue: ['ban hành', 'ra', 'thông qua', 'phê duyệt'],
  /** In English, behind papers that a person needs or hands in: they are no documents of the library. */
  papersUsed: [
    '[are|is|will be]* (required|needed|necessary|accepted|enough)',
    '(do|does|must|should|can|will|may|would) (i|we|you|one|he|she|they|people|someone|somebody|foreigners|citizens|applicants|residents) [have|also]* [to]* (need|bring|submit|prepare|provide|show|present|store|keep|carry|use|hand)',
    '(can|may|must|should|will) be (stored|integrated|shown|presented|submitted|certified|notarised|notarized|used|scanned)',
    '(i|we|you) (need|must|should|have to)',
    'to (bring|submit|prepare|provide|hand)',
  ],
  /** Words at the start of a reply to the bot. */
  reply: [
    'ơ',
    'ủa',
    'này',
    'bạn',
    'bot',
    'vẫn',
    'hình như',
    'thế là',
    'như vậy là',
    'cái này',
    'là',
  ],
  /** Words that people add to a greeting or to thanks. */
  addressee: [
    'bạn',
    'bot',
    'em',
    'anh',
    'chị',
    'ad',
    'admin',
    'mọi người',
    'cả nhà',
    'các bạn',
    'there',
    'everyone',
    'nhé',
    'ạ',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
