/**
 * The pages' pictures for those who take no SVG: icons for home screens, and what stands beside a
 * link to the pages elsewhere. Made from the icon and the pages' own words, by
 * `npm run pictures`, when one of these changes; kept in `src/web/assets`.
 */

import type { MediaRenderer } from '../../presentation/export/media-renderer.ts';
import { escapeHtml } from '../../shared/escape.ts';
import { getSiteMessages } from '../../web/locales/negotiate-language.ts';

const BACKGROUND_COLOR = '#0d5c63';
const TEXT_COLOR = '#fbf8f1';

/** Files by name, from the icon's SVG. */
export async function renderPageImages(
  icon: string,
  { renderPng }: Pick<MediaRenderer, 'renderPng'>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  // What is on the icon, without its ground of round corners: phones cut corners themselves.
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

/** The mark within the circle that a phone leaves at least: https://w3c.github.io/manifest/#icon-masks */
function iconSvg(mark: string, size: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="${size}" height="${size}"><rect width="32" height="32" fill="${BACKGROUND_COLOR}"/><g transform="translate(1.7 .8) scale(.85)">${mark}</g></svg>`;
}

/** As wide and high as those who show links ask for: https://ogp.me */
function socialCardSvg(mark: string): string {
  const { vi, en } = { vi: getSiteMessages('vi'), en: getSiteMessages('en') };
  const line = (y: number, size: number, weight: number, text: string): string =>
    `<text x="80" y="${y}" font-family="Be Vietnam Pro" font-size="${size}" font-weight="${weight}" fill="${TEXT_COLOR}">${escapeHtml(text)}</text>`;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" width="1200" height="630">',
    `<rect width="1200" height="630" fill="${BACKGROUND_COLOR}"/>`,
    `<g transform="translate(21 20) scale(8)">${mark}</g>`,
    line(390, 66, 700, vi.frame.brand),
    line(466, 40, 400, vi.search.heading),
    line(540, 32, 400, en.frame.brand),
    '</svg>',
  ].join('');
}
