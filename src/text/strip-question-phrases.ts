/**
 * The frame of a question: words that ask, and carry nothing of what is asked about. They are rare
 * in statutes and plans, so an index would take them for the most telling words of all.
 *
 * A closed class of the language, hence code. A word typed with marks must have these marks (`tổ` is
 * no `to`, `thể` no `the`); one typed without has any, so that a bare question loses the same words.
 */
import { detectLanguage } from './detect-language.ts';
import { fold, lower } from './fold.ts';

const VIETNAMESE_PATTERNS: readonly string[] = [
  '(là )?đúng hay sai',
  'đúng không( ạ)?$',
  'phải không( ạ)?$',
  '(nhận định|phát biểu|khẳng định) (nào )?(sau|trên|dưới)( đây)?( là)?',
  '(theo|căn cứ) quy định (của|tại)',
  'theo',
  'cho (tôi|mình|em|hỏi|biết)( (hỏi|biết))?( (về|là|rằng))?',
  '(ad|admin|bot|shop|anh|chị|em|bạn) ơi',
  '(xin )?(vui lòng|làm ơn)',
  '(tôi|mình|em) (muốn|cần) (hỏi|biết|tìm hiểu|tìm|xem)( (về|là))?',
  // As a command, in front: `thống kê đất đai` within a title is no request for figures.
  '(?<=^|hãy |giúp |tôi |mình |em |xin |biết |xem )(liệt kê|danh sách|kể tên|kể ra|nêu tên|thống kê|tra cứu|tìm kiếm|tìm giúp|cho xem)( (ra|giúp|tôi|mình|em|các|những|tất cả|toàn bộ))*',
  'hãy',
  '(có )?(tất cả|toàn bộ|tổng cộng)',
  '(trong )?(những |các )?trường hợp nào',
  '(bao )?gồm những gì',
  '(là|của|cho|do|bởi) (gì|ai)',
  'như thế nào',
  'bằng cách nào',
  'bao nhiêu',
  'nào sau đây',
  'sau đây',
  '(vậy|nhỉ|nhé|hả|hông|hok|ạ)$',
  'nào',
  'gì',
];

const ENGLISH_PATTERNS: readonly string[] = [
  '^(what|which|who|whom|whose|when|where|why|how many|how much|how|is|are|was|were|does|do|did|can|could|please|tell me|show me|list|give me)( is| are| was| were| does| do| did| the| about| me)*',
  '(the|of|to|in|on|for|by|and|or|a|an|is|are|it|this|that|with|from|about|any|still|currently)',
];

/** The border in front once for all of them: most places of a text begin no word. */
const joinPatterns = (patterns: readonly string[]): string => {
  const each = patterns.map((frame) => `(?:${frame})(?![\\p{L}\\p{N}])`);
  return `(?<![\\p{L}\\p{N}])(?:${each.join('|')})`;
};

const MARKED_PATTERN = new RegExp(`^(?:${joinPatterns(VIETNAMESE_PATTERNS)})$`, 'u');
const FOLDED_PATTERN = new RegExp(joinPatterns(VIETNAMESE_PATTERNS.map(fold)), 'gu');
const FOLDED_PATTERN_EN = new RegExp(
  joinPatterns([...ENGLISH_PATTERNS, ...VIETNAMESE_PATTERNS.map(fold)]),
  'gu',
);

/**
 * The text with its frame blanked out by spaces, so that offsets stay. A question that is nothing
 * but frame is given back whole: better a vague search than none.
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
