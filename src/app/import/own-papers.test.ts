/** Papers of our own in every format, read back: the shares that the importer must reach. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  articleNumbers,
  makePaper,
  type OwnPaper,
} from '../../../test/helpers/papers/own-paper.ts';
import { renderDocx } from '../../../test/helpers/papers/render-docx.ts';
import { renderPdf } from '../../../test/helpers/papers/render-pdf.ts';
import { encodeTcvn3, renderHtml, renderText } from '../../../test/helpers/papers/render-text.ts';
import { readFormat } from '../../papers/formats/read-format.ts';
import type { Paper, PaperFields } from '../../papers/paper.ts';
import { readPaper } from '../../papers/read-paper.ts';
import { addArrayBufferTransfer } from './array-buffer-transfer.ts';

const PAPERS = Array.from({ length: 48 }, (_, seed) => makePaper(seed));
const RENDERERS: Readonly<Record<string, (paper: OwnPaper) => Uint8Array | Promise<Uint8Array>>> = {
  docx: renderDocx,
  pdf: renderPdf,
  html: (paper) => new TextEncoder().encode(renderHtml(paper)),
  txt: (paper) => new TextEncoder().encode(renderText(paper)),
  'tcvn3.txt': (paper) => encodeTcvn3(renderText(paper)),
};
const FIELDS = [
  'number',
  'type',
  'title',
  'passedBy',
  'signedBy',
  'dateDocument',
  'dateEffective',
] as const;
const MIN = { fields: 0.98, articles: 0.99, relations: 0.95 } as const;
/** A field that is wrong must not be this sure. */
const SURE = 0.9;

const read: { readonly paper: OwnPaper; readonly format: string; readonly result: Paper }[] = [];

beforeAll(async () => {
  addArrayBufferTransfer();
  for (const paper of PAPERS)
    for (const [format, render] of Object.entries(RENDERERS)) {
      const content = await readFormat(`${paper.name}.${format}`, await render(paper));
      read.push({ paper, format, result: readPaper({ ...content, fileName: '' }) });
    }
});

/** What a paper says; nothing is expected of a day of effect that it does not state. */
function expected(paper: OwnPaper, field: (typeof FIELDS)[number]): string | null {
  return field === 'dateDocument' ? paper.date : paper[field];
}

function wrongFields(field: (typeof FIELDS)[number]): string[] {
  return read.flatMap(({ paper, format, result }) => {
    const wanted = expected(paper, field);
    const { value }: PaperFields[keyof PaperFields] = result.fields[field];
    return wanted === null || value === wanted
      ? []
      : [`${paper.name} ${format}: ${wanted} ≠ ${String(value)}`];
  });
}

describe('papers of our own in five formats', () => {
  it.each(FIELDS)('have their %s read', (field) => {
    const wrong = wrongFields(field);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(read.length * (1 - MIN.fields));
  });

  it('have no field wrong that is given as sure', () => {
    const wrong = read.flatMap(({ paper, format, result }) =>
      FIELDS.filter((field) => {
        const wanted = expected(paper, field);
        const { value, confidence } = result.fields[field];
        return wanted !== null && value !== wanted && confidence >= SURE;
      }).map((field) => `${paper.name} ${format} ${field}`),
    );
    expect(wrong).toEqual([]);
  });

  it('have every article of their main numbering, and no other', () => {
    const wrong = read
      .filter(
        ({ paper, result }) =>
          String(result.fields.articles.value) !== String(articleNumbers(paper)),
      )
      .map(
        ({ paper, format, result }) =>
          `${paper.name} ${format}: ${String(result.fields.articles.value)}`,
      );
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(read.length * (1 - MIN.articles));
  });

  it('have their relations read, and no others', () => {
    let [wanted, found, extra] = [0, 0, 0];
    for (const { paper, result } of read) {
      const own = new Set(paper.relations.map(({ type, target }) => `${type} ${target}`));
      const got = new Set(result.relations.map(({ type, target }) => `${type} ${target}`));
      wanted += own.size;
      found += [...got].filter((one) => own.has(one)).length;
      extra += [...got].filter((one) => !own.has(one)).length;
    }
    expect(found / wanted).toBeGreaterThanOrEqual(MIN.relations);
    expect(extra).toBeLessThanOrEqual(wanted * (1 - MIN.relations));
  });

  it('have their tables and appendices, where the format has tables', () => {
    const wrong = read
      .filter(({ format }) => ['docx', 'pdf', 'html'].includes(format))
      .filter(({ paper, result }) => {
        const attached = Number(paper.appendix !== null) + Number(paper.regulation !== null);
        return (
          result.appendices.length !== attached || result.tables !== Number(paper.appendix !== null)
        );
      })
      .map(({ paper, format }) => `${paper.name} ${format}`);
    expect(wrong).toEqual([]);
  });
});
