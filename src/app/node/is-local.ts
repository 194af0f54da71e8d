/** Recognizes requests that were made on this machine, on Node. */
import { BlockList, isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8);
LOOPBACK.addAddress('::1', 'ipv6');

/** Headers that a proxy adds about the client. */
const PROXY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via', 'cf-connecting-ip'];
const LOCAL_HOST = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/iu;

/**
 * Returns whether the connection comes from the loopback interface, the requested host is the
 * loopback interface, and no proxy header is set. A proxy that sets none and changes the `Host`
 * looks like a local request: behind one, a secret is needed.
 */
export function isLocalRequest(c: Context): boolean {
  if (PROXY_HEADERS.some((name) => c.req.header(name) !== undefined)) return false;
  if (!LOCAL_HOST.test(c.req.header('host') ?? '')) return false;
  const address = remoteAddress(c)?.replace(/^::ffff:/u, '') ?? '';
  return address !== '' && LOOPBACK.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** Returns the address of the other end of the connection; null without a connection, in tests. */
export function remoteAddress(c: Context): string | null {
  try {
    return getConnInfo(c).remote.address ?? null;
  } catch {
    return null;
  }
}
