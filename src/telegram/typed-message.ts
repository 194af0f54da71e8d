/**
 * Makes a message what the features expect: the caption of a picture is its text, and a command has
 * its own name, however it was typed.
 */
import type { Middleware } from 'grammy';
import type { Message, MessageEntity } from 'grammy/types';
import type { BotContext } from './context.ts';
import { parseTypedCommand } from './typed-command.ts';

/**
 * Must be the first feature. Drops messages that nobody typed for the bot: the posts of a channel
 * that Telegram forwards into its group, and messages that somebody chose from the bot's own
 * inline results.
 */
export const typedMessageMiddleware: Middleware<BotContext> = async (ctx, next) => {
  const message = ctx.message ?? ctx.editedMessage ?? ctx.channelPost;
  if (message === undefined) return next();
  if (message.is_automatic_forward === true || message.via_bot?.id === ctx.me.id) return;
  // A file keeps its caption for the features that read files.
  if (message.document === undefined) captionToText(message);
  normalizeCommand(message);
  await next();
};

/** Must follow the features that read files: the caption of a file is then read as its text. */
export const fileCaptionMiddleware: Middleware<BotContext> = (ctx, next) => {
  const message = ctx.message ?? ctx.editedMessage;
  if (message?.document !== undefined) {
    captionToText(message);
    normalizeCommand(message);
  }
  return next();
};

function captionToText(message: Message): void {
  if (message.text !== undefined || message.caption === undefined) return;
  message.text = message.caption;
  if (message.caption_entities !== undefined) message.entities = message.caption_entities;
}

/** Writes the command's own name into the text and its entity, and moves the other entities. */
function normalizeCommand(message: Message): void {
  const { text } = message;
  const typed = text === undefined ? null : parseTypedCommand(text);
  if (text === undefined || typed === null || typed.kind === 'other') return;
  if (typed.kind === 'question') {
    // Without the slash it is what it says.
    message.text = text.slice(1);
    message.entities = moveEntities(message.entities ?? [], 1, -1);
    return;
  }
  const target = /^@\w{1,32}/u.exec(text.slice(typed.length))?.[0] ?? '';
  const command = `/${typed.name}`;
  const moved = command.length - typed.length;
  message.text = command + text.slice(typed.length);
  message.entities = [
    { type: 'bot_command', offset: 0, length: command.length + target.length },
    ...moveEntities(message.entities ?? [], typed.length + target.length, moved),
  ];
}

/** The entities that begin at `from` or later, moved by a number of UTF-16 units. */
function moveEntities(
  entities: readonly MessageEntity[],
  from: number,
  by: number,
): MessageEntity[] {
  return entities
    .filter(({ offset }) => offset >= from)
    .map((entity) => ({ ...entity, offset: entity.offset + by }));
}
