/** Reads which events are to be told, from folded text: `khi bị sửa đổi hoặc thay thế`, `hết hiệu lực`. */
import { FOLLOWED_EVENTS, type FollowedEvent } from '../../store/subscription-filter.ts';

/** Who asks for changes of the text wants to know of its end, too. */
const AMENDED = ['amended', 'replaced'] as const;
const NAMES: readonly (readonly [RegExp, readonly FollowedEvent[]])[] = [
  [/(?:khong con|het|mat|cham dut) hieu luc|expires?|ceases?|ends?|is over/u, ['ended']],
  [
    /(?:co|bat dau|sap co|chinh thuc co) hieu luc|(?:duoc )?thi hanh|takes? effect|comes? into force/u,
    ['effective'],
  ],
  [/sua doi|bo sung|dieu chinh|dinh chinh|amended|amendments?/u, AMENDED],
  [/thay the|bai bo|huy bo|dinh chi|thu hoi|replaced|repealed/u, ['replaced']],
  [
    /nhac den|nhac toi|dan chieu|vien dan|trich dan|can cu vao|huong dan|trien khai|mentioned|cited|referred to/u,
    ['mentioned'],
  ],
  [/ban hanh|van ban moi|new documents?|issued|published/u, ['new']],
];
const JOIN = '(?:,? ?(?:hoac|hay|va|or|and|,))? ';
const AUXILIARY =
  '(?:(?:no|chung|van ban|bi|duoc|da|se|sap|moi|co|is|are|gets?|has been|it|they) )*';
const EVENT = `${AUXILIARY}(?:${NAMES.map(([pattern]) => pattern.source).join('|')})(?: (?:no|boi van ban (?:khac|moi)|it))?`;
const LIST = `${EVENT}(?:${JOIN}${EVENT})*`;
const BEGINS = '(?:chi |only )?(?:bao |tell me )?(?:khi|luc|neu|when|if) ';
const AFTER_WHEN = new RegExp(`^${BEGINS}${LIST}$`, 'u');
/** Without `khi`, only words that are no topic of a document. */
const ALONE = new RegExp(
  `^(?:chi |only )?(?:bi |duoc |sap )(?:${LIST})$|^(?:chi )?(?:${NAMES[0]?.[0].source}|${NAMES[1]?.[0].source})$`,
  'u',
);

/** Each event as `parseEvents` reads it. */
const PHRASES: Readonly<Record<FollowedEvent, string>> = {
  new: 'ban hành',
  amended: 'sửa đổi',
  replaced: 'thay thế',
  effective: 'có hiệu lực',
  ended: 'hết hiệu lực',
  mentioned: 'được nhắc đến',
};

/** Writes events as a part that `parseEvents` reads; empty for none. */
export function formatEvents(events: readonly FollowedEvent[]): string {
  return events.length === 0 ? '' : `khi ${events.map((event) => PHRASES[event]).join(' hoặc ')}`;
}

/** Reads a part that says only which events are to be told. Returns null for other text. */
export function parseEvents(folded: string): readonly FollowedEvent[] | null {
  if (!AFTER_WHEN.test(folded) && !ALONE.test(folded)) return null;
  return findEvents(folded);
}

/** The events that a phrase names, in the order of `FOLLOWED_EVENTS`. Empty: any change. */
export function findEvents(folded: string): readonly FollowedEvent[] {
  const found = new Set(
    NAMES.flatMap(([pattern, events]) =>
      new RegExp(`(?<![a-z])(?:${pattern.source})(?![a-z])`, 'u').test(folded) ? events : [],
    ),
  );
  return FOLLOWED_EVENTS.filter((event) => found.has(event));
}
