/** Fonts and pictures on Node: read from the packages on first use, then kept. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Atelier } from '../bot/dependencies.ts';

const FONTS = {
  regular: '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  bold: '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf',
} as const;

export function openAtelier(): Atelier {
  const find = createRequire(import.meta.url).resolve;
  const font = once((weight: keyof typeof FONTS) => readFile(find(FONTS[weight])));
  const ready = once((wasm: string) => readFile(find(wasm)).then(initialise));
  return {
    font,
    png: async (svg) => {
      await ready('@resvg/resvg-wasm/index_bg.wasm');
      const fontBuffers = [await font('regular'), await font('bold')];
      const picture = new Resvg(svg, {
        font: { fontBuffers, defaultFontFamily: 'Be Vietnam Pro' },
      });
      return picture.render().asPng();
    },
  };
}

/** One process knows one resvg: a second atelier finds it ready. */
async function initialise(wasm: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    await initWasm(wasm);
  } catch (error) {
    const ready = error instanceof Error && error.message.includes('Already initialized');
    if (!ready) throw error;
  }
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
