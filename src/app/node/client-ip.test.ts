import { describe, expect, it } from 'vitest';
import { clientAddress } from './client-ip.ts';

describe('clientAddress', () => {
  it.each([
    ['a client', '203.0.113.7', undefined, '203.0.113.7'],
    ['a client that claims to be another', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['a client with IPv4 in IPv6', '::ffff:203.0.113.7', undefined, '203.0.113.7'],
    ['a client with IPv6', '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2'],
    ['a private proxy that names its client', '127.0.0.1', '203.0.113.7', '203.0.113.7'],
    [
      'a private proxy that names its client last',
      '10.0.0.2',
      '1.1.1.1, 203.0.113.7',
      '203.0.113.7',
    ],
    ['a proxy on the other loopback', '::1', '203.0.113.7', '203.0.113.7'],
    ['this machine', '127.0.0.1', undefined, null],
    ['the private network', '192.168.1.5', undefined, null],
    ['a proxy that names nobody', '127.0.0.1', '', null],
    ['an unknown address', null, '203.0.113.7', null],
  ])('returns the client of a request from %s', (_, remote, forwarded, expected) => {
    expect(clientAddress(remote, forwarded)).toBe(expected);
  });

  it.each([
    ['of a visitor of Cloudflare', '198.51.100.9, 172.70.1.1', '198.51.100.9'],
    ['of a visitor who claims an address', '9.9.9.9, 198.51.100.9, 172.70.1.1', '198.51.100.9'],
    ['that came to nginx directly', '203.0.113.7', '203.0.113.7'],
    ['without addresses', '', null],
  ])('returns the client of a request behind two proxies, %s', (_, forwarded, expected) => {
    expect(clientAddress('127.0.0.1', forwarded, 2)).toBe(expected);
  });

  it.each([
    ['a visitor', '198.51.100.9, 172.70.1.1', '198.51.100.9'],
    ['a visitor with IPv6', '2001:db8:1:2:3::4, 2a06:98c1:3120::c', '2001:db8:1:2'],
    ['a visitor who claims an address', '9.9.9.9, 198.51.100.9, 104.16.0.1', '198.51.100.9'],
    ['a visitor whom it does not name', '172.70.1.1', '172.70.1.1'],
    ['a visitor of another network', '9.9.9.9, 172.72.0.1', '172.72.0.1'],
  ])('returns the client that Cloudflare names before one proxy: %s', (_, forwarded, expected) => {
    expect(clientAddress('127.0.0.1', forwarded)).toBe(expected);
  });

  it('gives 200 visitors of one proxy of Cloudflare 200 limits', () => {
    const keys = Array.from({ length: 200 }, (_, at) =>
      clientAddress('127.0.0.1', `198.51.100.${at}, 172.70.1.1`),
    );
    expect(new Set(keys).size).toBe(200);
  });
});
