/**
 * Words that occur in most questions about documents and name no document. They do not show that a
 * document answers a question. They are words of the language, not topics of a library.
 */
import { DOCUMENT_PHRASES } from './document-types.ts';
import { DOCUMENT_QUERY_STOPWORDS } from './en/stopwords.ts';
import { fold } from './fold.ts';
import { phraseSource } from './phrase-pattern.ts';
import type { Token } from './tokenizer.ts';
import { SECTION_NAMES } from './vi/section-names.ts';

const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** With marks: `của` (of) is a function word, `cửa` (door) is not. */
const FUNCTION_WORDS = wordSet(
  'về của cho đến tới tại trong theo với các những một là có thì mà và ở do từ được bị để khi nếu này ' +
    'kia ấy đó không nào gì ai sao vậy như thế bao nhiêu mấy hay hoặc còn nữa cũng đã đang sẽ vào ra lên ' +
    'năm ngày tháng nêu rõ đưa ra đặt đạt số tỉnh phải cần muốn bằng trên dưới hơn nhất lại đều mỗi từng ' +
    'việc cái điều người ta gồm thuộc trở nên sau trước nói hỏi biết xem kéo dài ' +
    'tôi mình em anh chị bạn ad admin bot ơi ạ à nhé nhỉ vậy thôi luôn giùm giúp cần tìm muốn làm dùng ' +
    'thế đang còn sẽ rồi xong cả chỉ mới vừa hiện bắt giao dự kiến riêng chung khoảng tầm tổng cộng nằm',
);
const FOLDED_FUNCTION_WORDS: ReadonlySet<string> = new Set([...FUNCTION_WORDS].map(fold));
/** Phrases that are matched without marks, because few phrases of two syllables are ambiguous. */
const GENERIC_PHRASES: readonly string[] = [
  'quy định',
  'ban hành',
  'liên quan',
  'nội dung',
  'phê duyệt',
  'nêu rõ',
  'hiện (nay|tại|hành|có)',
  '(mới|gần đây|gần|cũ|sớm) nhất',
  'gần đây',
  'đầu tiên',
  '[trong|của] thư viện',
  'chủ tịch',
  'đang (áp dụng|có hiệu lực)',
  '(có|còn) hiệu lực',
  'áp dụng',
  'vấn đề',
  'ban đầu',
  '[như] thế nào',
  'ra sao',
  '(vì|tại|thì) sao',
  'giai đoạn',
  'số hiệu',
  ...SECTION_NAMES.goals,
  ...SECTION_NAMES.targets,
  '(tỷ|tỉ) (lệ|trọng)',
  'phần trăm',
  '(tối|ít) (đa|thiểu|nhất)',
  'thành phố',
  'địa bàn',
  '(triển khai|thực hiện|thi hành)',
  'cho (em|mình|tôi|hỏi)',
  'cơ quan [nhà nước]',
  'đơn vị',
  'nhà nước',
  'làm ơn',
  'ở đâu',
  'số mấy',
  'bao lâu',
  'bao nhiêu',
  'bao gồm',
  'đề án',
  'việt nam',
  '{anyDocument}',
];
const GENERIC_PHRASE = new RegExp(phraseSource(GENERIC_PHRASES, { lists: DOCUMENT_PHRASES }), 'gu');

/**
 * Returns for each token of a text whether it says nothing about the subject.
 *
 * @param kept spans whose tokens always count, such as names of topics
 */
export function markGenericTokens(
  text: string,
  tokens: readonly Token[],
  kept: readonly { readonly start: number; readonly end: number }[],
): boolean[] {
  const phrases = Array.from(fold(text).matchAll(GENERIC_PHRASE), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const isWithin = (
    token: Token,
    spans: readonly { readonly start: number; readonly end: number }[],
  ): boolean => spans.some(({ start, end }) => start <= token.start && token.end <= end);
  return tokens.map((token) => {
    if (isWithin(token, kept)) return false;
    if (/^(19|20)\d\d$/u.test(token.text)) return true;
    if (FUNCTION_WORDS.has(token.text) || DOCUMENT_QUERY_STOPWORDS.has(token.text)) return true;
    // A word without marks that was not restored is most often the function word.
    if (token.text === token.folded && FOLDED_FUNCTION_WORDS.has(token.folded)) return true;
    return isWithin(token, phrases);
  });
}
