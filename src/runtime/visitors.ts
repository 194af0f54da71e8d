/** Who asks, on Node, and how much one may. */
import { BlockList, isIPv6 } from 'node:net';
import type { VisitorDependencies } from '../web/dependencies.ts';
import { tokenBuckets } from '../web/rate-limit.ts';
import { remoteOf } from './local.ts';
import { BURST, grouped, PER_SECOND } from './visitor-groups.ts';

const OURS = new BlockList();
OURS.addSubnet('127.0.0.0', 8);
OURS.addSubnet('10.0.0.0', 8);
OURS.addSubnet('172.16.0.0', 12);
OURS.addSubnet('192.168.0.0', 16);
OURS.addAddress('::1', 'ipv6');
OURS.addSubnet('fc00::', 7, 'ipv6');

export function visitorsOnNode(now: () => Date): VisitorDependencies {
  return {
    limit: tokenBuckets({ burst: BURST, perSecond: PER_SECOND, now: () => now().getTime() }),
    addressOf: (c) => addressOf(remoteOf(c), c.req.header('x-forwarded-for')),
  };
}

/**
 * Whom a request counts for. Behind a proxy of our own network, the last address that the proxy
 * wrote down: earlier ones are the visitor's word. A request from our own network without a proxy
 * is our own and counts for nobody.
 */
export function addressOf(remote: string | null, forwarded: string | undefined): string | null {
  if (remote === null) return null;
  const address = remote.replace(/^::ffff:/u, '');
  if (!isOurs(address)) return grouped(address);
  const last = forwarded?.split(',').at(-1)?.trim() ?? '';
  return last === '' ? null : grouped(last);
}

function isOurs(address: string): boolean {
  return OURS.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
