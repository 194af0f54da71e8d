/** Whether a listed item is a draft (dự thảo), which is no document yet. */
import { DOCUMENT_TYPE_NAMES } from '../text/document-types.ts';
import { fold } from '../text/fold.ts';
import type { FoundDocument } from './found-document.ts';
import { slugOfUrl } from './number-of-document.ts';

const TYPES = DOCUMENT_TYPE_NAMES.flatMap(({ vi }) => vi.map(fold)).join('|');
/** `Dự thảo Nghị định …`; a title such as `Quy chế lấy ý kiến về dự thảo văn bản` is no draft. */
const IN_TITLE = new RegExp(
  `^\\W*(?:\\(?du thao\\b)|\\bdu thao(?: \\d+)? (?:${TYPES})\\b|\\(du thao\\b`,
  'u',
);
/** LuatVietnam marks drafts by the end of the address: `-d10.html`. */
const IN_ADDRESS = /-d10\.html?$/u;
/** A draft has a gap for its serial: `…/2026/NĐ-CP`, `/2026/TT-BNV`. */
const WITHOUT_SERIAL = /^(?:\s*số(?:\s*:)?)?[.…_\s]*\/\s*(?:19|20)\d\d\s*\//iu;

/** Returns whether title, address or number say that it is a draft. */
export function isDraft({
  number,
  title,
  url,
}: Pick<FoundDocument, 'number' | 'title' | 'url'>): boolean {
  if (number !== null && WITHOUT_SERIAL.test(number)) return true;
  if (IN_TITLE.test(fold(title))) return true;
  if (url === null) return false;
  return IN_ADDRESS.test(new URL(url).pathname) || /^du-thao(?:-|$)/u.test(slugOfUrl(url));
}
