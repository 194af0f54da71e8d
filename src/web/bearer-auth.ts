/** `Authorization: Bearer …`, compared in constant time. */
import type { Context } from 'hono';
import { timingSafeEqual } from 'hono/utils/buffer';

export async function hasBearerToken(c: Context, secret: string): Promise<boolean> {
  const token = /^Bearer (.+)$/u.exec(c.req.header('authorization') ?? '')?.[1];
  return token !== undefined && (await timingSafeEqual(token, secret));
}
