/**
 * Finds names in a question: issuers, places, topics, documents, terms, and the document type.
 */

import type { LibraryIndex } from '../../library/index/library-index.ts';
import type { NamedEntity } from '../../library/index/named-entity-matcher.ts';
import {
  DOCUMENT_PHRASES,
  type DocumentType,
  FOLDED_TYPE_NAMES,
} from '../../text/document-types.ts';
import { compilePhrases, phraseSource } from '../../text/phrase-pattern.ts';
import type { Token } from '../../text/tokenizer.ts';
import { LOCAL_LEVELS } from '../../text/vi/local-levels.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface TypeAsked {
  readonly type: DocumentType;
  /** The type itself is asked for (`nghị quyết nào`); otherwise it is the first word of the question. */
  readonly isAsked: boolean;
}

export interface NameAsked extends Span {
  readonly id: string;
  /** The name as typed, folded. */
  readonly phrase: string;
  /** The name restricts the documents (`kế hoạch của …`), and is no part of the subject. */
  readonly isFilter: boolean;
}

const LISTS = { ...DOCUMENT_PHRASES, level: LOCAL_LEVELS };
/** Stands for a document number that was taken out of the text. */
const NUMBER = '\uE000';

const ANY_DOCUMENT = new RegExp(
  `${phraseSource(['{anyDocument}'], { lists: LISTS })}|${NUMBER}`,
  'u',
);
const OF_BEFORE = compilePhrases(['(của|do|bởi|by|from|of|tại|ở|in|cho|từ) [the] $']);
/** Characters before a name that are read: a type of document with `số`, or `của`, is shorter. */
const CHARS_BEFORE_NAME = 80;
const DOCUMENT_NAMED = new RegExp(
  `${ANY_DOCUMENT.source}|${phraseSource(['(ban hành|ký|document|documents|issue|issued|issues)'])}`,
  'u',
);
/** A question has one of these words. Without marks the others are other words: `may` is also `máy`. */
const QUESTION_WORD = compilePhrases(
  ['(gì|nào|ai|bao nhiêu|bao giờ|ko|những|what|who|when|how|which|where)'],
  { marks: 'typed' },
);
const MARKED_QUESTION_WORD = compilePhrases(['(mấy|sao|đâu|không|chưa)'], { marks: 'marked' });

/** Whether the body at the start of a question is its subject: no document is asked for. */
const asksOfSubject = (folded: string, typed: string): boolean =>
  (QUESTION_WORD.test(typed) || MARKED_QUESTION_WORD.test(typed)) && !DOCUMENT_NAMED.test(folded);

/**
 * Whether the text before a name makes it a filter: it ends with `của`, and a document stands before that,
 * or nothing.
 *
 * @param documentEnd where the first document of the question ends
 */
function isFilteredBy(before: string, documentEnd: number): boolean {
  const start = Math.max(0, before.length - CHARS_BEFORE_NAME);
  const of = OF_BEFORE.exec(before.slice(start));
  if (of === null) return false;
  const at = start + of.index;
  return at === 0 || documentEnd <= at;
}

const DOCUMENT_BEFORE = new RegExp(
  `${phraseSource(['{anyDocument} [số|nào|của] $'], { lists: LISTS })}|${NUMBER}\\s*$`,
  'u',
);

const TYPES = FOLDED_TYPE_NAMES.map(({ words, type }) => {
  const name = words.join(' ');
  const options = { lists: { type: [name] } };
  return {
    type,
    name,
    asked: compilePhrases(
      [
        '{type} [số] (nào|gì|mấy|số mấy)',
        '(which|what|các|những|liệt kê|tất cả|danh sách|bao nhiêu|mấy|list|all|latest|newest|oldest|earliest|most recent|how many) [các|những|all|the|is]* {type}',
        '{type} (mới|gần đây|cũ|sớm) nhất',
        'là {type} (nào|gì|số)',
      ],
      options,
    ),
    first: compilePhrases(
      [
        // `Kế hoạch là loại văn bản gì`, `thông tư khác nghị định thế nào`: the type is the subject.
        '^ [các|những|the|a] [master|national|action|work|overall]* {type} !(là loại|là văn bản|là gì|khác|có phải|do (ai|cơ quan nào|cấp nào))',
      ],
      options,
    ),
  };
});

/** The type that a folded question asks for or starts with; null where there is none. */
export function detectType(folded: string): TypeAsked | null {
  const said = TYPES.filter(({ name }) => folded.includes(name));
  const asked = said.find((one) => one.asked.test(folded));
  if (asked !== undefined) return { type: asked.type, isAsked: true };
  const first = said.find((one) => one.first.test(folded));
  return first === undefined ? null : { type: first.type, isAsked: false };
}

/** The text before a name, without a place that is directly before it. */
function textBeforeName(
  before: string,
  found: readonly { kind: NamedEntity['kind']; name: NameAsked }[],
): string {
  const place = found.findLast(({ kind }) => kind === 'place');
  if (place === undefined || before.slice(place.name.end).trim() !== '') return before;
  return before.slice(0, place.name.start);
}

interface NamesFound {
  readonly issuers: readonly NameAsked[];
  readonly places: readonly NameAsked[];
  readonly topics: readonly NameAsked[];
  readonly named: readonly (Span & { readonly id: string })[];
}

/**
 * All names of the library that occur in the tokens of a question.
 *
 * @param typed the question with the marks that were typed, in lower case
 */
export function findNames(
  libraryIndex: LibraryIndex,
  tokens: readonly Token[],
  folded: string,
  typed: string = folded,
): NamesFound {
  const found: { kind: NamedEntity['kind']; name: NameAsked }[] = [];
  const document = ANY_DOCUMENT.exec(folded);
  const documentEnd = document === null ? Infinity : document.index + document[0].length;
  for (const { from, to, value } of libraryIndex.names.find(tokens)) {
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (first === undefined || last === undefined) continue;
    // `resolutions of the Quảng Nam Party Committee`: a place before the name belongs to it.
    const before = textBeforeName(folded.slice(0, first.start), found);
    found.push({
      kind: value.kind,
      name: {
        id: value.id,
        phrase: tokens
          .slice(from, to)
          .map((token) => token.folded)
          .join(' '),
        isFilter:
          isFilteredBy(before, documentEnd) ||
          DOCUMENT_BEFORE.test(before.trimEnd().slice(-CHARS_BEFORE_NAME)) ||
          (before.trim() === '' && !(value.kind === 'issuer' && asksOfSubject(folded, typed))),
        start: first.start,
        end: last.end,
      },
    });
  }
  const of = (kind: NamedEntity['kind']): NameAsked[] => {
    const seen = new Set<string>();
    return found
      .filter((one) => one.kind === kind)
      .map(({ name }) => name)
      .filter(({ id, start }) => !seen.has(`${id} ${start}`) && seen.add(`${id} ${start}`));
  };
  return { issuers: of('issuer'), places: of('place'), topics: of('topic'), named: of('entry') };
}

/** A level of government: a district or commune by its name, or the province. */
export interface LevelAsked {
  readonly level: 'province' | 'local';
  /** Folded: `huyen duc trong`. Null for the province. */
  readonly locality: string | null;
  /** The span of the district or commune; null for the province. */
  readonly span: Span | null;
}

/** Words behind a level that are no name: `UBND phường có được …`, `HĐND xã miền núi`. */
const NO_NAME = compilePhrases(
  [
    '^ (gì|nào|phải|không|được|bị|sẽ)',
    '^ (là|thì|đã|đang|để|và|với) (gì|ai|cơ|có|được|phải|làm|bao|mấy|đơn|nơi|cấp|không|những|các)',
    '^ có (thể|được|phải|quyền|trách|bao|mấy|bắt|cần|nghĩa|gì|nên|chức|nhiệm|thẩm|những|các|ai)',
    '^ làm (gì|được|những|việc|thế|sao|thủ)',
    '^ cấp (giấy|đổi|lại|mới|phép|sổ)',
    '^ (miền núi|biên giới|vùng cao|hải đảo|nông thôn|đồng bằng|chứng thực|bầu|bao nhiêu|họp|quyết định|ban hành|trực tiếp|tiếp)',
    '^ (mới|cũ) (sau|thì|có|được|là|gồm|ở)',
  ],
  { marks: 'typed' },
);
/** Words that are no name with their marks only: `phường La Khê`, `phường Đa Kao`. */
const MARKED_NO_NAME = compilePhrases(
  ['^ (là|thì|đang|đã|này|đó|nay|khi|nếu|theo|để|với|và|hay|hoặc|gồm|trong|trên)'],
  { marks: 'marked' },
);

const LOCALITY = new RegExp(
  `${phraseSource([
    'của',
    'tại',
    'ở',
    'ủy ban nhân dân',
    'hội đồng nhân dân',
    'đảng ủy',
  ])} (${phraseSource(['{level}'], { lists: LISTS })} ([a-z]+(?: [a-z]+)?))`,
  'u',
);
const PROVINCE = compilePhrases(['(của|cấp|ủy ban nhân dân|hội đồng nhân dân) (tỉnh|thành phố)']);

/**
 * The level of government that a question names, or null.
 *
 * @param typed the question with the marks that were typed, as long as the folded one
 */
export function detectLevel(folded: string, typed: string = folded): LevelAsked | null {
  const match = LOCALITY.exec(folded);
  const [, locality, name] = match ?? [];
  if (match !== null && locality !== undefined && name !== undefined) {
    const end = match.index + match[0].length;
    const rest = typed.slice(end - name.length);
    if (!NO_NAME.test(rest) && !MARKED_NO_NAME.test(rest))
      return { level: 'local', locality, span: { start: end - locality.length, end } };
  }
  return PROVINCE.test(folded) ? { level: 'province', locality: null, span: null } : null;
}
