/** What is derived from a document once, so that constraints can be checked quickly. */
import { type DocumentNumberParts, parseDocumentNumber } from '../../text/document-number.ts';
import { FOLDED_TYPE_NAMES } from '../../text/document-types.ts';
import { padFoldedWords, splitFoldedWords } from '../../text/tokenizer.ts';
import type { LegalDocument } from '../document.ts';
import type { Issuer } from '../library.ts';
import { documentYear } from './newest-first.ts';

export interface DocumentFacts {
  readonly document: LegalDocument;
  /** Null when the document has no number, or one that cannot be parsed. */
  readonly numberParts: DocumentNumberParts | null;
  /** Ids of its issuers. */
  readonly issuers: ReadonlySet<string>;
  /** Levels of its issuers: `central`, `province`, `district`, `commune`. */
  readonly levels: ReadonlySet<string>;
  /** Folded issuer codes in its number. */
  readonly codes: ReadonlySet<string>;
  /** Year of the document's date or, failing that, of its number. */
  readonly year: number | null;
  /** Years that its title names. */
  readonly titleYears: readonly number[];
  /** Title, folded, words joined by one space, a space at each end. */
  readonly titleText: string;
  /** Title and aliases in the same form, joined by `|`. */
  readonly labelText: string;
  /** Types that its title or an alias begins with: `Kế hoạch …` issued by a decision. */
  readonly titleTypes: ReadonlySet<string>;
}

/** @param issuers the issuers that `passedBy` names */
export function createDocumentFacts(
  document: LegalDocument,
  issuers: readonly Issuer[],
): DocumentFacts {
  const numberParts = document.number === null ? null : parseDocumentNumber(document.number);
  return {
    document,
    numberParts,
    issuers: new Set(issuers.map(({ id }) => id)),
    levels: new Set(issuers.map(({ level }) => level)),
    codes: new Set(numberParts?.codes ?? []),
    year: documentYear(document) ?? numberParts?.year ?? null,
    titleYears: Array.from(document.title.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu), ([text]) =>
      Number(text),
    ),
    titleText: padFoldedWords(document.title),
    labelText: [document.title, ...document.aliases].map(padFoldedWords).join('|'),
    titleTypes: findTitleTypes(document),
  };
}

/** Whether a document is of a type, or issues one: a decision whose title begins with a plan. */
export function isOfType(facts: DocumentFacts, type: string): boolean {
  return facts.document.type === type || facts.titleTypes.has(type);
}

/** Words that may come before the type in a title: `Về việc ban hành Kế hoạch …`. */
const WORDS_BEFORE_TYPE = new Set('ve viec ban hanh phe duyet thong qua cong bo giao'.split(' '));

function findTitleTypes(document: LegalDocument): Set<string> {
  const found = new Set<string>();
  for (const name of [document.title, ...document.aliases]) {
    const words = splitFoldedWords(name);
    const start = words.findIndex((word) => !WORDS_BEFORE_TYPE.has(word));
    const rest = `${words.slice(Math.max(0, start)).join(' ')} `;
    for (const { words: type, type: id } of FOLDED_TYPE_NAMES) {
      if (rest.startsWith(`${type.join(' ')} `)) found.add(id);
    }
  }
  return found;
}
