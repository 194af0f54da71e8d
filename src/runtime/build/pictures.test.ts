import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openAtelier } from '../atelier.ts';
import { drawPictures } from './pictures.ts';

const kept = (name: string): Buffer =>
  readFileSync(new URL(`../../web/assets/${name}`, import.meta.url));

describe('the pictures that are kept', () => {
  it('show the icon and the words of now (else: npm run pictures), and are small', async () => {
    const drawn = await drawPictures(kept('favicon.svg').toString(), openAtelier());
    expect(drawn.size).toBeGreaterThan(0);
    let weight = 0;
    for (const [name, bytes] of drawn) {
      expect(kept(name).equals(bytes), name).toBe(true);
      weight += bytes.length;
    }
    expect(weight).toBeLessThan(60_000);
  });
});
