/**
 * Reads in which hours nothing is to be sent, from folded text: `yên lặng 21-6`, `đừng báo ban đêm`,
 * `chỉ gửi từ 7h đến 21h`, `22h-6h không làm phiền`.
 */
import { type HourSpan, parseHour, parseHourSpan } from './parse-hours.ts';

type Hours = HourSpan['hours'];

/** `null` in `hours` ends quiet hours. `'unclear'`: the text speaks of them and gives no hours. */
export type ParsedQuietHours =
  | { readonly hours: Hours | null; readonly rounded: boolean }
  | 'unclear'
  | null;

/** Usual bounds, rounded outwards to whole hours. The reply shows them, so that people can change them. */
const NIGHT: Hours = { from: 22, to: 6 };
const EVENING_AND_NIGHT: Hours = { from: 18, to: 6 };
const LUNCH_BREAK: Hours = { from: 11, to: 14 };
const OUTSIDE_OFFICE_HOURS: Hours = { from: 17, to: 8 };

const SEND = '(?:gui|bao|nhan|dang|nhac|thong bao|send|post|notify)';
const WHAT = '(?: (?:tin|thong bao|bai|gi|cho toi|toi|me|news|messages|anything))*';
const NOT = '(?:khong|dung|cho|do not|dont|don t|no)';
const SILENCE = [
  'gio (?:yen lang|im lang)',
  'yen lang',
  'im lang',
  'quiet(?: hours?)?',
  'mute',
  'silent',
  'silence',
  'dnd',
  'tat (?:thong bao|tieng|chuong|tin)',
  `${NOT} (?:lam phien|lam on|quay ray|danh thuc|disturb|ping)`,
  // `Nghỉ hưu` is a word of documents.
  'nghi(?= (?:tu |luc |khoang )?\\d)',
  `${NOT}(?= (?:vao )?(?:ban dem|dem|dem hom|buoi dem|buoi toi|buoi trua|gio nghi trua|ngoai gio)$)`,
  `${NOT} ${SEND}${WHAT}`,
].join('|');
const BEGINS = new RegExp(`^(?:${SILENCE})(?:[ :]+|$)`, 'u');
const ENDS = new RegExp(
  `^(.*\\S)[ ,:]+(?:(?:thi )?(?:${SILENCE})|thi (?:thoi|im|nghi|ngung|dung)(?: di| nhe| nha)?)$`,
  'u',
);
const ONLY_SEND = new RegExp(`^(?:chi|only) ${SEND}${WHAT}(?:[ :]+|$)`, 'u');
const EXCEPT = /^(?:ngoai tru|tru|except) /u;
const CEASE =
  /^(?:(?:khong|bo|tat|huy|xoa|no|turn off)(?: dat)?(?: gio)? (?:yen lang|im lang|quiet(?: hours?)?))$/u;
const FILLER = /^(?:(?:vao|luc|trong|khoang|tu|at|in|during|from|the|cac|moi|hang) )+/u;
const NEXT_DAY = / (?:ngay )?(?:hom sau|next (?:day|morning))$/u;

const NAMED: readonly (readonly [RegExp, Hours])[] = [
  [
    /^(?:ban dem|buoi dem|dem|dem hom|dem khuya|nua dem|giua dem|khuya|nights?|night time|nighttime)$/u,
    NIGHT,
  ],
  [/^(?:buoi toi|toi|ban toi|evenings?)$/u, EVENING_AND_NIGHT],
  [/^(?:(?:gio )?nghi trua|buoi trua|trua|gio trua|lunch(?: break)?)$/u, LUNCH_BREAK],
  [/^(?:ngoai gio(?: hanh chinh| lam viec)?|outside office hours)$/u, OUTSIDE_OFFICE_HOURS],
];
/** Hours in which something may be sent. */
const NAMED_FOR_SENDING: readonly (readonly [RegExp, Hours])[] = [
  [/^(?:ban ngay|ngay|day time|daytime|the day)$/u, NIGHT],
  [/^(?:gio )?(?:hanh chinh|lam viec)$|^(?:office|working) hours$/u, OUTSIDE_OFFICE_HOURS],
];
const AFTER = /^(?:sau|after) /u;
const BEFORE = /^(?:truoc|before) /u;

/** Reads folded text. Returns null for text that does not speak of quiet hours. */
export function parseQuietHours(folded: string): ParsedQuietHours {
  if (CEASE.test(folded)) return { hours: null, rounded: false };
  if (ONLY_SEND.test(folded)) {
    const span = parseHours(folded.replace(ONLY_SEND, ''), NAMED_FOR_SENDING);
    if (span === null) return 'unclear';
    return span.isNamed ? span : { ...span, hours: { from: span.hours.to, to: span.hours.from } };
  }
  // `Trừ đất đai` leaves out a word, no hours.
  if (EXCEPT.test(folded)) return parseHours(folded.replace(EXCEPT, ''), NAMED);
  const rest = BEGINS.test(folded) ? folded.replace(BEGINS, '') : ENDS.exec(folded)?.[1];
  if (rest === undefined) return null;
  return parseHours(rest, NAMED) ?? 'unclear';
}

interface ParsedHours {
  readonly hours: Hours;
  readonly rounded: boolean;
  readonly isNamed: boolean;
}

function parseHours(
  text: string,
  named: readonly (readonly [RegExp, Hours])[],
): ParsedHours | null {
  const bare = text.replace(NEXT_DAY, '');
  const span = parseHourSpan(bare);
  if (span !== null) return { ...span, isNamed: false };
  const core = bare.replace(FILLER, '').trim();
  const match = named.find(([name]) => name.test(core));
  if (match !== undefined) return { hours: match[1], rounded: false, isNamed: true };
  return parseBound(core);
}

/** `sau 22h` is quiet until the morning, `trước 7h` from the night on. */
function parseBound(text: string): ParsedHours | null {
  const isAfter = AFTER.test(text);
  if (!isAfter && !BEFORE.test(text)) return null;
  const hour = parseHour(text.replace(isAfter ? AFTER : BEFORE, ''), true);
  if (hour === null || hour.rest !== '') return null;
  const rounded = hour.minutes > 0;
  const to = (hour.hour + (rounded ? 1 : 0)) % 24;
  const hours = isAfter ? { from: hour.hour, to: NIGHT.to } : { from: NIGHT.from, to };
  return hours.from === hours.to ? null : { hours, rounded, isNamed: false };
}
