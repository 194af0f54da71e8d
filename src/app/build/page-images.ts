/**
 * The images of the pages for clients that take no SVG: icons of home screens, and the preview of a
 * link to the pages. `npm run pictures` renders them from the icon and the texts of the pages into
 * `src/web/assets`.
 */

import { translatorOf } from '../../i18n/i18n.ts';
import type { MediaRenderer } from '../../presentation/export/media-renderer.ts';
import {
  PREVIEW_BACKGROUND,
  previewLine,
  previewSvg,
} from '../../presentation/export/preview-card.ts';

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
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="${size}" height="${size}"><rect width="32" height="32" fill="${PREVIEW_BACKGROUND}"/><g transform="translate(1.7 .8) scale(.85)">${mark}</g></svg>`;
}

/** The preview of a page that has none of its own. */
function socialCardSvg(mark: string): string {
  const vi = translatorOf('vi');
  const en = translatorOf('en');
  return previewSvg([
    `<g transform="translate(21 20) scale(8)">${mark}</g>`,
    previewLine(390, { size: 66, weight: 700 }, vi('web-layout-brand')),
    previewLine(466, { size: 40, weight: 400 }, vi('web-search-heading')),
    previewLine(540, { size: 32, weight: 400 }, en('web-layout-brand')),
  ]);
}
