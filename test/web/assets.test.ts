/** Styles, scripts and fonts of the pages. */
import { afterAll, describe, expect, it } from 'vitest';
import { kilobytes } from '../helpers/kilobytes.ts';
import { createPageReader, createTestSite } from '../helpers/site.ts';

const site = createTestSite();
const { get, html } = createPageReader(site);
afterAll(() => site.deps.store.close());

describe('assets', () => {
  it('have at most 15 kB of styles and 15 kB of scripts after gzip', () => {
    const files = site.deps.site?.assets.files ?? new Map();
    const totalSize = (type: RegExp): number =>
      [...files.values()]
        .filter((file) => type.test(file.type))
        .reduce((sum, file) => sum + kilobytes(file.body), 0);
    expect(totalSize(/^text\/css/u)).toBeLessThanOrEqual(15);
    expect(totalSize(/javascript/u)).toBeLessThanOrEqual(15);
    expect(totalSize(/javascript/u)).toBeGreaterThan(0.5);
  });

  it('are immutable under the current version and cached briefly under another version', async () => {
    const page = await html('/');
    const [, style = ''] = /href="(\/assets\/[^"]+style\.css)"/u.exec(page) ?? [];
    const response = await get(style);
    expect(response.headers.get('content-type')).toMatch(/^text\/css/u);
    expect(response.headers.get('cache-control')).toContain('immutable');
    const older = await get(style.replace(/assets\/\w+/u, 'assets/0123456789ab'));
    expect(older.status).toBe(200);
    expect(older.headers.get('cache-control')).not.toContain('immutable');
    expect((await get('/assets/0/../../package.json')).status).toBe(404);
    expect((await get('/assets/0/style.css%00')).status).toBe(404);
  });

  it('include every file that styles and scripts refer to', async () => {
    const files = site.deps.site?.assets.files ?? new Map();
    const style = new TextDecoder().decode(files.get('style.css')?.body);
    const fonts = [...style.matchAll(/url\(["']?([^"')]+)/gu)].map(([, name]) => name);
    expect(fonts).toHaveLength(4);
    for (const name of fonts) expect([...files.keys()]).toContain(name);
    for (const [name, file] of files) {
      if (!/javascript/u.test(file.type)) continue;
      const imports = new TextDecoder().decode(file.body).matchAll(/from '\.\/([^']+)'/gu);
      for (const [, other] of imports) expect([...files.keys()], name).toContain(other);
    }
  });
});
