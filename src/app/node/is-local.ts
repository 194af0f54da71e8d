/** Whether a request was made on this machine itself, on Node. */
import { BlockList, isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8);
LOOPBACK.addAddress('::1', 'ipv6');

/** What a proxy of this machine writes down of whom it asks for. */
const PROXY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via', 'cf-connecting-ip'];
const LOCAL_HOST = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/iu;

/**
 * True where the connection comes from the loopback, the address that was asked for is the
 * loopback's, and no proxy stands between. A proxy that says nothing of itself and changes the
 * `Host` cannot be told from a local request: behind one, a secret is needed.
 */
export function isLocalRequest(c: Context): boolean {
  if (PROXY_HEADERS.some((name) => c.req.header(name) !== undefined)) return false;
  if (!LOCAL_HOST.test(c.req.header('host') ?? '')) return false;
  const address = remoteAddress(c)?.replace(/^::ffff:/u, '') ?? '';
  return address !== '' && LOOPBACK.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** The other end of the connection; null where there is none: a test that calls the app. */
export function remoteAddress(c: Context): string | null {
  try {
    return getConnInfo(c).remote.address ?? null;
  } catch {
    return null;
  }
}
