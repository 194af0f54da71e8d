/** Who sends a request from the Mini App: `Authorization: tma <initData>`. */
import type { Context } from 'hono';
import type { MiniAppUser } from './init-data.ts';

/** Returns who opened the Mini App; null where `initData` proves nobody. */
export type VerifyInitData = (initData: string) => Promise<MiniAppUser | null>;

const SCHEME = /^tma (?<initData>\S+)$/u;

/** Null without the header, or where its data proves nobody. */
export async function findMiniAppUser(
  c: Context,
  verify: VerifyInitData,
): Promise<MiniAppUser | null> {
  const initData = SCHEME.exec(c.req.header('authorization') ?? '')?.groups?.initData;
  return initData === undefined ? null : verify(initData);
}
