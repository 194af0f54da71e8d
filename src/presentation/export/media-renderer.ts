/** Port: renders files that need fonts and WebAssembly. Each runtime loads those in its own way. */
export interface MediaRenderer {
  /** Returns a TrueType font that has every Vietnamese letter. */
  loadFont(weight: 'regular' | 'bold'): Promise<Uint8Array>;
  /** Returns a PNG of an SVG. Texts are drawn with the font family `Be Vietnam Pro`. */
  renderPng(svg: string): Promise<Uint8Array>;
}
