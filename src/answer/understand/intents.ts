/**
 * What a question wants, read off its words. Patterns are matched on folded text, abbreviations
 * written out, so that one pattern serves every way of typing; the first that matches wins.
 */

import { matchAnyOf } from '../../text/word-patterns.ts';
import type { Intent } from '../answer.ts';

const WHOLE_GREETING =
  /^(xin )?(chao|hello|hi|hey|alo|good (morning|afternoon|evening))( (ban|bot|em|anh|chi|ad|admin|moi nguoi|ca nha|there|everyone|cac ban|nhe|a))*$/u;
const WHOLE_THANKS =
  /^(xin |rat |da |ok |oke |vang )*(cam on|thank you|thanks|thank|tks|cam on nhieu)( (ban|bot|em|anh|chi|ad|nhieu|rat nhieu|nhe|a|you|so much|very much|a lot))*$/u;
const WHOLE_HELP =
  /^(help|tro giup|huong dan( su dung)?|giup( toi| minh| em)?( voi)?|(bot|ban|may|em) (lam|giup|tra loi|biet|co the lam) (duoc )?(gi|nhung gi)|(what can you do|how do i use (this|you)|how does this work)|cach (dung|su dung)( bot)?|dung (bot )?(nhu )?the nao|(toi|minh) (co the )?hoi (duoc )?(gi|nhung gi|the nao|nhu the nao))$/u;

/** Kinds of document, as a question counts and lists them. */
const DOCS =
  '(van ban|nghi quyet|nghi dinh|quyet dinh|ke hoach|chi thi|thong tu|luat|bo luat|chuong trinh|ket luan|cong van|cong dien|bao cao|thong bao|huong dan|tai lieu)';
const DOCS_EN =
  '(documents|resolutions|decrees|decisions|plans|laws|directives|circulars|programmes|programs|conclusions|notices|reports)';
const DOC_EN =
  '(document|resolution|decree|decision|plan|law|directive|circular|programme|program|act|code|conclusion|notice|report)';
const WHO =
  '(ai|co quan nao|don vi nao|cap nao|noi nao|to chuc nao|bo nao|so nao|bo nganh nao|ban nganh nao)';
const TIME =
  '(khi nao|ngay nao|bao gio|luc nao|hoi nao|hom nao|ngay thang nao|thang nao|nam nao|thang nam nao|ngay thang nam nao|ngay may|ngay bao nhieu|hom may)';
const DUTY =
  '(chiu trach nhiem|chu tri|dau moi|lam dau moi|phu trach|theo doi|don doc|to chuc thuc hien|lam (to )?truong( ban)?|dung dau|tham dinh|soan thao|quan ly|lam (pho )?truong( ban)?|trinh|huong dan|kiem tra|thuc hien)';

/** One intent's words. */
interface IntentPattern {
  readonly intent: Intent;
  readonly pattern: RegExp;
  /** Its words only ask; they are no part of what is asked about. */
  readonly isQuestionPhrase: boolean;
}

const questionPhrase = (intent: Intent, ...alternatives: string[]): IntentPattern => ({
  intent,
  pattern: matchAnyOf(...alternatives),
  isQuestionPhrase: true,
});
const contentPhrase = (intent: Intent, ...alternatives: string[]): IntentPattern => ({
  ...questionPhrase(intent, ...alternatives),
  isQuestionPhrase: false,
});

const PATTERNS: readonly IntentPattern[] = [
  questionPhrase(
    'compare',
    'so sanh',
    '(khac|giong) (nhau|gi|biet)( (nhu the nao|ra sao|o dau|gi))?',
    'compare',
    'differ(s|ence|ences|ent)?',
    'versus',
    'vs',
  ),
  questionPhrase(
    'status',
    '(con|het|co|mat) hieu luc( thi hanh)? (khong|chua|ko|k|hay khong|hay chua|nua|hay da het|hay het)',
    '(con|het|mat|dang co) (hieu luc|gia tri|ap dung|dung duoc|su dung)( khong| chua| ko| k| nua)*',
    'con (duoc )?(ap dung|dung)( duoc)?( khong)?',
    'hieu luc (den|toi) (khi nao|bao gio|ngay nao)',
    '(tinh trang|trang thai)( hieu luc| van ban| phap ly)?',
    '(da )?(bi )?(bai bo|thay the|huy bo|thay)( hay)? chua',
    '(still |currently )?in force',
    'still (valid|in effect|effective|apply|applies)',
    'valid(ity)?',
    'expired?',
    'current status',
    'status',
    'ceased?( to)?',
    'no longer (in force|valid|in effect|applicable|applies|apply)',
  ),
  questionPhrase(
    'newest',
    '(moi|gan day|gan) nhat',
    'moi (ban hanh|ra) nhat',
    'vua (moi )?(ban hanh|ra)',
    'newest',
    'latest(?! (date|day|time))',
    'most recent',
  ),
  questionPhrase('oldest', '(cu|som|lau doi|xua) nhat', 'oldest', 'earliest', 'first ever'),
  questionPhrase(
    'signer',
    '(do )?(ai|ong nao|ba nao|nguoi nao|dong chi nao) (da |la nguoi )?(ky|ki)( ban hanh)?',
    'nguoi ky',
    'signed by( whom)?',
    'who signed',
    'signer',
    'signatory',
  ),
  contentPhrase(
    'deadline',
    `(truoc|den|cham nhat|muon nhat|den het|den truoc|han|xong truoc|xong)( la| vao)? ${TIME}`,
    'cham nhat',
    '(thoi )?han (chot|cuoi( cung)?|hoan thanh|nop|la khi nao|den khi nao|bao gio)',
    'thoi han',
    'han (den|toi)?( la)?( ngay)?( nao)?$',
    'deadline',
    'due (date|by)',
    'by when',
    '(by|until|till|before) (what|which) (date|day|time|month|year)',
    'latest (date|day|time)',
  ),
  questionPhrase(
    'when',
    `(co |bat dau (co )?)?(hieu luc|ap dung|thi hanh)( thi hanh)?( tu| ke tu| vao)*( ?${TIME})`,
    `(co|ra|bat dau) tu ${TIME}`,
    `${TIME} (co hieu luc|bat dau( co hieu luc)?|duoc ban hanh|duoc ky|ban hanh)`,
    `(duoc )?(ban hanh|ky|ra doi|thong qua|cong bo|de|ra)( vao| luc| tu)? ?${TIME}`,
    '(ngay|thang|nam) (ban hanh|ky|hieu luc|ra doi|co hieu luc)',
    'ngay thang( nam)?( nao)?',
    'what date',
    '(from|on|since) (what|which) (date|day|month|year)',
    '(issue|effective|signing|issuance) date',
    'date of (issue|issuance|signing)',
  ),
  contentPhrase(
    'when',
    `${TIME} .{1,80} (co hieu luc|bat dau hieu luc|duoc ban hanh|duoc ky|ra doi)`,
    'when (was|is|were|did|does|will) .{0,80}(issued|signed|adopted|passed|approved|effective|effect|force|promulgated|enacted|start|begin|apply|applicable)',
  ),
  questionPhrase(
    'responsible',
    `${WHO} (la |se |da |duoc giao |phai )*${DUTY}`,
    `${DUTY}( \\S+){0,8} (la ai|thuoc ai|thuoc ve ai|cua ai|cua co quan nao|la co quan nao|la don vi nao|co quan nao|don vi nao|bo nao|so nao|ai)`,
    `(do|giao|boi) ${WHO} ${DUTY}`,
    '(lam )?(pho )?(to )?truong (ban|tieu ban|doan)( chi dao)?( .{1,80})?( la)? ai',
    'ai (la )?(pho )?(to )?truong (ban|tieu ban|doan)( chi dao)?',
    'who (chairs|heads|leads)( the)?',
    `giao (cho )?${WHO}`,
    'who is (responsible|in charge)',
    'who (leads|heads|monitors|implements|oversees|coordinates|chairs)',
    'responsib(le|ility)',
  ),
  questionPhrase(
    'who',
    `${WHO} (da |la noi |la co quan )?(ban hanh|ra|thong qua|phe duyet|ban ra|cong bo)( van ban)?`,
    `(do|boi|cua) ${WHO}( (ban hanh|ra|thong qua|phe duyet))?`,
    '(do|boi|cua) (ai|dau)( (ban hanh|ra|thong qua|phe duyet))?',
    '(co quan|noi|don vi) ban hanh',
    'who (issue[sd]?|pass(ed|es)|adopt(ed|s)|approve[sd]?|promulgate[sd]?|publish(ed|es)|enact(ed|s)?)',
    '(issued|adopted|passed|approved|promulgated) by (whom|who)',
    '(issuing|which) (body|agency|authority|organisation|organization)( issued| adopted| passed)?',
    'issuer',
    'by whom',
  ),
  questionPhrase(
    'list',
    '(hay )?liet ke',
    `danh (sach|muc)( cac| nhung)? ${DOCS}`,
    '^(xem |tim )?(cac |nhung )?(van ban|tai lieu) (nao )?(lien quan|ve|noi ve)',
    '^(documents|everything) (on|about)',
    'ke (ten|ra)',
    '(co|gom|bao gom) nhung (cai|loai|van ban) (nao|gi)',
    `(co )?(tat ca )?(bao nhieu|may) ${DOCS}`,
    `(cac|nhung|tat ca|toan bo) (cac |nhung )?${DOCS}`,
    '(list|show)( of| all| me)*',
    `all (the )?${DOCS_EN}`,
    `how many ${DOCS_EN}`,
    `(which|what) ${DOCS_EN}`,
  ),
  contentPhrase(
    'figure',
    'bao nhieu',
    'may (phan tram|nuoc|muc tieu|chi tieu|dieu|chuong|nhom|noi dung|linh vuc|tieu chi|diem|xa|huyen|tinh|nhiem vu|phut|ngay|nam|buoc|bac|cap|loai|tru cot|dich vu|khoan|muc|phan|lan|nguoi|don vi)',
    '(ty|ti) (le|trong)',
    'phan tram',
    '(may|bao nhieu) ?%',
    'chi tieu',
    'muc tieu',
    '(xep )?(hang|thu) (may|bao nhieu|thu may)',
    'xep (hang|thu)',
    '(dung |xep )?(hang|thu) (may|bao nhieu)',
    'thu (may|hang)',
    '(dat|tang|giam) (may|bao nhieu)',
    'how (many|much)',
    'targets?',
    'percent(age)?',
    'goals?',
    'rank(ed|ing)?',
    '(what|which) (share|rate|figure|score|proportion|percentage|number|amount|maximum|minimum|average)',
    '(share|proportion|percentage) of',
    'how (large|big|high)',
  ),
  questionPhrase(
    'which',
    `${DOCS} (nao|gi|so may|so bao nhieu|may)`,
    `(quy dinh|nam|noi|nhac|ghi|duoc quy dinh) (o|tai|trong) (dau|${DOCS} nao)`,
    `(la )?(${DOCS} )?so (hieu )?(may|bao nhieu|la gi|nao)`,
    `(which|what) ${DOC_EN}`,
  ),
  questionPhrase(
    'about',
    've (viec|van de|noi dung|cai) gi',
    'noi (ve )?(cai )?(gi|nhung gi)( ve)?',
    '(noi dung|tom tat|trich yeu)( chinh| co ban| chu yeu)?( cua)?( van ban)? (la gi|gom gi|gom nhung gi|nhu the nao)',
    '^\\s*(noi dung|tom tat|trich yeu)( chinh| co ban| chu yeu)?( cua)?',
    'quy dinh (ve )?(gi|nhung gi|noi dung gi|cai gi)( ve)?',
    'la ve gi',
    'de cap (den )?gi',
    'lien quan (den )?gi',
    'about',
    'summar(y|ise|ize)',
    'what is it',
  ),
  contentPhrase('about', 'what (is|does) .{0,60}(about|say|cover|contain)'),
  contentPhrase(
    'content',
    '(lam|bi|duoc|la|gom|can|phai|co|nhung|can) gi',
    '(nhu )?the nao',
    'ra sao',
    '(vi|tai) sao',
    'nhung gi',
    'ai (duoc|phai|co the|bi)',
    '(doi tuong|truong hop) nao',
    '(o|tai) dau',
    '(duong|cho) nao',
    'dia chi',
    'dia diem',
    'trong bao lau',
    'bao lau',
    'where',
    'how (is|are|do|does|can|to|will|long)',
  ),
  // Who does something, whatever it is.
  contentPhrase(
    'responsible',
    '(co quan|don vi|bo|so|nganh|ban|phong|cap) nao',
    '(la|do|cho) ai',
    'who',
  ),
  // `Khi nào` alone asks for a date inside the document, or, with nothing else asked, for its own.
  contentPhrase('deadline', `(tu |den |vao )?${TIME}`, 'when'),
];

/** Small talk, when it is the whole message. */
export function detectSmallTalk(folded: string): 'greeting' | 'thanks' | 'help' | null {
  const bare = folded
    .replace(/[^a-z0-9 ]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (WHOLE_GREETING.test(bare)) return 'greeting';
  if (WHOLE_THANKS.test(bare)) return 'thanks';
  if (WHOLE_HELP.test(bare)) return 'help';
  return null;
}

export interface IntentsFound {
  /** In order of precedence. */
  readonly intents: readonly Intent[];
  /** Where words only ask. */
  readonly questionPhrases: readonly { readonly start: number; readonly end: number }[];
}

/** Every intent whose words occur. */
export function findIntents(folded: string): IntentsFound {
  const intents: Intent[] = [];
  const questionPhrases: { start: number; end: number }[] = [];
  for (const { intent, pattern, isQuestionPhrase } of PATTERNS) {
    const match = pattern.exec(folded);
    if (match === null) continue;
    if (!intents.includes(intent)) intents.push(intent);
    if (isQuestionPhrase)
      questionPhrases.push({ start: match.index, end: match.index + match[0].length });
  }
  return { intents, questionPhrases };
}
