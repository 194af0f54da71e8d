/**
 * The kinds of section of a document, recognised by heading and place, and which of their lines can
 * be quoted. A preamble, a form and a signature say nothing that a question asks for.
 */
import { fold } from '../text/fold.ts';
import { compilePhrases } from '../text/phrase-pattern.ts';
import type { Section } from './document.ts';

export const SECTION_KINDS = [
  'preamble',
  'content',
  'scope',
  'definition',
  'transitional',
  'appendix',
  'form',
  'signature',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

const HEADINGS: readonly (readonly [SectionKind, RegExp])[] = [
  ['signature', compilePhrases(['^ nơi nhận', '^ chữ ký'])],
  ['scope', compilePhrases(['phạm vi (điều chỉnh|áp dụng)'])],
  ['definition', compilePhrases(['giải thích từ ngữ', 'từ ngữ'])],
  ['transitional', compilePhrases(['chuyển tiếp'])],
];
const APPENDIX = compilePhrases(['^ phụ lục']);
/** A form is numbered: `Mẫu số 01`. `Mẫu dấu` may be the subject of an article. */
const FORM_NUMBER = /^(?:bieu )?mau (?:so )?[0-9a-z]*\d/u;
/** The legal bases (căn cứ) that a document begins with (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const LEGAL_BASIS = /^(?:can cu |xet de nghi |theo de nghi )/u;

/** Returns the kind of a section. Sections of summaries are `content` unless their heading says more. */
export function sectionKindOf({ heading, path, text }: Section): SectionKind {
  if (heading === '') return LEGAL_BASIS.test(fold(text.trimStart())) ? 'preamble' : 'content';
  const folded = path.map(fold);
  const own = folded.at(-1) ?? '';
  if (folded.some((one) => FORM_NUMBER.test(one))) return 'form';
  const named = HEADINGS.find(([, pattern]) => pattern.test(own))?.[0];
  return named ?? (folded.some((one) => APPENDIX.test(one)) ? 'appendix' : 'content');
}

const UNQUOTABLE: ReadonlySet<SectionKind> = new Set(['preamble', 'form', 'signature']);

/** Whether an answer may quote a section. */
export const isQuotable = (section: Section): boolean => !UNQUOTABLE.has(sectionKindOf(section));

/** Lines to be filled in: `Họ và tên: ……`. */
const BLANK_TO_FILL = /\.{5,}|…{2,}|(?:…\s?\.+){2,}|_{4,}/u;
/** The first line of the signature of a document, behind its last article. */
const SIGNATURE =
  /^(?:-\s)?(?:Nơi nhận:|(?:TM|T\/M|KT|TL|TUQ|Q)\. ?\p{Lu}{2}|(?:Luật|Bộ luật|Nghị quyết|Pháp lệnh) này (?:đã )?được Quốc hội .{0,200}thông qua)/u;

/**
 * Returns the lines of a section that an answer may quote: without blanks of forms, and without the
 * signature and the recipients behind the last article.
 */
export function quotableLines(text: string): string[] {
  const lines = text.split('\n');
  const signature = lines.findIndex((line) => SIGNATURE.test(line));
  return (signature < 0 ? lines : lines.slice(0, signature)).filter(
    (line) => line.trim() !== '' && !BLANK_TO_FILL.test(line),
  );
}
