/** Checks the documents that a text cites: held or not, in force on a day, with the cited articles. */
import { isFullText, numberOfUnit, unitsOfSection } from '../../library/articles.ts';
import type { IsoDate, LegalDocument } from '../../library/document.ts';
import type { LibraryIndex } from '../../library/index/library-index.ts';
import type { DocumentStatus } from '../../library/status.ts';
import { type Citation, findCitations } from './find-citations.ts';
import { isUsableBasis } from './legal-basis.ts';

/** A text of this many characters has some 40 pages. */
export const CHECKED_TEXT_LIMIT = 100_000;
/** Documents of one check. A paper cites fewer. */
const MAX_CHECKED = 200;

/** `unknown`: the library holds the document in part, and this article is not in it. */
export type ArticleState = 'exists' | 'missing' | 'unknown';

export interface CheckedArticle {
  readonly number: string;
  readonly state: ArticleState;
  /** Where the document has it; null unless it exists. */
  readonly anchor: string | null;
}

export interface CheckedDocument {
  /** As the text has it first. */
  readonly cited: string;
  /** The day that the text gives it; null where it gives none. */
  readonly citedDate: IsoDate | null;
  /** How often the text cites it. */
  readonly times: number;
  /** Null: the library does not hold it, or holds several (`candidates`). */
  readonly document: LegalDocument | null;
  /** Documents that the citation may mean, where it does not decide. */
  readonly candidates: readonly LegalDocument[];
  /** The day that the text gives and the document does not have; null where they agree. */
  readonly wrongDate: IsoDate | null;
  /** On the day of the check; null where there is no document. */
  readonly status: DocumentStatus | null;
  readonly articles: readonly CheckedArticle[];
}

export interface CitationCheck {
  /** Each document once, in the order of the text. */
  readonly documents: readonly CheckedDocument[];
  /** The text cites more documents than these. */
  readonly isCut: boolean;
}

/** Checks the documents that a text cites: the first 200. */
export function checkCitations(
  text: string,
  libraryIndex: LibraryIndex,
  day: IsoDate,
): CitationCheck {
  const groups = new Map<string, { first: Citation; choice: Choice; all: Citation[] }>();
  for (const citation of findCitations(text, libraryIndex)) {
    const choice = choose(citation, libraryIndex, day);
    const key = choice.document?.id ?? citation.key;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: citation, choice, all: [citation] });
    else group.all.push(citation);
  }
  const found = [...groups.values()];
  const documents = found.slice(0, MAX_CHECKED).map(({ first, choice, all }): CheckedDocument => {
    const { document, candidates } = choice;
    const wrong = all.find(({ date }) => isWrong(date, document))?.date ?? null;
    const numbers = [...new Set(all.flatMap(({ articles }) => articles))];
    return {
      cited: first.text,
      citedDate: all.find(({ date }) => date !== null)?.date ?? null,
      times: all.length,
      document,
      candidates,
      wrongDate: wrong,
      status: document === null ? null : libraryIndex.statusOf(document, day),
      articles: document === null ? [] : numbers.map((number) => checkArticle(document, number)),
    };
  });
  return { documents, isCut: found.length > MAX_CHECKED };
}

const isWrong = (date: IsoDate | null, document: LegalDocument | null): boolean =>
  date !== null && document?.dateDocument != null && document.dateDocument !== date;

interface Choice {
  readonly document: LegalDocument | null;
  readonly candidates: readonly LegalDocument[];
}

/**
 * The document that a citation means. Numbers without a year come again each year, and laws come
 * again under their name: the day or the year must then agree. A law without a day is the one in force.
 */
function choose(
  { documents, hasYear, date, year }: Citation,
  { statusOf }: LibraryIndex,
  day: IsoDate,
): Choice {
  const given = date === null ? year : Number(date.slice(0, 4));
  const ofYear = documents.filter(
    ({ dateDocument }) =>
      hasYear || given === null || dateDocument === null || dateDocument.startsWith(`${given}-`),
  );
  const exact = ofYear.filter(({ dateDocument }) => date !== null && dateDocument === date);
  const agreeing = exact.length > 0 ? exact : ofYear;
  if (agreeing.length < 2) return { document: agreeing[0] ?? null, candidates: [] };
  const usable = agreeing.filter((one) => isUsableBasis(statusOf(one, day), day));
  const [only] = usable;
  const isSameLaw = agreeing.every(({ type, title }) => type === 'law' && title === only?.title);
  return only !== undefined && usable.length === 1 && isSameLaw
    ? { document: only, candidates: [] }
    : { document: null, candidates: agreeing };
}

function checkArticle(document: LegalDocument, number: string): CheckedArticle {
  const numbers = document.sections.map((section) =>
    numberOfUnit(unitsOfSection(section), 'article'),
  );
  const section = document.sections[numbers.indexOf(number)];
  if (section !== undefined) return { number, state: 'exists', anchor: section.anchor };
  const holdsAll = isFullText(document) && numbers.some((one) => one !== null);
  return { number, state: holdsAll ? 'missing' : 'unknown', anchor: null };
}
