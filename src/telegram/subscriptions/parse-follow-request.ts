/**
 * Recognises that a person asks to be told of something in plain words: `báo tôi khi nghị định
 * 118/2025 bị sửa đổi`, `theo dõi đề án 06`, `khi nào có văn bản mới thì báo tôi`.
 */
import { fold } from '../../text/fold.ts';

const POLITE =
  '(?:(?:xin|hay|vui long|nho|lam on|giup|cho|ban|bot|ad|oi|please|can you|could you) )*';
const ME = '(?:toi|minh|em|anh|chi|tui|to|tao|chung toi|chung minh|nhom|me|us)';
const TELL = `(?:bao(?: tin)?|thong bao|nhac|nhan tin|gui tin)(?: (?:cho|lai|giup|ngay))*(?: ${ME})?(?: (?:biet|voi|nhe|nha|a|ngay))*`;
const WHEN = '(?:khi nao|moi khi|ngay khi|bat cu khi nao|khi|neu|luc nao|hoi nao)';

/** Each with the place of what is followed. */
const REQUESTS: readonly RegExp[] = [
  new RegExp(`^${POLITE}${TELL} ${WHEN} (?<what>.+)$`, 'du'),
  new RegExp(`^${WHEN} (?<what>.+?)(?: thi)? (?:hay |nho )?${TELL}$`, 'du'),
  new RegExp(`^(?<what>.+?) thi (?:hay |nho )?${TELL}$`, 'du'),
  new RegExp(
    `^${POLITE}(?:${ME} )?(?:muon |can )?(?:theo doi|dang ky (?:theo doi|nhan tin|nhan thong bao|nhan)|nhan (?:tin|thong bao)(?: moi)?)(?: (?:ve|cua))? (?<what>.+)$`,
    'du',
  ),
  new RegExp(`^${POLITE}(?:notify|tell|alert|inform) me (?:when|if|about|of) (?<what>.+)$`, 'du'),
  new RegExp(`^${POLITE}let me know (?:when|if|about) (?<what>.+)$`, 'du'),
  new RegExp(
    `^${POLITE}(?:i want to |i would like to )?(?:follow|subscribe to) (?<what>.+)$`,
    'du',
  ),
];
/** A question about following is no request to follow. */
const QUESTION =
  /(?:^| )(?:la gi|la ai|the nao|nhu the nao|ra sao|lam sao|bao nhieu|o dau|vi sao|tai sao|gom (?:nhung )?gi|what|who|how|why)(?: |$)/u;
/** What happens to it: every event is told anyway. */
const EVENTS = [
  '(?:co |duoc |bi )?(?:sua doi|bo sung|thay doi|thay the|bai bo|huy bo|dinh chi|cap nhat|cong bo|ban hanh)(?:,? (?:hoac|hay|va|bo sung|thay the))*',
  'co (?:thay doi|cap nhat|tin)(?: gi)?(?: moi)?',
  '(?:het|co|khong con|sap het|sap co) hieu luc',
  '(?:is|are|gets?|has been) (?:amended|replaced|repealed|changed|updated)',
  '(?:changes|ends|takes effect|comes into force)',
].join('|');
const EVENT_BEHIND = new RegExp(`(?:,? (?:hoac|hay|va|or|and))? (?:${EVENTS})$`, 'u');
/** `có văn bản mới về` and the like say only that it is new. */
const NEWS_BEFORE =
  /^(?:(?:thu vien )?(?:co|duoc co|nhan duoc) )?(?:them )?(?:(?:cac |nhung )?(?:van ban|tin|thong tin|quy dinh)(?: nao)?(?: moi)?(?: (?:duoc )?(?:ban hanh|cong bo))?)(?: (?:ve|cua|lien quan den|lien quan toi|thuoc|noi ve|ve van de))?(?: |$)/u;
const NEWS_BEFORE_ENGLISH =
  /^(?:there (?:is|are) )?(?:any |a )?(?:new )?(?:documents?|news)(?: (?:on|about|of|from|by))?(?: |$)/u;
const TRAILING = /(?: (?:nhe|nha|a|voi|duoc khong|di|giup|please))+$/u;

/**
 * Returns what is to be followed, as `/theodoi` takes it: with its marks, empty for everything new.
 * Returns null for text that does not ask to be told.
 */
export function parseFollowRequest(text: string): string | null {
  const typed = text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.!]+$/u, '');
  const folded = fold(typed);
  // Parts of the folded text are cut out of the typed text: both must have the same places.
  if (folded.length !== typed.length || typed.endsWith('?') || QUESTION.test(folded)) return null;
  const place = findObject(folded.replace(TRAILING, ''));
  if (place === null) return null;
  return typed.slice(place.start, place.end).replace(/^[\s,:]+|[\s,:]+$/gu, '');
}

function findObject(folded: string): { readonly start: number; readonly end: number } | null {
  for (const request of REQUESTS) {
    const match = request.exec(folded);
    const what = match?.groups?.what;
    const [start] = match?.indices?.groups?.what ?? [];
    if (what === undefined || start === undefined) continue;
    const bare = what.replace(EVENT_BEHIND, '');
    const news = NEWS_BEFORE.exec(bare)?.[0] ?? NEWS_BEFORE_ENGLISH.exec(bare)?.[0] ?? '';
    return { start: start + news.length, end: start + Math.max(bare.length, news.length) };
  }
  return null;
}
