import { expect, it } from 'vitest';
import { continuationKey, formatDedupKey, isAnnouncementKey } from './dedup-key.ts';

it('formats keys as former versions stored them', () => {
  expect(formatDedupKey({ kind: 'announcement', announcementId: 12 })).toBe('a:12');
  expect(formatDedupKey({ kind: 'digest', due: 1000, threadId: null })).toBe('d:1000:0');
  expect(formatDedupKey({ kind: 'digest', due: 1000, threadId: 7 })).toBe('d:1000:7');
  expect(formatDedupKey({ kind: 'bulk', at: 1000, index: null })).toBe('b:1000');
  expect(formatDedupKey({ kind: 'bulk', at: 1000, index: 0 })).toBe('b:1000:0');
});

it('tells the key of one announcement from the key of a digest', () => {
  expect(isAnnouncementKey('a:12')).toBe(true);
  expect(isAnnouncementKey('a:12#2')).toBe(true);
  expect(isAnnouncementKey('d:1000:0')).toBe(false);
  expect(isAnnouncementKey('b:1000')).toBe(false);
});

it('numbers the continuations of a message', () => {
  expect(continuationKey('d:1000:0')).toBe('d:1000:0#2');
  expect(continuationKey('d:1000:0#2')).toBe('d:1000:0#3');
  expect(continuationKey('b:1000:4#9')).toBe('b:1000:4#10');
});
