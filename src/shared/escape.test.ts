import { describe, expect, it } from 'vitest';
import { escapeAttribute, escapeHtml, toWellFormed } from './escape.ts';

describe('escapeHtml', () => {
  it('escapeHtml escapes the characters that begin a tag or an entity', () => {
    expect(escapeHtml('<b>"A" & B</b>')).toBe('&lt;b&gt;"A" &amp; B&lt;/b&gt;');
  });

  it('escapeHtml replaces half a surrogate pair by U+FFFD', () => {
    expect(escapeHtml('a\uD83D')).toBe('a\uFFFD');
  });
});

describe('escapeAttribute', () => {
  it('escapeAttribute also escapes quotation marks', () => {
    expect(escapeAttribute('https://a.vn/?x="1"&y')).toBe('https://a.vn/?x=&quot;1&quot;&amp;y');
  });
});

describe('toWellFormed', () => {
  it('toWellFormed keeps whole surrogate pairs', () => {
    expect(toWellFormed('😀\uDE00')).toBe('😀\uFFFD');
  });
});
