/**
 * The catalogue: what the library holds, arranged for looking up what a question names. Built once
 * per library; plain lookups afterwards.
 */

import { createAbbreviationTable, expandAbbreviations } from '../../text/abbreviations.ts';
import { type DocumentNumberParts, parseDocumentNumber } from '../../text/document-number.ts';
import { DOCUMENT_TYPE_NAMES, FOLDED_TYPE_NAMES } from '../../text/document-types.ts';
import { fold } from '../../text/fold.ts';
import { markGenericTokens } from '../../text/generic-words.ts';
import { createPhraseMatcher, type PhraseMatcher } from '../../text/phrase-matcher.ts';
import { padFoldedWords, splitFoldedWords, type Token, tokenize } from '../../text/tokenizer.ts';
import { isFoldedSyllable } from '../../text/vi/syllable.ts';
import type { Entry, LegalDocument } from '../document.ts';
import type { Issuer, Library } from '../library.ts';
import { buildRelationIndex, type RelationIndex } from '../relations.ts';
import { createIssuerFinder } from './issuers.ts';

/** What a name in a question stands for. */
export type NamedEntity =
  | { readonly kind: 'issuer'; readonly id: string }
  | { readonly kind: 'place'; readonly id: string }
  | { readonly kind: 'topic'; readonly id: string }
  | { readonly kind: 'entry'; readonly id: string };

/** A document's facts in the form that constraints are checked against. */
export interface DocumentFacts {
  readonly document: LegalDocument;
  readonly numberParts: DocumentNumberParts | null;
  readonly issuers: ReadonlySet<string>;
  /** Levels of its issuers: `central`, `province`, `district`, `commune`. */
  readonly levels: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
  /** Year of the document's date or, failing that, of its number. */
  readonly year: number | null;
  /** Years that its title names. */
  readonly titleYears: readonly number[];
  /** Title, folded, words joined by one space, a space at each end. */
  readonly titleText: string;
  /** Title and aliases, folded, words joined by one space, a space at each end. */
  readonly labelText: string;
  /** Types whose name its title or aliases begin a phrase with (`Kế hoạch …` issued by a decision). */
  readonly titleTypes: ReadonlySet<string>;
}

export interface LibraryIndex {
  readonly library: Library;
  readonly facts: ReadonlyMap<string, DocumentFacts>;
  readonly bySerial: ReadonlyMap<string, readonly DocumentFacts[]>;
  /** Folded codes that issuers write in numbers. */
  readonly issuerCodes: ReadonlySet<string>;
  readonly names: PhraseMatcher<NamedEntity>;
  readonly relations: RelationIndex;
  readonly homeJurisdictions: ReadonlySet<string>;
  /** The words of a title that tell what a document or term is about, and name no kind of document. */
  readonly contentWords: (entry: Entry) => readonly Token[];
  /** What a document is called and filed under: title, aliases, English title, topics. */
  readonly labelWords: (document: LegalDocument) => readonly (readonly Token[])[];
  /** Topic ids that lie under a topic, itself included. */
  readonly narrowerTopics: (topic: string) => ReadonlySet<string>;
}

/** A title is a name too, but only where it is long enough to be nobody's everyday words. */
const MIN_TITLE_WORDS = 4;

/** `On Data` is everybody's words, `Law on Data` a name. */
function englishNames({ titleEn, type }: LegalDocument): string[] {
  if (titleEn === null) return [];
  const types: readonly string[] = DOCUMENT_TYPE_NAMES.find((one) => one.type === type)?.en ?? [];
  const named = /^on /iu.test(titleEn) ? types.map((name) => `${name} ${titleEn}`) : [];
  return splitFoldedWords(titleEn).length > MIN_TITLE_WORDS ? [titleEn, ...named] : named;
}

function entryNames(entry: Entry): string[] {
  if (entry.kind === 'term')
    return [entry.name, entry.fullName, entry.fullNameEn ?? '', ...entry.aliases];
  const titled = splitFoldedWords(entry.title).length >= MIN_TITLE_WORDS ? [entry.title] : [];
  return [...entry.aliases, ...titled, ...englishNames(entry)];
}

/** Every name also as questions are read: abbreviations written out. */
function* nameSpellings(library: Library): Iterable<readonly [string, NamedEntity]> {
  const table = createAbbreviationTable(library.abbreviations);
  for (const [name, value] of namesOf(library)) {
    yield [name, value];
    const expanded = expandAbbreviations(name, table, isFoldedSyllable);
    if (expanded !== name) yield [expanded, value];
  }
}

function* namesOf(library: Library): Iterable<readonly [string, NamedEntity]> {
  for (const { id, name, nameEn, aliases } of library.issuers) {
    for (const alias of [name, nameEn ?? '', ...aliases]) {
      const bare = alias.replace('{place}', ' ').trim();
      if (splitFoldedWords(bare).length > 0) yield [bare, { kind: 'issuer', id }];
    }
  }
  for (const { id, name, aliases } of library.jurisdictions) {
    if (id === 'vn') continue;
    for (const alias of [name, ...aliases]) yield [alias, { kind: 'place', id }];
  }
  for (const { id, name, nameEn, synonyms } of library.topics) {
    for (const alias of [name, nameEn, ...synonyms]) yield [alias, { kind: 'topic', id }];
  }
  for (const entry of library.entries.values()) {
    for (const name of entryNames(entry)) yield [name, { kind: 'entry', id: entry.id }];
  }
}

/** Words that may stand before the type that a title brings in: `Về việc ban hành Kế hoạch …`. */
const BEFORE_TYPE = new Set('ve viec ban hanh phe duyet thong qua cong bo giao'.split(' '));

function findTitleTypes(document: LegalDocument): Set<string> {
  const found = new Set<string>();
  for (const name of [document.title, ...document.aliases]) {
    const words = splitFoldedWords(name);
    const start = words.findIndex((word) => !BEFORE_TYPE.has(word));
    const rest = `${words.slice(Math.max(0, start)).join(' ')} `;
    for (const { words: type, type: id } of FOLDED_TYPE_NAMES) {
      if (rest.startsWith(`${type.join(' ')} `)) found.add(id);
    }
  }
  return found;
}

function factsOf(document: LegalDocument, by: readonly Issuer[]): DocumentFacts {
  const numberParts = document.number === null ? null : parseDocumentNumber(document.number);
  const year =
    document.dateDocument === null
      ? (numberParts?.year ?? null)
      : Number(document.dateDocument.slice(0, 4));
  return {
    document,
    numberParts,
    issuers: new Set(by.map(({ id }) => id)),
    levels: new Set(by.map(({ level }) => level)),
    codes: new Set(numberParts?.codes ?? []),
    year,
    titleYears: Array.from(document.title.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu), ([text]) =>
      Number(text),
    ),
    titleText: padFoldedWords(document.title),
    labelText: [document.title, ...document.aliases].map(padFoldedWords).join('|'),
    titleTypes: findTitleTypes(document),
  };
}

/** Whether a document is of a type, or brings one in its title (a decision that issues a plan). */
export function isOfType(facts: DocumentFacts, type: string): boolean {
  return facts.document.type === type || facts.titleTypes.has(type);
}

/** Arranges a library for looking up. */
export function buildLibraryIndex(library: Library): LibraryIndex {
  const issuersIn = createIssuerFinder(library);
  const facts = new Map<string, DocumentFacts>();
  const bySerial = new Map<string, DocumentFacts[]>();
  const issuerCodes = new Set(library.issuers.flatMap(({ codes }) => codes.map(fold)));
  for (const document of library.documents) {
    const one = factsOf(document, issuersIn(document.passedBy ?? ''));
    facts.set(document.id, one);
    if (one.numberParts === null) continue;
    bySerial.set(one.numberParts.serial, [...(bySerial.get(one.numberParts.serial) ?? []), one]);
    for (const code of one.numberParts.codes) if (code.length > 1) issuerCodes.add(code);
  }
  return {
    library,
    facts,
    bySerial,
    issuerCodes,
    names: createPhraseMatcher(nameSpellings(library)),
    relations: buildRelationIndex(library),
    homeJurisdictions: new Set(library.info?.home ?? []),
    contentWords: memoizeByEntry(contentWords),
    labelWords: memoizeByEntry(createLabelReader(library)),
    narrowerTopics: createTopicClosure(library),
  };
}

/** Works a thing out for an entry when first asked for, and keeps it. */
function memoizeByEntry<E extends Entry, T>(compute: (entry: E) => T): (entry: E) => T {
  const cache = new Map<string, T>();
  return (entry) => {
    const cached = cache.get(entry.id);
    if (cached !== undefined) return cached;
    const fresh = compute(entry);
    cache.set(entry.id, fresh);
    return fresh;
  };
}

function contentWords(entry: Entry): readonly Token[] {
  const title = entry.kind === 'document' ? entry.title : entry.fullName;
  const tokens = tokenize(title);
  const generic = markGenericTokens(title, tokens, []);
  return tokens.filter((_, at) => generic[at] !== true);
}

function createLabelReader({ topics }: Library): (document: LegalDocument) => Token[][] {
  const names = new Map(topics.map(({ id, name }) => [id, name]));
  return ({ title, aliases, titleEn, topics: own }) =>
    [title, ...aliases, titleEn ?? '', ...own.flatMap((id) => names.get(id) ?? [])].map((text) =>
      tokenize(text),
    );
}

function createTopicClosure(library: Library): (topic: string) => ReadonlySet<string> {
  const children = new Map<string, string[]>();
  for (const { id, broader } of library.topics) {
    if (broader !== null) children.set(broader, [...(children.get(broader) ?? []), id]);
  }
  return (topic) => {
    const found = new Set<string>();
    const visit = (id: string): void => {
      if (found.has(id)) return;
      found.add(id);
      for (const child of children.get(id) ?? []) visit(child);
    };
    visit(topic);
    return found;
  };
}
