/**
 * Reads a question: what it asks for, and which documents, issuers, places, topics and years it
 * names. The result is plain data. The texts of documents are not searched here.
 */

import type { IsoDate } from '../../library/document.ts';
import type { LibraryIndex } from '../../library/index/library-index.ts';
import { type NormalizedQuestion, normalizeQuestion } from '../../search/normalize-question.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { findDates } from '../../text/dates.ts';
import { detectLanguage, type QuestionLanguage } from '../../text/detect-language.ts';
import { spellOutSlang } from '../../text/en/slang.ts';
import type { DocumentNumberMention } from '../../text/find-document-numbers.ts';
import { fold, lower } from '../../text/fold.ts';
import { findNamelessLinks } from '../../text/pasted-links.ts';
import { compilePhrases } from '../../text/phrase-pattern.ts';
import { tokenize } from '../../text/tokenizer.ts';
import type { Intent } from '../answer.ts';
import type { Expectation } from '../intents/expectation.ts';
import { intentSpec, isOfForm } from '../intents/intents.ts';
import { PHRASE_LISTS } from '../intents/phrase-lists.ts';
import { type DefinitionAsked, findDefinitionAsked } from './definition-asked.ts';
import { expectationsOf } from './expectations.ts';
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

import {
  findNumberMentions,
  isOfYearToCome,
  locateNumbers,
  maskNumbers,
  type NumberAsked,
  type NumberReading,
  withoutYearOfValue,
} from './numbers-asked.ts';
import { findPart, type PartAsked } from './part-asked.ts';
import { findTimeAsked, NO_TIME, type TimeAsked } from './time-asked.ts';
import { translationsOf, wordingDictionaryOf } from './wording-dictionary.ts';

export type { NameAsked } from './named-entities.ts';
export type { NumberAsked } from './numbers-asked.ts';

/** What a question asks for. All spans are offsets into `folded`. */
export interface Understanding {
  readonly question: string;
  readonly language: QuestionLanguage;
  /** The normalized question, with placeholders for document numbers. */
  readonly reading: NormalizedQuestion;
  /** `reading.expanded`, folded. */
  readonly folded: string;
  readonly smallTalk: SmallTalk | null;
  /** Intents whose phrases occur, in order of precedence. */
  readonly intents: readonly Intent[];
  /** What the answer must hold. */
  readonly expects: ReadonlySet<Expectation>;
  readonly numbers: readonly NumberAsked[];
  /** Documents and terms that are named by title or alias. */
  readonly named: readonly (Span & { readonly id: string })[];
  readonly type: TypeAsked | null;
  readonly issuers: readonly NameAsked[];
  readonly places: readonly NameAsked[];
  readonly level: LevelAsked | null;
  readonly topics: readonly NameAsked[];
  /** Years named, except in document numbers. Of a period its first and last year. */
  readonly years: readonly number[];
  /** The first date with day, month and year. */
  readonly day: (Span & { readonly iso: IsoDate }) | null;
  readonly part: PartAsked | null;
  /** When what is asked for was issued, took effect or was in force. */
  readonly time: TimeAsked;
  /** The word or name whose meaning is asked for. */
  readonly definition: DefinitionAsked | null;
  /** The reading without issuers that only filter, and without places. */
  readonly subject: NormalizedQuestion;
  /** Words that only ask, dates, and the part named. A document need not hold them. */
  readonly questionPhrases: readonly Span[];
  /** Words that refer to the question or the answer before: `nó`, `văn bản này`, `còn` at the start. */
  readonly anaphora: Span | null;
  /** Pasted links that have neither a number nor words. */
  readonly links: readonly string[];
}

/** Refers to the question or the answer before. */
const ANAPHORA = compilePhrases(
  [
    '^ (còn|thế còn|vậy còn|thế|vậy|và|còn về|what about|how about|and)',
    'văn bản trên',
    '({document}|cái) (này|đó)',
    'nó',
    '(it|its|this|that)',
  ],
  { lists: PHRASE_LISTS },
);
/** Behind a number: it says only that the document is official. */
const ISSUED_BY_ALL =
  /(?<=\uE000\s*)(?:cua|do) (?:dang|nha nuoc)(?! (?:uy|bo|vien|doan))(?![a-z])/gu;

const spansOf = (pattern: RegExp, text: string): Span[] =>
  Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));

/** The intents of a question for documents by time or status. The newest of them may be asked for. */
const withList = (intents: readonly Intent[]): readonly Intent[] =>
  isOfForm(intents[0], 'list') ? intents : ['list', ...intents.filter((one) => one !== 'list')];

/** A name of a document or term has no definition but that entry. */
function definitionAmong(
  asked: DefinitionAsked | null,
  named: readonly Span[],
): DefinitionAsked | null {
  if (asked === null) return null;
  const isNamed = named.some(({ start, end }) => start <= asked.start && end >= asked.end);
  return isNamed ? null : asked;
}

/**
 * The names without those inside the word that is to be defined, where the dictionary has the word as a
 * whole: an end-to-end online public service is not what `online public service` names.
 */
function namesBeside<T extends Span>(
  { library }: LibraryIndex,
  asked: DefinitionAsked | null,
  named: readonly T[],
): readonly T[] {
  if (asked === null || translationsOf(wordingDictionaryOf(library), asked.typed).length === 0)
    return named;
  return named.filter(({ start, end }) => start < asked.start || end > asked.end);
}

/**
 * Whether a date says its year, in digits or in words that count from today (`năm nay`). A day or month
 * alone (`trước 1/8`) may be of any year.
 */
const saysYear = (date: string): boolean => !/\d/u.test(date) || findDates(date).length > 0;

/** The text with spans replaced by spaces, so that offsets stay the same. */
export function blankSpans(text: string, spans: readonly Span[]): string {
  let out = text;
  for (const { start, end } of spans)
    out = out.slice(0, start) + ' '.repeat(end - start) + out.slice(end);
  return out;
}

/** A reading with spans replaced by spaces in all its forms. */
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

/**
 * Reads a question against a library. The same arguments give the same result.
 *
 * @param today the day to which `năm nay` and `hôm qua` refer; null: such words are not read as dates
 * @param numberReading how digits are read
 */
export function understand(
  libraryIndex: LibraryIndex,
  index: SearchIndex,
  question: string,
  today: IsoDate | null = null,
  numberReading: NumberReading = 'documents',
): Understanding {
  let mentions: readonly DocumentNumberMention[] = [];
  const reading = normalizeQuestion(index, spellOutSlang(question), {
    codes: libraryIndex.issuerCodes,
    mask: (typed) => {
      mentions = findNumberMentions(libraryIndex, typed, numberReading);
      return maskNumbers(typed, mentions);
    },
  });
  const folded = fold(reading.expanded);
  const found = findIntents(folded);
  // A value has a year of its own.
  const asksValue = found.intents.some((intent) => intentSpec(intent)?.quotes === 'value');
  const numbers = locateNumbers(
    reading.expanded,
    mentions.map((mention) =>
      asksValue || isOfYearToCome(mention, today)
        ? withoutYearOfValue(libraryIndex, mention)
        : mention,
    ),
  );
  const withYearOfValue = mentions.filter((_, at) => numbers[at]?.mention.year === null);
  const lowered = lower(reading.expanded);
  const typed = lowered.length === folded.length ? lowered : folded;
  const names = findNames(libraryIndex, tokenize(reading.expanded), folded, typed);
  const dates = findDates(reading.expanded, today ?? undefined);
  const day = dates.find((date) => date.month !== null && date.day !== null);
  const part = findPart(reading.expanded);
  const definition = definitionAmong(findDefinitionAsked(reading, folded), names.named);
  const anaphora = ANAPHORA.exec(folded.trimStart());
  const offset = folded.length - folded.trimStart().length;
  const time =
    today === null
      ? NO_TIME
      : findTimeAsked(reading.expanded, folded, {
          today,
          namesDocument:
            numbers.length > 0 ||
            part !== null ||
            names.named.some(({ id }) => libraryIndex.library.entries.get(id)?.kind === 'document'),
          asksStatus: found.intents.includes('status'),
        });
  const intents = time.listedBy === null ? found.intents : withList(found.intents);
  const isOfTime = (span: Span): boolean =>
    time.spans.some(({ start, end }) => start < span.end && span.start < end);
  return {
    question,
    language: detectLanguage(reading.corrected),
    reading,
    folded,
    smallTalk: numbers.length > 0 ? null : detectSmallTalk(folded),
    intents,
    expects: expectationsOf({ reading, folded }, intents),
    numbers,
    ...names,
    named: namesBeside(libraryIndex, definition, names.named),
    type: detectType(folded),
    level: detectLevel(folded, typed),
    years: [
      ...new Set([
        ...dates
          .filter(
            (date) => !isOfTime(date) && saysYear(reading.expanded.slice(date.start, date.end)),
          )
          .flatMap(({ year, toYear }) => (toYear === null ? [year] : [year, toYear])),
        ...withYearOfValue.flatMap(({ year }) => year ?? []),
      ]),
    ],
    day:
      day === undefined || isOfTime(day)
        ? null
        : {
            start: day.start,
            end: day.end,
            iso: [day.year, day.month, day.day]
              .map((unit) => String(unit).padStart(2, '0'))
              .join('-'),
          },
    part,
    time,
    definition,
    subject: blankReading(reading, [
      ...names.issuers.filter(({ isFilter }) => isFilter),
      ...names.places,
    ]),
    questionPhrases: [
      ...found.questionPhrases,
      ...time.spans,
      ...dates.filter(({ month }) => month !== null),
      ...(part === null ? [] : [part]),
      ...spansOf(ISSUED_BY_ALL, folded),
    ],
    links: findNamelessLinks(question),
    anaphora:
      anaphora === null
        ? null
        : { start: offset + anaphora.index, end: offset + anaphora.index + anaphora[0].length },
  };
}
