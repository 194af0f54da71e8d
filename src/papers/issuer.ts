/** Reads who issued a paper, and for which place. */
import { COUNTRY } from '../library/document.ts';
import type { Issuer, Jurisdiction } from '../library/library.ts';
import { fold, lower, normalizeText } from '../text/fold.ts';
import { findSpelling, restoreCase } from './letter-case.ts';
import { issuerNames, type Letterhead } from './letterhead.ts';
import { notFound, type Reading, reading, SURE } from './reading.ts';

/** The tables of a library that papers are read with. Without them, names stand as printed. */
export interface PaperTables {
  readonly issuers: readonly Issuer[];
  readonly jurisdictions: readonly Jurisdiction[];
}

export const NO_TABLES: PaperTables = { issuers: [], jurisdictions: [] };

/** Returns the issuers of a paper, in their usual case, joined with a comma. */
export function readIssuer(
  letterhead: Letterhead,
  isJoint: boolean,
  body: string,
  tables: PaperTables,
): Reading<string> {
  const [first] = letterhead.issuerLines;
  const names = issuerNames(letterhead.issuerLines, isJoint);
  if (first === undefined || names.length === 0) return notFound();
  const evidence = letterhead.issuerLines.map(({ text }) => text).join(' ');
  const known = names.map((name) => knownName(name, tables.issuers));
  const spelled = names.map(
    (name, at) => known[at] ?? withKnownNames(spellIssuer(name, body), tables.issuers),
  );
  const isKnown = known.every((name) => name !== null);
  const isSpelled = names.every(
    (name) => findSpelling(name, body) !== null || isBodyOfPlace(name, tables),
  );
  const confidence = isKnown ? SURE.confirmed : isSpelled ? SURE.inPlace : SURE.byWords;
  return reading(spelled.join(', '), confidence, evidence, first.page);
}

/** The name of an issuer without a place, as the table has it. */
function knownName(printed: string, issuers: readonly Issuer[]): string | null {
  const wanted = lower(printed);
  const found = issuers.find(({ name, aliases }) =>
    [name, ...aliases].some((one) => lower(one) === wanted),
  );
  return found === undefined || found.name.includes('{place}') ? null : found.name;
}

/** Whether the tables have a body of this name for a place that they have: `Sở Nội vụ thành phố {place}`. */
function isBodyOfPlace(printed: string, { issuers, jurisdictions }: PaperTables): boolean {
  const wanted = lower(printed);
  const places = jurisdictions
    .map(({ name }) => name)
    .filter((name) => wanted.endsWith(lower(name)));
  return issuers
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .filter((template) => template.includes('{place}'))
    .some((template) =>
      places.some((place) => lower(template.replace('{place}', place)) === wanted),
    );
}

/** `Văn phòng quốc hội` → `Văn phòng Quốc hội`: a name may hold that of another body. */
function withKnownNames(spelled: string, issuers: readonly Issuer[]): string {
  return issuers
    .filter(({ name }) => !name.includes('{place}'))
    .reduce((text, { name }) => {
      const at = ` ${lower(text)} `.indexOf(` ${lower(name)} `);
      return at < 0 ? text : text.slice(0, at) + name + text.slice(at + name.length);
    }, spelled);
}

/** Words of a body before the name of its place: `TỈNH ỦY` `QUẢNG NAM`, `HUYỆN ỦY` `HÒA VANG`. */
const PARTY_BODY =
  /^((?:BAN THƯỜNG VỤ |BAN CHẤP HÀNH )?(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|ĐẢNG) (?:ỦY|UỶ))\s+(.+)$/u;
const WITH_PLACE =
  /^(.+?)\s+((?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|PHƯỜNG|XÃ|ĐẶC KHU)\s+(?!ỦY|UỶ).+)$/u;
const PLACE_KIND = /^(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|PHƯỜNG|XÃ|ĐẶC KHU)\s/u;

/** The usual spelling of a body with a place: its words, then the name of the place. */
function spellIssuer(printed: string, body: string): string {
  const whole = findSpelling(printed, body);
  if (whole !== null) return whole;
  const [, name, place] = PARTY_BODY.exec(printed) ?? WITH_PLACE.exec(printed) ?? [];
  if (name === undefined || place === undefined) return restoreCase(printed, body);
  return `${restoreCase(name, body)} ${spellPlace(place)}`;
}

/** `THÀNH PHỐ ĐÀ NẴNG` → `thành phố Đà Nẵng` */
function spellPlace(place: string): string {
  const kind = PLACE_KIND.exec(place)?.[0] ?? '';
  const name = normalizeText(place.slice(kind.length))
    .split(' ')
    .map((word) => word.charAt(0) + lower(word.slice(1)))
    .join(' ');
  return `${lower(kind)}${name}`;
}

const CENTRAL =
  /^(?:bo |chinh phu|thu tuong|quoc hoi|uy ban thuong vu quoc hoi|chu tich nuoc|ngan hang nha nuoc|thanh tra chinh phu|van phong (?:chinh phu|quoc hoi|trung uong)|toa an nhan dan toi cao|vien kiem sat nhan dan toi cao|kiem toan nha nuoc|ban chap hanh trung uong|ban bi thu|ban to chuc trung uong|bao hiem xa hoi viet nam|hoi dong tham phan)/u;

/** Returns the jurisdiction of an issuer: `vn`, or the province or city that it names. */
export function readJurisdiction(
  passedBy: Reading<string>,
  place: Reading<string>,
  { issuers, jurisdictions }: PaperTables,
): Reading<string> {
  const { value } = passedBy;
  if (value === null) return notFound();
  const folded = fold(value);
  const known = issuers.find(({ name }) => lower(name) === lower(value.split(', ')[0] ?? ''));
  if (known?.level === 'central' || CENTRAL.test(folded))
    return reading(
      COUNTRY,
      known === undefined ? SURE.inPlace : SURE.confirmed,
      passedBy.evidence,
      passedBy.page,
    );
  const named = jurisdictions.find(
    ({ kind, name, aliases }) =>
      kind !== 'country' && [name, ...aliases].some((one) => hasWords(folded, fold(one))),
  );
  if (named !== undefined) return reading(named.id, SURE.inPlace, passedBy.evidence, passedBy.page);
  const at = place.value === null ? '' : fold(place.value);
  const near = jurisdictions.find(({ kind, name }) => kind !== 'country' && fold(name) === at);
  return near === undefined
    ? notFound()
    : reading(near.id, SURE.concluded, place.evidence, place.page);
}

const hasWords = (text: string, words: string): boolean => ` ${text} `.includes(` ${words} `);
