import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderDocx } from './docx.ts';
import type { ExportBlock } from './export-document.ts';

const partsOf = async (blocks: readonly ExportBlock[]) => {
  const parts = unzipSync(await renderDocx(blocks, 'Nghị quyết \uD83D'));
  return (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
};

describe('a document as DOCX', () => {
  it('has headings that a word processor lists, and paragraphs with their styles', async () => {
    const part = await partsOf([
      { kind: 'heading', level: 1, text: 'Nghị quyết 04-NQ/TU' },
      { kind: 'heading', level: 9, text: 'Sâu' },
      { kind: 'item', runs: [{ text: '• ' }, { text: 'Đạt 80%', style: 'strong' }] },
      { kind: 'note', runs: [{ text: 'Không phải văn bản chính thức.' }] },
    ]);
    const text = part('word/document.xml');
    expect(text).toMatch(/<w:pStyle w:val="Heading1"\/>.*?Nghị quyết 04-NQ\/TU/su);
    expect(text).toMatch(/<w:pStyle w:val="Heading5"\/>.*?Sâu/su);
    expect(text).toMatch(/<w:b\/>(?:(?!<w:t).)*<w:t[^>]*>Đạt 80%/su);
    expect(text).toMatch(/<w:i\/>(?:(?!<w:t).)*<w:t[^>]*>Không phải/su);
  });

  it('is A4 with the margins and the font of Nghị định 30/2020/NĐ-CP', async () => {
    const part = await partsOf([{ kind: 'paragraph', runs: [{ text: 'Lời' }] }]);
    const text = part('word/document.xml');
    // 210 mm, 297 mm and 30 mm in twentieths of a point.
    expect(text).toMatch(/<w:pgSz w:w="1190\d" w:h="1683\d"/u);
    expect(text).toMatch(/<w:pgMar [^>]*w:left="170\d"/u);
    expect(part('word/styles.xml')).toContain('Times New Roman');
  });

  it('links where the text links, breaks lines, and drops what XML cannot hold', async () => {
    const part = await partsOf([
      { kind: 'paragraph', runs: [{ text: 'Nguồn & gốc', href: 'https://a.vn/?x=1&y=2' }] },
      { kind: 'quote', runs: [{ text: 'một\nhai\u0000\uD83D' }] },
    ]);
    expect(part('word/_rels/document.xml.rels')).toContain('https://a.vn/?x=1&amp;y=2');
    const text = part('word/document.xml');
    expect(text).toContain('Nguồn &amp; gốc');
    expect(text).toMatch(/một.*<w:br\/>.*hai\uFFFD?</su);
    expect(text).not.toContain('\u0000');
  });
});
