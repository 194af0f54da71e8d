/**
 * Choosing the lines of a document that answer: the unit of an extractive answer is one sentence or
 * list item, read under its title and heading.
 */
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
import { hasUnit, PLACE, SHAPE } from './shapes.ts';
import { yearScore } from './years.ts';

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

function saysPlace(passage: Passage, line: string, places: readonly string[]): boolean {
  const text = fold(`${passage.title} ${passage.heading} ${line}`);
  const said = ` ${text.replace(/[^a-z0-9]+/gu, ' ')} `;
  return places.some((place) => said.includes(` ${place} `));
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
    return {
      passage,
      placesHold: wish.places.length === 0 || saysPlace(passage, line, wish.places),
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
