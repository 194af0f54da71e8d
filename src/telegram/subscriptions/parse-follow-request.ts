/**
 * Recognises that a person asks to be told of something in plain words: `báo tôi khi nghị định
 * 118/2025 bị sửa đổi`, `theo dõi đề án 06`, `khi nào có văn bản mới thì báo tôi`.
 */
import { readPlainRequest } from '../plain-request.ts';
import { findEvents, formatEvents } from './parse-events.ts';

const POLITE =
  '(?:(?:xin|hay|vui long|nho|lam on|giup|cho|ban|bot|ad|oi|please|can you|could you) )*';
const ME = '(?:toi|minh|em|anh|chi|tui|to|tao|chung toi|chung minh|nhom|me|us)';
const TELL = `(?:bao(?: tin)?|thong bao|nhac|nhan(?: tin)?|gui tin|de ${ME} (?:biet|hay)|cho ${ME} (?:biet|hay))(?: (?:cho|lai|giup|ngay))*(?: ${ME})?(?: (?:biet|voi|nhe|nha|a|ngay))*`;
const WHEN =
  '(?:khi nao|moi khi|ngay khi|bat cu khi nao|mot khi|khi ma|khi|neu nhu|neu|he ma|he|luc nao|hoi nao)';

/** Each with the place of what is followed. */
const REQUESTS: readonly RegExp[] = [
  new RegExp(`^${POLITE}${TELL} ${WHEN} (?<what>.+)$`, 'du'),
  new RegExp(`^${WHEN} (?<what>.+?)(?: thi| la)? (?:hay |nho )?${TELL}$`, 'du'),
  new RegExp(`^(?<what>.+?) thi (?:hay |nho )?${TELL}$`, 'du'),
  new RegExp(
    `^${POLITE}(?:${ME} )?(?:muon |can )?(?:theo doi|dang ky (?:theo doi|nhan tin|nhan thong bao|nhan)|nhan (?:tin|thong bao)(?: moi)?|(?:bat|mo) (?:thong bao|chuong|tin))(?: (?:giup|ho|gium|cho)(?= ${ME} )(?: ${ME}))?(?: (?:ve|cua|cho|${WHEN}))? (?<what>.+)$`,
    'du',
  ),
  new RegExp(`^${POLITE}(?:notify|tell|alert|inform) me (?:when|if|about|of) (?<what>.+)$`, 'du'),
  new RegExp(`^${POLITE}let me know (?:when|if|about) (?<what>.+)$`, 'du'),
  new RegExp(
    `^${POLITE}(?:i want to |i would like to )?(?:follow|subscribe to) (?<what>.+)$`,
    'du',
  ),
];
/** What happens to it: every event is told anyway. */
const EVENTS = [
  '(?:co |duoc |bi )?(?:sua doi|bo sung|thay doi|thay the|bai bo|huy bo|dinh chi|cap nhat|cong bo|ban hanh)(?:,? (?:hoac|hay|va|bo sung|thay the))*',
  'co (?:thay doi|cap nhat|tin)(?: gi)?(?: moi)?',
  '(?:het|co|khong con|sap het|sap co) hieu luc',
  '(?:is|are|gets?|has been) (?:amended|replaced|repealed|changed|updated)',
  '(?:changes|ends|takes effect|comes into force)',
].join('|');
const EVENT_BEHIND = new RegExp(`(?:,? (?:hoac|hay|va|or|and))? (?:${EVENTS})$`, 'u');
/** `có gì mới về` asks for everything new, too. */
const ANYTHING_NEW =
  /^(?:co )?(?:dieu |tin |thay doi )?gi(?: (?:do|day))? (?:moi|hay|thay doi)(?: (?:ve|cua|lien quan den|lien quan toi|trong))?(?: |$)/u;
/** `có văn bản mới về` and the like say only that it is new. */
const NEWS_BEFORE =
  /^(?:(?:thu vien )?(?:co|duoc co|nhan duoc) )?(?:them )?(?:(?:cac |nhung )?(?:van ban|tin|thong tin|quy dinh)(?: nao)?(?: moi)?(?: (?:duoc )?(?:ban hanh|cong bo))?)(?: (?:ve|cua|lien quan den|lien quan toi|thuoc|noi ve|ve van de))?(?: |$)/u;
const NEWS_BEFORE_ENGLISH =
  /^(?:there (?:is|are) )?(?:any |a )?(?:new )?(?:documents?|news)(?: (?:on|about|of|from|by))?(?: |$)/u;
const TRAILING = /(?: (?:nhe|nha|a|voi|duoc khong|di|giup|please))+$/u;

/** `Nghị định mới về đất đai`: a type, and what it is about. */
const NEWS_OF_TYPE =
  /^(?:(?:thu vien )?(?:co|ra) )?(?:them )?(?:cac |nhung |mot )?(?<type>nghi dinh|nghi quyet|luat|thong tu|quyet dinh|ke hoach|chi thi|cong van|cong dien|thong bao|chuong trinh)(?: nao)? moi(?: (?:duoc )?(?:ban hanh|cong bo))?(?: (?:ve|cua|lien quan den|lien quan toi|thuoc|noi ve))?(?: |$)/du;

/** `Có văn bản sửa đổi nghị định 118`: what a new document does to the followed one. */
const EVENT_BEFORE =
  /^(?:co )?(?:(?:mot |cac |nhung )?(?:van ban|quy dinh|thong tu|nghi dinh|quyet dinh|luat|documents?)(?: nao| gi)?(?: moi)?(?: duoc ban hanh)?(?: that)? (?:de )?)?(?<event>(?:sua doi|bo sung|thay the|bai bo|nhac den|nhac toi|dan chieu|vien dan|trich dan|can cu vao|huong dan|trien khai|amends?|replaces?|cites?|mentions?|refers? to)(?:,? (?:(?:hoac|hay|va|or|and) )?(?:sua doi|bo sung|thay the|bai bo))*(?: den| toi)? )(?=\S)/u;

/**
 * Returns what is to be followed, as `/theodoi` takes it: with its marks, empty for everything new.
 * Events that are named stand behind it: `118/2025/NĐ-CP, khi sửa đổi`. Returns null for text that
 * does not ask to be told.
 */
export function parseFollowRequest(text: string): string | null {
  const request = readPlainRequest(text);
  if (request === null) return null;
  const { typed, folded } = request;
  const place = findObject(folded.replace(TRAILING, ''));
  if (place === null) return null;
  const named = typed.slice(place.start, place.end).replace(/^[\s,:]+|[\s,:]+$/gu, '');
  const type = place.type === null ? '' : typed.slice(place.type.start, place.type.end);
  const what = [type, named].filter((part) => part !== '').join(', ');
  // Everything new is told of whatever happens: `khi nào có văn bản mới`.
  const events = what === '' ? '' : formatEvents(findEvents(place.events));
  return events === '' ? what : `${what}, ${events}`;
}

interface FollowedPlace {
  readonly start: number;
  readonly end: number;
  /** The type of document that is named apart: `nghị định mới về …`; null: none. */
  readonly type: { readonly start: number; readonly end: number } | null;
  /** The folded words that say what happens; empty: anything. */
  readonly events: string;
}

function findObject(folded: string): FollowedPlace | null {
  for (const request of REQUESTS) {
    const match = request.exec(folded);
    const what = match?.groups?.what;
    const [start] = match?.indices?.groups?.what ?? [];
    if (what === undefined || start === undefined) continue;
    const before = EVENT_BEFORE.exec(what);
    if (before?.groups?.event !== undefined) {
      const { length } = before[0];
      const end = start + what.length;
      return { start: start + length, end, type: null, events: before.groups.event };
    }
    const bare = what.replace(EVENT_BEHIND, '').replace(/ (?:ma|no)$/u, '');
    const typed = NEWS_OF_TYPE.exec(bare);
    if (typed?.indices?.groups?.type !== undefined) {
      const [from, to] = typed.indices.groups.type;
      const rest = start + typed[0].length;
      const type = { start: start + from, end: start + to };
      return { start: rest, end: start + bare.length, type, events: '' };
    }
    const news =
      NEWS_BEFORE.exec(bare)?.[0] ??
      ANYTHING_NEW.exec(bare)?.[0] ??
      NEWS_BEFORE_ENGLISH.exec(bare)?.[0] ??
      '';
    const end = start + Math.max(bare.length, news.length);
    // `Có văn bản mới về đất đai được ban hành` says twice that it is new.
    const events = news === '' ? what.slice(bare.length) : '';
    return { start: start + news.length, end, type: null, events };
  }
  return null;
}
