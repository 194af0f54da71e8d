/**
 * Whether a message is addressed to the bot. In a private chat every text is. In a group these
 * are: a command, a mention of the bot, and a reply to its message. A message that only points at
 * another one asks what that one says.
 */
import type { MessageEntity } from 'grammy/types';
import type { BotContext } from './context.ts';

/** Returns the text without mentions of the bot, or null when it is not addressed to the bot. */
export function addressedText(ctx: BotContext): string | null {
  const message = ctx.message ?? ctx.editedMessage;
  const text = message?.text;
  if (message === undefined || typeof text !== 'string') return null;
  if (startsWithCommand(message.entities)) return text.trim();
  const mentions = (message.entities ?? []).filter((entity) => isMention(entity, text, ctx));
  if (mentions.length > 0) return removeEntities(text, mentions) || repliedText(ctx);
  if (message.chat.type === 'private') return text.trim();
  return message.reply_to_message?.from?.id === ctx.me.id ? text.trim() : null;
}

/**
 * The text that a message points at: the part that it quotes, also of a message in another chat,
 * otherwise the whole message that it replies to, or its caption. Empty for a message of the bot
 * that is replied to as a whole.
 */
export function repliedText({ message, me }: Pick<BotContext, 'message' | 'me'>): string {
  const quoted = message?.quote?.text.trim() ?? '';
  if (quoted !== '') return quoted;
  const { text, caption, from } = message?.reply_to_message ?? {};
  return from?.id === me.id ? '' : (text ?? caption ?? '').trim();
}

function startsWithCommand(entities: readonly MessageEntity[] | undefined): boolean {
  return entities?.some(({ type, offset }) => type === 'bot_command' && offset === 0) === true;
}

function isMention(entity: MessageEntity, text: string, ctx: BotContext): boolean {
  if (entity.type === 'text_mention') return entity.user.id === ctx.me.id;
  if (entity.type !== 'mention') return false;
  const name = text.slice(entity.offset + 1, entity.offset + entity.length);
  return name.toLowerCase() === ctx.me.username.toLowerCase();
}

function removeEntities(text: string, entities: readonly MessageEntity[]): string {
  const lastFirst = [...entities].sort((a, b) => b.offset - a.offset);
  return lastFirst
    .reduce((rest, { offset, length }) => rest.slice(0, offset) + rest.slice(offset + length), text)
    .replace(/ {2,}/gu, ' ')
    .trim();
}
