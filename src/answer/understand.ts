/**
 * Understanding: from what somebody typed to what they ask of the library. Plain data; nothing is
 * looked up in the texts yet.
 */

import type { IsoDate } from '../knowledge/document.ts';
import { findDates } from '../language/dates.ts';
import { detectLanguage } from '../language/detect.ts';
import { findNumbers, type NumberMention } from '../language/find-numbers.ts';
import { fold } from '../language/fold.ts';
import { tokenize } from '../language/tokens.ts';
import type { SearchIndex } from '../search/index.ts';
import { type Reading, readText } from '../search/reading.ts';
import type { Intent, Language } from './answer.ts';
import { type Catalogue, isOfType } from './catalogue.ts';
import { intentsIn, smallTalk } from './intents.ts';
import {
  type LevelAsked,
  levelAsked,
  type NameAsked,
  namesIn,
  type Span,
  type TypeAsked,
  typeAsked,
} from './names.ts';

export type { NameAsked } from './names.ts';

/** A number of a document, with where it stood in `reading.written`. */
export interface NumberAsked extends Span {
  readonly mention: NumberMention;
}

/** A part of a document called by its number: `Điều 7`, `Chương II`, `khoản 1 Điều 11`. */
export interface PartAsked extends Span {
  /** Folded, as citations have it: `dieu 7`, `chuong ii`; the widest part named. */
  readonly part: string;
}

export interface Understanding {
  readonly question: string;
  readonly language: Language;
  /** Document numbers taken out. */
  readonly reading: Reading;
  /** `reading.written`, folded; every span below is of it. */
  readonly folded: string;
  readonly smallTalk: 'greeting' | 'thanks' | 'help' | null;
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
  readonly subject: Reading;
  /** Where words only ask, filter or name: no evidence that a document answers. */
  readonly frames: readonly Span[];
  /** The question leans on the one before: where it says so (`nó`, `văn bản này`), or how it starts. */
  readonly leaning: Span | null;
}

/** Stands for a document number where it was taken out; no word and no letter. */
const MARKER = '\uE000';

const LEANING =
  /^(?:con|the con|vay con|the|vay|va|con ve|what about|how about|and)(?![a-z])|(?<![a-z])(?:van ban (?:nay|do|tren)|(?:nghi quyet|quyet dinh|ke hoach|nghi dinh|luat|chi thi|thong tu) (?:nay|do)|cai (?:nay|do)|no|it|this|that)(?![a-z])/u;
const PART =
  /(?<![a-z])(?:(?:diem [a-z] )?(?:khoan \d+ )?(dieu|article) (\d+[a-z]?)|(chuong|phan|phu luc|chapter) (\d+|[ivx]+))(?![a-z0-9])/u;
const PART_NAMES: Readonly<Record<string, string>> = { article: 'dieu', chapter: 'chuong' };

function partIn(folded: string): PartAsked | null {
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
function isBorne(catalogue: Catalogue, mention: NumberMention): boolean {
  const { serial, type, year, yearInNumber } = mention;
  const bearers = catalogue.bySerial.get(serial) ?? [];
  return bearers.some(
    (facts) =>
      (type === null || isOfType(facts, type)) &&
      (!yearInNumber || facts.parts?.year === year || facts.year === year),
  );
}

/**
 * `Chỉ tiêu nghị quyết 57 năm 2030`: a year behind a number that no bearer of it has is the year of
 * the figure.
 */
function withoutHorizon(catalogue: Catalogue, mention: NumberMention): NumberMention {
  if (mention.year === null || mention.yearInNumber) return mention;
  const bearers = catalogue.bySerial.get(mention.serial) ?? [];
  const borne = bearers.some(
    ({ year, parts }) => year === mention.year || parts?.year === mention.year,
  );
  return borne ? mention : { ...mention, year: null };
}

/** Blanks spans out, letter by letter, so that offsets stay. */
export function blankSpans(text: string, spans: readonly Span[]): string {
  let out = text;
  for (const { start, end } of spans)
    out = out.slice(0, start) + ' '.repeat(end - start) + out.slice(end);
  return out;
}

/** A reading with spans blanked out. */
export function without(reading: Reading, spans: readonly Span[]): Reading {
  return {
    typed: reading.typed,
    written: blankSpans(reading.written, spans),
    restored: blankSpans(reading.restored, spans),
  };
}

/** Reads a question against a library. Pure; `today` is what `năm nay` means. */
export function understand(
  catalogue: Catalogue,
  index: SearchIndex,
  question: string,
  today: IsoDate | null = null,
): Understanding {
  let mentions: readonly NumberMention[] = [];
  const reading = readText(index, question, {
    codes: catalogue.issuerCodes,
    mask: (typed) => {
      mentions = findNumbers(typed, catalogue.issuerCodes).filter(
        (mention) => !mention.doubtful || isBorne(catalogue, mention),
      );
      let masked = typed;
      for (const { start, end } of mentions)
        masked = masked.slice(0, start) + MARKER.padEnd(end - start) + masked.slice(end);
      return masked;
    },
  });
  const folded = fold(reading.written);
  const { intents, frames } = intentsIn(folded);
  const horizon = intents.includes('figure') || intents.includes('deadline');
  const numbers = numbersAt(
    reading.written,
    mentions.map((mention) => (horizon ? withoutHorizon(catalogue, mention) : mention)),
  );
  const horizons = mentions.filter((_, at) => numbers[at]?.mention.year === null);
  const names = namesIn(catalogue, tokenize(reading.written), folded);
  const dates = findDates(reading.written, today ?? undefined);
  const day = dates.find((date) => date.month !== null && date.day !== null);
  const part = partIn(folded);
  const leaning = LEANING.exec(folded.trimStart());
  const offset = folded.length - folded.trimStart().length;
  return {
    question,
    language: detectLanguage(reading.typed),
    reading,
    folded,
    smallTalk: numbers.length > 0 ? null : smallTalk(folded),
    intents,
    numbers,
    ...names,
    type: typeAsked(folded),
    level: levelAsked(folded),
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
    subject: without(reading, [...names.issuers.filter(({ filter }) => filter), ...names.places]),
    frames: [
      ...frames,
      ...dates.filter(({ month }) => month !== null),
      ...(part === null ? [] : [part]),
    ],
    leaning:
      leaning === null
        ? null
        : { start: offset + leaning.index, end: offset + leaning.index + leaning[0].length },
  };
}

function numbersAt(written: string, mentions: readonly NumberMention[]): NumberAsked[] {
  const found: NumberAsked[] = [];
  let from = 0;
  for (const mention of mentions) {
    const start = written.indexOf(MARKER, from);
    if (start < 0) break;
    found.push({ mention, start, end: start + 1 });
    from = start + 1;
  }
  return found;
}
