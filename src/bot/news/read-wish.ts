/**
 * What people write behind /theodoi: parts between commas, each a topic, type, place, issuer (of
 * several of a kind any will do), how often, an hour, quiet hours, or else a word that has to stand
 * in the document (`-word`: must not).
 */
import { en } from '../../answer/locales/en.ts';
import { vi } from '../../answer/locales/vi.ts';
import { DOCUMENT_TYPES, type DocumentType } from '../../knowledge/document.ts';
import type { Library } from '../../knowledge/library.ts';
import { clean, fold } from '../../language/fold.ts';
import type { Frequency } from '../../store/database.ts';
import { type Filter, filterOf, isWord, type Kind } from '../../store/filters.ts';
import type { Reception } from '../../store/reception.ts';
import { readTimes, type TimesRead } from './read-times.ts';

export interface WishRead extends Omit<TimesRead, 'rounded'> {
  readonly filter: Filter;
  /** False where only times were said: no subscription is meant. */
  readonly follows: boolean;
  /** Parts that say nothing that can be kept: no letters, or a time that is none. */
  readonly notUnderstood: readonly string[];
  /** Parts of which the minutes were left out, since hours are whole. */
  readonly rounded: readonly string[];
}

type Shelves = Pick<Library, 'documents' | 'topics' | 'jurisdictions' | 'issuers'>;

/** Folded, both languages: whoever writes mixes them. */
const EVERYTHING = /^(?:tat ca|moi van ban|all|everything)$/u;
const SAYS = {
  topic: /^(?:chu de|topic)[: ] ?/u,
  type: /^(?:loai|type)[: ] ?/u,
  place: /^(?:noi|dia phuong|place|o)[: ] ?/u,
  issuer: /^(?:co quan|cua|issuer|by)[: ] ?/u,
};
const PLACE_KIND = /^(?:tinh|thanh pho|tp\.?) /u;

export function readWish(text: string, library: Shelves): WishRead {
  const topics: string[] = [];
  const issuers: string[] = [];
  const types: DocumentType[] = [];
  const places: string[] = [];
  const words: string[] = [];
  const without: string[] = [];
  const notUnderstood: string[] = [];
  const rounded: string[] = [];
  let frequency: Frequency | null = null;
  let reception: Partial<Reception> = {};
  let follows = false;

  const readThing = (part: string, said: string): boolean => {
    const topic = topicOf(said.replace(SAYS.topic, ''), library);
    const type = typeOf(said.replace(SAYS.type, ''));
    const place = placeOf(said.replace(SAYS.place, ''), library);
    const issuer = issuerOf(part, said, library);
    if (topic !== null) topics.push(topic);
    else if (type !== null) types.push(type);
    else if (place !== null) places.push(place);
    else if (issuer !== null) issuers.push(issuer);
    else return false;
    return true;
  };

  for (const part of partsOf(text)) {
    const times = readTimes(part);
    if (times === 'unclear' || !saysSomething(part)) {
      notUnderstood.push(part);
      continue;
    }
    if (times !== null) {
      if (times.rounded) rounded.push(part);
      frequency = times.frequency ?? frequency;
      reception = { ...reception, ...times.reception };
      continue;
    }
    const said = fold(part);
    follows = true;
    if (EVERYTHING.test(said) || readThing(part, said)) continue;
    (part.startsWith('-') ? without : words).push(wordIn(part));
  }
  return {
    filter: filterOf({
      topic: topics,
      issuer: issuers,
      type: types,
      place: places,
      words,
      without,
    }),
    frequency,
    reception,
    follows,
    notUnderstood,
    rounded,
  };
}

/** What is typed where one kind of thing is asked for, and the parts of it that are none. */
export function readKind(
  kind: Kind,
  text: string,
  library: Shelves,
): { readonly found: readonly string[]; readonly not: readonly string[] } {
  const found: string[] = [];
  const not: string[] = [];
  for (const part of partsOf(text)) {
    const one = thingIn(kind, part, library);
    if (one === null) not.push(part);
    else found.push(one);
  }
  return { found, not };
}

/**
 * What is typed where words are asked for: nothing but words, whatever else they could be; and the
 * parts that are none, having no letters.
 */
export function readWords(text: string): {
  readonly found: Pick<Filter, 'words' | 'without'>;
  readonly not: readonly string[];
} {
  const parts = partsOf(text);
  const said = parts.filter(isWord);
  return {
    found: filterOf({
      words: said.filter((part) => !part.startsWith('-')).map(wordIn),
      without: said.filter((part) => part.startsWith('-')).map(wordIn),
    }),
    not: parts.filter((part) => !isWord(part)),
  };
}

/** Whether there is a word, behind the name of a kind as well: `của ???` names nobody. */
function saysSomething(part: string): boolean {
  const kind = Object.values(SAYS).find((one) => one.test(fold(part)));
  return isWord(kind === undefined ? part : fold(part).replace(kind, ''));
}

function partsOf(text: string): string[] {
  return text
    .split(/[,;\n]+/u)
    .map(clean)
    .filter((part) => part !== '');
}

function wordIn(part: string): string {
  return part.replace(/^-[-\s]*/u, '').replace(/^["“']|["”']$/gu, '');
}

function thingIn(kind: Kind, part: string, library: Shelves): string | null {
  const said = fold(part);
  switch (kind) {
    case 'topic':
      return topicOf(said.replace(SAYS.topic, ''), library);
    case 'type':
      return typeOf(said.replace(SAYS.type, ''));
    case 'place':
      return placeOf(said.replace(SAYS.place, ''), library);
    case 'issuer':
      // Asked for one, any name will do.
      return issuerOf(part, said, library) ?? (isWord(part) ? clean(part) : null);
  }
}

function topicOf(said: string, { topics }: Shelves): string | null {
  const found = topics.find(({ id, name, nameEn, synonyms }) =>
    [id, name, nameEn, ...synonyms].some((one) => fold(one) === said),
  );
  return found?.id ?? null;
}

function typeOf(said: string): DocumentType | null {
  const names = [vi.typeName, en.typeName];
  return DOCUMENT_TYPES.find((type) => names.some((name) => fold(name[type]) === said)) ?? null;
}

function placeOf(said: string, { jurisdictions }: Shelves): string | null {
  const bare = said.replace(PLACE_KIND, '');
  const found = jurisdictions.find(({ id, name, aliases }) =>
    [id, name, ...aliases].some((one) => fold(one).replace(PLACE_KIND, '') === bare),
  );
  return found?.id ?? null;
}

/** As documents print it, or by the table's names; behind `của` or `cơ quan` any name will do. */
function issuerOf(part: string, said: string, { documents, issuers }: Shelves): string | null {
  const told = SAYS.issuer.exec(said)?.[0].length ?? 0;
  const name = said.slice(told);
  const isIt = (one: string | null): boolean => one !== null && fold(one) === name;
  const printed = documents.find(({ passedBy }) => isIt(passedBy))?.passedBy ?? null;
  if (printed !== null) return printed;
  const known = issuers.find((one) => [one.name, one.nameEn, ...one.aliases].some(isIt));
  if (known !== undefined) return known.name;
  const bare = part.slice(told).trim();
  return told > 0 && isWord(bare) ? bare : null;
}
