import { describe, expect, it } from 'vitest';
import { readMarkdown } from './text.ts';

describe('readMarkdown', () => {
  const gap = '\t'.repeat(10_000);

  it.each([
    ['# Chương I', 'Chương I'],
    ['## Chương I ##', 'Chương I'],
    ['# Chương # I #', 'Chương # I'],
    [`# Chương I${gap}##`, 'Chương I'],
  ])('reads a heading without its signs', (line, text) => {
    const [heading] = readMarkdown(line);
    expect(heading?.heading).not.toBeNull();
    expect(heading?.text).toBe(text);
  });

  it('reads a heading with a long gap within', () => {
    expect(readMarkdown(`#${gap}Chương${gap}I`)[0]?.text).toMatch(/^Chương\s+I$/u);
  });
});
