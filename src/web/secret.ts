/** `Authorization: Bearer …`, compared in constant time. */
import type { Context } from 'hono';
import { timingSafeEqual } from 'hono/utils/buffer';

export async function holdsSecret(c: Context, secret: string): Promise<boolean> {
  const given = /^Bearer (.+)$/u.exec(c.req.header('authorization') ?? '')?.[1];
  return given !== undefined && (await timingSafeEqual(given, secret));
}
