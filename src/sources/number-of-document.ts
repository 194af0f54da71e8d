/**
 * Which document a listed item is: its number from a field of its own, from the address or from the title.
 * Addresses have numbers without marks (`nghi-dinh-so-148-2026-nd-cp`); a table of codes restores them.
 */
import { findCitedDocuments } from '../papers/cited-documents.ts';
import { numberFromName } from '../papers/number-from-name.ts';
import { documentNumberKey } from '../text/document-number.ts';
import { DOCUMENT_TYPE_NAMES } from '../text/document-types.ts';
import { fold, normalizeText, slugify } from '../text/fold.ts';
import type { FoundDocument } from './found-document.ts';

const TYPE_CODES: ReadonlyMap<string, string> = new Map(
  DOCUMENT_TYPE_NAMES.flatMap(({ codes }) => codes.map((code) => [fold(code), code] as const)),
);
const TYPE_NAMES: readonly string[] = DOCUMENT_TYPE_NAMES.flatMap(({ vi }) => vi.map(fold));

/**
 * Returns the printed number of a listed document; null where neither the field, the address nor the title
 * has one.
 *
 * @param issuerCodes the codes of issuers as printed: `BLĐTBXH`, `TTg`
 */
export function numberOfFound(
  { number, title, url }: Pick<FoundDocument, 'number' | 'title' | 'url'>,
  issuerCodes: readonly string[],
): string | null {
  if (number !== null) return findCitedDocuments(number)[0]?.number ?? null;
  const slug = url === null ? '' : slugOfUrl(url);
  const inSlug = numberFromName(slug, issuerCodes) ?? numberWithUnknownCode(slug);
  if (inSlug === null) return numberInTitle(title);
  // The title prints marks and separators as the document has them.
  const printed = findCitedDocuments(title).find(
    (one) => documentNumberKey(one.number) === documentNumberKey(inSlug),
  );
  return printed?.number ?? inSlug;
}

/** Returns the last part of the path of an address, without its extension. */
export function slugOfUrl(url: string): string {
  const last =
    new URL(url).pathname
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? '';
  return slugify(safeDecode(last).replace(/\.\w{2,5}$/u, ''));
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `so-12-2026-tt-abc`: the type has a known code, the issuer has none that the tables list. */
const UNKNOWN_CODE =
  /(?:^|-)so-(\d{1,5}[a-z]?)-(?:((?:19|20)\d\d)-)?([a-z]{1,4})-?([a-z]{2,10})(?:-|$)/u;

function numberWithUnknownCode(slug: string): string | null {
  const [, serial = '', year, code = '', issuer = ''] = UNKNOWN_CODE.exec(slug) ?? [];
  const type = TYPE_CODES.get(code);
  if (type === undefined) return null;
  return `${serial}${year === undefined ? '' : `/${year}`}/${type}-${issuer.toUpperCase()}`;
}

/** What a document does to another one, before the number of that other one. */
const ACTS_ON_ANOTHER =
  /(?:sua doi|bo sung|thay the|bai bo|huong dan|thi hanh|trien khai|thuc hien|dinh chinh|can cu|cua|theo|tai|quy dinh chi tiet)(?: mot so)?(?: dieu| noi dung)?(?: cua)?(?: cac)?\s*$/u;

/** The number in a title, when it is that of the document itself and the only one. */
function numberInTitle(title: string): string | null {
  const plain = normalizeText(title);
  const [first, ...others] = findCitedDocuments(plain);
  if (first === undefined) return null;
  const key = documentNumberKey(first.number);
  const before = fold(plain.slice(0, first.index))
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
  const withoutWord = before.replace(/\s*so$/u, '');
  const type = TYPE_NAMES.find((name) => withoutWord.endsWith(name));
  // `Luật Căn cước, số 26/2023/QH15`: the number stands behind the name.
  const isLabelled = /(?:^| )so$/u.test(before);
  if (type === undefined && !isLabelled && before !== '') return null;
  const lead = type === undefined ? '' : withoutWord.slice(0, -type.length);
  if (ACTS_ON_ANOTHER.test(lead)) return null;
  const isStart = lead.trim() === '';
  return isStart || others.every((one) => documentNumberKey(one.number) === key)
    ? first.number
    : null;
}
