/** The rate limit of web clients on Node. */
import { BlockList, isIPv6 } from 'node:net';
import type { RateLimitDependencies } from '../../web/ports.ts';
import { createClientLimiter, rateLimitKey } from '../client-limit.ts';
import { isCloudflare } from './cloudflare-networks.ts';
import { remoteAddress } from './is-local.ts';

const PRIVATE_NETWORKS = new BlockList();
PRIVATE_NETWORKS.addSubnet('127.0.0.0', 8);
PRIVATE_NETWORKS.addSubnet('10.0.0.0', 8);
PRIVATE_NETWORKS.addSubnet('172.16.0.0', 12);
PRIVATE_NETWORKS.addSubnet('192.168.0.0', 16);
PRIVATE_NETWORKS.addAddress('::1', 'ipv6');
PRIVATE_NETWORKS.addSubnet('fc00::', 7, 'ipv6');

/** @param proxyHops how many proxies add an address to `X-Forwarded-For` */
export function createClientIdentification(
  now: () => Date,
  proxyHops: number,
): RateLimitDependencies {
  return {
    limit: createClientLimiter(now),
    clientKeyOf: (c) => clientAddress(remoteAddress(c), c.req.header('x-forwarded-for'), proxyHops),
  };
}

/**
 * Returns the client that a request counts for. Behind a proxy of a private network it is the address
 * that the outermost of the known proxies added, because the client may have written the earlier ones.
 * Cloudflare before the proxy is known: the address before its own counts. That is so in every deployment,
 * so who sends from a network of Cloudflare (a worker, WARP) may claim any address. Only the rate limit
 * depends on it.
 * A request from a private network without a proxy counts for nobody: null.
 */
export function clientAddress(
  remote: string | null,
  forwarded: string | undefined,
  proxyHops = 1,
): string | null {
  if (remote === null) return null;
  const address = remote.replace(/^::ffff:/u, '');
  if (!isPrivateNetwork(address)) return rateLimitKey(address);
  const named = (forwarded ?? '').split(',').map((one) => one.trim());
  // A request that went past the outer proxies has fewer addresses.
  const at = named.length - Math.min(proxyHops, named.length);
  const outer = named[at] ?? '';
  const client = (isCloudflare(outer) ? named[at - 1] : undefined) ?? outer;
  return client === '' ? null : rateLimitKey(client);
}

function isPrivateNetwork(address: string): boolean {
  return PRIVATE_NETWORKS.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
