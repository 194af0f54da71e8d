/** Finds laws that a text cites by name: `Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025`. */
import type { LegalDocument } from '../../library/document.ts';
import { perLibrary } from '../../library/index/per-library.ts';
import type { Library } from '../../library/library.ts';
import { fold } from '../../text/fold.ts';

export interface CitedLaw {
  readonly start: number;
  readonly end: number;
  /** The laws of that name, which may be of several years; empty for a law that is not held. */
  readonly documents: readonly LegalDocument[];
  /** Only a number behind it says that it is the name of a law: `Luật Giá số 16/2023/QH15`. */
  readonly isNamedByNumber: boolean;
}

/** The words that the names of laws begin with; a name goes on with a capital or `sửa đổi`. */
const LAW = /(?<!\p{L})(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)\s+(?=\p{Lu}|sửa đổi)/gu;
/** The rest of the name of a law that is not held, up to its day, year or number. */
const UNKNOWN_NAME = /^[^;:.()\n]{2,150}?(?=,?\s+(?:ngày\s+\d|năm\s+\d{4}|số\s+\d))/u;
const MAX_NAME = 200;
const IS_LAW = /^(?:hien phap|bo luat|luat|phap lenh) /u;

interface LawName {
  readonly words: string;
  readonly documents: readonly LegalDocument[];
}

/** The names of all laws of a library, folded, the longest first. */
const lawNamesOf = perLibrary(({ documents }: Library): readonly LawName[] => {
  const byName = new Map<string, LegalDocument[]>();
  for (const document of documents) {
    if (document.type !== 'law' && document.type !== 'other') continue;
    const title = fold(document.title.normalize('NFC'));
    if (document.type === 'other' && !IS_LAW.test(title)) continue;
    const name = IS_LAW.test(title) ? title : `luat ${title}`;
    byName.set(name, [...(byName.get(name) ?? []), document]);
  }
  return Array.from(byName, ([words, found]) => ({ words, documents: found })).sort(
    (a, b) => b.words.length - a.words.length,
  );
});

/** Returns the laws that a text in NFC names, in order. */
export function findCitedLaws(text: string, library: Library): CitedLaw[] {
  const names = lawNamesOf(library);
  const found: CitedLaw[] = [];
  let free = 0;
  for (const { 0: head, index: start } of text.matchAll(LAW)) {
    if (start < free) continue;
    const law = lawAt(text, start, head.length, names);
    if (law === null) continue;
    found.push(law);
    free = law.end;
  }
  return found;
}

function lawAt(
  text: string,
  start: number,
  headLength: number,
  names: readonly LawName[],
): CitedLaw | null {
  const here = text.slice(start, start + MAX_NAME);
  const folded = fold(here).replace(/\s/gu, ' ');
  const known = names.find(
    ({ words }) => folded.startsWith(words) && !/^[\p{L}\d]/u.test(folded.slice(words.length)),
  );
  if (known !== undefined)
    return {
      start,
      end: start + known.words.length,
      documents: known.documents,
      isNamedByNumber: false,
    };
  const rest = UNKNOWN_NAME.exec(here.slice(headLength))?.[0];
  if (rest === undefined) return null;
  const isNamedByNumber = /^,?\s+số/u.test(here.slice(headLength + rest.length));
  return { start, end: start + headLength + rest.length, documents: [], isNamedByNumber };
}
