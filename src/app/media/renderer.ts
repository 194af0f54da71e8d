/** Renders images with resvg, on any platform. */
import { Resvg } from '@resvg/resvg-wasm';
import type { MediaRenderer } from '../../presentation/export/media-renderer.ts';

export interface MediaRendererOptions {
  readonly font: MediaRenderer['loadFont'];
  /** Loads resvg. It is called once, and again after a failure. */
  readonly start: () => Promise<void>;
}

export function createMediaRenderer({ font, start }: MediaRendererOptions): MediaRenderer {
  let started: Promise<void> | null = null;
  const ensureStarted = (): Promise<void> => {
    started ??= initResvg(start);
    started.catch(() => {
      started = null;
    });
    return started;
  };
  return {
    loadFont: font,
    renderPng: async (svg) => {
      await ensureStarted();
      const fontBuffers = [await font('regular'), await font('bold')];
      const image = new Resvg(svg, {
        font: { fontBuffers, defaultFontFamily: 'Be Vietnam Pro' },
      });
      return image.render().asPng();
    },
  };
}

/** A process initializes resvg once; a second renderer uses the same. */
async function initResvg(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    const isInitialized = error instanceof Error && error.message.includes('Already initialized');
    if (!isInitialized) throw error;
  }
}
