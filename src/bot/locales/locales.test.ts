import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { vi } from './vi.ts';

type Leaf = readonly [path: string, text: string];

/** Every text, functions called with what stands for anything. */
function leaves(value: unknown, path: string): Leaf[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const said: unknown = value('X', 'Y');
    return [[path, String(said)]];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

describe('the locales', () => {
  const vietnamese = new Map(leaves(vi, ''));
  const english = new Map(leaves(en, ''));

  it('say the same things', () => {
    expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort());
  });

  it('say something everywhere', () => {
    for (const [path, text] of [...vietnamese, ...english]) {
      expect(text.trim(), path).not.toBe('');
      expect(text, path).not.toContain('[object');
    }
  });

  it('differ, but for names and signs', () => {
    const same = [...english].filter(([path, text]) => vietnamese.get(path) === text);
    expect(same.map(([path]) => path)).toEqual([
      '.answers.open',
      '.documents.asMarkdown',
      '.documents.asPdf',
      '.talks.chosen',
    ]);
  });
});
