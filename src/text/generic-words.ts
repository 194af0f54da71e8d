/**
 * Words that questions about documents are full of and that name none: they are no evidence that a
 * document answers. Closed classes of the language and of office prose, not topics of a library.
 */
import { FOLDED_TYPE_NAMES } from './document-types.ts';
import { DOCUMENT_QUERY_STOPWORDS } from './en/stopwords.ts';
import { fold } from './fold.ts';
import type { Token } from './tokenizer.ts';
import { SECTION_NAMES } from './vi/section-names.ts';

const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** With marks, since `cửa` is a word and `của` is none. */
const FUNCTION_WORDS = wordSet(
  'về của cho đến tới tại trong theo với các những một là có thì mà và ở do từ được bị để khi nếu này ' +
    'kia ấy đó không nào gì ai sao vậy như thế bao nhiêu mấy hay hoặc còn nữa cũng đã đang sẽ vào ra lên ' +
    'năm ngày tháng nêu rõ đưa ra đặt đạt số tỉnh phải cần muốn bằng trên dưới hơn nhất lại đều mỗi từng ' +
    'việc cái điều người ta gồm thuộc trở nên sau trước nói hỏi biết xem kéo dài ' +
    'tôi mình em anh chị bạn ad admin bot ơi ạ à nhé nhỉ vậy thôi luôn giùm giúp cần tìm muốn làm dùng ' +
    'thế đang còn sẽ rồi xong cả chỉ mới vừa hiện bắt giao dự kiến riêng chung khoảng tầm tổng cộng nằm',
);
const FOLDED_FUNCTION_WORDS: ReadonlySet<string> = new Set([...FUNCTION_WORDS].map(fold));
/** Phrases, folded: two syllables are seldom ambiguous. */
const GENERIC_PHRASES: readonly string[] = [
  'van ban',
  'tai lieu',
  'quy dinh',
  'ban hanh',
  'lien quan',
  'noi dung',
  'phe duyet',
  'neu ro',
  'hien (nay|tai|hanh|co)',
  '(moi|gan day|gan|cu|som) nhat',
  'gan day',
  'dau tien',
  '(trong |cua )?thu vien',
  'chu tich',
  'dang (ap dung|co hieu luc)',
  '(co|con) hieu luc',
  'ap dung',
  'van de',
  'ban dau',
  'nhu the nao',
  'the nao',
  'ra sao',
  'vi sao',
  'tai sao',
  'thi sao',
  'giai doan',
  'so hieu',
  ...SECTION_NAMES.goals.map(fold),
  ...SECTION_NAMES.targets.map(fold),
  '(ty|ti) (le|trong)',
  'phan tram',
  '(toi|it) (da|thieu|nhat)',
  'thanh pho',
  'dia ban',
  '(trien khai|thuc hien|thi hanh)',
  'cho (em|minh|toi|hoi)',
  'co quan( nha nuoc)?',
  'don vi',
  'nha nuoc',
  'lam on',
  'o dau',
  'so may',
  'bao lau',
  'bao nhieu',
  'bao gom',
  'de an',
  'viet nam',
  ...FOLDED_TYPE_NAMES.map(({ words: name }) => name.join(' ')),
];
const GENERIC_PHRASE = new RegExp(
  `(?<![a-z0-9])(?:${GENERIC_PHRASES.join('|')})(?![a-z0-9])`,
  'gu',
);

/**
 * Which tokens of a text say nothing of what it is about.
 *
 * @param kept spans that always count: names of topics are topics, whatever words they are made of
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
    // Left bare by the person and by the restorer: it may be either, and most often is the small word.
    if (token.text === token.folded && FOLDED_FUNCTION_WORDS.has(token.folded)) return true;
    return isWithin(token, phrases);
  });
}
