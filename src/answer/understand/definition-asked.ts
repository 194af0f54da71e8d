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
}

const LEAD = '(?:theo [^,]{1,80}, )?(?:con |the |vay |va )?';
const ASKS =
  '(?:co )?(?:nghia )?la(?: (?:gi|sao|cai gi))?|(?:duoc )?hieu (?:la gi|nhu the nao|the nao)|(?:la )?viet tat (?:cua|cho)? ?(?:tu |cum tu )?(?:gi|nao)';
const VIETNAMESE = new RegExp(
  `^\\s*${LEAD}(?<term>.+?) (?:${ASKS})(?: (?:theo|trong|tai) .*)?[\\s?.!]*$`,
  'u',
);
const VIETNAMESE_FIRST =
  /^\s*(?:the nao (?:duoc coi |duoc goi |duoc hieu )?la|(?:dinh nghia|khai niem)(?: cua| ve)?|hieu the nao (?:la|ve)|nghia cua (?:tu|cum tu)) (?<term>.+?)(?: la gi)?[\s?.!]*$/u;
const ENGLISH = new RegExp(
  [
    '(?:what (?:is|are|is meant by|do you mean by)|define|(?:what is )?(?:the )?(?:meaning|definition) of) (?:the |an? )?(?<term>.+?)',
    'what does (?:the |an? )?(?<acronym>.+?) (?:mean|stand for)',
  ]
    .map((source) => `^\\s*${source}[\\s?.!]*$`)
    .join('|'),
  'u',
);

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
  '(target|goal|aim|purpose|deadline|date|name|number|price|cost|fee|rate|share|score|rank|role|difference|reason|latest|newest|first|total|main|maximum|minimum)',
];
const NUMERALS = '(?:(?:\\d+|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|cac|nhung) )?';
const ATTRIBUTE_FIRST = new RegExp(
  `^${NUMERALS}(?:${phraseSource(ATTRIBUTES)}|${phraseSource(['{anyDocument}'], { lists: DOCUMENT_PHRASES })} \\S)`,
  'u',
);
/** With marks: words that join an attribute to what has it, or that ask. */
const JOINS =
  /(?<!\p{L})(?:của|trong|đối với|về|cho|khi|khác|hơn|để|tại|ở|nào|gì|ai|nếu|có|thì|không|nên|of|in|for|by|under|about|on|at|to|do|does|that|which)(?!\p{L})|(?<!\d)(?:19|20)\d\d(?!\d)|['’]s |\uE000/u;
const PRONOUN = compilePhrases(['^ (nó|đó|này|cái này|cái đó|bạn|bot|em|mày|it|this|that|you) $']);
const MAX_WORDS = 8;

const withoutQuotes = (text: string): string => text.replace(/^[\s"'“”«»]+|[\s"'“”«»]+$/gu, '');

/** The word or name that is to be defined; null where the question asks something else. */
export function findDefinitionAsked(
  reading: NormalizedQuestion,
  folded: string,
): DefinitionAsked | null {
  const match =
    VIETNAMESE_FIRST.exec(folded) ?? VIETNAMESE.exec(folded) ?? ENGLISH.exec(folded) ?? null;
  const words = match?.groups?.term ?? match?.groups?.acronym;
  if (match === null || words === undefined) return null;
  const start = match.index + match[0].indexOf(words);
  const end = start + words.length;
  const aligned = reading.expanded.length === reading.restored.length;
  const typed = reading.expanded.slice(start, end);
  const term = aligned ? reading.restored.slice(start, end) : typed;
  const isOther =
    words.trim().split(/\s+/u).length > MAX_WORDS ||
    JOINS.test(lower(term)) ||
    ATTRIBUTE_FIRST.test(words) ||
    PRONOUN.test(fold(term));
  return isOther ? null : { start, end, term: withoutQuotes(term), typed: withoutQuotes(typed) };
}
