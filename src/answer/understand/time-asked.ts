/**
 * Finds the time that a question asks about: documents by when they were issued, took effect or
 * ended; documents by their status; and the status of a document on a day.
 */
import type { IsoDate } from '../../library/document.ts';
import { addDays, findPeriods, type Period, type PeriodMention } from '../../text/periods.ts';
import { compilePhrases } from '../../text/phrase-pattern.ts';
import { PHRASE_LISTS } from '../intents/phrase-lists.ts';
import type { Span } from './named-entities.ts';

/** What happened to a document in a period, or its status. */
export type ListedBy =
  | { readonly kind: 'issued' | 'effective' | 'ended'; readonly period: Period }
  /** It will take effect, or end, after today. */
  | { readonly kind: 'upcoming' | 'expiring' }
  /** It took effect lately. */
  | { readonly kind: 'recentlyEffective' }
  /** On the last day of the period, else today. */
  | { readonly kind: 'inForce' | 'notInForce'; readonly period: Period | null };

/** The time of a question. Spans are offsets into the folded question. */
export interface TimeAsked {
  /** By what documents are listed; null where no list by time or status is asked for. */
  readonly listedBy: ListedBy | null;
  /** The period in which the status of a document is asked for; null for today. */
  readonly asOf: Period | null;
  /** The words of both. They only ask. */
  readonly spans: readonly Span[];
}

export const NO_TIME: TimeAsked = { listedBy: null, asOf: null, spans: [] };

const compile = (...phrases: readonly string[]): RegExp =>
  compilePhrases(phrases, { lists: PHRASE_LISTS });

/** The start of a question for documents. */
const LIST_HEAD = compile(
  '^ [có|hãy|cho|liệt kê|danh sách|danh mục|các|những|tất cả|toàn bộ|bao nhiêu|mấy|kể tên|số]* {document}',
  '^ [list|show|which|what|all|the|how many|are there|any]* ({documentsInEnglish}|{documentInEnglish})',
);
/** Several documents are asked for, wherever their status stands. */
const SEVERAL = compile(
  '{document} nào',
  '(các|những|tất cả|toàn bộ|bao nhiêu|mấy|danh sách|danh mục|liệt kê) {document}',
  '{documentsInEnglish}',
  '(which|what) {documentInEnglish}',
);
/** Behind the type: what the documents are about, or their status. One document has a title there. */
const OPEN_HEAD = compile(
  '^ {document} [đã|đang|mới|vừa|sắp|sẽ|hiện|còn|hết|không|chưa|bị|được|ban|về|của|trong|có|tuần|tháng|quý|hôm]* (hiệu lực|thay thế|bãi bỏ|hành|về|của|áp dụng|này|trước|qua|nay)',
);
const ASKS_YES_OR_NO = compile('(không|chưa|ko|hay chưa|hay không) [ạ|vậy|thế|nhỉ]* $');

const STATES: readonly (readonly [kind: ListedBy['kind'], pattern: RegExp])[] = [
  [
    'expiring',
    compile(
      '(sắp|sẽ|chuẩn bị|gần) [bị]* (hết hiệu lực|mất hiệu lực|bãi bỏ|thay thế|hết hạn)',
      '(about to|soon to|will) expire',
      'expiring [soon]',
      'expire soon',
    ),
  ],
  [
    'upcoming',
    compile(
      '(sắp|sẽ|chuẩn bị) [được]* (có hiệu lực|hiệu lực|áp dụng|thi hành)',
      'chưa có hiệu lực',
      '(not yet|soon) (in force|in effect|effective)',
      '(take|takes|taking|come|comes|coming) (effect|into force) soon',
      '(about to|will) (take effect|come into force)',
    ),
  ],
  [
    'recentlyEffective',
    compile(
      '(mới|vừa|vừa mới) [được]* (có hiệu lực|hiệu lực|áp dụng)',
      '(recently|newly|just) (effective|in force|took effect|came into force)',
    ),
  ],
  [
    'notInForce',
    compile(
      '[đã] (hết|mất|không còn|ko còn|chấm dứt) hiệu lực',
      '[đã] (bị|được) (bãi bỏ|thay thế|hủy bỏ)',
      'no longer (in force|valid|in effect)',
      '[were|was|are|been] (expired|repealed|replaced|superseded)',
    ),
  ],
  [
    'inForce',
    compile(
      '(còn|đang có|đang còn|đang) [được]* (hiệu lực|áp dụng)',
      '[still|currently] (in force|valid|in effect)',
    ),
  ],
];

const EVENTS: readonly (readonly [kind: 'issued' | 'effective', pattern: RegExp])[] = [
  [
    'effective',
    compile(
      '[bắt đầu|sẽ]* (có hiệu lực|hiệu lực|áp dụng) [thi hành]',
      '(taking|take|took|takes) effect',
      '(effective|in force)',
    ),
  ],
  [
    'issued',
    compile(
      '[được|mới]* (ban hành|ký ban hành|ký|thông qua|ra đời|công bố)',
      '[were|was] (issued|signed|adopted|passed|published)',
    ),
  ],
];
/** Between what happened and when. */
const JOINS =
  /^(?: ?(?:trong|vao|luc|hoi|tu|khoang|dip|thoi gian|ke|in|on|during|between|from|the))*\s*$/u;
/** Between the type and a period that is no year: `văn bản tuần này`. */
const HEAD_JOINS = /^(?: ?(?:moi|nao|trong|cua|co|o|of|in|from|the|are|there))*\s*$/u;
/** Before a period in which a status is asked for. */
const AS_OF =
  /(?<![a-z])(?:vao|luc|hoi|tai|tinh den|den|toi|trong|thoi diem|sang|on|in|at|as of|by)\s*(?:(?:thoi diem|ngay|nam|thang|cuoi|het|the) ?)*$/u;

const spanOf = (match: RegExpExecArray): Span => ({
  start: match.index,
  end: match.index + match[0].length,
});
const isWholeYears = ({ from, to }: Period): boolean =>
  from?.endsWith('-01-01') === true && to?.endsWith('-12-31') === true;

/** What else of the question decides which time it asks about. */
export interface TimeContext {
  readonly today: IsoDate;
  /** It names a document, by number or by title, or a part of one. */
  readonly namesDocument: boolean;
  /** It asks whether something is in force. */
  readonly asksStatus: boolean;
}

/**
 * The time that a question asks about.
 *
 * @param typed the question as it is typed, of the length of `folded`
 */
export function findTimeAsked(typed: string, folded: string, context: TimeContext): TimeAsked {
  const asked = folded.replace(/[?.!\s]+$/u, '');
  const periods = findPeriods(typed, context.today);
  const head = context.namesDocument ? null : LIST_HEAD.exec(asked);
  const listed = head === null ? null : findListedBy(asked, head, periods);
  if (listed !== null) return listed;
  return context.asksStatus ? findAsOf(asked, periods, context.today) : NO_TIME;
}

function findListedBy(
  folded: string,
  head: RegExpExecArray,
  periods: readonly PeriodMention[],
): TimeAsked | null {
  const several = SEVERAL.test(folded);
  if (!several && (!OPEN_HEAD.test(folded) || ASKS_YES_OR_NO.test(folded)))
    return findBySpan(folded, head, periods, false);
  const [mention = null] = periods;
  const period = mention === null ? null : { from: mention.from, to: mention.to };
  for (const [kind, pattern] of STATES) {
    const match = pattern.exec(folded);
    if (match === null) continue;
    const spans = [spanOf(match), ...(mention === null ? [] : [mention])];
    if (period === null) return { listedBy: withoutPeriod(kind), asOf: null, spans };
    if (kind === 'notInForce' || kind === 'expiring')
      return { listedBy: { kind: 'ended', period }, asOf: null, spans };
    if (kind === 'inForce') return { listedBy: { kind, period }, asOf: null, spans };
    return { listedBy: { kind: 'effective', period }, asOf: null, spans };
  }
  return findBySpan(folded, head, periods, true);
}

const withoutPeriod = (kind: ListedBy['kind']): ListedBy | null => {
  if (kind === 'inForce' || kind === 'notInForce') return { kind, period: null };
  if (kind === 'upcoming' || kind === 'expiring' || kind === 'recentlyEffective') return { kind };
  return null;
};

/** Documents that were issued or took effect in a period: what happened stands right before it. */
function findBySpan(
  folded: string,
  head: RegExpExecArray,
  periods: readonly PeriodMention[],
  isList: boolean,
): TimeAsked | null {
  for (const mention of periods) {
    const period = { from: mention.from, to: mention.to };
    const before = folded.slice(0, mention.start);
    for (const [kind, pattern] of EVENTS) {
      const match = lastMatch(pattern, before);
      if (match === null || !JOINS.test(before.slice(match.index + match[0].length))) continue;
      return { listedBy: { kind, period }, asOf: null, spans: [spanOf(match), mention] };
    }
    const behindHead = before.slice(head.index + head[0].length);
    if (!isWholeYears(mention) && (mention.from !== mention.to || isList))
      if (HEAD_JOINS.test(behindHead))
        return { listedBy: { kind: 'issued', period }, asOf: null, spans: [mention] };
  }
  return null;
}

function lastMatch(pattern: RegExp, text: string): RegExpExecArray | null {
  const global = new RegExp(pattern.source, 'gu');
  return [...text.matchAll(global)].at(-1) ?? null;
}

const STATUS_WORDS = compile('hiệu lực', '(áp dụng|dùng) được', 'in force', 'valid', 'in effect');

/** The period in which a status is asked for. Today, and a year that only names a document, are none. */
function findAsOf(folded: string, periods: readonly PeriodMention[], today: IsoDate): TimeAsked {
  const status = STATUS_WORDS.exec(folded)?.index ?? folded.length;
  for (const mention of periods) {
    const before = folded.slice(0, mention.start);
    const isAsked = AS_OF.test(before) || mention.start > status || before.trim() === '';
    const isToday = (mention.from ?? '') <= today && today <= (mention.to ?? '9');
    if (isAsked && !isToday) {
      const lead = AS_OF.exec(before)?.[0].length ?? 0;
      const span = { start: mention.start - lead, end: mention.end };
      return { listedBy: null, asOf: { from: mention.from, to: mention.to }, spans: [span] };
    }
  }
  return NO_TIME;
}

/** The period of a list that is counted from today; null for a list by status alone. */
export function listedPeriod(
  listedBy: ListedBy,
  today: IsoDate,
  recentDays: number,
): Period | null {
  switch (listedBy.kind) {
    case 'upcoming':
    case 'expiring':
      return { from: addDays(today, 1), to: null };
    case 'recentlyEffective':
      return { from: addDays(today, -recentDays), to: today };
    default:
      return listedBy.period;
  }
}
