/**
 * The frame of a question: words that ask, and carry nothing of what is asked about. They are rare
 * in statutes and plans, so an index would take them for the most telling words of all.
 *
 * A closed class of the language, hence code. Written folded; they are matched folded, so that a
 * question typed without marks loses the same words.
 */
import { fold } from './fold.ts';

const FRAMES: readonly string[] = [
  '(hay )?(liet ke|danh sach|ke (ten|ra)|neu (ten|ra)?|thong ke|tra cuu|tim (kiem|giup)?|cho xem|xem)( (ra|giup|toi|minh|em|cac|nhung|tat ca|toan bo))*',
  '(co )?(tat ca|toan bo|tong cong)',
  '(la )?dung hay sai',
  'dung khong( a)?$',
  'phai khong( a)?$',
  'co phai (la )?',
  '(nhan dinh|phat bieu|khang dinh) (nao )?(sau|tren|duoi)( day)?( la)?',
  'dieu nao sau day( khong)?( la)? dung',
  '(theo|can cu) quy dinh (cua|tai)',
  'cho (toi|minh|em|hoi|biet|minh biet|toi biet|em biet|toi hoi|minh hoi|em hoi)( ve| la| rang)?',
  '(ad|admin|bot|shop|anh chi|anh|chi|em|ban) oi',
  '(xin )?(vui long|lam on|giup) (cho|toi|minh|em|giup)?( biet)?',
  '(toi|minh|em) (muon|can) (hoi|biet|tim hieu|tim|xem)( ve| la)?',
  '(duoc|co the) hieu (la )?(gi|nhu the nao|the nao)',
  '(trong )?(nhung |cac )?truong hop (nao|gi)',
  '(bao|gom|bao gom|co) (nhung gi|nhung (noi dung|van de) (gi|nao))',
  '(la|nhung|cai|viec|dieu|ve|noi) (gi|ai)',
  '(nhu )?the nao',
  'lam sao( de)?',
  'bang cach nao',
  '(cua|cho|do|voi|boi) (ai|gi)',
  '(khi|luc|bao|tu khi|tu bao|den bao|den khi) (nao|gio)',
  'bao (nhieu|lau|gio|xa)',
  '(sau|duoi|tren) day',
  '(nao|gi|ai|may|dau|sao|vay|nhi|a|nhe|voi|the|ha|hong|hok|ko|k)$',
  '(duoc|co)? (khong|hay khong|chua|hay chua)( a)?$',
  '^(what|which|who|whom|whose|when|where|why|how many|how much|how|is|are|was|were|does|do|did|can|could|please|tell me|show me|list|give me)( is| are| was| were| does| do| did| the| about| me)*',
  '\\b(the|of|to|in|on|for|by|and|or|a|an|is|are|it|this|that|with|from|about|any|still|currently)\\b',
];

const FRAME = new RegExp(FRAMES.map((frame) => `(?<![a-z0-9])(?:${frame})(?![a-z0-9])`).join('|'), 'gu');
const SINGLE = /(?<![a-z0-9])(nao|gi)(?![a-z0-9])/gu;

/**
 * The text with its frame blanked out by spaces, so that offsets stay. A question that is nothing
 * but frame is given back whole: better a vague search than none.
 */
export function withoutFrame(text: string): string {
  const folded = fold(text);
  if (folded.length !== text.length) return text;
  const kept = [...text];
  const chars = text.length === kept.length ? kept : text.split('');
  for (const pattern of [FRAME, SINGLE]) {
    for (const match of folded.matchAll(pattern)) {
      for (let i = match.index; i < match.index + match[0].length; i++) chars[i] = ' ';
    }
  }
  const rest = chars.join('');
  return /[\p{L}\p{N}]/u.test(rest) ? rest : text;
}
