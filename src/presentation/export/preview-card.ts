/**
 * The picture that chats and social networks show for a link to a page: 1200 × 630 pixels, as SVG
 * (https://ogp.me). The renderer measures no text, so lines are broken by an estimate of their width.
 */
import { escapeHtml } from '../../shared/escape.ts';

export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;
export const PREVIEW_BACKGROUND = '#0d5c63';
const TEXT_COLOR = '#fbf8f1';
const SOFT_COLOR = '#bfd8d6';
const MARGIN = 80;
const LINE_WIDTH = PREVIEW_SIZE.width - 2 * MARGIN;
/** Widths in shares of the font size, a little wide for Be Vietnam Pro. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijlI.,:;'’|!()[\]\s]/u, 0.32],
  [/[mwMWƠ%@]/u, 0.95],
  [/\p{Lu}/u, 0.72],
];
const USUAL_WIDTH = 0.6;

export interface PreviewText {
  readonly brand: string;
  /** One line above the heading: who issued it. */
  readonly kind: string;
  readonly heading: string;
  readonly title: string;
  /** One line at the foot. */
  readonly foot: string;
}

interface TextStyle {
  readonly size: number;
  readonly weight: 400 | 700;
  readonly color?: string;
}

/** A line of text with its baseline at `y`. */
export function previewLine(
  y: number,
  { size, weight, color = TEXT_COLOR }: TextStyle,
  text: string,
): string {
  return `<text x="${MARGIN}" y="${y}" font-family="Be Vietnam Pro" font-size="${size}" font-weight="${weight}" fill="${color}">${escapeHtml(text)}</text>`;
}

/** The picture of these parts on the ground of all pictures. */
export function previewSvg(parts: readonly string[]): string {
  const { width, height } = PREVIEW_SIZE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${PREVIEW_BACKGROUND}"/>`,
    ...parts,
    '</svg>',
  ].join('');
}

/** Returns the picture of a document. Long texts are shortened. */
export function renderPreviewCard({ brand, kind, heading, title, foot }: PreviewText): string {
  const soft = (size: number) => ({ size, weight: 400, color: SOFT_COLOR }) as const;
  const [line = ''] = breakLines(heading, 64, 1);
  return previewSvg([
    previewLine(110, soft(32), breakLines(kind, 32, 1)[0] ?? ''),
    previewLine(196, { size: 64, weight: 700 }, line),
    ...breakLines(title, 44, 4).map((text, at) =>
      previewLine(276 + at * 58, { size: 44, weight: 400 }, text),
    ),
    `<path d="M${MARGIN} 490H${PREVIEW_SIZE.width - MARGIN}" stroke="${SOFT_COLOR}" stroke-opacity=".4" stroke-width="2"/>`,
    previewLine(544, { size: 32, weight: 700 }, breakLines(brand, 32, 1)[0] ?? ''),
    previewLine(588, soft(26), breakLines(foot, 26, 1)[0] ?? ''),
  ]);
}

function widthOf(text: string, size: number): number {
  let width = 0;
  for (const letter of text)
    width += (WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? USUAL_WIDTH) * size;
  return width;
}

/** Breaks a text between words into at most so many lines; the last one is shortened. */
export function breakLines(text: string, size: number, most: number): string[] {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const lines: string[] = [];
  while (words.length > 0 && lines.length < most) {
    let line = words.shift() ?? '';
    while (words.length > 0 && widthOf(`${line} ${words[0]}`, size) <= LINE_WIDTH) {
      line += ` ${words.shift()}`;
    }
    lines.push(shorten(line, size, words.length > 0 && lines.length + 1 === most));
  }
  return lines;
}

function shorten(line: string, size: number, goesOn: boolean): string {
  if (!goesOn && widthOf(line, size) <= LINE_WIDTH) return line;
  const letters = [...line];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, size) > LINE_WIDTH) letters.pop();
  const cut = letters.join('');
  const whole = cut.slice(0, Math.max(0, cut.lastIndexOf(' ')));
  // A word is cut only where it fills most of the line.
  return `${(whole.length > cut.length / 2 ? whole : cut).replace(/[\s,;:–-]+$/u, '')}…`;
}
