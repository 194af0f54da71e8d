/**
 * The images of the pages for clients that take no SVG: icons of home screens, and the preview of a
 * link to the pages. `npm run pictures` renders them from the icon and the texts of the pages into
 * `src/web/assets`.
 */

import { translatorOf } from '../../i18n/i18n.ts';
import type { MediaRenderer } from '../../presentation/export/media-renderer.ts';
import { escapeHtml } from '../../shared/escape.ts';

const BACKGROUND_COLOR = '#0d5c63';
const TEXT_COLOR = '#fbf8f1';

/** Returns the images by file name, from the SVG of the icon. */
export async function renderPageImages(
  icon: string,
  { renderPng }: Pick<MediaRenderer, 'renderPng'>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  // The icon without its rounded background: phones cut the corners themselves.
  const mark = /<rect[^>]*\/>(.*)<\/svg>/su.exec(icon)?.[1];
  if (mark === undefined) throw new Error('the icon has no ground to take off');
  const files = new Map<string, Uint8Array>();
  for (const [name, size] of [
    ['apple-touch-icon.png', 180],
    ['icon-192.png', 192],
    ['icon-512.png', 512],
  ] as const) {
    files.set(name, await renderPng(iconSvg(mark, size)));
  }
  files.set('og-image.png', await renderPng(socialCardSvg(mark)));
  return files;
}

/**
 * The part of the icon within the safe zone of a mask: https://w3c.github.io/manifest/#icon-masks
 */
function iconSvg(mark: string, size: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="${size}" height="${size}"><rect width="32" height="32" fill="${BACKGROUND_COLOR}"/><g transform="translate(1.7 .8) scale(.85)">${mark}</g></svg>`;
}

/** The size that link previews use: https://ogp.me */
function socialCardSvg(mark: string): string {
  const vi = translatorOf('vi');
  const en = translatorOf('en');
  const line = (y: number, size: number, weight: number, text: string): string =>
    `<text x="80" y="${y}" font-family="Be Vietnam Pro" font-size="${size}" font-weight="${weight}" fill="${TEXT_COLOR}">${escapeHtml(text)}</text>`;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" width="1200" height="630">',
    `<rect width="1200" height="630" fill="${BACKGROUND_COLOR}"/>`,
    `<g transform="translate(21 20) scale(8)">${mark}</g>`,
    line(390, 66, 700, vi('web-layout-brand')),
    line(466, 40, 400, vi('web-search-heading')),
    line(540, 32, 400, en('web-layout-brand')),
    '</svg>',
  ].join('');
}
