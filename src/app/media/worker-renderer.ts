/** Fonts and images on Workers, from the bundle. */

import regular from '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf';
import bold from '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf';
import { initWasm } from '@resvg/resvg-wasm';
import wasm from '@resvg/resvg-wasm/index_bg.wasm';
import type { MediaRenderer } from '../../presentation/export/media-renderer.ts';
import { createMediaRenderer } from './renderer.ts';

export function createPlatformMediaRenderer(): MediaRenderer {
  const fonts = { regular: new Uint8Array(regular), bold: new Uint8Array(bold) };
  return createMediaRenderer({
    font: async (weight) => fonts[weight],
    start: () => initWasm(wasm),
  });
}
