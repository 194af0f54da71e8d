/**
 * The English names of standard headings. Documents are in Vietnamese; who reads them in another language sees
 * what a section is about.
 */
import { BASE_LANGUAGE } from '../i18n/translations.ts';
import type { Translator } from '../i18n/translator.ts';
import { parseUnit } from '../library/headings.ts';
import { fold } from '../text/fold.ts';

/** The headings of summaries and of papers (Nghị định 30/2020/NĐ-CP), folded, by the message that names them. */
const STANDARD_HEADINGS = {
  summary: ['tom tat'],
  'main-content': ['noi dung chinh', 'noi dung', 'noi dung co ban'],
  general: ['thong tin chung', 'quy dinh chung', 'nhung quy dinh chung'],
  effect: ['hieu luc', 'hieu luc thi hanh', 'dieu khoan thi hanh', 'hieu luc va chuyen tiep'],
  scope: [
    'pham vi dieu chinh',
    'pham vi',
    'pham vi dieu chinh va doi tuong ap dung',
    'pham vi dieu chinh, doi tuong ap dung',
  ],
  subjects: ['doi tuong ap dung'],
  definitions: ['giai thich tu ngu'],
  transitional: ['dieu khoan chuyen tiep', 'quy dinh chuyen tiep'],
  related: ['van ban lien quan', 'van ban co lien quan'],
  objectives: ['muc tieu', 'muc tieu chung', 'muc tieu cu the', 'muc dich', 'muc dich, yeu cau'],
  targets: ['chi tieu', 'cac chi tieu', 'chi tieu chu yeu'],
  tasks: ['nhiem vu', 'nhiem vu chu yeu', 'nhiem vu trong tam'],
  solutions: ['giai phap', 'nhiem vu, giai phap', 'nhiem vu va giai phap', 'giai phap thuc hien'],
  viewpoints: ['quan diem', 'quan diem chi dao'],
  vision: ['tam nhin'],
  implementation: ['to chuc thuc hien', 'thuc hien', 'trien khai'],
  responsibilities: ['trach nhiem', 'trach nhiem thi hanh', 'phan cong', 'phan cong nhiem vu'],
  funding: ['kinh phi', 'kinh phi thuc hien', 'nguon luc'],
  results: ['ket qua', 'ket qua thuc hien'],
  status: ['tinh trang'],
  amendments: ['noi dung sua doi', 'noi dung sua doi, bo sung'],
  appendix: ['phu luc'],
  meaning: ['la gi'],
  method: ['cach tinh', 'phuong phap', 'phuong phap tinh'],
} as const;
type HeadingName = keyof typeof STANDARD_HEADINGS;

const NAMES: ReadonlyMap<string, HeadingName> = new Map(
  (Object.keys(STANDARD_HEADINGS) as HeadingName[]).flatMap((name) =>
    STANDARD_HEADINGS[name].map((heading) => [heading, name] as const),
  ),
);

/** `đến năm 2030`, `năm 2025`, at the end. */
const UNTIL_YEAR = /^(.*?),? (den )?(?:het )?nam ((?:19|20)\d\d)$/u;
/** `(Mục II.1)`: where the paper has it. */
const PLACE = /\s*\([^)]*\)\s*$/u;

/**
 * Returns what a Vietnamese heading means in the language of a translator. Null in Vietnamese, and for a
 * heading that is not a standard one.
 */
export function headingGloss(heading: string, t: Translator): string | null {
  if (t.language === BASE_LANGUAGE) return null;
  const unit = parseUnit(heading);
  const title = unit?.unit === 'dieu' ? heading.replace(/^\S+\s+\S+?[.:]?(?:\s+|$)/u, '') : heading;
  const meant = title === '' ? null : meaningOf(title, t);
  if (unit?.unit !== 'dieu') return meant;
  const number = unit.number;
  return meant === null
    ? t('heading-article', { number })
    : t('heading-article-on', { number, title: meant });
}

function meaningOf(title: string, t: Translator): string | null {
  const folded = fold(title.replace(PLACE, '')).trim();
  const [, base, until, year] = UNTIL_YEAR.exec(folded) ?? [];
  const name = NAMES.get(base ?? folded);
  if (name === undefined) return null;
  const meant = t(`heading-${name}`);
  if (year === undefined) return meant;
  return t(until === undefined ? 'heading-of-year' : 'heading-until-year', { title: meant, year });
}
