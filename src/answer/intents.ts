/**
 * What a question wants, read off its words. Patterns are matched on folded text, abbreviations
 * written out, so that one pattern serves every way of typing; the first that matches wins.
 */
import type { RelationType } from '../knowledge/document.ts';
import type { Intent } from './answer.ts';

const words = (...alternatives: string[]): RegExp =>
  new RegExp(`(?<![a-z0-9])(?:${alternatives.join('|')})(?![a-z0-9])`, 'u');

const WHOLE_GREETING =
  /^(xin )?(chao|hello|hi|hey|alo|good (morning|afternoon|evening))( (ban|bot|em|anh|chi|ad|admin|moi nguoi|ca nha|there|everyone|cac ban|nhe|a))*$/u;
const WHOLE_THANKS =
  /^(xin |rat |da |ok |oke |vang )*(cam on|thank you|thanks|thank|tks|cam on nhieu)( (ban|bot|em|anh|chi|ad|nhieu|rat nhieu|nhe|a|you|so much|very much|a lot))*$/u;
const WHOLE_HELP =
  /^(help|tro giup|huong dan( su dung)?|giup( toi| minh| em)?( voi)?|(bot|ban|may|em) (lam|giup|tra loi|biet|co the lam) (duoc )?(gi|nhung gi)|(what can you do|how do i use (this|you)|how does this work)|cach (dung|su dung)( bot)?|dung (bot )?(nhu )?the nao|(toi|minh) (co the )?hoi (duoc )?(gi|nhung gi|the nao|nhu the nao))$/u;

interface RelationPattern {
  readonly types: readonly RelationType[];
  readonly pattern: RegExp;
}

const RELATIONS: readonly RelationPattern[] = [
  {
    types: ['replaces', 'repeals'],
    pattern: words(
      'thay the',
      'bai bo',
      'huy bo',
      'thay cho',
      'replaces?d?',
      'repeals?(ed)?',
      'supersedes?d?',
      'abolish(es|ed)?',
    ),
  },
  {
    types: ['amends'],
    pattern: words('sua doi', 'bo sung', 'dieu chinh', 'amends?(ed)?', 'supplement(s|ed)?'),
  },
  {
    types: ['implements'],
    pattern: words(
      '(trien khai|thuc hien|cu the hoa|huong dan|quy dinh chi tiet|thi hanh|the che hoa)',
      'implement(s|ed|ing)?',
      'guid(es|ed|ance)',
      'details?',
    ),
  },
  {
    types: ['basedOn', 'cites'],
    pattern: words(
      'can cu',
      'co so phap ly',
      'dua tren',
      'dua vao',
      'legal basis',
      'based on',
      'basis',
    ),
  },
  {
    types: ['cites'],
    pattern: words(
      'vien dan',
      'dan chieu',
      'trich dan',
      'nhac (den|toi|lai)',
      'cites?d?',
      'refers? to',
      'mentions?',
    ),
  },
  {
    types: ['follows'],
    pattern: words(
      'tiep (theo|noi)',
      'ke tiep',
      'noi tiep',
      'truoc do',
      'follows?',
      'followed by',
      'succeeds?',
    ),
  },
];

/** A document asked for by its relation to another. */
export interface RelationAsked {
  readonly types: readonly RelationType[];
  /** `out`: what the named document does to others; `in`: what others do to it. */
  readonly direction: 'out' | 'in';
}

const WHICH_ONE =
  '(?:(?:van ban|tai lieu|nghi quyet|nghi dinh|quyet dinh|ke hoach|chi thi|thong tu|luat|chuong trinh|ket luan|cong van|cong dien|thong bao|nhung|cac) )*(?:nao|gi)';
const ASKS_DOCUMENT = new RegExp(
  `(?<![a-z])(?:${WHICH_ONE}|cai gi|dau|(?:which|what)(?: (?:document|resolution|decree|decision|plan|law|directive)s?)?|by what|(?:nhung|cac) van ban)(?![a-z])`,
  'u',
);
const PASSIVE = /(?<![a-z])(bi|duoc|boi|was|is|been|by|are|were)(?![a-z])/u;

/**
 * The relation asked for, or null. `at` is where the named document stands in the folded text: a verb
 * before it asks who does it to the document, one behind it what the document does, unless passive.
 */
export function relationAsked(
  folded: string,
  at: { start: number; end: number } | null,
): RelationAsked | null {
  if (at === null) return null;
  for (const { types, pattern } of RELATIONS) {
    const match = pattern.exec(blank(folded, at));
    if (match === null) continue;
    const related = /(?<![a-z])(lien quan|related)(?![a-z])/u.test(folded);
    if (
      !ASKS_DOCUMENT.test(blank(folded, at)) &&
      !related &&
      !/(?<![a-z])(ai|chua|khong|list|liet ke)(?![a-z])/u.test(folded)
    )
      continue;
    const before = match.index < at.start;
    const around = folded.slice(
      before ? match.index : at.end,
      before ? at.start : match.index + match[0].length + 4,
    );
    const passive = PASSIVE.test(around);
    if (before) {
      // `X là căn cứ của …` names the base in front; `căn cứ của X` asks what X stands on.
      const basis = types.includes('basedOn');
      return {
        types,
        direction:
          basis || /^(what|which) (does|did|do)/u.test(folded)
            ? 'out'
            : passive && /by|boi/u.test(around)
              ? 'out'
              : 'in',
      };
    }
    return { types, direction: passive ? 'in' : 'out' };
  }
  return null;
}

function blank(text: string, at: { start: number; end: number }): string {
  return text.slice(0, at.start) + ' '.repeat(at.end - at.start) + text.slice(at.end);
}

const PATTERNS: readonly (readonly [Intent, RegExp])[] = [
  [
    'compare',
    words(
      'so sanh',
      'khac (nhau|gi|biet)',
      'giong (nhau|gi)',
      'compare',
      'differ(s|ence|ences|ent)?',
      'versus',
      'vs',
    ),
  ],
  [
    'status',
    words(
      '(con|het|co|mat) hieu luc (khong|chua|ko|k|hay khong|hay chua|nua|thi hanh)',
      '(con|het|mat) (hieu luc|gia tri|ap dung|dung duoc|su dung)',
      'con (duoc )?(ap dung|dung)( duoc)?( khong)?',
      'hieu luc (den|toi) (khi nao|bao gio|ngay nao)',
      '(tinh trang|trang thai) (hieu luc|van ban)?',
      '(da )?(bi )?(bai bo|thay the|huy bo|thay)( hay)? chua',
      'in force',
      'still (valid|in force|in effect|effective|apply|applies)',
      'valid(ity)?',
      'expired?',
      'current status',
      'status',
    ),
  ],
  [
    'newest',
    words(
      'moi nhat',
      'gan day nhat',
      'gan nhat',
      'vua (moi )?(ban hanh|ra)',
      'newest',
      'latest',
      'most recent',
    ),
  ],
  ['oldest', words('(cu|som|lau doi|xua) nhat', 'dau tien', 'oldest', 'earliest', 'first ever')],
  [
    'signer',
    words(
      'ai (da )?ky',
      'nguoi ky',
      'do ai ky',
      'ai la nguoi ky',
      'signed by',
      'who signed',
      'signer',
      'signatory',
    ),
  ],
  [
    'when',
    words(
      '(co |bat dau (co )?)?(hieu luc|ap dung|thi hanh) (tu|ke tu|vao)?( ?(khi nao|ngay nao|bao gio|luc nao|ngay thang nao|nam nao|ngay may))',
      '(khi nao|ngay nao|bao gio|luc nao) (co hieu luc|bat dau)',
      '(ban hanh|ky|ra doi|thong qua|duoc ban hanh|duoc ky|ban hanh vao|ky vao|de) (vao )?(ngay |luc |tu )?(nao|khi nao|bao gio|thang nao|nam nao|thang nam nao|ngay may|hoi nao)',
      '(ngay|thang|nam) (ban hanh|ky|hieu luc|ra doi|co hieu luc)',
      'ngay thang( nam)?( nao)?',
      'ngay (nao|may)',
      '(khi|luc) nao',
      'bao gio',
      'nam nao',
      'when',
      'what date',
      '(issue|effective|signing|issuance) date',
      'date of (issue|issuance|signing)',
    ),
  ],
  [
    'responsible',
    words(
      '(ai|co quan nao|don vi nao|bo nao|so nao) (la )?(chiu trach nhiem|chu tri|dau moi|phu trach|theo doi|don doc|to chuc thuc hien|thuc hien|lam truong ban|dung dau|tham dinh|trinh|de nghi|soan thao|huong dan|lam dau moi)',
      '(chu tri|dau moi|phu trach|chiu trach nhiem|trach nhiem|theo doi|don doc|soan thao)( \\S+){0,6} (la ai|thuoc ai|thuoc ve ai|cua ai|cua co quan nao|co quan nao|don vi nao|bo nao|so nao|ai)',
      '(do|giao) (ai|co quan nao|don vi nao|bo nao|so nao) (chu tri|phu trach|chiu trach nhiem|theo doi|thuc hien|soan thao|lam dau moi)',
      '(lam )?truong ban( chi dao)?',
      'giao cho (ai|co quan nao|don vi nao)',
      'who is (responsible|in charge)',
      'who (leads|heads|monitors|implements|oversees|coordinates)',
      'responsib(le|ility)',
    ),
  ],
  [
    'who',
    words(
      '(ai|co quan nao|don vi nao|cap nao|noi nao|to chuc nao) (da |la noi |la co quan )?(ban hanh|ra|thong qua|phe duyet|ban ra)',
      '(do|boi|cua) (ai|co quan nao|cap nao|don vi nao|noi nao|dau)( (ban hanh|ra|thong qua|phe duyet))?',
      'co quan ban hanh',
      'noi ban hanh',
      'who (issued|passed|adopted|approved|promulgated|published)',
      'issued by (whom|who)',
      '(issuing|issuer|which) (body|agency|authority|organisation|organization)',
      'issuer',
      'by whom',
    ),
  ],
  [
    'deadline',
    words(
      '(thoi )?han (chot|cuoi|hoan thanh|nop|la khi nao|den khi nao|bao gio)',
      'thoi han',
      'truoc (ngay|thang) nao',
      'cham nhat',
      'han (den|toi)?( la)?( ngay)?( nao)?$',
      'deadline',
      'due (date|by)',
      'by when',
    ),
  ],
  [
    'list',
    words(
      'liet ke',
      'danh (sach|muc) (cac |nhung )?(van ban|nghi quyet|nghi dinh|quyet dinh|ke hoach|chi thi|thong tu|luat|chuong trinh|ket luan|cong van)?',
      'ke ten',
      'ke ra',
      '(co )?(bao nhieu|may) (van ban|nghi quyet|nghi dinh|quyet dinh|ke hoach|chi thi|thong tu|luat|chuong trinh|ket luan|cong van|cong dien|bao cao|thong bao)',
      '(cac|nhung|tat ca|toan bo) (cac |nhung )?(van ban|nghi quyet|nghi dinh|quyet dinh|ke hoach|chi thi|thong tu|luat|chuong trinh|ket luan|cong van|cong dien|bao cao|thong bao)',
      'list( of| all)?',
      'all (the )?(documents|resolutions|decrees|decisions|plans|laws|directives|circulars|programmes)',
      'how many (documents|resolutions|decrees|decisions|plans|laws|directives|circulars|programmes)',
      '(which|what) (documents|resolutions|decrees|decisions|plans|laws|directives|circulars|programmes)',
    ),
  ],
  [
    'figure',
    words(
      'bao nhieu',
      'may (phan tram|nuoc|muc tieu|chi tieu|dieu|chuong|nhom|noi dung|linh vuc|tieu chi|diem|xa|huyen|tinh|nhiem vu|phut|ngay|nam|buoc|bac|cap|loai|tru cot|dich vu)',
      '(ty|ti) (le|trong)',
      'phan tram',
      'chi tieu',
      'muc tieu',
      'xep (hang|thu) (may|bao nhieu|thu may)',
      'hang (may|bao nhieu)',
      '(dat|tang|giam) (may|bao nhieu)',
      'how (many|much)',
      'targets?',
      'percent(age)?',
      'goals?',
      'rank(ed|ing)?',
      'what (share|rate|figure|score)',
    ),
  ],
  [
    'which',
    words(
      '(van ban|tai lieu|nghi quyet|nghi dinh|quyet dinh|ke hoach|chi thi|thong tu|luat|bo luat|chuong trinh|ket luan|cong van|cong dien|bao cao|thong bao|quy dinh|de an) (nao|gi|so may|so bao nhieu)',
      '(quy dinh|nam|noi|nhac|ghi|duoc quy dinh) (o|tai|trong) (dau|van ban nao)',
      'so (hieu )?(may|bao nhieu|la gi|nao)',
      '(which|what) (document|resolution|decree|decision|plan|law|directive|circular|programme|program|act|code)s?',
    ),
  ],
  [
    'about',
    words(
      've (viec|van de|noi dung|cai) gi',
      'noi (ve )?(cai )?(gi|nhung gi)',
      '(noi dung|tom tat|trich yeu)( chinh| co ban| chu yeu)?( cua)?( van ban)? (la gi|gom gi|gom nhung gi|nhu the nao)',
      '^\\s*(noi dung|tom tat|trich yeu)',
      'quy dinh (ve )?(gi|nhung gi|noi dung gi|cai gi)',
      'la ve gi',
      'de cap (den )?gi',
      'lien quan (den )?gi',
      'what (is|does) .{0,60}(about|say|cover|contain)',
      'about',
      'summar(y|ise|ize)',
      'what is it',
    ),
  ],
];

/** Small talk, when it is the whole message. */
export function smallTalk(folded: string): 'greeting' | 'thanks' | 'help' | null {
  const bare = folded
    .replace(/[^a-z0-9 ]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (WHOLE_GREETING.test(bare)) return 'greeting';
  if (WHOLE_THANKS.test(bare)) return 'thanks';
  if (WHOLE_HELP.test(bare)) return 'help';
  return null;
}

/** Every intent whose pattern occurs, in order of precedence. */
export function intentsIn(folded: string): Intent[] {
  return PATTERNS.filter(([, pattern]) => pattern.test(folded)).map(([intent]) => intent);
}
