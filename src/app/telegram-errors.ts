/** What Telegram will not take, now or later. */
import { GrammyError } from 'grammy';

/** The start is to end with this one line. */
export class TelegramRefusalError extends Error {
  override readonly name = 'TelegramRefusalError';
}

/** A refusal as one line that people can act on; anything else as it is. */
export function toRefusalError(error: unknown): unknown {
  if (!(error instanceof GrammyError)) return error;
  const { error_code: code, description, method } = error;
  if (code === 401 || code === 404) {
    return new TelegramRefusalError(
      'BOT_TOKEN is not known to Telegram; take it from @BotFather, example: BOT_TOKEN=123456789:AA…',
    );
  }
  if (method === 'setWebhook') {
    return new TelegramRefusalError(
      `PUBLIC_URL is refused by Telegram (${description}); example: PUBLIC_URL=https://cchc.example.vn`,
    );
  }
  return new TelegramRefusalError(`Telegram refused ${method}: ${description}`);
}
