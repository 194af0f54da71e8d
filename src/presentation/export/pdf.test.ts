import { describe, expect, it } from 'vitest';
import { createPlatformMediaRenderer } from '#test/renderer';
import { translatorOf } from '../../i18n/i18n.ts';
import { renderPdf } from './pdf.ts';
import { renderQrCode } from './qr-code.ts';
import { renderQuestionChart } from './question-chart.ts';

const en = translatorOf('en');

const mediaRenderer = createPlatformMediaRenderer();
const latin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);

describe('a document as PDF', () => {
  it('embeds a font that has every Vietnamese letter, and none that lacks them', async () => {
    const text = 'ắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữự đĐ '.repeat(300);
    const pdf = latin(
      await renderPdf(
        [
          { kind: 'heading', level: 1, text: 'Nghị quyết' },
          { kind: 'item', runs: [{ text: '• ' }, { text, href: 'https://a.vn' }] },
          { kind: 'note', runs: [{ text: 'emoji 👩‍👩‍👧 và \uD83D' }] },
          { kind: 'paragraph', runs: [] },
        ],
        'Nghị quyết \uD83D',
        mediaRenderer,
      ),
    );
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toMatch(/\/BaseFont \/\w+\+BeVietnamPro-Bold/u);
    expect(pdf).toMatch(/\/BaseFont \/\w+\+BeVietnamPro-Regular/u);
    expect(pdf).not.toContain('Helvetica');
    expect(pdf.match(/\/Type \/Page\b/gu)?.length).toBeGreaterThan(1);
  });
});

describe('pictures', () => {
  it.each([
    ['a QR code', renderQrCode('https://t.me/bot?start=doc_a')],
    ['a chart', renderQuestionChart([{ day: '2026-11-25', asked: 3, answered: 1 }], en)],
    [
      'a chart of nothing',
      renderQuestionChart(
        [],
        Object.assign(() => '<&>', { language: 'en', info: en.info }),
      ),
    ],
  ])('%s becomes a PNG', async (_, svg) => {
    expect(latin(await mediaRenderer.renderPng(svg)).slice(1, 4)).toBe('PNG');
  });
});
