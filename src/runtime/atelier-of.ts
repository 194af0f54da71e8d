/** Pictures by resvg, wherever its program and the fonts come from. */
import { Resvg } from '@resvg/resvg-wasm';
import type { Atelier } from '../bot/dependencies.ts';

export interface AtelierParts {
  readonly font: Atelier['font'];
  /** Starts resvg; asked once, and again where it failed. */
  readonly start: () => Promise<void>;
}

export function atelierOf({ font, start }: AtelierParts): Atelier {
  let started: Promise<void> | null = null;
  const ready = (): Promise<void> => {
    started ??= begin(start);
    started.catch(() => {
      started = null;
    });
    return started;
  };
  return {
    font,
    png: async (svg) => {
      await ready();
      const fontBuffers = [await font('regular'), await font('bold')];
      const picture = new Resvg(svg, {
        font: { fontBuffers, defaultFontFamily: 'Be Vietnam Pro' },
      });
      return picture.render().asPng();
    },
  };
}

/** One process knows one resvg: a second atelier finds it ready. */
async function begin(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    const ready = error instanceof Error && error.message.includes('Already initialized');
    if (!ready) throw error;
  }
}
