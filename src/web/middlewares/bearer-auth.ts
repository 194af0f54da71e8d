/** Routes that only the holder of a secret may call. */
import type { MiddlewareHandler } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';

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
