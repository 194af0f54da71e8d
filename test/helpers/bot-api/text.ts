/** Parses, trims and measures the text of a message as Telegram does. */
import type { MessageEntity } from 'grammy/types';
import { badRequest } from './api-error.ts';
import { type FormattedText, parseHtml } from './entities.ts';

/** UTF-16 units after entity parsing (https://core.telegram.org/bots/api#sendmessage). */
export const TEXT_LIMIT = 4096;
export const CAPTION_LIMIT = 1024;
const ENTITY_LIMIT = 100;

type Payload = Readonly<Record<string, unknown>>;

export function messageText(payload: Payload): FormattedText {
  const { text } = payload;
  if (typeof text !== 'string') throw badRequest('message text is empty');
  const formatted = formatText(text, payload.parse_mode, payload.entities);
  if (formatted.text === '') throw badRequest('message text is empty');
  if (formatted.text.length > TEXT_LIMIT) throw badRequest('message is too long');
  return formatted;
}

/** Returns the caption of a message, or null when it has none. */
export function captionText(payload: Payload): FormattedText | null {
  const { caption } = payload;
  if (typeof caption !== 'string' || caption === '') return null;
  const formatted = formatText(caption, payload.parse_mode, payload.caption_entities);
  if (formatted.text.length > CAPTION_LIMIT) throw badRequest('message caption is too long');
  return formatted;
}

export function formatText(text: string, parseMode: unknown, entities: unknown): FormattedText {
  if (/\p{Surrogate}/u.test(text)) throw badRequest('strings must be encoded in UTF-8');
  if (parseMode === undefined || parseMode === '' || parseMode === null) {
    const given = Array.isArray(entities) ? (entities as MessageEntity[]) : [];
    return trimmed({ text, entities: given });
  }
  if (typeof parseMode !== 'string' || parseMode.toLowerCase() !== 'html') {
    throw badRequest('unsupported parse_mode (this test server reads HTML only)');
  }
  return trimmed(parseHtml(text));
}

function trimmed({ text, entities }: FormattedText): FormattedText {
  const start = text.length - text.trimStart().length;
  const body = text.trim();
  const kept = entities
    .map((entity) => {
      const from = Math.max(entity.offset - start, 0);
      const to = Math.min(entity.offset + entity.length - start, body.length);
      return { ...entity, offset: from, length: to - from };
    })
    .filter((entity) => entity.length > 0)
    .slice(0, ENTITY_LIMIT);
  return { text: body, entities: kept };
}
