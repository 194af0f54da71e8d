/**
 * Words of questions that decide how an answer is made, beside the intents. All patterns are over
 * folded text.
 */
import { compilePhrases } from '../../text/phrase-pattern.ts';
import { PHRASE_LISTS } from '../intents/phrase-lists.ts';
import { ENGLISH_ATTRIBUTES } from './definition-asked.ts';

const compile = (...phrases: readonly string[]): RegExp =>
  compilePhrases(phrases, { lists: PHRASE_LISTS });

/** Asks for a number, not for all targets. */
export const ASKS_COUNT = compile('bao nhiêu', 'mấy', 'how (many|much)');

/** Asks for targets or goals. */
export const ASKS_TARGETS = compile('{target}', '(target|targets|goal|goals|objective|objectives)');

/** Asks for targets (`chỉ tiêu`) rather than for goals. */
export const ASKS_TARGETS_ONLY = compile('chỉ tiêu');

/** Asks what a word means. */
export const ASKS_DEFINITION = compile(
  '[nghĩa] là gì',
  'là chỉ số (gì|nào)',
  'viết tắt',
  'là (cái gì|sao)',
  `what (is|are|does) [a|an|the]* !${ENGLISH_ATTRIBUTES}`,
  'what counts as',
  'means what',
  '(stand|stands) for',
  'meaning',
  'định nghĩa',
);

/** Speaks of documents in general. */
export const NAMES_DOCUMENTS = compile('văn bản', 'tài liệu', '{document}', '(document|documents)');

/** Asks what something consists of. */
export const ASKS_PARTS = compile(
  '(gồm|bao gồm|có|chia thành|chia ra) [những|các|mấy|bao nhiêu] (loại|thành phần|nhóm|phần|bước|mức|cấp) [nào|gì]',
);

/** Asks for the day of effect rather than of issue. */
export const ASKS_EFFECTIVE_DATE = compile(
  'hiệu lực',
  'áp dụng',
  'thi hành',
  'effect',
  'effective',
  '(in|into) force',
  'commence',
  'apply',
  'applies',
);

/** Asks for what holds now. */
export const ASKS_CURRENT = compile(
  'hiện (nay|hành|tại)',
  'đang (áp dụng|có hiệu lực)',
  'còn hiệu lực',
  'current',
  'currently',
  'now',
);

/** Asks whom something concerns. */
export const ASKS_AUDIENCE = compile('ai (được|phải|có|bị)', 'đối tượng', 'áp dụng cho');

/** Behind a part: it is of a regulation that is attached to a document, not of the document. */
export const ASKS_ATTACHMENT = compile(
  '^ [của|tại|trong|thuộc] [bản] (quy chế|điều lệ|đề án|quy trình|phương án|quy định) ',
  'ban hành kèm theo',
  'kèm theo',
);

/** Asks how many articles a document has. */
export const ASKS_ARTICLE_COUNT = compile(
  '(bao nhiêu|mấy) điều !(kiện|khoản nào)',
  'how many articles',
);
