/** Fonts and pictures on Node: read from the packages on first use, then kept. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm } from '@resvg/resvg-wasm';
import type { Atelier } from '../bot/dependencies.ts';
import { atelierOf } from './atelier-of.ts';

const FONTS = {
  regular: '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  bold: '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf',
} as const;

export function openAtelier(): Atelier {
  const find = createRequire(import.meta.url).resolve;
  return atelierOf({
    font: once((weight: keyof typeof FONTS) => readFile(find(FONTS[weight]))),
    start: async () => initWasm(await readFile(find('@resvg/resvg-wasm/index_bg.wasm'))),
  });
}

/** What failed is tried again by the next who asks. */
function once<K, V>(make: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const made = new Map<K, Promise<V>>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    made.set(key, fresh);
    fresh.catch(() => made.delete(key));
    return fresh;
  };
}
