/**
 * Choosing the lines of a document that answer: the unit of an extractive answer is one sentence or
 * list item, read under its title and heading.
 */
import type { Passage } from '../search/passage.ts';
import type { ReadPassage, ReadText } from '../search/read-passage.ts';
import type { Intent } from './answer.ts';
import {
  type Ask,
  addTally,
  BEYOND,
  ENOUGH,
  PLAIN,
  shareAsked,
  shareHeld,
  tallyOf,
} from './evidence.ts';
import { PLACE, SHAPE } from './shapes.ts';
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
  /** It, its heading or its title says other years than those asked for. */
  readonly otherYears: boolean;
  /** A place asked for stands in the line, its heading or its title, or is the document's own. */
  readonly placesHold: boolean;
  /** A topic asked for is spoken of by the line, its heading or its title, or is the document's own. */
  readonly topicsHold: boolean;
  /** It has the unit asked for, where no other will do. */
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
  /** Topics asked for, folded; empty where the document is on one of them. */
  readonly topics: readonly string[];
  /** The question asks where something is. */
  readonly asksPlace: boolean;
  /** The question asks whom it concerns (`ai được hưởng`): sections on that say so in their heading. */
  readonly asksAudience: boolean;
  /** The question asks for all there is (`gồm những gì`): a section that is about it, not one line. */
  readonly enumerates: boolean;
  /** Whether a folded line has a figure in the unit asked for; null where none was asked. */
  readonly hasUnit: ((folded: string) => boolean) | null;
  /** A figure in another unit is no answer: money was asked for, or how many articles there are. */
  readonly unitOnly: boolean;
}

/** Whether a line says enough of what was asked to stand as the answer. */
export function answers(line: Line): boolean {
  const enough = line.inContext >= ENOUGH || (line.inContext >= PLAIN && line.asked >= 0.5);
  const holds = line.yearsHold && line.placesHold && line.topicsHold && line.unitHolds;
  return enough && line.beyond >= BEYOND && holds;
}

/** A line without its bullet. */
export const bare = (line: string): string => line.replace(/^\s*[-•+]\s+/u, '');

/** The lines of a passage, scored. */
export function linesOfPassage(passage: Passage, read: ReadPassage, wish: LineWish): Line[] {
  const { ask, restAsk, years: wanted, places, topics } = wish;
  const { title, heading } = read;
  const shape = SHAPE[wish.intent];
  const section = SECTION_OF[wish.intent]?.test(heading.folded) === true ? 0.12 : 0;
  const underHeading = tallyOf(ask, [heading.words]);
  // English is asked for in English titles; their words are no evidence for what Vietnamese asks.
  const titles = ask.groups === null ? [title.words] : [title.words, read.titleEn.words];
  const underTitle = tallyOf(ask, titles);
  const restUnderHeading = restAsk === ask ? underHeading : tallyOf(restAsk, [heading.words]);
  const own = tallyOf(ask, []);
  const rest = tallyOf(restAsk, []);
  const whole =
    wish.enumerates && read.lines.length >= 3 && shareHeld(ask, underHeading) > 0 ? 0.25 : 0;
  const audience =
    wish.asksAudience && /(?<![a-z])(doi tuong|pham vi)(?![a-z])/u.test(heading.folded) ? 0.35 : 0;
  const aside = ASIDE.test(heading.folded) ? -0.2 : 0;
  return read.lines.map((line): Line => {
    tallyOf(ask, [line.words], own);
    const alone = shareHeld(ask, own);
    addTally(own, underHeading);
    const withHeading = shareHeld(ask, own);
    addTally(own, underTitle);
    const inContext = shareHeld(ask, own);
    let beyond = withHeading;
    if (restAsk !== ask) {
      addTally(tallyOf(restAsk, [line.words], rest), restUnderHeading);
      beyond = shareHeld(restAsk, rest);
    }
    const years =
      wanted.length === 0
        ? 0
        : yearScore(
            { line: line.years, heading: heading.years, title: title.years, own: wish.ownYears },
            wanted,
          );
    const fits = shape === undefined ? 0 : shape(line) ? 0.15 : -0.3;
    const hinted = !wish.asksPlace ? 0 : PLACE.test(line.folded) ? 0.3 : -0.1;
    const unit = wish.hasUnit === null ? 0 : wish.hasUnit(line.folded) ? 0.15 : -0.2;
    return {
      passage,
      placesHold: saysOne([title, heading, line], places),
      topicsHold: saysOne([title, heading, line], topics),
      shaped: fits > 0 && unit >= 0,
      text: bare(line.text),
      alone,
      inContext,
      yearsHold: years >= 0.2 || wanted.length === 0,
      otherYears: years < 0,
      enumerated: whole > 0,
      unitHolds: !wish.unitOnly || unit > 0,
      asked: shareAsked(ask, line.words),
      beyond,
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

/** Whether texts say one of some phrases, or none was asked for. */
const saysOne = (texts: readonly ReadText[], phrases: readonly string[]): boolean =>
  phrases.length === 0 || phrases.some((phrase) => says(texts, phrase));

/** Whether texts that follow one another say a phrase, without marks. */
export function says(texts: readonly ReadText[], phrase: string): boolean {
  const said = texts.map((text) => text.padded).join('');
  return said.replaceAll('  ', ' ').includes(` ${phrase} `);
}
