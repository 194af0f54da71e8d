/**
 * Parses Telegram's HTML style into entities, and refuses what the real parser refuses.
 * Rules: https://core.telegram.org/bots/api#html-style
 */
import type { MessageEntity } from 'grammy/types';
import { badRequest } from './api-error.ts';

export interface FormattedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

const STYLES: Readonly<Record<string, MessageEntity['type']>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
  a: 'text_link',
  'tg-emoji': 'custom_emoji',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
};

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

interface OpenTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly offset: number;
}

/** Parses HTML as `parse_mode: 'HTML'` does. Throws 400 "can't parse entities" for invalid HTML. */
export function parseHtml(html: string): FormattedText {
  const entities: MessageEntity[] = [];
  const open: OpenTag[] = [];
  let text = '';
  let at = 0;
  while (at < html.length) {
    const char = html.charAt(at);
    if (char === '&') {
      const [decoded, length] = decodeReference(html, at);
      text += decoded;
      at += length;
    } else if (char !== '<') {
      text += char;
      at += 1;
    } else if (html.charAt(at + 1) === '/') {
      at = closeTag(html, at, text, open, entities);
    } else {
      const tag = openTag(html, at);
      if (tag.name === 'blockquote' && open.some((outer) => outer.name === 'blockquote')) {
        throw cannotParse('Nested "blockquote" entities are not allowed');
      }
      open.push({ name: tag.name, attributes: tag.attributes, offset: text.length });
      at = tag.end;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) {
    throw cannotParse(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  }
  return { text, entities: entities.sort((a, b) => a.offset - b.offset || b.length - a.length) };
}

function openTag(html: string, at: number) {
  const offset = byteOffset(html, at);
  const name = /^[^\s>/"']*/u.exec(html.slice(at + 1))?.[0] ?? '';
  const end = html.indexOf('>', at);
  if (end === -1) throw cannotParse(`Unclosed start tag at byte offset ${offset}`);
  const lower = name.toLowerCase();
  const attributes = readAttributes(html.slice(at + 1 + name.length, end));
  const spoiler = lower !== 'span' || attributes.get('class') === 'tg-spoiler';
  if (STYLES[lower] === undefined || !spoiler) {
    throw cannotParse(`Unsupported start tag "${name}" at byte offset ${offset}`);
  }
  return { name: lower, attributes, end: end + 1 };
}

function closeTag(
  html: string,
  at: number,
  text: string,
  open: OpenTag[],
  entities: MessageEntity[],
): number {
  const offset = byteOffset(html, at);
  const end = html.indexOf('>', at);
  if (end === -1) throw cannotParse(`Unclosed end tag at byte offset ${offset}`);
  const name = html
    .slice(at + 2, end)
    .trim()
    .toLowerCase();
  const tag = open.pop();
  if (tag === undefined) throw cannotParse(`Unexpected end tag at byte offset ${offset}`);
  if (name !== '' && name !== tag.name) {
    throw cannotParse(
      `Unmatched end tag at byte offset ${offset}, expected "</${tag.name}>", found "</${name}>"`,
    );
  }
  const length = text.length - tag.offset;
  if (length > 0) entities.push(entityOf(tag, length, text.slice(tag.offset)));
  return end + 1;
}

function entityOf(tag: OpenTag, length: number, text: string): MessageEntity {
  const place = { offset: tag.offset, length };
  if (tag.name === 'a') {
    return { ...place, type: 'text_link', url: tag.attributes.get('href') ?? text };
  }
  if (tag.name === 'tg-emoji') {
    const id = tag.attributes.get('emoji-id') ?? '';
    return { ...place, type: 'custom_emoji', custom_emoji_id: id };
  }
  if (tag.name === 'blockquote' && tag.attributes.has('expandable')) {
    return { ...place, type: 'expandable_blockquote' };
  }
  return { ...place, type: STYLES[tag.name] } as MessageEntity;
}

function readAttributes(source: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  const pattern = /([a-z][a-z-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/giu;
  for (const match of source.matchAll(pattern)) {
    const value = match[2] ?? match[3] ?? match[4] ?? '';
    attributes.set((match[1] ?? '').toLowerCase(), decodeAll(value));
  }
  return attributes;
}

function decodeAll(value: string): string {
  let decoded = '';
  for (let at = 0; at < value.length; ) {
    const [text, length] =
      value.charAt(at) === '&' ? decodeReference(value, at) : [value.charAt(at), 1];
    decoded += text;
    at += length;
  }
  return decoded;
}

/** Decodes a character reference. A reference that Telegram does not know stays unchanged. */
function decodeReference(html: string, at: number): [text: string, length: number] {
  const match = /^&(?:#(\d+)|#x([\da-f]+)|([a-z]+));?/iu.exec(html.slice(at, at + 16));
  if (match === null) return ['&', 1];
  const [whole, decimal, hex, name] = match;
  if (name !== undefined) {
    const text = NAMED[name.toLowerCase()];
    return text === undefined ? ['&', 1] : [text, whole.length];
  }
  const code =
    decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10);
  return code > 0 && code <= 0x10ffff ? [String.fromCodePoint(code), whole.length] : ['&', 1];
}

function byteOffset(html: string, at: number): number {
  return Buffer.byteLength(html.slice(0, at));
}

function cannotParse(reason: string) {
  return badRequest(`can't parse entities: ${reason}`);
}
