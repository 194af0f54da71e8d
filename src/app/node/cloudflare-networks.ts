/**
 * The networks of Cloudflare's proxies (https://www.cloudflare.com/ips/). They change less than once a
 * year. A missing one makes its visitors share a rate limit. A listed one is trusted to name its client,
 * also where no Cloudflare stands in front: who sends from such an address chooses what counts the requests.
 */
import { BlockList, isIPv6 } from 'node:net';

const IPV4 = [
  ['173.245.48.0', 20],
  ['103.21.244.0', 22],
  ['103.22.200.0', 22],
  ['103.31.4.0', 22],
  ['141.101.64.0', 18],
  ['108.162.192.0', 18],
  ['190.93.240.0', 20],
  ['188.114.96.0', 20],
  ['197.234.240.0', 22],
  ['198.41.128.0', 17],
  ['162.158.0.0', 15],
  ['104.16.0.0', 13],
  ['104.24.0.0', 14],
  ['172.64.0.0', 13],
  ['131.0.72.0', 22],
] as const;
const IPV6 = [
  ['2400:cb00::', 32],
  ['2606:4700::', 32],
  ['2803:f800::', 32],
  ['2405:b500::', 32],
  ['2405:8100::', 32],
  ['2a06:98c0::', 29],
  ['2c0f:f248::', 32],
] as const;

const NETWORKS = new BlockList();
for (const [address, prefix] of IPV4) NETWORKS.addSubnet(address, prefix);
for (const [address, prefix] of IPV6) NETWORKS.addSubnet(address, prefix, 'ipv6');

/** Whether an address is that of a proxy of Cloudflare. */
export function isCloudflare(address: string): boolean {
  return NETWORKS.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
