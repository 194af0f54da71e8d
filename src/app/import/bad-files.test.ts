/** Files that are broken, hostile or wrongly named: each is read or refused with a reason. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { makePaper } from '../../../test/helpers/papers/own-paper.ts';
import { renderDocx } from '../../../test/helpers/papers/render-docx.ts';
import { renderPdf } from '../../../test/helpers/papers/render-pdf.ts';
import { renderHtml } from '../../../test/helpers/papers/render-text.ts';
import { MAX_FILE_BYTES } from '../../papers/formats/detect-format.ts';
import { MAX_UNPACKED_BYTES } from '../../papers/formats/open-zip.ts';
import { readFormat } from '../../papers/formats/read-format.ts';
import { readPaper } from '../../papers/read-paper.ts';
import { PaperRefused, type RefusalReason } from '../../papers/refusal.ts';
import { addArrayBufferTransfer } from './array-buffer-transfer.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
let pdf: Uint8Array;
let docx: Uint8Array;

beforeAll(async () => {
  addArrayBufferTransfer();
  pdf = await renderPdf(makePaper(1));
  docx = await renderDocx(makePaper(1));
});

/** Returns why a file is refused; null where it is read. Any other error fails the test. */
async function refusalOf(name: string, bytes: Uint8Array): Promise<RefusalReason | null> {
  try {
    // PDF.js takes the bytes over, so each reading has its own copy.
    readPaper({ ...(await readFormat(name, Uint8Array.from(bytes))), fileName: name });
    return null;
  } catch (error) {
    if (error instanceof PaperRefused) return error.reason;
    throw error;
  }
}

describe('a bad file', () => {
  it.each<readonly [string, string, Uint8Array, RefusalReason]>([
    ['that is empty', 'a.pdf', new Uint8Array(), 'empty'],
    [
      'that is larger than 20 MB',
      'a.txt',
      new Uint8Array(MAX_FILE_BYTES + 1).fill(97),
      'too-large',
    ],
    [
      'that is a page named .pdf',
      'a.pdf',
      utf8('<!doctype html><p>Không tìm thấy</p>'),
      'wrong-extension',
    ],
    ['of an unknown type', 'a.exe', utf8('MZ'), 'unknown-format'],
    [
      'of bytes without meaning',
      'a.txt',
      Uint8Array.from({ length: 500 }, (_, at) => at % 7),
      'unknown-format',
    ],
    [
      'that is a spreadsheet named .docx',
      'a.docx',
      zipSync({ 'xl/workbook.xml': utf8('<x/>') }),
      'unknown-format',
    ],
    [
      'that is a Word archive without text',
      'a.docx',
      zipSync({ 'word/styles.xml': utf8('<x/>') }),
      'corrupt',
    ],
    [
      'that is an old Word file',
      'a.doc',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'converter-missing',
    ],
    [
      'that is JSON without a document',
      'a.json',
      utf8('{"data": {"items": []}}'),
      'unknown-format',
    ],
    ['that is a PDF without pages', 'a.pdf', utf8('%PDF-1.7\n%%EOF'), 'corrupt'],
  ])('%s is refused with its reason', async (_, name, bytes, reason) => {
    expect(await refusalOf(name, bytes)).toBe(reason);
  });

  it('that is a Word file with a password is refused as one', async () => {
    const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
    const bytes = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...name]);
    expect(await refusalOf('a.docx', bytes)).toBe('passworded');
  });

  it('that unpacks to more than is allowed is refused as a zip bomb', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(MAX_UNPACKED_BYTES + 1) });
    expect(await refusalOf('a.docx', bomb)).toBe('zip-bomb');
  });

  it('that states a false size is not unpacked beyond it', async () => {
    const bytes = zipSync({
      'word/document.xml': strToU8('<w:document><w:body>'.padEnd(4000, ' ')),
    });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length - 28; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    expect(await refusalOf('a.docx', bytes)).toBe('corrupt');
  });

  it('that nests an archive in an archive is refused, and the inner one is not unpacked', async () => {
    const inner = zipSync({ 'word/document.xml': new Uint8Array(1_000_000) });
    const nested = zipSync({ 'word/document.xml': inner, 'word/inner.docx': inner });
    expect(await refusalOf('a.docx', nested)).toBe('corrupt');
  });

  it('that nests elements five thousand deep is refused', async () => {
    const deep = '<div>'.repeat(5_000);
    expect(await refusalOf('a.html', utf8(`<html>${deep}Điều 1</html>`))).toBe('corrupt');
  });
});

describe('a damaged file', () => {
  it('is read or refused wherever it is cut', async () => {
    for (const share of [0.01, 0.2, 0.5, 0.8, 0.97])
      for (const [name, bytes] of [
        ['a.pdf', pdf],
        ['a.docx', docx],
      ] as const)
        await refusalOf(name, bytes.subarray(0, Math.floor(bytes.length * share)));
  });

  it('is read or refused whichever of its bits are flipped', async () => {
    const flips = fc.array(
      fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 7 })),
      { minLength: 1, maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(flips, fc.boolean(), async (places, isPdf) => {
        const bytes = Uint8Array.from(isPdf ? pdf : docx);
        for (const [share, bit] of places) {
          const at = Math.floor(share * bytes.length);
          bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        }
        await refusalOf(isPdf ? 'a.pdf' : 'a.docx', bytes);
      }),
      { numRuns: 40 },
    );
  });

  it('is read or refused as HTML and text of any characters', async () => {
    const html = renderHtml(makePaper(2));
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.nat(html.length),
        async (noise, at) => {
          await refusalOf('a.html', utf8(html.slice(0, at) + noise + html.slice(at)));
          await refusalOf('a.txt', utf8(`Điều 1. ${noise}`));
        },
      ),
      { numRuns: 40 },
    );
  });
});
