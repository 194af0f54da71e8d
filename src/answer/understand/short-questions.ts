/**
 * Kinds of short questions about the document in hand. All patterns are over folded text.
 */
import { compilePhrases } from '../../text/phrase-pattern.ts';
import { PHRASE_LISTS } from '../intents/phrase-lists.ts';
import type { Span } from './named-entities.ts';

const compile = (...phrases: readonly string[]): RegExp =>
  compilePhrases(phrases, {
    lists: {
      ...PHRASE_LISTS,
      thing: ['cái', 'bản', 'quy định', '{documentNoun}'],
    },
  });

const ASKS_TO_LIST = compile(
  '[hãy] [kể|nêu|liệt kê] (kể|nêu|liệt kê) [ra|tên|rõ|hết|cụ thể]*',
  '^ (list|name) (them|these|those|all|the)',
);
const SAYS_DOCUMENT = compile('{anyDocument}');

/** Whether a question asks to list what a document says, not documents: `kể ra`, `kể tên các nhóm`. */
export const asksForContents = (folded: string): boolean =>
  ASKS_TO_LIST.test(folded) && !SAYS_DOCUMENT.test(folded);

const ASKS_DEADLINE_ONLY = compile(
  '^ [thế|vậy|còn|và|thì|về]* [thời] hạn [chót|cuối|cuối cùng|hoàn thành|thực hiện|là]* [bao lâu|khi nào|bao giờ|đến bao giờ|đến khi nào|lúc nào|thì sao|ngày nào|mấy ngày|gì|vậy|thế|ạ]* $',
  '^ [and|what is|when is|is there]* [the|a]* deadline $',
);

/** Whether a question asks for a deadline and names nothing that is due. */
export const asksForDeadline = (folded: string): boolean =>
  ASKS_DEADLINE_ONLY.test(trimPunctuation(folded));

const ASKS_NUMBER = compile(
  '(its|the) (number|document number|official number)',
  '^ số [hiệu] [của nó|văn bản]* $',
);

/** Whether a folded question asks for the number of the document in hand. */
export const asksForNumber = (folded: string): boolean => ASKS_NUMBER.test(trimPunctuation(folded));

const STATES_DEADLINE = compile(
  'thời hạn',
  'hạn (chót|cuối|hoàn thành|nộp)',
  '(chậm nhất|muộn nhất)',
  '(hoàn thành|xong|báo cáo|trình|ban hành) ...10 (trước|đến hết|trong|vào) (ngày|tháng|quý|năm)',
);

/** Whether a folded line states by when something is due. */
export const statesDeadline = (folded: string): boolean =>
  /\d/u.test(folded) && STATES_DEADLINE.test(folded);

const STATES_AUDIENCE = compile('đối tượng', 'áp dụng (cho|với|đối với)');

/** Whether a folded line states to whom a document applies. */
export const statesAudience = (folded: string): boolean => STATES_AUDIENCE.test(folded);

const NEWER = compile(
  '{thing} mới !(nhất|ban hành|ra)',
  '(the|a) (new|newer) (one|version|{documentInEnglish})',
);
const OLDER = compile(
  '{thing} (cũ|trước [đó|đây|kia]) !(nhất)',
  '(the|an) (old|older|former|previous) (one|version|{documentInEnglish})',
);

/** Which version of the document in hand a question names. */
export interface VersionAsked {
  readonly version: 'newer' | 'older' | 'both';
  /** Where it is named, as offsets into the folded question. */
  readonly spans: readonly Span[];
}

/** The version of the document in hand that a question names: `cái mới`, `bản cũ`; null for none. */
export function findVersionAsked(folded: string): VersionAsked | null {
  const newer = NEWER.exec(folded);
  const older = OLDER.exec(folded);
  const spans = [newer, older].flatMap((match) =>
    match === null ? [] : { start: match.index, end: match.index + match[0].length },
  );
  if (spans.length === 0) return null;
  const version = spans.length === 2 ? 'both' : newer === null ? 'older' : 'newer';
  return { version, spans };
}

/** Asks what changes when one thing of the question before changes: `năm 2024 thì sao`. */
export const ASKS_WHAT_ABOUT = compile('(thì sao|thì thế nào|thì như thế nào|thì) [ạ|vậy|nhỉ]* $');

/** The folded text with single spaces instead of punctuation. */
export function trimPunctuation(folded: string): string {
  return folded.replace(/[?.!,;:\s]+/gu, ' ').trim();
}
