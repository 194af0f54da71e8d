/** Renders the QR code of a link, for printing. */
import { renderSVG } from 'uqr';

/** Returns an SVG. Error correction level M tolerates some damage and keeps the squares large. */
export function renderQrCode(link: string): string {
  return renderSVG(link, { ecc: 'M', border: 4, pixelSize: 12 });
}
