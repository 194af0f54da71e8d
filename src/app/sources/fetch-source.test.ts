import { expect, it } from 'vitest';
import { parseRetryAfter } from './fetch-source.ts';
import { isPrivateHost } from './is-private-host.ts';

it.each([
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['169.254.169.254', true],
  ['[::1]', true],
  ['localhost', true],
  ['congbao.chinhphu.vn', false],
  ['8.8.8.8', false],
])('host %s is private: %s', (host, isPrivate) => {
  expect(isPrivateHost(host)).toBe(isPrivate);
});

it('Retry-After is seconds or a date', () => {
  expect(parseRetryAfter('120', 0)).toBe(120_000);
  expect(parseRetryAfter('Thu, 01 Jan 1970 00:01:00 GMT', 0)).toBe(60_000);
  expect(parseRetryAfter('soon', 0)).toBeNull();
});
