/**
 * Choosing the lines of a document that answer: the unit of an extractive answer is one sentence or
 * list item, read under its title and heading.
 */
import { findDates } from '../language/dates.ts';
import { fold } from '../language/fold.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import { linesOf } from '../search/index.ts';
import type { Passage } from '../search/passage.ts';
import type { ReadPassage } from '../search/read-passage.ts';
import type { Intent } from './answer.ts';
import {
  type Ask,
  BEYOND,
  ENOUGH,
  emptyTally,
  evidenceIn,
  PLAIN,
  shareAsked,
  shareHeld,
  tallyText,
} from './evidence.ts';

export interface Line {
  readonly passage: Passage;
  /** The line as printed, bullet taken off. */
  readonly text: string;
  /** Share of the asked information in the line, its heading and title together. */
  readonly inContext: number;
  /** Share in the line alone. */
  readonly alone: number;
  /** It stands in a section that is all about what was asked for in full. */
  readonly enumerated: boolean;
  /** Share of its words that were asked for. */
  readonly asked: number;
  /** Share held, heading included, of what is asked beyond the topics named. */
  readonly beyond: number;
  /** Orders lines; only comparable within one question. */
  readonly score: number;
  /** Every year asked for stands in the line or in its heading. */
  readonly yearsHold: boolean;
  /** A place asked for stands in the line, its heading or its title, or is the document's own. */
  readonly placesHold: boolean;
  /** It has the unit asked for, where money was asked for. */
  readonly unitHolds: boolean;
  /** It looks like what was asked: a figure in the unit asked for, a deadline, a duty. */
  readonly shaped: boolean;
}

/** With its marks: without, `nam` is a year and `sau` is after. */
const NUMBER_WORD =
  /(?<!\p{L})(một(?! (số|trong|cách))|hai|ba|bốn|sáu|bảy|tám|chín|mười)(?!\p{L})/iu;
/** Digits that are no figure: dates, years, numbers of documents and of their parts, list points. */
const NO_FIGURE =
  /^\s*\d+[.)]\s|\d+[/.-]\d+[/.-]\d+|ngay \d+ thang \d+( nam \d+)?|(?<![a-z])(dieu|khoan|chuong|so|muc|phan|thang|nam|quy) \d+|\d+[a-z]?[/-](\d{4}\/)?[a-z][a-z0-9/-]*|(?<![\d.,])(19|20)\d\d(?!\d|[.,]\d)/gu;

function hasFigure(line: string): boolean {
  const rest = fold(line).replace(NO_FIGURE, ' ');
  return /\d/u.test(rest) || NUMBER_WORD.test(line);
}

/** What an answer of this intent looks like. */
const SHAPE: Partial<Record<Intent, (line: string) => boolean>> = {
  figure: hasFigure,
  deadline: (line) =>
    /(?<![a-z])(truoc|han|cham nhat|hoan thanh|xong|den het|thoi han|trong thang|trong quy|den ngay)(?![a-z])/u.test(
      fold(line),
    ),
  responsible: (line) =>
    /(?<![a-z])(chu tri|dau moi|phu trach|chiu trach nhiem|trach nhiem|giao|theo doi|don doc|truong ban|to truong|phoi hop|tham dinh|de nghi|soan thao|thuong truc|tham muu|tong hop)(?![a-z])/u.test(
      fold(line),
    ),
};
const MONEY = /(?<![a-z])(dong|trieu|ty|nghin ty)(?![a-z])/u;
const PLACE = /(?<![a-z])(dat tai|tai so|tru so|dia chi|duong|nam o|so nha)(?![a-z])/u;

const SECTION_OF: Partial<Record<Intent, RegExp>> = {
  figure: /(?<![a-z])(chi tieu|muc tieu|ket qua|so lieu)(?![a-z])/u,
  deadline: /(?<![a-z])(to chuc thuc hien|nhiem vu|tien do|lo trinh|thoi han)(?![a-z])/u,
  responsible: /(?<![a-z])(to chuc thuc hien|trach nhiem|phan cong)(?![a-z])/u,
};
/** Sections that say things about the document rather than what it says. */
const ASIDE = /(?<![a-z])(van ban lien quan|ghi chu|hieu luc|thong tin chua kiem chung)(?![a-z])/u;

export interface LineWish {
  readonly ask: Ask;
  /** The same without the topics named. */
  readonly restAsk: Ask;
  readonly intent: Intent;
  readonly years: readonly number[];
  /** Years of the document itself: of its date, of its effect. */
  readonly ownYears: readonly number[];
  /** Places asked for, folded; empty where the document is of one of them. */
  readonly places: readonly string[];
  /** The question asks where something is. */
  readonly asksPlace: boolean;
  /** The question asks whom it concerns (`ai được hưởng`): sections on that say so in their heading. */
  readonly asksAudience: boolean;
  /** The question asks for all there is (`gồm những gì`): a section that is about it, not one line. */
  readonly enumerates: boolean;
  /** A unit that the figure must carry (`%`, `phút`), folded; null where none was asked. */
  readonly unit: string | null;
}

/** Whether a line says enough of what was asked to stand as the answer. */
export function answers(line: Line): boolean {
  const enough = line.inContext >= ENOUGH || (line.inContext >= PLAIN && line.asked >= 0.5);
  return enough && line.beyond >= BEYOND && line.yearsHold && line.placesHold && line.unitHolds;
}

/** A line without its bullet. */
export const bare = (line: string): string => line.replace(/^\s*[-•+]\s+/u, '');

const yearsIn = (text: string): number[] =>
  (/\d{4}/u.test(text) ? findDates(text) : []).flatMap(({ year, toYear }) =>
    toYear === null ? [year] : [year, toYear],
  );

const covers = (years: readonly number[], wanted: number): boolean =>
  years.includes(wanted) ||
  (years.length > 1 && Math.min(...years) <= wanted && wanted <= Math.max(...years));

/** How well years of a text hold what was asked: 1 all of them, 0 none to hold, -1 others instead. */
function agreement(own: readonly number[], wanted: readonly number[]): number {
  if (own.length === 0) return 0;
  const share = wanted.filter((year) => own.includes(year)).length / wanted.length;
  if (share === 1) return 1;
  // A period asked for is not answered by one of its years.
  if (share > 0) return 0.2;
  return wanted.every((year) => covers(own, year)) ? 0.5 : -1;
}

function yearScore(
  line: string,
  heading: string,
  title: string,
  wanted: readonly number[],
  ownYears: readonly number[],
): number {
  if (wanted.length === 0) return 0;
  const own = agreement(yearsIn(line), wanted);
  if (own !== 0) return own;
  const around = agreement(yearsIn(heading), wanted);
  if (around !== 0) return around;
  const named = Math.max(0, 0.6 * agreement(yearsIn(title), wanted));
  return Math.max(named, wanted.every((year) => ownYears.includes(year)) ? 0.3 : 0);
}

/** The lines of a passage, scored. */
export function linesOfPassage(passage: Passage, read: ReadPassage, wish: LineWish): Line[] {
  const heading = fold(passage.heading);
  const shape = SHAPE[wish.intent];
  const hint = wish.asksPlace ? PLACE : null;
  const section = SECTION_OF[wish.intent]?.test(heading) === true ? 0.12 : 0;
  const underHeading = emptyTally(wish.ask);
  tallyText(wish.ask, underHeading, read.heading.words);
  const whole =
    wish.enumerates && read.lines.length >= 3 && shareHeld(wish.ask, underHeading) > 0 ? 0.25 : 0;
  const audience =
    wish.asksAudience && /(?<![a-z])(doi tuong|pham vi)(?![a-z])/u.test(heading) ? 0.35 : 0;
  const aside = ASIDE.test(heading) ? -0.2 : 0;
  return linesOf(passage).map((line, at): Line => {
    const tokens: readonly Token[] = read.lines[at] ?? tokenize(line);
    const own = emptyTally(wish.ask);
    tallyText(wish.ask, own, tokens);
    const alone = shareHeld(wish.ask, own);
    tallyText(wish.ask, own, read.heading.words);
    const withHeading = shareHeld(wish.ask, own);
    const inContext = Math.max(
      withHeading,
      evidenceIn(wish.ask, [tokens, read.heading.words, read.title.words]),
    );
    const years = yearScore(line, passage.heading, passage.title, wish.years, wish.ownYears);
    const folded = fold(line);
    const fits = shape === undefined ? 0 : shape(line) ? 0.15 : -0.3;
    const hinted = hint === null ? 0 : hint.test(folded) ? 0.3 : -0.1;
    const unit = wish.unit === null ? 0 : hasUnit(folded, wish.unit) ? 0.15 : -0.2;
    const said = ` ${fold(`${passage.title} ${passage.heading} ${line}`).replace(/[^a-z0-9]+/gu, ' ')} `;
    return {
      passage,
      placesHold:
        wish.places.length === 0 || wish.places.some((place) => said.includes(` ${place} `)),
      shaped: fits > 0 && unit >= 0,
      text: bare(line),
      alone,
      inContext,
      yearsHold: years >= 0.2 || wish.years.length === 0,
      enumerated: whole > 0,
      unitHolds: wish.unit !== 'money' || unit > 0,
      asked: shareAsked(wish.ask, tokens),
      beyond: evidenceIn(wish.restAsk, [tokens, read.heading.words]),
      score:
        0.6 * alone +
        0.4 * inContext +
        0.35 * years +
        fits +
        unit +
        section +
        whole +
        audience +
        hinted +
        aside,
    };
  });
}

function hasUnit(folded: string, unit: string): boolean {
  if (unit === 'money') return /\d/u.test(folded) && MONEY.test(folded);
  if (unit === '%') return /\d\s?%|phan tram/u.test(folded);
  return new RegExp(`\\d[\\d.,]*\\s+(?:[a-z]+\\s+)?${unit}(?![a-z])`, 'u').test(folded);
}

/** Whether a question asks for all there is rather than for one fact. */
export function asksForAll(folded: string): boolean {
  return /(?<![a-z])(gom|bao gom|nhung gi|(nhung|cac) (?:[a-z]+ ){1,4}nao|(nhiem vu|giai phap|noi dung|nhom|viec)(?: [a-z]+){0,8} (nao|gi))(?![a-z])/u.test(
    folded,
  );
}

/** The unit a question asks in: `bao nhiêu phần trăm` → `%`, `bao nhiêu phút` → `phut`. */
export function unitAsked(folded: string, translation: string): string | null {
  const english = /(?<![a-z])how many(?![a-z])/u.test(folded);
  if (english) return fold(tokenize(translation)[0]?.text ?? '') || null;
  if (/(?<![a-z])(phan tram|ty le|ti le|percent|percentage)(?![a-z])|%/u.test(folded)) return '%';
  if (
    /(?<![a-z])(bao nhieu|may) (tien|dong|ty|trieu)|kinh phi|(?<![a-z])(chi phi|ngan sach|le phi|muc ho tro|muc thu|tong von)(?![a-z])|how much/u.test(
      folded,
    )
  )
    return 'money';
  const match = /(?<![a-z])(?:bao nhieu|may|how many)\s+([a-z]+)/u.exec(folded);
  const unit = match?.[1] ?? null;
  return unit === null || /^(van|nghi|ke|nhung|cac|la|thi|trong|of|co|duoc|ve|den|nam)$/u.test(unit)
    ? null
    : unit;
}
