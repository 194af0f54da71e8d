import { describe, expect, it } from 'vitest';
import { clientAddress } from './client-ip.ts';

describe('whom a request counts for', () => {
  it.each([
    ['a visitor', '203.0.113.7', undefined, '203.0.113.7'],
    ['a visitor who claims to be another', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['a visitor over IPv4 in IPv6', '::ffff:203.0.113.7', undefined, '203.0.113.7'],
    ['a household of IPv6', '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2'],
    ['whom our proxy names', '127.0.0.1', '203.0.113.7', '203.0.113.7'],
    ['whom our proxy names last', '10.0.0.2', '1.1.1.1, 203.0.113.7', '203.0.113.7'],
    ['a proxy on the other loopback', '::1', '203.0.113.7', '203.0.113.7'],
    ['this machine', '127.0.0.1', undefined, null],
    ['our network', '192.168.1.5', undefined, null],
    ['an empty word of a proxy', '127.0.0.1', '', null],
    ['nobody', null, '203.0.113.7', null],
  ])('%s', (_, remote, forwarded, expected) => {
    expect(clientAddress(remote, forwarded)).toBe(expected);
  });
});
