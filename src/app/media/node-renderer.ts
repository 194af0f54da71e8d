/** Fonts and images on Node, read from their packages on first use. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm } from '@resvg/resvg-wasm';
import type { MediaRenderer } from '../../presentation/export/media-renderer.ts';
import { createMediaRenderer } from './renderer.ts';

const FONTS = {
  regular: '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  bold: '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf',
} as const;

export function createPlatformMediaRenderer(): MediaRenderer {
  const find = createRequire(import.meta.url).resolve;
  return createMediaRenderer({
    font: memoizeAsync((weight: keyof typeof FONTS) => readFile(find(FONTS[weight]))),
    start: async () => initWasm(await readFile(find('@resvg/resvg-wasm/index_bg.wasm'))),
  });
}

/** Returns a function that remembers each result. A failed call is not remembered. */
function memoizeAsync<K, V>(make: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const cache = new Map<K, Promise<V>>();
  return (key) => {
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    const pending = make(key);
    cache.set(key, pending);
    pending.catch(() => cache.delete(key));
    return pending;
  };
}
