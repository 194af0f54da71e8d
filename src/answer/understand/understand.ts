/**
 * Understanding: from what somebody typed to what they ask of the library. Plain data; nothing is
 * looked up in the texts yet.
 */

import type { IsoDate } from '../../library/document.ts';
import { isOfType, type LibraryIndex } from '../../library/index/library-index.ts';
import { type NormalizedQuestion, normalizeQuestion } from '../../search/normalize-question.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { findDates } from '../../text/dates.ts';
import { detectLanguage, type QuestionLanguage } from '../../text/detect-language.ts';
import {
  type DocumentNumberMention,
  findDocumentNumbers,
} from '../../text/find-document-numbers.ts';
import { fold } from '../../text/fold.ts';
import { compilePhrases } from '../../text/phrase-pattern.ts';
import { tokenize } from '../../text/tokenizer.ts';
import type { Intent } from '../answer.ts';
import { intentSpec } from '../intents/intents.ts';
import { PHRASE_LISTS } from '../intents/phrase-lists.ts';
import { detectSmallTalk, findIntents, type SmallTalk } from './find-intents.ts';
import {
  detectLevel,
  detectType,
  findNames,
  type LevelAsked,
  type NameAsked,
  type Span,
  type TypeAsked,
} from './named-entities.ts';

export type { NameAsked } from './named-entities.ts';

/** A number of a document, with where it stood in `reading.written`. */
export interface NumberAsked extends Span {
  readonly mention: DocumentNumberMention;
}

/** A part of a document called by its number: `Điều 7`, `Chương II`, `khoản 1 Điều 11`. */
export interface PartAsked extends Span {
  /** Folded, as citations have it: `dieu 7`, `chuong ii`; the widest part named. */
  readonly part: string;
}

export interface Understanding {
  readonly question: string;
  readonly language: QuestionLanguage;
  /** Document numbers taken out. */
  readonly reading: NormalizedQuestion;
  /** `reading.written`, folded; every span below is of it. */
  readonly folded: string;
  readonly smallTalk: SmallTalk | null;
  /** Intents whose words occur, first the most telling. */
  readonly intents: readonly Intent[];
  readonly numbers: readonly NumberAsked[];
  /** Documents and terms called by a name of theirs. */
  readonly named: readonly (Span & { readonly id: string })[];
  readonly type: TypeAsked | null;
  readonly issuers: readonly NameAsked[];
  readonly places: readonly NameAsked[];
  readonly level: LevelAsked | null;
  readonly topics: readonly NameAsked[];
  /** Years named, numbers of documents aside; a range gives its first and last. */
  readonly years: readonly number[];
  /** A full day named. */
  readonly day: (Span & { readonly iso: IsoDate }) | null;
  readonly part: PartAsked | null;
  /** What is searched: the reading without issuer and place words that only filter. */
  readonly subject: NormalizedQuestion;
  /** Where words only ask, filter or name: no evidence that a document answers. */
  readonly questionPhrases: readonly Span[];
  /** The question leans on the one before: where it says so (`nó`, `văn bản này`), or how it starts. */
  readonly anaphora: Span | null;
}

/** Stands for a document number where it was taken out; no word and no letter. */
const NUMBER_PLACEHOLDER = '\uE000';

/** Refers to the question or the answer before. */
const ANAPHORA = compilePhrases(
  [
    '^ (còn|thế còn|vậy còn|thế|vậy|và|còn về|what about|how about|and)',
    'văn bản trên',
    '({document}|cái) (này|đó)',
    'nó',
    '(it|this|that)',
  ],
  { lists: PHRASE_LISTS },
);
const PART =
  /(?<![a-z])(?:(?:diem [a-z] )?(?:khoan \d+ )?(dieu|article) (\d+[a-z]?)|(chuong|phan|phu luc|chapter) (\d+|[ivx]+))(?![a-z0-9])/u;
const PART_NAMES: Readonly<Record<string, string>> = { article: 'dieu', chapter: 'chuong' };

function findPart(folded: string): PartAsked | null {
  const match = PART.exec(folded);
  if (match === null) return null;
  const name = match[1] ?? match[3] ?? '';
  return {
    part: `${PART_NAMES[name] ?? name} ${match[2] ?? match[4] ?? ''}`,
    start: match.index,
    end: match.index + match[0].length,
  };
}

/** Whether some document bears a doubtful number: `kế hoạch 2004` is one, `kế hoạch 2024` a year. */
function hasDocumentWithNumber(
  libraryIndex: LibraryIndex,
  mention: DocumentNumberMention,
): boolean {
  const { serial, type, year, hasYearInNumber } = mention;
  const documentsWithNumber = libraryIndex.bySerial.get(serial) ?? [];
  return documentsWithNumber.some(
    (facts) =>
      (type === null || isOfType(facts, type)) &&
      (!hasYearInNumber || facts.numberParts?.year === year || facts.year === year),
  );
}

/**
 * `Chỉ tiêu nghị quyết 57 năm 2030`: a year behind a number that no bearer of it has is the year of
 * the figure.
 */
function withoutHorizon(
  libraryIndex: LibraryIndex,
  mention: DocumentNumberMention,
): DocumentNumberMention {
  if (mention.year === null || mention.hasYearInNumber) return mention;
  const documentsWithNumber = libraryIndex.bySerial.get(mention.serial) ?? [];
  const isDated = documentsWithNumber.some(
    ({ year, numberParts }) => year === mention.year || numberParts?.year === mention.year,
  );
  return isDated ? mention : { ...mention, year: null };
}

/** Blanks spans out, letter by letter, so that offsets stay. */
export function blankSpans(text: string, spans: readonly Span[]): string {
  let out = text;
  for (const { start, end } of spans)
    out = out.slice(0, start) + ' '.repeat(end - start) + out.slice(end);
  return out;
}

/** A reading with spans blanked out. */
export function blankReading(
  reading: NormalizedQuestion,
  spans: readonly Span[],
): NormalizedQuestion {
  return {
    corrected: reading.corrected,
    expanded: blankSpans(reading.expanded, spans),
    restored: blankSpans(reading.restored, spans),
  };
}

/** Reads a question against a library. Pure; `today` is what `năm nay` means. */
export function understand(
  libraryIndex: LibraryIndex,
  index: SearchIndex,
  question: string,
  today: IsoDate | null = null,
): Understanding {
  let mentions: readonly DocumentNumberMention[] = [];
  const reading = normalizeQuestion(index, question, {
    codes: libraryIndex.issuerCodes,
    mask: (typed) => {
      mentions = findDocumentNumbers(typed, libraryIndex.issuerCodes).filter(
        (mention) => !mention.isAmbiguous || hasDocumentWithNumber(libraryIndex, mention),
      );
      let masked = typed;
      for (const { start, end } of mentions)
        masked =
          masked.slice(0, start) + NUMBER_PLACEHOLDER.padEnd(end - start) + masked.slice(end);
      return masked;
    },
  });
  const folded = fold(reading.expanded);
  const { intents, questionPhrases } = findIntents(folded);
  // A value has a year of its own.
  const asksValue = intents.some((intent) => intentSpec(intent)?.quotes === 'value');
  const numbers = locateNumbers(
    reading.expanded,
    mentions.map((mention) => (asksValue ? withoutHorizon(libraryIndex, mention) : mention)),
  );
  const horizons = mentions.filter((_, at) => numbers[at]?.mention.year === null);
  const names = findNames(libraryIndex, tokenize(reading.expanded), folded);
  const dates = findDates(reading.expanded, today ?? undefined);
  const day = dates.find((date) => date.month !== null && date.day !== null);
  const part = findPart(folded);
  const anaphora = ANAPHORA.exec(folded.trimStart());
  const offset = folded.length - folded.trimStart().length;
  return {
    question,
    language: detectLanguage(reading.corrected),
    reading,
    folded,
    smallTalk: numbers.length > 0 ? null : detectSmallTalk(folded),
    intents,
    numbers,
    ...names,
    type: detectType(folded),
    level: detectLevel(folded),
    years: [
      ...new Set([
        ...dates.flatMap(({ year, toYear }) => (toYear === null ? [year] : [year, toYear])),
        ...horizons.flatMap(({ year }) => year ?? []),
      ]),
    ],
    day:
      day === undefined
        ? null
        : {
            start: day.start,
            end: day.end,
            iso: [day.year, day.month, day.day]
              .map((unit) => String(unit).padStart(2, '0'))
              .join('-'),
          },
    part,
    subject: blankReading(reading, [
      ...names.issuers.filter(({ isFilter }) => isFilter),
      ...names.places,
    ]),
    questionPhrases: [
      ...questionPhrases,
      ...dates.filter(({ month }) => month !== null),
      ...(part === null ? [] : [part]),
    ],
    anaphora:
      anaphora === null
        ? null
        : { start: offset + anaphora.index, end: offset + anaphora.index + anaphora[0].length },
  };
}

function locateNumbers(written: string, mentions: readonly DocumentNumberMention[]): NumberAsked[] {
  const found: NumberAsked[] = [];
  let from = 0;
  for (const mention of mentions) {
    const start = written.indexOf(NUMBER_PLACEHOLDER, from);
    if (start < 0) break;
    found.push({ mention, start, end: start + 1 });
    from = start + 1;
  }
  return found;
}
