/**
 * `POST /telegram/webhook`. In this order: the secret, before anything is read or Telegram is
 * asked anything; the size; the shape; then the update handler. What is in hand, or could not be
 * done because something was away for a moment, is answered 503, so that Telegram delivers it again.
 */
import type { Update } from 'grammy/types';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { timingSafeEqual } from 'hono/utils/buffer';
import type { WebhookUpdateHandler } from './ports.ts';
import { problemResponse } from './problem-details.ts';

const SECRET_HEADER = 'x-telegram-bot-api-secret-token';
const MAX_UPDATE_BYTES = 1024 * 1024;

export interface WebhookDependencies {
  readonly updateHandler: WebhookUpdateHandler;
  /** The `secret_token` that Telegram sends with every update. */
  readonly secret: string;
}

export function createWebhookRoutes({ updateHandler, secret }: WebhookDependencies): Hono {
  const routes = new Hono();

  routes.post(
    '/',
    async (c, next) => {
      const token = c.req.header(SECRET_HEADER);
      if (token === undefined || !(await timingSafeEqual(token, secret))) return c.body(null, 401);
      return next();
    },
    bodyLimit({
      maxSize: MAX_UPDATE_BYTES,
      onError: (c) =>
        problemResponse(c, 413, (t) => t('problem-body-too-large', { limit: MAX_UPDATE_BYTES })),
    }),
    async (c) => {
      const update = await readUpdate(() => c.req.json<unknown>());
      if (update === null) return problemResponse(c, 400, (t) => t('problem-body-malformed'));
      return c.body(null, (await updateHandler.handle(update)) === 'handled' ? 200 : 503);
    },
  );
  return routes;
}

/** Null where the body is no update at all; what else is in it is the bot's affair. */
async function readUpdate(read: () => Promise<unknown>): Promise<Update | null> {
  try {
    const body = await read();
    if (typeof body !== 'object' || body === null || !('update_id' in body)) return null;
    const { update_id: id } = body;
    return typeof id === 'number' && Number.isSafeInteger(id) ? (body as Update) : null;
  } catch {
    return null;
  }
}
