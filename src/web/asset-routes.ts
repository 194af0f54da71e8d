/**
 * The files that pages load: styles, scripts, fonts and icons. They are kept in memory. Their path
 * contains a version made from all their contents, so that browsers can cache them forever.
 */
import { Hono } from 'hono';
import type { Assets } from './ports.ts';
import { problemResponse } from './problem-details.ts';

const IMMUTABLE_CACHE = 'public, max-age=31536000, immutable';
/** For the path of another version, which a page from before a deployment uses. */
const SHORT_CACHE = 'public, max-age=300';
/** Files that browsers and programs request at the root path. */
const ROOT_FILES: readonly string[] = [
  'favicon.svg',
  'apple-touch-icon.png',
  'icon-192.png',
  'icon-512.png',
  'og-image.png',
  'feed.css',
];

/** The path of a file of the current version. */
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
