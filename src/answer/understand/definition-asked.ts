/**
 * Finds the word or name whose meaning a question asks for: `dữ liệu mở là gì`, `what is open data`.
 * `Mục tiêu … là gì` and `nội dung chính của … là gì` ask what a document says, not what a word means.
 */
import type { NormalizedQuestion } from '../../search/normalize-question.ts';
import { DOCUMENT_PHRASES } from '../../text/document-types.ts';
import { fold, lower } from '../../text/fold.ts';
import { compilePhrases, phraseSource } from '../../text/phrase-pattern.ts';
import { SECTION_NAMES } from '../../text/vi/section-names.ts';
import type { Span } from './named-entities.ts';

/** A span of `reading.expanded`. */
export interface DefinitionAsked extends Span {
  /** The word or name with its marks restored. */
  readonly term: string;
  /** As typed. */
  readonly typed: string;
  /** It starts with a word for an attribute: `tiêu chuẩn trưởng thôn` asks which they are, if nothing defines it. */
  readonly mayAskAttribute: boolean;
  /** It asks who that is: `viên chức là ai` asks for a meaning, `Bộ trưởng Bộ Nội vụ là ai` for a person. */
  readonly mayAskPerson: boolean;
}

const LEAD = '(?:theo [^,]{1,80}, )?(?:con |the |vay |va )?';
const ASKS =
  '(?:co )?(?:nghia )?la(?: (?:gi|sao|cai gi|(?:nhung )?ai))?|(?:duoc )?hieu (?:la gi|nhu the nao|the nao)|(?:la )?viet tat (?:cua|cho)? ?(?:nhung )?(?:(?:cum tu|tu|chu|ten|cai|khai niem|thuat ngu|nen tang|he thong|chuong trinh|to chuc|co quan|chi so|tieng anh)(?: tieng anh)? )?(?:gi|nao)';
const VIETNAMESE = new RegExp(
  `^\\s*${LEAD}(?<term>.+?) (?:${ASKS})(?: (?:theo|trong|tai) .*)?[\\s?.!]*$`,
  'u',
);
const VIETNAMESE_FIRST =
  /^\s*(?:the nao (?:duoc coi |duoc goi |duoc hieu )?la|(?:dinh nghia|khai niem)(?: cua| ve)?|hieu the nao (?:la|ve)|nghia cua (?:tu|cum tu)) (?<term>.+?)(?: la gi)?[\s?.!]*$/u;
const ENGLISH_ARTICLE = '(?:the |an? )?';
// `What are the PAPI dimensions` asks for things, not for a meaning.
const ENGLISH_ASKS =
  "what(?:(?: is|['’]?s| are(?! the ))(?: meant by)?| do you mean by| do we call)|(?:please )?(?:define|explain)(?: what is)?|(?:what(?: is|['’]?s) )?(?:the )?(?:meaning|definition) of";
/** Where the word is used. It does not change what is asked for. */
const ENGLISH_WHERE =
  "(?: (?:exactly|anyway|please))?(?: (?:in|under|according to|by) (?:the )?(?:viet ?nam(?:ese)?|law|laws|administration|administrative|government|reform|public|sector|terms?|s|['’])(?: (?:viet ?nam(?:ese)?|law|laws|administration|administrative|government|structure|system|reform|programme|program|public|sector|terms?|s)|['’]s)*)?";
const ENGLISH = new RegExp(
  [
    `(?:${ENGLISH_ASKS}) ${ENGLISH_ARTICLE}(?<term>.+?)`,
    `what (?:does|do) ${ENGLISH_ARTICLE}(?<acronym>.+?) (?:mean|stand for)`,
    `${ENGLISH_ARTICLE}(?<last>.+?) (?:means|stands for) what`,
    `what counts as ${ENGLISH_ARTICLE}(?<counted>.+?)`,
  ]
    .map((source) => `^\\s*${source}${ENGLISH_WHERE}[\\s?.!]*$`)
    .join('|'),
  'u',
);

/** Words that name an attribute in English. */
export const ENGLISH_ATTRIBUTES =
  '(target|goal|aim|purpose|deadline|date|day|name|number|price|cost|fee|fine|penalty|rate|share|score|rank|ranking|role|difference|reason|latest|newest|first|last|total|main|maximum|minimum|highest|lowest|average|current|scope|benefit|advantage|requirement|condition|procedure|process|status|theme|slogan|amount|level|time|term|age|address|content|effect|impact|punishment|way|link|website|hotline|phone|starting|new|old|next|growth|budget|result)';

/** Words that name an attribute: what follows says of what. */
const ATTRIBUTES: readonly string[] = [
  ...SECTION_NAMES.goals,
  ...SECTION_NAMES.targets,
  ...SECTION_NAMES.results,
  ...SECTION_NAMES.content,
  ...SECTION_NAMES.tasks,
  ...SECTION_NAMES.scope,
  ...SECTION_NAMES.audience,
  ...SECTION_NAMES.schedule,
  'mục đích',
  'mức (phạt|thu|hỗ trợ|hưởng|lương|chi)',
  'nguyên tắc',
  'chủ đề',
  'trọng tâm',
  'lợi ích',
  'vai trò',
  'ý nghĩa',
  'căn cứ',
  'hạn',
  'điều kiện',
  'tên (đầy đủ|gọi|tiếng anh)',
  'số hiệu',
  'giải pháp',
  'biện pháp',
  'phương châm',
  'khẩu hiệu',
  'quan điểm',
  'yêu cầu',
  'trang web',
  'website',
  'địa chỉ',
  'lý do',
  'nguyên nhân',
  'vấn đề',
  'điểm (mới|khác|chung)',
  'sự khác [biệt]',
  'tiêu chí',
  'chính sách',
  'quy định',
  'hình thức',
  'công việc',
  'hậu quả',
  'ưu điểm',
  'hạn chế',
  'tác động',
  'ví dụ',
  'định hướng',
  ENGLISH_ATTRIBUTES,
];
/** Words that name an attribute or start a term of their own: `thủ tục hành chính` has a definition. */
const MAY_BE_ATTRIBUTE = compilePhrases([
  '^ (tiêu chuẩn|chế độ|phụ cấp|trình tự|thủ tục|hồ sơ|thẩm quyền|quyền|nghĩa vụ|thời gian|mức|cách)',
  '^ (công thức|thành phần|nguồn|chức năng|giấy tờ|hành vi|trường hợp|ưu đãi|hình phạt|độ tuổi|phương thức)',
  '^ (quyền lợi|tài liệu|cơ cấu|phí|lệ phí|xử phạt|mức độ|đơn vị|cơ quan)',
]);
const NUMERALS = '(?:(?:\\d+|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|cac|nhung) )?';
const ATTRIBUTE_FIRST = new RegExp(
  `^${NUMERALS}(?:${phraseSource(ATTRIBUTES)}|${phraseSource(['{anyDocument}'], { lists: DOCUMENT_PHRASES })} \\S)`,
  'u',
);
/** With marks: words that join an attribute to what has it, or that ask. */
const JOINS =
  /(?<![\p{L}-])(?:của|trong|đối với|về|cho|khi|khác|hơn|để|tại|ở|nào|gì|ai|nếu|có|thì|không|nên|of|in|for|by|under|about|on|at|to|do|does|that|which|and|or)(?![\p{L}-])|(?<!\d)(?:19|20)\d\d(?!\d)|(?<!people)['’]s |\uE000/u;
const PRONOUN = compilePhrases(['^ (nó|đó|này|cái này|cái đó|bạn|bot|em|mày|it|this|that|you) $']);
/** `Ngạch công chức cao nhất là gì?` asks which one it is. */
const SUPERLATIVE = /(?<!\p{L})(?:nhất|đầu tiên|cuối cùng|highest|largest|lowest|first|last)$/u;
const ASKS_WHO = / la (?:nhung )?ai(?: (?:theo|trong|tai) .*)?[\s?.!]*$/u;
const MAX_WORDS = 8;
/** The attribute and what has it: `lệ phí là gì` asks for a meaning. */
const MIN_WORDS_OF_ATTRIBUTE = 3;
const LEADING_CARD = 'thẻ ';

const withoutQuotes = (text: string): string => text.replace(/^[\s"'“”«»]+|[\s"'“”«»]+$/gu, '');

/** Without marks `thế`, which only leads in, is also `thẻ`, a card: `thẻ căn cước là gì`. */
function startWithCard(text: string, start: number): number {
  const before = text.slice(start - LEADING_CARD.length, start);
  return lower(before) === LEADING_CARD ? start - LEADING_CARD.length : start;
}

/** The word or name that is to be defined; null where the question asks something else. */
export function findDefinitionAsked(
  reading: NormalizedQuestion,
  folded: string,
): DefinitionAsked | null {
  const match =
    VIETNAMESE_FIRST.exec(folded) ?? VIETNAMESE.exec(folded) ?? ENGLISH.exec(folded) ?? null;
  const { term: named, acronym, last, counted } = match?.groups ?? {};
  const words = named ?? acronym ?? last ?? counted;
  if (match === null || words === undefined) return null;
  const aligned = reading.expanded.length === reading.restored.length;
  const after = match.index + match[0].indexOf(words);
  const end = after + words.length;
  const start = startWithCard(aligned ? reading.restored : reading.expanded, after);
  const typed = reading.expanded.slice(start, end);
  const term = aligned ? reading.restored.slice(start, end) : typed;
  const isOther =
    words.trim().split(/\s+/u).length > MAX_WORDS ||
    JOINS.test(lower(term)) ||
    SUPERLATIVE.test(lower(term)) ||
    ATTRIBUTE_FIRST.test(words) ||
    PRONOUN.test(fold(term));
  if (isOther) return null;
  return {
    start,
    end,
    term: withoutQuotes(term),
    typed: withoutQuotes(typed),
    mayAskAttribute:
      term.trim().split(/\s+/u).length >= MIN_WORDS_OF_ATTRIBUTE &&
      MAY_BE_ATTRIBUTE.test(fold(term)),
    mayAskPerson: ASKS_WHO.test(folded),
  };
}
