/** Errors of Telegram that a retry does not solve. */
import { GrammyError } from 'grammy';

/** Telegram refuses the bot; the start ends with this one line. */
export class TelegramRefusalError extends Error {
  override readonly name = 'TelegramRefusalError';
}

/** Returns a refusal as one line for the operator, and any other error as it is. */
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
