/**
 * Removes words that only ask (`cho tôi hỏi`, `là gì`) from a query. They are rare in statutes and
 * plans, so that a search would take them for the most important words.
 *
 * A word typed with marks must have the marks of the phrase (`tổ` is not `to`). A word typed
 * without marks matches any, so that the same words are removed from a question typed without
 * marks.
 */
import { detectLanguage } from './detect-language.ts';
import { fold, lower } from './fold.ts';
import { type PhraseOptions, phraseSource } from './phrase-pattern.ts';

const VIETNAMESE_PHRASES: readonly string[] = [
  '[là] đúng hay sai',
  'đúng không [ạ] $',
  'phải không [ạ] $',
  '(nhận định|phát biểu|khẳng định) [nào] (sau|trên|dưới) [đây] [là]',
  '(theo|căn cứ) quy định (của|tại)',
  'theo',
  'cho (tôi|mình|em|hỏi|biết) [hỏi|biết] [về|là|rằng]',
  '(ad|admin|bot|shop|anh|chị|em|bạn) ơi',
  '[xin] (vui lòng|làm ơn)',
  '(tôi|mình|em) (muốn|cần) (hỏi|biết|tìm hiểu|tìm|xem) [về|là]',
  'hãy',
  '[có] (tất cả|toàn bộ|tổng cộng)',
  '[trong] [những|các] trường hợp nào',
  '[bao] gồm những gì',
  '(là|của|cho|do|bởi) (gì|ai)',
  'như thế nào',
  'bằng cách nào',
  'bao nhiêu',
  'nào sau đây',
  'sau đây',
  '(vậy|nhỉ|nhé|hả|hông|hok|ạ) $',
  'nào',
  'gì',
];

/**
 * Commands. They are removed only at the start and after these words: `thống kê` is also in titles.
 */
const VIETNAMESE_COMMANDS = {
  after: '(hãy|giúp|tôi|mình|em|xin|biết|xem)',
  phrase:
    '(liệt kê|danh sách|kể tên|kể ra|nêu tên|thống kê|tra cứu|tìm kiếm|tìm giúp|cho xem) [ra|giúp|tôi|mình|em|các|những|tất cả|toàn bộ]*',
};

const ENGLISH_PHRASES: readonly string[] = [
  '^ (what|which|who|whom|whose|when|where|why|how many|how much|how|is|are|was|were|does|do|did|can|could|please|tell me|show me|list|give me) [is|are|was|were|does|do|did|the|about|me]*',
  '(the|of|to|in|on|for|by|and|or|a|an|is|are|it|this|that|with|from|about|any|still|currently)',
];

/** Returns Vietnamese phrases as the source of one pattern. */
function vietnameseSource(marks: PhraseOptions['marks']): string {
  const options: PhraseOptions = marks === undefined ? {} : { marks };
  const { after, phrase } = VIETNAMESE_COMMANDS;
  const command = `(?<=^|${phraseSource([after], options)} )${phraseSource([phrase], options)}`;
  return `(?:${command}|${phraseSource(VIETNAMESE_PHRASES, options)})`;
}

const MARKED_PATTERN = new RegExp(`^${vietnameseSource('marked')}$`, 'u');
const FOLDED_PATTERN = new RegExp(vietnameseSource('folded'), 'gu');
const FOLDED_PATTERN_EN = new RegExp(
  `${phraseSource(ENGLISH_PHRASES)}|${vietnameseSource('folded')}`,
  'gu',
);

/**
 * Returns the text with the words that only ask replaced by spaces, so that offsets stay the same.
 * A text with no other words is returned unchanged, because a vague search is better than none.
 */
export function stripQuestionPhrases(text: string): string {
  const folded = fold(text);
  if (folded.length !== text.length) return text;
  const pattern = detectLanguage(text) === 'en' ? FOLDED_PATTERN_EN : FOLDED_PATTERN;
  let rest = '';
  let end = 0;
  for (const match of folded.matchAll(pattern)) {
    const [from, to] = [match.index, match.index + match[0].length];
    const typed = lower(text.slice(from, to));
    if (typed !== match[0] && !MARKED_PATTERN.test(typed)) continue;
    rest += text.slice(end, from) + ' '.repeat(to - from);
    end = to;
  }
  rest += text.slice(end);
  return /[\p{L}\p{N}]/u.test(rest) ? rest : text;
}
