/** A QR picture of a link, for a counter's desk or a notice board. */
import { renderSVG } from 'uqr';

/** An SVG; `M` survives some dirt and folds and still keeps the squares large. */
export function renderQrCode(link: string): string {
  return renderSVG(link, { ecc: 'M', border: 4, pixelSize: 12 });
}
