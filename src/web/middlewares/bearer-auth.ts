/** Routes that only the holder of a secret may call. */
import type { Context, MiddlewareHandler } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { timingSafeEqual } from 'hono/utils/buffer';

/** Responds with 401 and no body unless the request has `Authorization: Bearer <secret>`. */
export function requireBearerToken(secret: string): MiddlewareHandler {
  const unauthorized = { message: () => new Response(null, { status: 401 }) };
  return bearerAuth({
    token: secret,
    noAuthenticationHeader: unauthorized,
    invalidAuthenticationHeader: unauthorized,
    invalidToken: unauthorized,
  });
}

/** Whether a request has `Authorization: Bearer <secret>`. Compares in constant time. */
export async function hasBearerToken(c: Context, secret: string): Promise<boolean> {
  const token = /^Bearer +(\S+) *$/iu.exec(c.req.header('authorization') ?? '')?.[1];
  return token !== undefined && (await timingSafeEqual(token, secret));
}
