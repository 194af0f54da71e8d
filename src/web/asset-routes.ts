/**
 * What the pages load: styles, scripts, typeface, icons. Held in memory and served by us, so that a
 * page asks nobody else for anything. The address carries a version made of all their contents: a
 * file under it never changes, and may be kept for ever.
 */
import { Hono } from 'hono';
import type { Assets } from './ports.ts';
import { problemResponse } from './problem-details.ts';

const IMMUTABLE_CACHE = 'public, max-age=31536000, immutable';
/** Under another version's address: a page from before a deploy, or a guess. */
const SHORT_CACHE = 'public, max-age=300';
/** Addresses that people and programs expect as they stand. */
const ROOT_FILES: readonly string[] = [
  'favicon.svg',
  'apple-touch-icon.png',
  'icon-192.png',
  'icon-512.png',
  'og-image.png',
  'feed.css',
];

/** Where a page finds a file. */
export function assetPath({ version }: Assets, name: string): string {
  return `/assets/${version}/${name}`;
}

export function createAssetRoutes(assets: Assets): Hono {
  const routes = new Hono();
  routes.get('/assets/:version/:name{.+}', (c) => {
    const { version, name } = c.req.param();
    const asset = assets.files.get(name);
    if (asset === undefined) return problemResponse(c, 404, (t) => t('problem-not-found'));
    const cached = version === assets.version ? IMMUTABLE_CACHE : SHORT_CACHE;
    return c.body(asset.body, 200, { 'content-type': asset.type, 'cache-control': cached });
  });
  for (const name of ROOT_FILES) {
    const asset = assets.files.get(name);
    if (asset === undefined) continue;
    const headers = { 'content-type': asset.type, 'cache-control': 'public, max-age=86400' };
    routes.get(`/${name}`, (c) => c.body(asset.body, 200, headers));
  }
  routes.get('/favicon.ico', (c) => c.redirect('/favicon.svg', 301));
  return routes;
}
