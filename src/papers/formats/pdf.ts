/** Reads the pages of a PDF: runs of text with their place and font, and the lines of its tables. */
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { FontLook, PageContent, Ruling, TextRun } from '../layout/page-content.ts';
import { PaperRefused } from '../refusal.ts';
import { collectRulings, type DrawingCodes } from './pdf-rulings.ts';

/** A gazette issue has up to 200 pages. More is no single paper. */
export const MAX_PAGES = 600;
/** Borders and fonts are read on so many pages: drawing takes longer than reading the text. */
const MAX_DRAWN_PAGES = 150;
const BOLD_NAME = /bold|black|heavy|-bd/iu;
const UNKNOWN_FONT: FontLook = { name: '', isBold: null };

const NOT_DRAWN: { readonly fnArray: number[]; readonly argsArray: unknown[] } = {
  fnArray: [],
  argsArray: [],
};

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;
type Matrix = readonly number[];

/**
 * Returns the pages of a PDF, in order. Where a page has text in two directions, as a gazette page
 * with a table on its side, it is returned once for each direction.
 *
 * @throws PaperRefused for a password, a broken file, or too many pages
 */
export async function readPdf(bytes: Uint8Array): Promise<PageContent[]> {
  const { OPS } = await getResolvedPDFJS();
  const pdf = await openPdf(bytes);
  if (pdf.numPages > MAX_PAGES)
    throw new PaperRefused('too-large', `${pdf.numPages} pages; at most ${MAX_PAGES} are read`);
  const pages: PageContent[] = [];
  const fonts = new Map<string, FontLook>();
  try {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      pages.push(...(await readPage(page, number, fonts, OPS)));
      page.cleanup();
    }
  } catch (error) {
    throw new PaperRefused('corrupt', `page ${pages.length + 1} of the PDF: ${messageOf(error)}`);
  } finally {
    await pdf.destroy();
  }
  return pages;
}

async function openPdf(bytes: Uint8Array): ReturnType<typeof getDocumentProxy> {
  try {
    return await getDocumentProxy(bytes, { verbosity: 0, fontExtraProperties: true });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new PaperRefused('passworded', 'the PDF asks for a password; save it without one');
    throw new PaperRefused('corrupt', `the PDF cannot be opened: ${messageOf(error)}`);
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

async function readPage(
  page: PdfPage,
  number: number,
  fonts: Map<string, FontLook>,
  codes: DrawingCodes,
): Promise<PageContent[]> {
  const content = await page.getTextContent();
  const drawn = number > MAX_DRAWN_PAGES ? NOT_DRAWN : await page.getOperatorList();
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const { rulings, pictures } = collectRulings(drawn.fnArray, drawn.argsArray, transform, codes);
  const upright: TextRun[] = [];
  const upward: TextRun[] = [];
  const downward: TextRun[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str === '') continue;
    const matrix: Matrix = item.transform;
    const font = lookOf(page, item.fontName, fonts);
    const [dx, dy] = turn(transform, matrix[0] ?? 0, matrix[1] ?? 0);
    const [x, y] = place(transform, matrix[4] ?? 0, matrix[5] ?? 0);
    const size = Math.hypot(matrix[2] ?? 0, matrix[3] ?? 0);
    const run = { text: item.str, width: item.width, size, font };
    if (Math.abs(dx) >= Math.abs(dy)) upright.push({ ...run, x, y });
    else if (dy < 0) upward.push({ ...run, x: height - y, y: x });
    else downward.push({ ...run, x: y, y: width - x });
  }
  const planes: PageContent[] = [
    { number, width, height, runs: upright, rulings, pictures },
    ...(upward.length === 0
      ? []
      : [
          turned(
            number,
            width,
            height,
            upward,
            rulings.map((one) => upwardRuling(one, height)),
          ),
        ]),
    ...(downward.length === 0
      ? []
      : [
          turned(
            number,
            width,
            height,
            downward,
            rulings.map((one) => downwardRuling(one, width)),
          ),
        ]),
  ];
  return planes;
}

const turned = (
  number: number,
  width: number,
  height: number,
  runs: readonly TextRun[],
  rulings: readonly Ruling[],
): PageContent => ({ number, width: height, height: width, runs, rulings, pictures: 0 });

const upwardRuling = ({ left, top, right, bottom }: Ruling, height: number): Ruling => ({
  left: height - bottom,
  right: height - top,
  top: left,
  bottom: right,
});

const downwardRuling = ({ left, top, right, bottom }: Ruling, width: number): Ruling => ({
  left: top,
  right: bottom,
  top: width - right,
  bottom: width - left,
});

const turn = (matrix: Matrix, x: number, y: number): [number, number] => [
  (matrix[0] ?? 1) * x + (matrix[2] ?? 0) * y,
  (matrix[1] ?? 0) * x + (matrix[3] ?? 1) * y,
];

function place(matrix: Matrix, x: number, y: number): [number, number] {
  const [dx, dy] = turn(matrix, x, y);
  return [dx + (matrix[4] ?? 0), dy + (matrix[5] ?? 0)];
}

/** The look of a font by its id on the page. The drawing of the page has loaded it. */
function lookOf(page: PdfPage, id: string, fonts: Map<string, FontLook>): FontLook {
  const known = fonts.get(id);
  if (known !== undefined) return known;
  const loaded: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
  const name =
    typeof loaded === 'object' && loaded !== null && 'name' in loaded ? String(loaded.name) : '';
  const look = name === '' ? UNKNOWN_FONT : { name, isBold: BOLD_NAME.test(name) };
  if (name !== '') fonts.set(id, look);
  return look;
}
