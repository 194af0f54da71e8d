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
import { type Filter, filterOf } from '../../store/filters.ts';
import type { Reception } from '../../store/reception.ts';
import { isTimeZone } from '../../updates/slots.ts';

export interface WishRead {
  readonly filter: Filter;
  /** Null: not said. */
  readonly frequency: Frequency | null;
  /** What is said of when to write. */
  readonly reception: Partial<Reception>;
  /** False where only times were said: no subscription is meant. */
  readonly follows: boolean;
}

type Shelves = Pick<Library, 'documents' | 'topics' | 'jurisdictions' | 'issuers'>;

/** Folded, both languages: whoever writes mixes them. */
const EVERYTHING = /^(?:tat ca|moi van ban|all|everything)$/u;
const NOW = /^(?:ngay|ngay khi co|tuc thi|now|at once)$/u;
const DAILY = /^(?:(?:hang|moi) ngay|daily)\b\s*/u;
const WEEKLY = /^(?:(?:hang|moi) tuan|weekly)\b\s*/u;
const HOUR = /^(?:luc |at )?(\d{1,2}) ?(?:h|gio|:00)$/u;
const QUIET = /^(?:yen lang|im lang|quiet) (\d{1,2}) ?(?:h|gio)? ?- ?(\d{1,2}) ?(?:h|gio)?$/u;
const NO_QUIET = /^(?:khong yen lang|khong im lang|no quiet)$/u;
const WEEKDAYS = [
  /^(?:thu hai|thu 2|monday)$/u,
  /^(?:thu ba|thu 3|tuesday)$/u,
  /^(?:thu tu|thu 4|wednesday)$/u,
  /^(?:thu nam|thu 5|thursday)$/u,
  /^(?:thu sau|thu 6|friday)$/u,
  /^(?:thu bay|thu 7|saturday)$/u,
  /^(?:chu nhat|sunday)$/u,
];
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
  const reception: { -readonly [K in keyof Reception]?: Reception[K] } = {};
  let frequency: Frequency | null = null;
  let follows = false;
  const hour = (said: string): boolean => {
    const at = HOUR.exec(said)?.[1];
    if (at === undefined || Number(at) > 23) return false;
    reception.hour = Number(at);
    return true;
  };

  const readTime = (part: string, said: string): boolean => {
    if (NOW.test(said)) frequency = 'now';
    else if (DAILY.test(said)) {
      frequency = 'daily';
      hour(said.replace(DAILY, ''));
    } else if (WEEKLY.test(said)) {
      frequency = 'weekly';
      hour(said.replace(WEEKLY, ''));
    } else if (NO_QUIET.test(said)) reception.quiet = null;
    else if (QUIET.test(said)) {
      const [from, to] = (QUIET.exec(said) ?? []).slice(1).map((at) => Number(at) % 24);
      if (from !== undefined && to !== undefined) reception.quiet = { from, to };
    } else if (WEEKDAYS.some((day) => day.test(said))) {
      reception.weekday = WEEKDAYS.findIndex((day) => day.test(said)) + 1;
    } else if (/^[A-Za-z_]+\/[A-Za-z_/]+$/u.test(part) && isTimeZone(part)) {
      reception.timeZone = part;
    } else return hour(said);
    return true;
  };

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

  for (const raw of text.split(/[,;\n]+/u)) {
    const part = clean(raw);
    const said = fold(part);
    if (part === '' || readTime(part, said)) continue;
    follows = true;
    if (EVERYTHING.test(said) || readThing(part, said)) continue;
    const word = part.replace(/^-\s*/u, '').replace(/^["“']|["”']$/gu, '');
    if (part.startsWith('-')) without.push(word);
    else words.push(word);
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
  };
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
  return told > 0 ? part.slice(told).trim() || null : null;
}
