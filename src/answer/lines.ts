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
import { type Ask, emptyTally, evidenceIn, shareHeld, tallyText } from './evidence.ts';

export interface Line {
  readonly passage: Passage;
  /** The line as printed, bullet taken off. */
  readonly text: string;
  /** Share of the asked information in the line, its heading and title together. */
  readonly inContext: number;
  /** Share in the line alone. */
  readonly alone: number;
  /** Orders lines; only comparable within one question. */
  readonly score: number;
  /** Every year asked for stands in the line or in its heading. */
  readonly yearsHold: boolean;
  /** A place asked for stands in the line, its heading or its title, or is the document's own. */
  readonly placesHold: boolean;
  /** It looks like what was asked: a figure in the unit asked for, a deadline, a duty. */
  readonly shaped: boolean;
}

/** What an answer of this intent looks like. */
const SHAPE: Partial<Record<Intent, RegExp>> = {
  figure: /\d|(?<![a-z])(mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)(?![a-z])/u,
  deadline:
    /(?<![a-z])(truoc|han|cham nhat|hoan thanh|xong|den het|thoi han|trong thang|trong quy)(?![a-z])/u,
  responsible:
    /(?<![a-z])(chu tri|dau moi|phu trach|chiu trach nhiem|trach nhiem|giao|theo doi|don doc|truong ban|phoi hop|tham dinh|de nghi|soan thao)(?![a-z])/u,
};
const SECTION_OF: Partial<Record<Intent, RegExp>> = {
  figure: /(?<![a-z])(chi tieu|muc tieu|ket qua|so lieu)(?![a-z])/u,
  deadline: /(?<![a-z])(to chuc thuc hien|nhiem vu|tien do|lo trinh|thoi han)(?![a-z])/u,
  responsible: /(?<![a-z])(to chuc thuc hien|trach nhiem|phan cong)(?![a-z])/u,
};
/** Sections that say things about the document rather than what it says. */
const ASIDE = /(?<![a-z])(van ban lien quan|ghi chu|hieu luc|thong tin chua kiem chung)(?![a-z])/u;

export interface LineWish {
  readonly ask: Ask;
  readonly intent: Intent;
  readonly years: readonly number[];
  /** Years of the document itself: of its date, of its effect. */
  readonly ownYears: readonly number[];
  /** Places asked for, folded; empty where the document is of one of them. */
  readonly places: readonly string[];
  /** The question asks whom it concerns (`ai được hưởng`): sections on that say so in their heading. */
  readonly asksAudience: boolean;
  /** The question asks for all there is (`gồm những gì`): a section that is about it, not one line. */
  readonly enumerates: boolean;
  /** A unit that the figure must carry (`%`, `phút`), folded; null where none was asked. */
  readonly unit: string | null;
}

/** A line without its bullet. */
export const bare = (line: string): string => line.replace(/^\s*[-•+]\s+/u, '');

const yearsIn = (text: string): number[] =>
  findDates(text).flatMap(({ year, toYear }) => (toYear === null ? [year] : [year, toYear]));

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
    const fits = shape === undefined ? 0 : shape.test(folded) ? 0.15 : -0.25;
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
      score:
        0.6 * alone +
        0.4 * inContext +
        0.35 * years +
        fits +
        unit +
        section +
        whole +
        audience +
        aside,
    };
  });
}

function hasUnit(folded: string, unit: string): boolean {
  if (unit === '%') return /\d\s?%|phan tram/u.test(folded);
  const names = unit === 'tien' ? '(?:dong|trieu|ty|nghin)' : unit;
  return new RegExp(`\\d[\\d.,]*\\s+(?:[a-z]+\\s+)?${names}(?![a-z])`, 'u').test(folded);
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
  const match = /(?<![a-z])(?:bao nhieu|may|how many)\s+([a-z]+)/u.exec(folded);
  const unit = match?.[1] ?? null;
  return unit === null || /^(van|nghi|ke|nhung|cac|la|thi|trong|of|co|duoc|ve|den|nam)$/u.test(unit)
    ? null
    : unit;
}
