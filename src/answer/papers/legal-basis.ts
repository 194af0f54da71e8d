/**
 * Legal bases (căn cứ) as papers of the State write them: `Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09
 * tháng 6 năm 2025 của Chính phủ về …;`. The form is that of Nghị định 30/2020/NĐ-CP, Phụ lục I, phần
 * II, mục 6: type, number, day, issuer and subject; of laws and ordinances the name and the day.
 */
import { translatorOf } from '../../i18n/i18n.ts';
import { BASE_LANGUAGE } from '../../i18n/translations.ts';
import { type IsoDate, isLocal, type LegalDocument } from '../../library/document.ts';
import { type DocumentStatus, isInEffectAsRecorded } from '../../library/status.ts';
import { parseDocumentNumber } from '../../text/document-number.ts';
import { DOCUMENT_PHRASES } from '../../text/document-types.ts';
import { fold } from '../../text/fold.ts';

/** Papers are written in Vietnamese, whatever language a person reads. */
const t = translatorOf(BASE_LANGUAGE);

/** Names that a library abbreviates. A paper writes them out. */
const WRITTEN_OUT: readonly (readonly [RegExp, string])[] = [
  [/^UBND(?= )/u, 'Ủy ban nhân dân'],
  [/^HĐND(?= )/u, 'Hội đồng nhân dân'],
];
/** A ministry. The Political Bureau (Bộ Chính trị) is none. */
const MINISTRY = /^Bộ (?!Chính trị)/u;
const NAMED_BY_TITLE = /^(?:hien phap|bo luat|luat|phap lenh) /u;

/**
 * Returns the line that cites a document as a legal basis, with a semicolon at its end. Null where its
 * number, day, issuer or type, which the line must have, is not recorded.
 */
export function legalBasisOf(document: LegalDocument): string | null {
  const reference = writtenReference(document);
  return reference === null ? null : t('legal-basis-line', { reference });
}

/**
 * Returns how a paper refers to a document at its first mention: `Nghị định số 118/2025/NĐ-CP ngày 09
 * tháng 6 năm 2025 của Chính phủ về …`. Null where a part that it must have is not recorded.
 */
export function writtenReference(document: LegalDocument): string | null {
  const { dateDocument, number, type } = document;
  if (dateDocument === null) return null;
  const date = t('legal-basis-date', writtenDate(dateDocument));
  const name = nameOfLaw(document);
  if (name !== null) return t('legal-basis-law', { name, date });
  const issuer = writtenIssuer(document);
  if (number === null || issuer === null || type === 'other') return null;
  return t('legal-basis-numbered', {
    type: t(`type-${type}`),
    number,
    date,
    issuer,
    subject: subjectOf(document),
  });
}

/** The name of a law, ordinance or constitution, which is cited by its name; null for any other. */
function nameOfLaw({ type, title }: LegalDocument): string | null {
  if (NAMED_BY_TITLE.test(fold(title)) && (type === 'law' || type === 'other')) return title;
  return type === 'law' ? `${t('type-law')} ${lowerFirst(title)}` : null;
}

/** A day below 10 and the months 1 and 2 have a zero before them (Nghị định 30/2020/NĐ-CP). */
function writtenDate(iso: IsoDate): { day: string; month: string; year: string } {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { day, month: Number(month) > 2 ? String(Number(month)) : month, year };
}

/** The issuer in full. A circular is the minister's (Luật 64/2025/QH15 Điều 4). */
function writtenIssuer({ passedBy, type }: LegalDocument): string | null {
  const plain = (passedBy ?? '').replace(/\s*\([^()]*\)$/u, '').trim();
  if (plain === '') return null;
  const written = WRITTEN_OUT.reduce((name, [short, long]) => name.replace(short, long), plain);
  const isOne = !/, Bộ /u.test(written);
  return type === 'circular' && MINISTRY.test(written) && isOne
    ? t('legal-basis-minister', { ministry: written })
    : written;
}

/** Words of a title that a sentence joins by `về`: it names a thing, and no deed. */
const NOUN = new RegExp(
  `^(?:${[
    ...DOCUMENT_PHRASES.documentNoun.map(fold),
    'quy che|danh muc|de an|chien luoc|dieu le|noi quy|quy hoach|du an|mot so|bo chi so',
  ].join('|')}) `,
  'u',
);

/** The title within a sentence: `về …`, `quy định …`, `phê duyệt …`. */
function subjectOf({ title }: LegalDocument): string {
  const subject = lowerFirst(title);
  return NOUN.test(fold(title)) ? t('legal-basis-about', { subject }) : subject;
}

/** The first letter small, unless the first word is an abbreviation. */
function lowerFirst(text: string): string {
  return /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** From the highest to the lowest, in the order in which papers name their bases. */
const RANKS = [
  'constitution',
  'law',
  'ordinance',
  'assembly-resolution',
  'standing-committee-resolution',
  'decree',
  'government-resolution',
  'prime-minister',
  'circular',
  'central',
  'local',
  'party',
] as const;
type Rank = (typeof RANKS)[number];

/** The Party writes the type before the slash: `57-NQ/TW` (Hướng dẫn 36-HD/VPTW). */
const PARTY_NUMBER = /^\d+[a-z]?\s*-\s*\p{L}+\s*\//iu;

function rankOf(document: LegalDocument): Rank {
  const { number, title, type } = document;
  const name = fold(title);
  if (name.startsWith('hien phap ')) return 'constitution';
  if (number !== null && PARTY_NUMBER.test(number)) return 'party';
  if (isLocal(document)) return 'local';
  if (type === 'law') return name.startsWith('phap lenh ') ? 'ordinance' : 'law';
  const codes = number === null ? [] : (parseDocumentNumber(number)?.codes ?? []);
  const has = (code: RegExp): boolean => codes.some((one) => code.test(one));
  if (has(/^qh\d+$/u)) return 'assembly-resolution';
  if (has(/^ubtvqh\d*$/u)) return 'standing-committee-resolution';
  if (type === 'decree') return 'decree';
  if (has(/^cp$/u)) return 'government-resolution';
  if (has(/^ttg$/u)) return 'prime-minister';
  return type === 'circular' ? 'circular' : 'central';
}

/** Orders documents as a paper names them: the higher first, then the earlier. */
export function compareByRank(one: LegalDocument, other: LegalDocument): number {
  return (
    RANKS.indexOf(rankOf(one)) - RANKS.indexOf(rankOf(other)) ||
    (one.dateDocument ?? '').localeCompare(other.dateDocument ?? '') ||
    one.id.localeCompare(other.id)
  );
}

export interface LegalBasis {
  readonly document: LegalDocument;
  /** The line. */
  readonly text: string;
  readonly status: DocumentStatus;
}

export interface UnusableBasis {
  readonly document: LegalDocument;
  readonly status: DocumentStatus;
  /** `notInForce`: not, not yet, or not known to be. `incomplete`: the line lacks a part. */
  readonly reason: 'notInForce' | 'incomplete';
}

export interface LegalBases {
  /** The documents in force, each once, the highest first. */
  readonly bases: readonly LegalBasis[];
  /** The others, in the same order. */
  readonly unusable: readonly UnusableBasis[];
}

/** Whether a document can be a legal basis on a day: in force, or in effect with nothing against it. */
export function isUsableBasis(status: DocumentStatus, day: IsoDate): boolean {
  const { state } = status;
  return state === 'inForce' || state === 'partiallyInForce' || isInEffectAsRecorded(status, day);
}

/** Returns the legal bases that documents make on a day. */
export function collectLegalBases(
  documents: readonly LegalDocument[],
  statusOf: (document: LegalDocument, day: IsoDate) => DocumentStatus,
  day: IsoDate,
): LegalBases {
  const bases: LegalBasis[] = [];
  const unusable: UnusableBasis[] = [];
  for (const document of [...new Set(documents)].sort(compareByRank)) {
    const status = statusOf(document, day);
    const text = legalBasisOf(document);
    if (!isUsableBasis(status, day)) unusable.push({ document, status, reason: 'notInForce' });
    else if (text === null) unusable.push({ document, status, reason: 'incomplete' });
    else bases.push({ document, text, status });
  }
  return { bases, unusable };
}
