/**
 * Removes what people say around a question: greetings, requests (`tra giúp mình`, `cho xin file`),
 * the form they want (`bản pdf`), thanks, and names of accounts. It is no part of what is asked.
 *
 * A word typed with marks must have the marks of the phrase: `trả` is not `tra`.
 */
import { DOCUMENT_PHRASES } from './document-types.ts';
import { fold, lower } from './fold.ts';
import { phraseSource } from './phrase-pattern.ts';

const LISTS = {
  me: ['tôi', 'tui', 'mình', 'mk', 'em', 'tớ', 'cháu', 'con', 'anh', 'chị', 'bọn em', 'chúng tôi'],
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
  particle: ['ạ', 'nhé', 'nha', 'với', 'nhỉ', 'vậy', 'luôn'],
  ...DOCUMENT_PHRASES,
};

/** At the start, whatever follows. */
const OPENINGS: readonly string[] = [
  '(xin chào|chào|hello|hi|alo|dạ thưa) [{you}|{particle}]*',
  '[dạ] ({you}) ơi',
  '[xin|em|mình]* (cảm ơn|thanks|tks|thank you) [{you}|nhiều|rất nhiều|{particle}]*',
  '[làm ơn|phiền|nhờ]* (phiền|nhờ) [{you}]* [cho {me} hỏi]',
  '[xin] (vui lòng|làm ơn)',
  '(tra|tra cứu|tìm|tìm kiếm|kiếm|check|kiểm tra|xem|lấy|gửi|tải|cung cấp|đưa|share) [{help}|cho]* ({help}|cho {me}|{me}) [{me}|với]*',
  '[xin] cho {me} (hỏi|xin|xem|mượn|tải|tra|tra cứu|biết) [hỏi|thêm|lại|về]*',
  'tra cứu',
  '{me} (cần|muốn|đang cần|đang|xin) (tìm|hỏi|xem|tra|tra cứu|tải|xin|biết) [về|thêm]*',
  'please [kindly]',
];

/** At the start, where a number follows. `Gửi báo cáo` is an act of its own. */
const VERBS: readonly string[] = [
  '[cho|xin|gửi|tra|tìm|tải|xem|check|lấy|share|download|cần|{me}|thêm|lại|về]* (cho|xin|gửi|tra|tìm|tải|xem|check|lấy|share|download|cần)',
];

/** At the start, where a document follows. */
const REQUESTS: readonly string[] = [
  '[cho|xin|tải|check|share|download|{me}|thêm|lại|về]* (xin|tải|check|share|download)',
  '{form} [của|về|of|the|for]*',
  '[where can i|can you|could you|can i|i want to|i need to|i need|i want|please|kindly]* (send|give|show|find|get|download|look up|share|i need|i want) [me|the|a|copy of|link to]*',
];

/** At the end. */
const CLOSINGS: readonly string[] = [
  '[dạng|định dạng]* ({form}|word|docx|doc) [{particle}]*',
  '(gì|sao|ai|nào|mấy|bao nhiêu|không|chưa) (đấy|đó|thế|vậy|zậy|nhỉ|ta|hả|ạ) [{particle}|{you}]*',
  '!(ở) đâu (nhỉ|rồi|ạ|vậy) [{particle}]*',
  '{help} [{me}] [{particle}]*',
  '[xin|em|mình]* (cảm ơn|thanks|tks|thank you|cám ơn) [{you}|nhiều|rất nhiều|{particle}]*',
];
/** Of a closing, the question word at its start stays. */
const QUESTION_WORD = /^(?:gi|sao|ai|nao|may|bao nhieu|khong|chua)(?= )/u;

/** Names of accounts: `@cchc_bot`. */
const ACCOUNT = /(?<![^\s,.;:!?()])@[a-z0-9_]{4,32}(?![a-z0-9_@.])/giu;
const EDGES = /^[\s,.;:!?-]+|[\s,;:!-]+$/gu;

interface Pattern {
  readonly folded: RegExp;
  readonly marked: RegExp;
}

function compile(phrases: readonly string[], tied: (source: string) => string): Pattern {
  const marked = phraseSource(phrases, { lists: LISTS, marks: 'typed' });
  return {
    folded: new RegExp(tied(phraseSource(phrases, { lists: LISTS })), 'u'),
    marked: new RegExp(tied(marked), 'u'),
  };
}

const atStart = (source: string): string => `^${source}`;
const atEnd = (source: string): string => `${source}[\\s?.!]*$`;
const OPENING = compile(OPENINGS, atStart);
const CLOSING = compile(CLOSINGS, atEnd);
const BEFORE_DOCUMENT = '^(?:(?:so|no|the|cua|ve|of) )*';
/** A number with its type or code, or a form of the document. */
const NUMBERED = new RegExp(
  `${BEFORE_DOCUMENT}(?:(?:${phraseSource(['{anyDocument} [số]'], { lists: LISTS })} )?[a-z]{0,5}\\.?\\s?\\d|${phraseSource(['{form}'], { lists: LISTS })})`,
  'u',
);
const DOCUMENT = new RegExp(
  `${NUMBERED.source}|${BEFORE_DOCUMENT}${phraseSource(['{anyDocument}'], { lists: LISTS })}`,
  'u',
);
/** What is removed at the start, and what must follow. */
const REQUEST_RULES: readonly (readonly [Pattern, RegExp])[] = [
  [compile(REQUESTS, atStart), DOCUMENT],
  [compile(VERBS, atStart), NUMBERED],
];

/** The match of a pattern in a text, where the words typed with marks have those of the phrases. */
function matchIn(text: string, { folded, marked }: Pattern): RegExpExecArray | null {
  const plain = fold(text);
  const match = plain.length === text.length ? folded.exec(plain) : null;
  if (match === null) return null;
  const typed = lower(text);
  return typed === plain ? match : marked.exec(typed);
}

const trimEdges = (text: string): string => text.replace(EDGES, '');

function stripOnce(text: string): string {
  const opening = matchIn(text, OPENING);
  if (opening !== null) return trimEdges(text.slice(opening[0].length));
  for (const [pattern, follows] of REQUEST_RULES) {
    const request = matchIn(text, pattern);
    const rest = request === null ? '' : trimEdges(text.slice(request[0].length));
    if (follows.test(fold(rest))) return rest;
  }
  const closing = matchIn(text, CLOSING);
  if (closing === null) return text;
  const kept = QUESTION_WORD.exec(fold(closing[0]))?.[0].length ?? 0;
  return trimEdges(text.slice(0, closing.index + kept));
}

/**
 * The question without the courtesy around it. A text of nothing else is returned unchanged: it is
 * small talk.
 */
export function stripCourtesy(text: string): string {
  let rest = text.replace(ACCOUNT, ' ').replace(/\s+/gu, ' ').trim();
  for (let stripped = stripOnce(rest); stripped !== rest; stripped = stripOnce(rest)) {
    if (!/[\p{L}\p{N}]/u.test(stripped)) return text;
    rest = stripped;
  }
  return /[\p{L}\p{N}]/u.test(rest) ? rest : text;
}
