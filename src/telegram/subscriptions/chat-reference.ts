/**
 * Finds the group or channel that a text names: `@name`, `-100…`, or any link of Telegram, anywhere
 * between other words.
 */
import { normalizeText } from '../../text/fold.ts';

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
    `(?:https?://)?web\\.telegram\\.org/[^\\s,;]*?(?:@|domain(?:=|%3D))(?<web>${NAME})[^\\s,;]*`,
    '(?:https?://)?web\\.telegram\\.org/[^\\s,;]*?#(?<webId>-\\d{5,15})[^\\s,;]*',
    '(?<invitation>tg://join\\?[^\\s,;]*)',
    'tg://privatepost\\?channel=(?<channel>\\d{5,15})[^\\s,;]*',
    `(?<![\\w.@/-])@(?<username>${NAME})(?!\\w)`,
    '(?<![\\w-])(?<id>-\\d{5,15})(?![\\w/-])',
    // The minus sign is easily lost. No number of a document has so many digits.
    '(?<![\\w./-])(?<bareId>100\\d{10})(?![\\w/-])',
  ].join('|'),
  'giu',
);
const PUBLIC_PATH = new RegExp(`^(?:s/)?@?(${NAME})(?![\\w+])`, 'u');
const PRIVATE_PATH = /^c\/(\d{5,15})(?!\d)/u;
/** First parts of paths that are no names. */
const RESERVED =
  /^(?:joinchat|addlist|share|proxy|socks|login|boost|contact|addstickers|addemoji)$/iu;
/** `gửi vào kênh` before a reference says only that it is one. */
const LABELS =
  'link|id|địa chỉ|dia chi|gửi|gui|báo|bao|đăng|dang|cho|vào|vao|tới|toi|đến|den|trong|của|cua|kênh|kenh|nhóm|nhom|for|to|in|channel|group';
const QUOTES = '"“”‘’\'«»()\\[\\]<>';
const LABELS_BEFORE = new RegExp(
  `(?:(?<![\\p{L}\\p{M}\\p{N}])(?:${LABELS})(?:[\\s:${QUOTES}]+|$))+$`,
  'iu',
);
const SEPARATORS_BEFORE = new RegExp(`[\\s,;:${QUOTES}]+$`, 'u');
const SEPARATORS_BEHIND = new RegExp(
  `^[\\s,;:.${QUOTES}–-]+(?=\\s|$|[^\\s\\p{L}\\p{N}])|^[\\s,;:${QUOTES}]+`,
  'u',
);

/**
 * Finds the chat that a text names.
 *
 * @param ownName the bot's own username, which names no chat
 */
export function parseChatReference(typed: string, ownName: string): ChatReference {
  // Lines separate what is followed.
  const text = typed.split('\n').map(normalizeText).join('\n');
  const found = new Map<string | number, string | number>();
  const named = [...text.matchAll(REFERENCES)];
  for (const match of named) {
    const name = nameOf(match.groups ?? {});
    if (name === null) return { kind: 'invitation' };
    const key = typeof name === 'string' ? name.toLowerCase() : name;
    if (key !== `@${ownName.toLowerCase()}` && !found.has(key)) found.set(key, name);
  }
  const [name, second] = found.values();
  if (second !== undefined) return { kind: 'several' };
  if (named.length === 0) return { kind: 'none', rest: text };
  const rest = name === undefined ? text.replace(REFERENCES, ' ').trim() : textAround(text, named);
  return name === undefined ? { kind: 'none', rest } : { kind: 'chat', name, rest };
}

/** The text before, between and behind the references, without what only points to them. */
function textAround(text: string, references: readonly RegExpExecArray[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: reference } of references) {
    const before = text.slice(from, index).replace(SEPARATORS_BEHIND, '');
    parts.push(before.replace(SEPARATORS_BEFORE, '').replace(LABELS_BEFORE, ''));
    from = index + reference.length;
  }
  parts.push(text.slice(from).replace(SEPARATORS_BEHIND, ''));
  return parts
    .map((part) => part.replace(SEPARATORS_BEFORE, '').trim())
    .filter((part) => part !== '')
    .join(', ');
}

/** The `chat_id` of a match; null for a link that names no chat. */
function nameOf(groups: Readonly<Record<string, string | undefined>>): string | number | null {
  const { path, host, domain, channel, username, web, bareId } = groups;
  const name = username ?? domain ?? host ?? web;
  if (groups.invitation !== undefined) return null;
  if (name !== undefined) return `@${name}`;
  const id = groups.id ?? groups.webId ?? (bareId === undefined ? undefined : `-${bareId}`);
  if (id !== undefined) return Number(id);
  const privateId = channel ?? PRIVATE_PATH.exec(path ?? '')?.[1];
  if (privateId !== undefined) return Number(CHANNEL_ID_PREFIX + privateId);
  const publicName = PUBLIC_PATH.exec(path ?? '')?.[1];
  return publicName === undefined || RESERVED.test(publicName) ? null : `@${publicName}`;
}
