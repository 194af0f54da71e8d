/**
 * Parses the text after /theodoi: parts between commas, each a topic, type, place, issuer,
 * frequency, hour or quiet hours, otherwise a keyword that documents must have (`-word`: must not
 * have).
 */
import { languages, translatorOf } from '../../i18n/i18n.ts';
import { DOCUMENT_TYPES, type DocumentType } from '../../library/document.ts';
import type { Library } from '../../library/library.ts';
import {
  createFilter,
  type FilterField,
  type FollowedEvent,
  hasLetterOrDigit,
  type SubscriptionFilter,
} from '../../store/subscription-filter.ts';
import type { DeliveryPreferences } from '../../store/tables/delivery-preferences.ts';
import type { Frequency } from '../../store/tables/subscriptions.ts';
import { fold, normalizeText } from '../../text/fold.ts';
import { parseEvents } from './parse-events.ts';
import { type ParsedSchedule, parseSchedule } from './parse-schedule.ts';

export interface ParsedSubscription extends Omit<ParsedSchedule, 'rounded'> {
  readonly filter: SubscriptionFilter;
  /** False when only times were given: that is no subscription. */
  readonly hasFilter: boolean;
  /** Parts without letters, and parts that begin like a time and are none. */
  readonly notUnderstood: readonly string[];
  /** Parts whose minutes were dropped: hours are whole. */
  readonly rounded: readonly string[];
}

type LibraryVocabulary = Pick<Library, 'documents' | 'topics' | 'jurisdictions' | 'issuers'>;

/** Folded text in both languages, because people mix them. */
const EVERYTHING = /^(?:tat ca|moi van ban|all|everything)$/u;
const KIND_PREFIXES = {
  topic: /^(?:chu de|topic)[: ] ?/u,
  type: /^(?:loai|type)[: ] ?/u,
  place: /^(?:noi|dia phuong|place|o)[: ] ?/u,
  issuer: /^(?:co quan|cua|issuer|by)[: ] ?/u,
};
const PLACE_KIND = /^(?:tinh|thanh pho|tp\.?) /u;

/** `Trừ xây dựng` is `-xây dựng`. */
const EXCLUDING = /^(?:ngoại trừ|loại trừ|trừ|không lấy|except|without) (?=\S)/iu;

/** `Khi bị sửa đổi, bổ sung, thay thế`: the first part says `khi` for all. */
const CONTINUED =
  /^(?!khi )(?=bo sung|thay the|bai bo|huy bo|dinh chi|het |co hieu luc|hoac )(?:hoac )?/u;

/** Finds the id of the one document that a text names; null: none, or several. */
export type FindDocument = (text: string) => string | null;

/** @param findDocument without it no part is read as the name of a document */
export function parseSubscription(
  text: string,
  library: LibraryVocabulary,
  findDocument: FindDocument = () => null,
): ParsedSubscription {
  const documents: string[] = [];
  const topics: string[] = [];
  const issuers: string[] = [];
  const types: DocumentType[] = [];
  const places: string[] = [];
  const words: string[] = [];
  const without: string[] = [];
  const events: FollowedEvent[] = [];
  const notUnderstood: string[] = [];
  const rounded: string[] = [];
  let frequency: Frequency | null = null;
  let deliveryPreferences: Partial<DeliveryPreferences> = {};
  let hasFilter = false;

  const readThing = (part: string, folded: string): boolean => {
    const topic = findTopicId(folded.replace(KIND_PREFIXES.topic, ''), library);
    const type = findType(folded.replace(KIND_PREFIXES.type, ''));
    const place = findJurisdictionId(folded.replace(KIND_PREFIXES.place, ''), library);
    const issuer = findIssuerName(part, folded, library);
    if (topic !== null) topics.push(topic);
    else if (type !== null) types.push(type);
    else if (place !== null) places.push(place);
    else if (issuer !== null) issuers.push(issuer);
    else {
      const document = findDocument(part);
      if (document === null) return false;
      documents.push(document);
    }
    return true;
  };

  const readsAsThing = (part: string): boolean => {
    const folded = fold(part);
    return (
      findTopicId(folded, library) !== null ||
      findJurisdictionId(folded, library) !== null ||
      findIssuerName(part, folded, library) !== null
    );
  };
  const parts = splitParts(text).flatMap((part) => separateTimes(part, readsAsThing));
  for (const part of parts) {
    const times = parseSchedule(part);
    if (times === 'unclear' || !hasWord(part)) {
      notUnderstood.push(part);
      continue;
    }
    if (times !== null) {
      if (times.rounded) rounded.push(part);
      frequency = times.frequency ?? frequency;
      deliveryPreferences = { ...deliveryPreferences, ...times.deliveryPreferences };
      continue;
    }
    const folded = fold(part);
    hasFilter = true;
    const awaited = parseEvents(events.length > 0 ? folded.replace(CONTINUED, 'khi ') : folded);
    if (awaited !== null) {
      events.push(...awaited);
      continue;
    }
    if (EVERYTHING.test(folded) || readThing(part, folded)) continue;
    const isExcluded = part.startsWith('-') || EXCLUDING.test(part);
    (isExcluded ? without : words).push(stripKeyword(part.replace(EXCLUDING, '')));
  }
  return {
    filter: createFilter({
      document: documents,
      topic: topics,
      issuer: issuers,
      type: types,
      place: places,
      words,
      without,
      events,
    }),
    frequency,
    deliveryPreferences,
    hasFilter,
    notUnderstood,
    rounded,
  };
}

/** Parses text that should give values of one field. `unmatched` are the parts that are none. */
export function parseKind(
  kind: FilterField,
  text: string,
  library: LibraryVocabulary,
): { readonly found: readonly string[]; readonly unmatched: readonly string[] } {
  const found: string[] = [];
  const unmatched: string[] = [];
  for (const part of splitParts(text)) {
    const one = findKindValue(kind, part, library);
    if (one === null) unmatched.push(part);
    else found.push(one);
  }
  return { found, unmatched };
}

/** Parses text that should give keywords. `unmatched` are the parts without letters. */
export function parseKeywords(text: string): {
  readonly found: Pick<SubscriptionFilter, 'words' | 'without'>;
  readonly unmatched: readonly string[];
} {
  const parts = splitParts(text);
  const keywords = parts.filter(hasLetterOrDigit);
  return {
    found: createFilter({
      words: keywords.filter((part) => !part.startsWith('-')).map(stripKeyword),
      without: keywords.filter((part) => part.startsWith('-')).map(stripKeyword),
    }),
    unmatched: parts.filter((part) => !hasLetterOrDigit(part)),
  };
}

/** Whether a part has a word, not counting the name of a field: `của ???` has none. */
function hasWord(part: string): boolean {
  const kind = Object.values(KIND_PREFIXES).find((one) => one.test(fold(part)));
  return hasLetterOrDigit(kind === undefined ? part : fold(part).replace(kind, ''));
}

function splitParts(text: string): string[] {
  return text
    .split(/[,;\n]+/u)
    .map(normalizeText)
    .filter((part) => part !== '');
}

/** Times that are said without a comma: `đất đai hằng ngày 7h`. */
function separateTimes(part: string, isThing: (part: string) => boolean): readonly string[] {
  if (parseSchedule(part) !== null || isThing(part)) return [part];
  for (const { index } of part.matchAll(/ +/gu)) {
    const times = part.slice(index + 1);
    const read = parseSchedule(times);
    // An hour or a day alone may belong to the words: `một cửa 24/7`, `sáng kiến thứ hai`.
    if (read === null || read === 'unclear') continue;
    if (read.frequency === null && read.deliveryPreferences.quietHours === undefined) continue;
    return [part.slice(0, index), times];
  }
  return [part];
}

function stripKeyword(part: string): string {
  return part.replace(/^-[-\s]*/u, '').replace(/^["“']|["”']$/gu, '');
}

function findKindValue(kind: FilterField, part: string, library: LibraryVocabulary): string | null {
  const folded = fold(part);
  switch (kind) {
    case 'topic':
      return findTopicId(folded.replace(KIND_PREFIXES.topic, ''), library);
    case 'type':
      return findType(folded.replace(KIND_PREFIXES.type, ''));
    case 'place':
      return findJurisdictionId(folded.replace(KIND_PREFIXES.place, ''), library);
    case 'issuer':
      // When an issuer is asked for, any name is accepted.
      return (
        findIssuerName(part, folded, library) ??
        (hasLetterOrDigit(part) ? normalizeText(part) : null)
      );
  }
}

function findTopicId(folded: string, { topics }: LibraryVocabulary): string | null {
  const found = topics.find(({ id, name, nameEn, synonyms }) =>
    [id, name, nameEn, ...synonyms].some((one) => fold(one) === folded),
  );
  return found?.id ?? null;
}

function findType(folded: string): DocumentType | null {
  const translators = languages.map(({ code }) => translatorOf(code));
  return (
    DOCUMENT_TYPES.find((type) => translators.some((t) => fold(t(`type-${type}`)) === folded)) ??
    null
  );
}

function findJurisdictionId(folded: string, { jurisdictions }: LibraryVocabulary): string | null {
  const bare = folded.replace(PLACE_KIND, '');
  const found = jurisdictions.find(({ id, name, aliases }) =>
    [id, name, ...aliases].some((one) => fold(one).replace(PLACE_KIND, '') === bare),
  );
  return found?.id ?? null;
}

/**
 * Finds an issuer by its name in documents or in the table of issuers. After `của` or `cơ quan`
 * any name is accepted.
 */
function findIssuerName(
  part: string,
  folded: string,
  { documents, issuers }: LibraryVocabulary,
): string | null {
  const prefixLength = KIND_PREFIXES.issuer.exec(folded)?.[0].length ?? 0;
  const name = folded.slice(prefixLength);
  const isIt = (one: string | null): boolean => one !== null && fold(one) === name;
  const printed = documents.find(({ passedBy }) => isIt(passedBy))?.passedBy ?? null;
  if (printed !== null) return printed;
  const known = issuers.find((one) => [one.name, one.nameEn, ...one.aliases].some(isIt));
  if (known !== undefined) return known.name;
  const bare = part.slice(prefixLength).trim();
  return prefixLength > 0 && hasLetterOrDigit(bare) ? bare : null;
}
