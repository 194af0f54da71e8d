/**
 * Makes files readable with programs that the machine may have: LibreOffice converts old Word files,
 * ODT and RTF; OCRmyPDF, or Tesseract with Poppler, reads scans.
 */
import { execFile } from 'node:child_process';
import { access, constants, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, extname, join } from 'node:path';
import type { RefusalReason } from '../../papers/refusal.ts';
import { REMARKS } from '../../papers/warnings.ts';

export interface PreparedFile {
  /** A copy that can be read. */
  readonly file: string;
  readonly remark: string;
  remove(): Promise<void>;
}

/** How long programs may take, in milliseconds. */
export interface ProgramTimeouts {
  readonly convert: number;
  /** Each step of the OCR of all pages. */
  readonly ocr: number;
}

const TIMEOUTS: ProgramTimeouts = { convert: 60_000, ocr: 600_000 };
/** Dots to an inch of the pictures that Tesseract reads. */
const OCR_RESOLUTION = 300;

/**
 * Returns a readable copy of a file that was refused; null where no program helps with the reason; a
 * message where the program failed.
 */
export async function prepareFile(
  file: string,
  reason: RefusalReason,
  timeouts: ProgramTimeouts = TIMEOUTS,
): Promise<PreparedFile | { readonly message: string } | null> {
  if (reason === 'converter-missing') return await convertWithLibreOffice(file, timeouts.convert);
  return reason === 'scan' ? await readWithOcr(file, timeouts.ocr) : null;
}

async function convertWithLibreOffice(
  file: string,
  timeout: number,
): Promise<PreparedFile | { message: string } | null> {
  const program = await findProgram('soffice', 'libreoffice');
  if (program === null) return null;
  return await inFolder(async (folder) => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await run(
      program,
      [profile, '--headless', '--convert-to', 'docx', '--outdir', folder, file],
      timeout,
    );
    const converted = join(folder, `${basename(file, extname(file))}.docx`);
    return { file: converted, remark: 'converted with LibreOffice' };
  });
}

async function readWithOcr(
  file: string,
  timeout: number,
): Promise<PreparedFile | { message: string } | null> {
  const ocrmypdf = await findProgram('ocrmypdf');
  if (ocrmypdf !== null)
    return await inFolder(async (folder) => {
      const read = join(folder, 'ocr.pdf');
      await run(
        ocrmypdf,
        ['--force-ocr', '--language', 'vie', '--output-type', 'pdf', file, read],
        timeout,
      );
      return { file: read, remark: REMARKS.ocr };
    });
  const tesseract = await findProgram('tesseract');
  const pdftoppm = await findProgram('pdftoppm');
  if (tesseract === null || pdftoppm === null) return null;
  return await inFolder(async (folder) => {
    await run(
      pdftoppm,
      ['-r', String(OCR_RESOLUTION), '-gray', '-png', file, join(folder, 'page')],
      timeout,
    );
    const pictures = (await readdir(folder)).filter((name) => name.endsWith('.png')).sort();
    const list = join(folder, 'pages.txt');
    await writeFile(list, pictures.map((name) => join(folder, name)).join('\n'));
    await run(tesseract, [list, join(folder, 'ocr'), '-l', 'vie', 'pdf'], timeout);
    return { file: join(folder, 'ocr.pdf'), remark: REMARKS.ocr };
  });
}

/** Runs a step in a temporary folder, which is removed with the prepared file, or at a failure. */
async function inFolder(
  step: (folder: string) => Promise<{ readonly file: string; readonly remark: string }>,
): Promise<PreparedFile | { message: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'cchc-import-'));
  const remove = async (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const prepared = await step(folder);
    await access(prepared.file, constants.R_OK);
    return { ...prepared, remove };
  } catch (error) {
    await remove();
    return {
      message: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    };
  }
}

/** Returns the path of the first of some programs that is installed; null without one. */
async function findProgram(...names: readonly string[]): Promise<string | null> {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((one) => one !== '');
  for (const name of names)
    for (const folder of folders) {
      const path = join(folder, name);
      const isThere = await access(path, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (isThere) return path;
    }
  return null;
}

const run = (program: string, args: readonly string[], timeout: number): Promise<void> =>
  new Promise((resolve, reject) => {
    execFile(program, [...args], { timeout, killSignal: 'SIGKILL' }, (error) => {
      if (error === null) resolve();
      else reject(new Error(`${basename(program)} failed: ${error.message}`));
    });
  });
