/**
 * The frame of a question: words that ask, and carry nothing of what is asked about. They are rare
 * in statutes and plans, so an index would take them for the most telling words of all.
 *
 * A closed class of the language, hence code. Written folded; they are matched folded, so that a
 * question typed without marks loses the same words.
 */
import { fold } from './fold.ts';

const FRAMES: readonly string[] = [
  '(la )?dung hay sai',
  'dung khong( a)?$',
  'phai khong( a)?$',
  '(nhan dinh|phat bieu|khang dinh) (nao )?(sau|tren|duoi)( day)?( la)?',
  '(theo|can cu) quy dinh (cua|tai)',
  'theo',
  'cho (toi|minh|em|hoi|biet)( (hoi|biet))?( (ve|la|rang))?',
  '(ad|admin|bot|shop|anh|chi|em|ban) oi',
  '(xin )?(vui long|lam on)',
  '(toi|minh|em) (muon|can) (hoi|biet|tim hieu|tim|xem)( (ve|la))?',
  '(hay )?(liet ke|danh sach|ke ten|ke ra|neu ten|thong ke|tra cuu|tim kiem|tim giup|cho xem)( (ra|giup|toi|minh|em|cac|nhung|tat ca|toan bo))*',
  '(co )?(tat ca|toan bo|tong cong)',
  '(trong )?(nhung |cac )?truong hop nao',
  '(bao )?gom nhung gi',
  '(la|cua|cho|do|boi) (gi|ai)',
  'nhu the nao',
  'bang cach nao',
  'bao nhieu',
  'nao sau day',
  'sau day',
  '(vay|nhi|nhe|ha|hong|hok|a)$',
  '^(what|which|who|whom|whose|when|where|why|how many|how much|how|is|are|was|were|does|do|did|can|could|please|tell me|show me|list|give me)( is| are| was| were| does| do| did| the| about| me)*',
  '(the|of|to|in|on|for|by|and|or|a|an|is|are|it|this|that|with|from|about|any|still|currently)',
  'nao',
  'gi',
];

const FRAME = new RegExp(
  FRAMES.map((frame) => `(?<![a-z0-9])(?:${frame})(?![a-z0-9])`).join('|'),
  'gu',
);

/**
 * The text with its frame blanked out by spaces, so that offsets stay. A question that is nothing
 * but frame is given back whole: better a vague search than none.
 */
export function withoutFrame(text: string): string {
  const folded = fold(text);
  if (folded.length !== text.length) return text;
  const kept = [...text];
  const chars = text.length === kept.length ? kept : text.split('');
  for (const match of folded.matchAll(FRAME)) {
    for (let i = match.index; i < match.index + match[0].length; i++) chars[i] = ' ';
  }
  const rest = chars.join('');
  return /[\p{L}\p{N}]/u.test(rest) ? rest : text;
}
