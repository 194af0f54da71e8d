import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createPlatformMediaRenderer } from '../media/node-renderer.ts';
import { renderPageImages } from './page-images.ts';

const kept = (name: string): Buffer =>
  readFileSync(new URL(`../../web/assets/${name}`, import.meta.url));

describe('the stored page images', () => {
  it('match the current icon and texts (if not: npm run pictures) and are small', async () => {
    const drawn = await renderPageImages(
      kept('favicon.svg').toString(),
      createPlatformMediaRenderer(),
    );
    expect(drawn.size).toBeGreaterThan(0);
    let weight = 0;
    for (const [name, bytes] of drawn) {
      expect(kept(name).equals(bytes), name).toBe(true);
      weight += bytes.length;
    }
    expect(weight).toBeLessThan(60_000);
  });
});
