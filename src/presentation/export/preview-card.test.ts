import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPlatformMediaRenderer } from '#test/renderer';
import { breakLines, renderPreviewCard } from './preview-card.ts';

const text = {
  brand: 'Hỏi đáp cải cách hành chính',
  kind: 'Bộ Chính trị',
  heading: 'Nghị quyết 57-NQ/TW',
  title: 'Về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo',
  foot: 'Ngày 22/12/2024',
};

describe('the preview of a document', () => {
  it('is a PNG of 1200 × 630 pixels', async () => {
    const png = await createPlatformMediaRenderer().renderPng(renderPreviewCard(text));
    const view = new DataView(png.buffer, png.byteOffset);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(100_000);
  });

  it('shows all its texts, escaped', () => {
    const svg = renderPreviewCard({ ...text, kind: '<b>&"' });
    expect(svg).toContain('&lt;b&gt;&amp;');
    for (const part of [text.brand, text.heading, text.foot]) expect(svg).toContain(part);
  });

  it('shortens what is too long, and breaks lines between words', () => {
    const lines = breakLines('kế hoạch cải cách hành chính '.repeat(40), 44, 4);
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toMatch(/…$/u);
    expect(lines.slice(0, 3).join(' ')).not.toContain('…');
    expect(breakLines('x'.repeat(500), 44, 4)[0]).toMatch(/^x+…$/u);
    expect(breakLines('', 44, 4)).toEqual([]);
  });

  it('keeps every word of a text that fits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('kế', 'hoạch', 'số', '57'), { maxLength: 20 }),
        (words) => {
          expect(breakLines(words.join(' '), 44, 4).join(' ')).toBe(words.join(' '));
        },
      ),
    );
  });
});
