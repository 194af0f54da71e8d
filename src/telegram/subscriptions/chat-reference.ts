/**
 * Finds the group or channel that a text names: `@name`, `-100…`, or any link of t.me, anywhere
 * between other words.
 */

export type ChatReference =
  | { readonly kind: 'none'; readonly rest: string }
  /** `name` is what the Bot API takes for `chat_id`. `rest` is the text without the reference. */
  | { readonly kind: 'chat'; readonly name: string | number; readonly rest: string }
  /** A link that does not say which chat it is: an invitation. */
  | { readonly kind: 'invitation' }
  | { readonly kind: 'several' };

/** Telegram writes the ids of supergroups and channels with this prefix. */
const CHANNEL_ID_PREFIX = '-100';
const NAME = '[A-Za-z][A-Za-z0-9_]{3,31}';
const REFERENCES = new RegExp(
  [
    '(?<![\\w@./-])(?:https?://)?(?:www\\.)?(?:t|telegram)\\.(?:me|dog)/(?<path>[^\\s,;]+)',
    `(?<![\\w@./-])(?:https?://)?(?<host>${NAME})\\.t\\.me(?:/[^\\s,;]*)?`,
    `tg://resolve\\?domain=(?<domain>${NAME})[^\\s,;]*`,
    'tg://privatepost\\?channel=(?<channel>\\d{5,15})[^\\s,;]*',
    `(?<![\\w.@/-])@(?<username>${NAME})(?!\\w)`,
    '(?<![\\w-])(?<id>-\\d{5,15})(?![\\w/-])',
  ].join('|'),
  'giu',
);
const PUBLIC_PATH = new RegExp(`^(?:s/)?(${NAME})(?![\\w+])`, 'u');
const PRIVATE_PATH = /^c\/(\d{5,15})(?!\d)/u;
/** First parts of paths that are no names. */
const RESERVED =
  /^(?:joinchat|addlist|share|proxy|socks|login|boost|contact|addstickers|addemoji)$/iu;
/** `gửi vào kênh` before a reference says only that it is one. */
const LABELS =
  'gửi|gui|báo|bao|đăng|dang|cho|vào|vao|tới|toi|đến|den|trong|của|cua|kênh|kenh|nhóm|nhom|for|to|in|channel|group';
const LABELS_BEFORE = new RegExp(`(?:(?<![\\p{L}\\p{M}\\p{N}])(?:${LABELS})[\\s:]+)+$`, 'iu');
const SEPARATORS_BEFORE = /[\s,;:]+$/u;
const SEPARATORS_BEHIND = /^[\s,;:.–-]+(?=\s|$|[^\s\p{L}\p{N}])|^[\s,;:]+/u;

/**
 * Finds the chat that a text names.
 *
 * @param ownName the bot's own username, which names no chat
 */
export function parseChatReference(text: string, ownName: string): ChatReference {
  const found = new Map<string | number, { readonly start: number; readonly end: number }>();
  let rest = text;
  for (const match of text.matchAll(REFERENCES)) {
    const name = nameOf(match.groups ?? {});
    if (name === null) return { kind: 'invitation' };
    const isOwn = typeof name === 'string' && name.slice(1).toLowerCase() === ownName.toLowerCase();
    const key = typeof name === 'string' ? name.toLowerCase() : name;
    if (!isOwn) found.set(key, { start: match.index, end: match.index + match[0].length });
    else rest = text.replace(match[0], ' ').trim();
  }
  const [first, second] = found;
  if (first === undefined) return { kind: 'none', rest };
  if (second !== undefined) return { kind: 'several' };
  const [name, { start, end }] = first;
  const before = text
    .slice(0, start)
    .replace(LABELS_BEFORE, '')
    .replace(SEPARATORS_BEFORE, '')
    .trim();
  const behind = text.slice(end).replace(SEPARATORS_BEHIND, '').trim();
  return { kind: 'chat', name, rest: [before, behind].filter((part) => part !== '').join(', ') };
}

/** The `chat_id` of a match; null for a link that names no chat. */
function nameOf(groups: Readonly<Record<string, string | undefined>>): string | number | null {
  const { path, host, domain, channel, username, id } = groups;
  const name = username ?? domain ?? host;
  if (name !== undefined) return `@${name}`;
  if (id !== undefined) return Number(id);
  const privateId = channel ?? PRIVATE_PATH.exec(path ?? '')?.[1];
  if (privateId !== undefined) return Number(CHANNEL_ID_PREFIX + privateId);
  const publicName = PUBLIC_PATH.exec(path ?? '')?.[1];
  return publicName === undefined || RESERVED.test(publicName) ? null : `@${publicName}`;
}
