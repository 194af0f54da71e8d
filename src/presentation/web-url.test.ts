import { describe, expect, it } from 'vitest';
import { isWebUrl } from './web-url.ts';

describe('isWebUrl', () => {
  it.each(['https://vanban.chinhphu.vn/?pageid=27160&docid=1', 'HTTP://example.vn/Văn-bản'])(
    'accepts %s',
    (url) => {
      expect(isWebUrl(url)).toBe(true);
    },
  );

  it.each([
    null,
    '',
    'https://[',
    'https://',
    'ftp://example.vn',
    'https://example.vn/a b',
    'javascript:alert(1)',
  ])('refuses %s', (url) => {
    expect(isWebUrl(url)).toBe(false);
  });
});
