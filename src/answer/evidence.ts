/**
 * Evidence: does a text carry what was asked? A share of the question's information, words that the
 * library has never seen included: they weigh most, so that a question on something else finds
 * nothing here, however many of its everyday words occur.
 */
import { stemmer } from 'stemmer';
import { withoutFrame } from '../language/question-frame.ts';
import { COMPOUND, type Token, tokenize } from '../language/tokens.ts';
import type { SearchIndex } from '../search/index.ts';
import { informationOf } from '../search/query.ts';
import { isMarked, type Reading } from '../search/reading.ts';
import { genericTokens } from './lexicon.ts';

/** Evidence above which a document or line is taken to answer. */
export const ENOUGH = 0.55;
/** Evidence above which it is offered as the nearest, with a doubt. */
export const SOME = 0.47;
/** Evidence that is enough where most of the line is about the question. */
export const PLAIN = 0.4;
/** Share of what is asked beyond the topic that a line must hold at least. */
export const BEYOND = 0.3;
/** Evidence in a line alone above which it speaks for itself. */
export const SPOKEN = 0.7;

interface Wanted {
  readonly slot: number;
  readonly text: string;
  readonly information: number;
  readonly marked: boolean;
}

/** What is asked for, prepared once a question. */
export interface Ask {
  readonly units: ReadonlyMap<string, Wanted>;
  readonly total: number;
  /** How many words carry meaning. */
  readonly words: number;
  /** Share of the information that no text of the library holds at all. */
  readonly unseen: number;
  /** What makes one word of a word's forms: English is compared by stems. */
  readonly stem: (folded: string) => string;
}

/** What a pair of words counts beside a word. */
const PAIR = 0.8;
/** What such a pair counts beside one that the library holds. */
const UNSEEN_PAIR = 0.4;

/** A word typed with marks that differ from the text's is another word, most of the time. */
const OTHER_MARKS = 0.4;

/**
 * Prepares the content of a reading. Years are left to the caller, who holds them to the letter.
 *
 * @param topics where the reading names topics: their words always count
 */
export function askOf(
  index: SearchIndex,
  subject: Reading,
  topics: readonly { readonly start: number; readonly end: number }[] = [],
  language: 'vi' | 'en' = 'vi',
): Ask {
  const stem = language === 'en' ? stemmer : (folded: string): string => folded;
  const units = new Map<string, Wanted>();
  const most = Math.log(1 + (index.passages.length + 0.5) / 0.5);
  let words = 0;
  let unseen = 0;
  let total = 0;
  const add = (text: string, folded: string, marked: boolean, weight: number): void => {
    const key = folded.split(COMPOUND).map(stem).join(COMPOUND);
    if (units.has(key)) return;
    const known = Math.max(informationOf(index, text), informationOf(index, folded));
    // A pair nobody has written with an everyday word in it is most often no pair at all.
    const pair = folded.includes(COMPOUND);
    const unseenPair = pair && known === 0;
    const doubt = unseenPair && weight < PAIR ? UNSEEN_PAIR : 1;
    const information = (known === 0 ? most : known) * weight * doubt;
    units.set(key, { slot: units.size, text, information, marked });
    total += information;
    if (known === 0) unseen += information;
  };
  const same = subject.written.length === subject.restored.length;
  let before = null as { token: Token; generic: boolean; marked: boolean } | null;
  const text = withoutFrame(subject.restored);
  const tokens = tokenize(text);
  const generics = genericTokens(text, tokens, topics);
  tokens.forEach((token, at) => {
    const generic = generics[at] === true;
    const marked = isMarked(same ? subject.written.slice(token.start, token.end) : token.text);
    if (!generic) {
      words++;
      add(token.text, token.folded, marked, 1);
    }
    if (before !== null && token.joined && !(generic && before.generic)) {
      // Half weight where one of the two is an everyday word: `về chuyển` says less than `chuyển đổi`.
      const weight = generic || before.generic ? 0.25 : PAIR;
      add(
        before.token.text + COMPOUND + token.text,
        before.token.folded + COMPOUND + token.folded,
        marked || before.marked,
        weight,
      );
    }
    before = { token, generic, marked };
  });
  return { units, total: total || 1, words, unseen: total === 0 ? 0 : unseen / total, stem };
}

/** What of the ask some texts hold, added up text by text. */
export interface Tally {
  readonly held: Float64Array;
}

export function emptyTally(ask: Ask): Tally {
  return { held: new Float64Array(ask.units.size) };
}

/** Adds what a text holds. Compounds do not reach over its borders. */
export function tallyText(ask: Ask, tally: Tally, tokens: readonly Token[]): void {
  const hold = (text: string, folded: string): void => {
    const wanted = ask.units.get(folded);
    if (wanted === undefined) return;
    const worth = wanted.text === text || !wanted.marked ? 1 : OTHER_MARKS;
    if (worth > (tally.held[wanted.slot] ?? 0)) tally.held[wanted.slot] = worth;
  };
  tokens.forEach((token, at) => {
    const folded = ask.stem(token.folded);
    hold(token.text, folded);
    const before = tokens[at - 1];
    if (before !== undefined && token.joined)
      hold(before.text + COMPOUND + token.text, ask.stem(before.folded) + COMPOUND + folded);
  });
}

/** Share of the asked information held, 0 to 1; 1 where nothing was asked. */
export function shareHeld(ask: Ask, tally: Tally): number {
  if (ask.units.size === 0) return 1;
  let held = 0;
  for (const { slot, information } of ask.units.values())
    held += information * (tally.held[slot] ?? 0);
  return held / ask.total;
}

/** Share of a text's words that were asked for: how much of it is about the question. */
export function shareAsked(ask: Ask, tokens: readonly Token[]): number {
  if (tokens.length === 0) return 0;
  return tokens.filter(({ folded }) => ask.units.has(ask.stem(folded))).length / tokens.length;
}

/** The share that some texts hold together. */
export function evidenceIn(ask: Ask, texts: readonly (readonly Token[])[]): number {
  const tally = emptyTally(ask);
  for (const tokens of texts) tallyText(ask, tally, tokens);
  return shareHeld(ask, tally);
}
