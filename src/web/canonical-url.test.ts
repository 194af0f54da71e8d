import { describe, expect, it } from 'vitest';
import { canonicalPath } from './canonical-url.ts';

describe('canonicalPath', () => {
  it.each([
    ['/', '/'],
    ['/?page=1', '/?page=1'],
    ['/?page=nothing', '/?page=1'],
    ['/?page=3&lang=en', '/?page=3'],
    ['/?lang=en&utm_source=x', '/'],
    ['/?year=2024&q=+k%E1%BA%BF%20ho%E1%BA%A1ch+&page=1', '/?q=k%E1%BA%BF+ho%E1%BA%A1ch&year=2024'],
    ['/?q=a%26b&type=plan&page=2', '/?q=a%26b&type=plan&page=2'],
    ['/?about=nq-57', '/?about=nq-57'],
    ['/topics/so?lang=vi&fbclid=1', '/topics/so'],
    ['/documents/a?q=b', '/documents/a'],
    ['/chat?q=a&lang=en', '/chat?q=a'],
    ['/chat?about=nq-57', '/chat?about=nq-57'],
  ])('returns for %s the canonical path %s', (from, to) => {
    const { pathname: path, searchParams: query } = new URL(from, 'http://localhost');
    expect(canonicalPath({ path, query })).toBe(to);
  });
});
