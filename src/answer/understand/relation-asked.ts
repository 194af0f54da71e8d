/**
 * Finds the relation that a question asks for: which document does something to the document in
 * hand, or what that document does to others. Phrases are matched on folded text.
 */
import type { RelationType } from '../../library/document.ts';
import { compilePhrases, phraseSource } from '../../text/phrase-pattern.ts';
import { PHRASE_LISTS } from '../intents/phrase-lists.ts';
import { trimPunctuation } from './short-questions.ts';

const OPTIONS = {
  lists: {
    ...PHRASE_LISTS,
    /** What a question can ask for as a document. */
    thing: ['{documentNoun}', 'quy định', 'cái'],
  },
};

/** A relation and the verbs that name it. */
interface RelationPhrases {
  readonly types: readonly RelationType[];
  readonly vi: readonly string[];
  readonly en: readonly string[];
}

/** In order of precedence: the first relation whose phrases occur is asked for. */
const RELATIONS: readonly RelationPhrases[] = [
  {
    types: ['replaces', 'repeals'],
    vi: [
      'thay thế',
      'bãi bỏ',
      'hủy bỏ',
      'thay cho',
      'thay [các|những] {thing} (nào|gì|số mấy)',
      '(làm|khiến) [cho] ...4 (hết|mất) hiệu lực',
    ],
    en: [
      '(replace|replaces|replaced|replacing)',
      '(repeal|repeals|repealed|repealing)',
      '(supersede|supersedes|superseded|superseding)',
      '(abolish|abolishes|abolished|abolishing)',
    ],
  },
  {
    types: ['amends'],
    vi: ['sửa [đổi]', 'bổ sung', 'điều chỉnh'],
    en: ['(amend|amends|amended|amending)', '(supplement|supplements|supplemented|supplementing)'],
  },
  {
    types: ['implements'],
    vi: [
      'triển khai',
      'thực hiện',
      'cụ thể hóa',
      'hướng dẫn',
      'quy định chi tiết',
      'thi hành',
      'thể chế hóa',
    ],
    en: [
      '(implement|implements|implemented|implementing)',
      '(guides|guided|guidance)',
      '(detail|details)',
    ],
  },
  {
    types: ['basedOn', 'cites'],
    vi: ['căn cứ', 'cơ sở pháp lý', 'dựa (trên|vào)'],
    en: ['legal basis', 'based on', 'basis'],
  },
  {
    types: ['cites'],
    vi: ['viện dẫn', 'dẫn (đến|ra|những|các)', 'dẫn chiếu', 'trích dẫn', 'nhắc (đến|tới|lại)'],
    en: ['(cite|cites|cited)', '(refer|refers) to', '(mention|mentions)'],
  },
  {
    types: ['follows'],
    vi: ['tiếp (theo|nối)', 'kế tiếp', 'nối tiếp', 'trước đó'],
    en: [
      '(follow|follows)',
      'followed by',
      '(succeed|succeeds|succeeded)',
      '(precede|precedes|preceded|preceding)',
      'predecessor',
    ],
  },
];
const RELATION_PATTERNS = RELATIONS.map(({ types, vi, en }) => ({
  types,
  pattern: compilePhrases([...vi, ...en], OPTIONS),
}));

/** A document asked for by its relation to another. */
export interface RelationAsked {
  readonly types: readonly RelationType[];
  /** `out`: what the named document does to others. `in`: what others do to it. */
  readonly direction: 'out' | 'in';
}

/** The question asks for documents: `văn bản nào`, `thay thế gì`, `which decree`. */
const DOCUMENT_PHRASES_ASKED: readonly string[] = [
  '{thing} ...4 (nào|gì|số mấy)',
  '(các|những|bao nhiêu|mấy|liệt kê) {thing}',
  '[những] gì',
  'đâu',
  'số (bao nhiêu|mấy)',
  'which',
  'what',
  'by what',
  'list',
  '{documentInEnglish}',
  '{documentsInEnglish}',
];
const ASKS_DOCUMENT = compilePhrases(DOCUMENT_PHRASES_ASKED, OPTIONS);
/** `Nghị định sửa đổi X`: the document before the verb is asked for, where nothing else is. */
const STARTS_WITH_DOCUMENT = compilePhrases(
  [
    '^ [các|những] {documentNoun}',
    '^ [the|a] {documentInEnglish}',
    '^ [the|a] {documentsInEnglish}',
  ],
  OPTIONS,
);
const ASKS = compilePhrases(
  [
    '(gì|nào|ai|mấy|bao|khi|đâu|sao|không|chưa|còn)',
    '{target}',
    '(what|which|who|when|how|is|does)',
  ],
  OPTIONS,
);
const ASKS_YES_OR_NO = compilePhrases(['chưa', 'hay không', 'có ...12 không']);
/** Text before the named document, where it says that another document is based on it. */
const ENDS_WITH_BASED_ON = new RegExp(
  `${phraseSource(DOCUMENT_PHRASES_ASKED, OPTIONS)}.*${phraseSource([
    '!(là) (căn cứ|dựa) [trên|vào|theo] $',
    'based on [the] $',
  ])}`,
  'u',
);
const PASSIVE = compilePhrases(['bị', 'được', 'bởi', 'was', 'is', 'been', 'by', 'are', 'were']);

/**
 * The relation that a folded question asks for, or null. `at` is the span of the named document. A
 * verb before it asks who does it to the document; a verb behind it asks what the document does, or,
 * in the passive, what is done to it. Without `at` (a follow-up) the document is the subject.
 */
export function detectRelation(
  folded: string,
  at: { readonly start: number; readonly end: number } | null,
): RelationAsked | null {
  const span = at ?? { start: 0, end: 0 };
  const rest = blankSpan(folded, span);
  const asks = ASKS_DOCUMENT.test(rest) || ASKS_YES_OR_NO.test(rest);
  const startsWithDocument = STARTS_WITH_DOCUMENT.test(rest) && !ASKS.test(rest);
  if (!asks && !startsWithDocument) return null;
  for (const { types, pattern } of RELATION_PATTERNS) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    const isBefore = match.index < span.start;
    if (!asks && !isBefore) return null;
    if (!isBefore) {
      const between = rest.slice(span.end, match.index + match[0].length + 4);
      return { types, direction: PASSIVE.test(between) ? 'in' : 'out' };
    }
    // `Căn cứ của X` asks what X is based on, `văn bản nào căn cứ vào X` what is based on X.
    const asksBasis =
      types.includes('basedOn') && !ENDS_WITH_BASED_ON.test(rest.slice(0, span.start));
    return { types, direction: asksBasis ? 'out' : 'in' };
  }
  return null;
}

const WITH_VERBS = {
  lists: { ...OPTIONS.lists, verb: RELATIONS.flatMap(({ vi, en }) => [...vi, ...en]) },
};
/** Only a document and what it does to the document in hand: `nghị định hướng dẫn là gì`. */
const RELATION_OF_SUBJECT = compilePhrases(
  [
    '^ [thế|vậy|và|còn|có|các|những|danh sách|bao nhiêu|mấy]* {thing} [nào|gì]* [đã|được|bị|để|sẽ]* {verb} [chi tiết|thi hành|thực hiện|bổ sung|cho]* [nó|là|gì|nào|số|mấy|bao nhiêu|vậy|thế|không|chưa|ạ]* $',
    '^ [and|the|what|which|is|are]* {verb} ({documentInEnglish}|{documentsInEnglish}) $',
  ],
  WITH_VERBS,
);
/** Only what the document in hand does to another, or the other to it: `thay thế luật nào`. */
const RELATION_TO_OTHER = compilePhrases(
  [
    '^ [thế|vậy|và|còn|nó|có|đã|bị|được|để|sẽ]* {verb} [chi tiết|thi hành|thực hiện|bổ sung|cho|bởi|những|các]* ({thing} [nào|gì|số mấy]|gì|đâu) [vậy|thế|ạ]* $',
  ],
  WITH_VERBS,
);

/**
 * The relation of the document in hand that a folded question asks for and nothing else: `văn bản
 * nào thay thế`, `thay thế văn bản nào`. Null for all other questions.
 */
export function detectRelationOfSubject(folded: string): RelationAsked | null {
  const text = trimPunctuation(folded);
  const isToOther = RELATION_TO_OTHER.test(text);
  if (!isToOther && !RELATION_OF_SUBJECT.test(text)) return null;
  for (const { types, pattern } of RELATION_PATTERNS)
    if (pattern.test(text)) {
      const isOut = types.includes('basedOn') || (isToOther && !PASSIVE.test(text));
      return { types, direction: isOut ? 'out' : 'in' };
    }
  return null;
}

function blankSpan(text: string, at: { start: number; end: number }): string {
  return text.slice(0, at.start) + ' '.repeat(at.end - at.start) + text.slice(at.end);
}
