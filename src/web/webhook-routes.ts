/**
 * `POST /telegram/webhook`. It checks the secret before it reads the body, then the size and the shape
 * of the body, and then calls the update handler. It responds with 503 when Telegram should deliver
 * the update again: the update is still being handled, or a service was unreachable.
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

/** Null when the body is not JSON or has no update id. The bot checks the rest of the update. */
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
