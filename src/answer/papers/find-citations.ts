/** Finds the documents that a text cites, by number or by the name of a law, with day and articles. */
import { COUNTRY, type IsoDate, isLocal, type LegalDocument } from '../../library/document.ts';
import type { LibraryIndex } from '../../library/index/library-index.ts';
import { documentsOfNumber } from '../../library/index/number-lookup.ts';
import { findPaperDate } from '../../papers/paper-dates.ts';
import { findParts, type PartMention } from '../../text/document-parts.ts';
import {
  type DocumentNumberMention,
  findDocumentNumbers,
} from '../../text/find-document-numbers.ts';
import { fold } from '../../text/fold.ts';
import { findCitedLaws } from './cited-laws.ts';

export interface Citation {
  /** As the text has it: `Nghị định số 118/2025/NĐ-CP`. */
  readonly text: string;
  /** The same for all spellings of a number or name, and other for another year of it. */
  readonly key: string;
  /** The documents of that number or name, before the day decides. */
  readonly documents: readonly LegalDocument[];
  /** The number alone tells its year, so that its day cannot be that of another document. */
  readonly hasYear: boolean;
  readonly date: IsoDate | null;
  /** A year without a day: `Luật Căn cước năm 2023`. */
  readonly year: number | null;
  /** Numbers of the articles that are cited of it: `5`, `12a`. */
  readonly articles: readonly string[];
}

interface Found {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly documents: readonly LegalDocument[];
  readonly hasYear: boolean;
  /** Only a number behind it says that it is the name of a law. */
  readonly isNamedByNumber?: boolean;
}

/** Longer than any word or number. Reading its digits one by one would take too long. */
const NO_WORD = /[\p{L}\p{M}\d]{60,}/gu;
/** How far before its number the name of a law ends. */
const NAME_REACH = 5;
/** How far behind a citation its day stands. */
const DATE_REACH = 40;
/** How far behind a citation the place of its issuer stands. */
const ISSUER_REACH = 80;
/** How far an article stands from what it is of. */
const PART_REACH = 60;
/** Between an article and its document, or between two articles of one document. */
const PART_BEFORE =
  /^[\s,]*(?:(?:\d+[a-z]?|cua|tai|theo|thuoc|va|hoac|den|trong|cac)(?![a-z\d])[\s,]*)*$/u;
/** Between a document and an article behind it: `Nghị định 118/2025/NĐ-CP (Điều 5)`. */
const PART_BEHIND = /^[\s,:(]*(?:(?:tai|theo|o)\s+)?$/u;

/** Returns the citations of a text, in order. */
export function findCitations(given: string, libraryIndex: LibraryIndex): Citation[] {
  const text = given.normalize('NFC').replace(NO_WORD, ' ');
  const folded = fold(text);
  const found = joinNamesAndNumbers(
    text,
    findLaws(text, libraryIndex),
    findNumbers(text, libraryIndex),
  );
  const placeBehind = createPlaceFinder(folded, libraryIndex);
  const dated = found.map((one) => {
    const day = dayBehind(text, one.end);
    const place = placeBehind(day.bound);
    const ofPlace = (document: LegalDocument): boolean =>
      place === null || !isLocal(document) || document.jurisdiction === place;
    return { ...one, ...day, documents: one.documents.filter(ofPlace) };
  });
  const articles = articlesOf(folded, dated);
  return dated.map((one, at) => ({
    text: text.slice(one.start, one.end).replace(/\s+/gu, ' '),
    key: `${one.key}|${one.date?.slice(0, 4) ?? one.year ?? ''}`,
    documents: one.documents,
    hasYear: one.hasYear,
    date: one.date,
    year: one.year,
    articles: articles[at] ?? [],
  }));
}

function findNumbers(text: string, libraryIndex: LibraryIndex): Found[] {
  return findDocumentNumbers(text, libraryIndex.issuerCodes).flatMap((mention): Found[] => {
    if (mention.isAmbiguous || isOwnNumber(mention)) return [];
    const { start, serial, codes } = mention;
    // `04-NQ/TU năm 2021`: a year that is no part of a printed number is read as a day is.
    const isBehind = mention.form === 'printed' && !mention.hasYearInNumber;
    const year = isBehind ? null : mention.year;
    const length = isBehind ? mention.text.replace(YEAR_BEHIND, '').length : mention.text.length;
    const documents = documentsOfNumber(libraryIndex, { ...mention, year });
    const isCertain =
      mention.form === 'printed' &&
      (mention.type !== null ||
        year !== null ||
        codes.some((code) => libraryIndex.issuerCodes.has(code)));
    if (!isCertain && documents.length === 0) return [];
    const key = [serial, year ?? '', ...codes].join('|');
    return [{ key, start, end: start + length, documents, hasYear: year !== null }];
  });
}

const YEAR_BEHIND = /(?<=\p{L})[^\p{L}\d]+(?:năm\s+)?\d{4}$/iu;

/** `Số: 12/KH-UBND` at the head of a paper is its own number. */
const isOwnNumber = ({ text }: DocumentNumberMention): boolean => /^S[ốỐ]\s*:/u.test(text);

/** `Luật Giá số 16/2023/QH15` is one citation, and the number decides which law it is. */
function joinNamesAndNumbers(
  text: string,
  laws: readonly Found[],
  numbers: readonly Found[],
): Found[] {
  const joined = new Set<Found>();
  const numbered = numbers.map((number) => {
    const law = laws.find(
      ({ end }) =>
        end <= number.start &&
        end >= number.start - NAME_REACH &&
        /^[\s,(]*$/u.test(text.slice(end, number.start)),
    );
    if (law === undefined) return number;
    joined.add(law);
    return { ...number, start: law.start };
  });
  const named = laws.filter((law) => !joined.has(law) && !law.isNamedByNumber);
  return [...numbered, ...named].sort((a, b) => a.start - b.start);
}

const findLaws = (text: string, { library }: LibraryIndex): Found[] =>
  findCitedLaws(text, library).map((law) => ({
    ...law,
    key: fold(text.slice(law.start, law.end)),
    hasYear: false,
  }));

/** The day or the year directly behind a citation, and where it ends. */
function dayBehind(
  text: string,
  end: number,
): { readonly date: IsoDate | null; readonly year: number | null; readonly bound: number } {
  const behind = text.slice(end, end + DATE_REACH);
  const day = findPaperDate(behind);
  if (day !== null && /^[\s,(]*(?:(?:ký\s+)?ngày\s*)?$/iu.test(behind.slice(0, day.index)))
    return { date: day.iso, year: null, bound: end + day.index + day.text.length };
  const year = /^[\s,(]*năm\s+(\d{4})(?!\d)/u.exec(behind);
  return year === null
    ? { date: null, year: null, bound: end }
    : { date: null, year: Number(year[1]), bound: end + year[0].length };
}

/** Behind a citation, up to the place of its issuer: `của UBND tỉnh`, `của Thành ủy`. */
const ISSUER_BEHIND =
  /^[\s,(]*(?:cua|do)\s+(?:(?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan|(?:btv|ban thuong vu|ban chap hanh)\s+(?:tinh uy|thanh uy|dang bo)|tinh uy|thanh uy|chu tich)\s+)*(?:tinh\s+|thanh pho\s+|tp\.?\s*)?$/u;

/** Returns a function that finds the place whose body issued what is cited before an offset. */
function createPlaceFinder(folded: string, { library }: LibraryIndex) {
  const places = library.jurisdictions.flatMap(({ id, name }) =>
    id === COUNTRY ? [] : [{ id, name: fold(name.normalize('NFC')) }],
  );
  return (from: number): string | null => {
    const behind = folded.slice(from, from + ISSUER_REACH);
    const found = places.find(({ name }) => {
      const at = behind.indexOf(name);
      return at >= 0 && ISSUER_BEHIND.test(behind.slice(0, at));
    });
    return found?.id ?? null;
  };
}

/** The articles of each citation: those before it, else those directly behind it. */
function articlesOf(
  folded: string,
  found: readonly (Found & { readonly bound: number })[],
): readonly string[][] {
  const parts = findParts(folded);
  const taken = new Set<PartMention>();
  const before = found.map(({ start }) => {
    const numbers: string[] = [];
    let next = start;
    const near = parts.filter(({ end }) => end <= start && end > start - 4 * PART_REACH);
    for (const part of near.reverse()) {
      const between = folded.slice(part.end, next);
      if (taken.has(part) || between.length > PART_REACH || !PART_BEFORE.test(between)) break;
      taken.add(part);
      numbers.unshift(...articleNumbers(folded, part, between));
      next = part.start;
    }
    return numbers;
  });
  return found.map(({ bound }, at) => {
    const behind = parts.find(
      (part) =>
        !taken.has(part) &&
        part.start >= bound &&
        part.start < bound + PART_REACH &&
        PART_BEHIND.test(folded.slice(bound, part.start)),
    );
    const own = before[at] ?? [];
    return [
      ...new Set(behind === undefined ? own : [...own, ...articleNumbers(folded, behind, '')]),
    ];
  });
}

/** The article of a part, and those that follow without the word: `Điều 5, 6 và 7`. */
function articleNumbers(folded: string, { start, end, units }: PartMention, behind: string) {
  const own = units.flatMap(({ unit, number }) => (unit === 'article' ? [number] : []));
  const endsWithArticle = /dieu\s+\d+[a-z]?$/u.test(folded.slice(start, end));
  const further = endsWithArticle ? (behind.match(/\d+[a-z]?(?![a-z\d])/gu) ?? []) : [];
  return [...own, ...further];
}
