/**
 * Evidence: does a text carry what was asked? A share of the question's information, words that the
 * library has never seen included: they weigh most, so that a question on something else finds
 * nothing here, however many of its everyday words occur.
 */
import { stemmer } from 'stemmer';
import { withoutFrame } from '../language/question-frame.ts';
import { COMPOUND, type Token, tokenize } from '../language/tokens.ts';
import { type Corpus, isJoined, wordOf } from '../search/corpus.ts';
import type { SearchIndex } from '../search/index.ts';
import { informationOf, mostInformation } from '../search/query.ts';
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

/** A word or a pair of words that is asked for. */
export interface Unit {
  /** As asked; of a pair, its second word. */
  readonly text: string;
  /** The first word of a pair; null for a word alone. */
  readonly before: string | null;
  readonly information: number;
  readonly marked: boolean;
}

/** What is asked for, prepared once a question. */
export interface Ask {
  readonly units: readonly Unit[];
  /** By unit: the thing asked for that it says, where things may be said in several ways; else null. */
  readonly groups: Int16Array | null;
  /** Information of all that is asked for. */
  readonly total: number;
  /** How many words carry meaning. */
  readonly words: number;
  /** Share of the information that no text of the library holds at all. */
  readonly unseen: number;
  /** The slot of a word without marks, or -1; English is compared by stems. */
  readonly slotOf: (folded: string) => number;
  /** By slot: the unit of that word alone, or -1. */
  readonly alone: Int16Array;
  /** By first slot times slots, plus second slot: the unit of the pair, or -1. */
  readonly pairs: Int16Array;
  readonly corpus: Corpus;
  /** By id of a word of the corpus without marks: its slot, or -1. */
  readonly slotOfWord: Int16Array;
}

/** Words of a text: of one of the library as the corpus has them, of any other as they were read. */
export type Words = Int32Array | readonly Token[];

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
  const english = language === 'en';
  const stem = (folded: string): string => (english ? stemmer(folded) : folded);
  const places = new Map<string, number>();
  const units: Unit[] = [];
  /** Slots of the asked words by their stems, in the order they stand. */
  const slots = new Map<string, number>();
  const most = mostInformation(index);
  let words = 0;
  let unseen = 0;
  let total = 0;
  const add = (before: QueryWord | null, word: QueryWord, weight: number): void => {
    const stems = [...(before === null ? [] : [before]), word].map(({ token }) =>
      stem(token.folded),
    );
    const key = stems.join(COMPOUND);
    if (places.has(key)) return;
    const [text, folded] =
      before === null
        ? [word.token.text, word.token.folded]
        : [
            before.token.text + COMPOUND + word.token.text,
            before.token.folded + COMPOUND + word.token.folded,
          ];
    const known = Math.max(informationOf(index, text), informationOf(index, folded));
    // A pair nobody has written with an everyday word in it is most often no pair at all.
    const unseenPair = before !== null && known === 0;
    const doubt = unseenPair && weight < PAIR ? UNSEEN_PAIR : 1;
    const information = (known === 0 ? most : known) * weight * doubt;
    places.set(key, units.length);
    units.push({
      text: word.token.text,
      before: before?.token.text ?? null,
      information,
      marked: word.marked || before?.marked === true,
    });
    for (const one of stems) if (!slots.has(one)) slots.set(one, slots.size);
    total += information;
    if (known === 0) unseen += information;
  };
  const same = subject.written.length === subject.restored.length;
  let before: QueryWord | null = null;
  const text = withoutFrame(subject.restored);
  const tokens = tokenize(text);
  const generics = genericTokens(text, tokens, topics);
  for (const [at, token] of tokens.entries()) {
    const generic = generics[at] === true;
    const marked = isMarked(same ? subject.written.slice(token.start, token.end) : token.text);
    const word: QueryWord = { token, generic, marked };
    if (!generic) {
      words++;
      add(null, word, 1);
    }
    if (before !== null && token.joined && !(generic && before.generic)) {
      // Half weight where one of the two is an everyday word: `về chuyển` says less than `chuyển đổi`.
      add(before, word, generic || before.generic ? 0.25 : PAIR);
    }
    before = word;
  }
  const alone = new Int16Array(slots.size).fill(-1);
  const pairs = new Int16Array(slots.size * slots.size).fill(-1);
  for (const [key, place] of places) {
    const [first, second] = key.split(COMPOUND).map((name) => slots.get(name) ?? 0);
    if (second === undefined) alone[first ?? 0] = place;
    else pairs[(first ?? 0) * slots.size + second] = place;
  }
  return {
    units,
    groups: null,
    total: total || 1,
    words,
    unseen: total === 0 ? 0 : unseen / total,
    slotOf: (folded) => slots.get(stem(folded)) ?? -1,
    alone,
    pairs,
    corpus: index.corpus,
    slotOfWord: english
      ? slotsOfWords(index, NO_SLOTS, slots)
      : slotsOfWords(index, slots, NO_SLOTS),
  };
}

interface QueryWord {
  readonly token: Token;
  readonly generic: boolean;
  readonly marked: boolean;
}

const NO_SLOTS: ReadonlyMap<string, number> = new Map();

/** By id of a word of the corpus without marks: its slot as it stands, else by its stem, else -1. */
export function slotsOfWords(
  { corpus, wordIds, stems }: SearchIndex,
  exact: ReadonlyMap<string, number>,
  stemmed: ReadonlyMap<string, number>,
): Int16Array {
  const out = new Int16Array(corpus.words.length).fill(-1);
  for (const [stem, slot] of stemmed) for (const id of stems().get(stem) ?? []) out[id] = slot;
  for (const [name, slot] of exact) {
    const id = wordIds.get(name);
    if (id !== undefined) out[id] = slot;
  }
  return out;
}

/** What of the ask some texts hold, added up text by text. */
export interface Tally {
  readonly held: Float64Array;
}

function hold(tally: Tally, ask: Ask, place: number, text: string, before: string | null): void {
  const unit = ask.units[place];
  if (unit === undefined) return;
  const exact = unit.text === text && unit.before === before;
  const worth = exact || !unit.marked ? 1 : OTHER_MARKS;
  if (worth > (tally.held[place] ?? 0)) tally.held[place] = worth;
}

/** Adds what a text holds. Compounds do not reach over its borders. */
function tallyText(ask: Ask, tally: Tally, words: readonly Token[]): void {
  let before = -1;
  let textBefore = '';
  for (const { text, folded, joined } of words) {
    const slot = ask.slotOf(folded);
    if (slot >= 0) {
      hold(tally, ask, ask.alone[slot] ?? -1, text, null);
      if (before >= 0 && joined)
        hold(tally, ask, ask.pairs[before * ask.alone.length + slot] ?? -1, text, textBefore);
    }
    before = slot;
    textBefore = text;
  }
}

/** The same for a text of the library: every text of a document is held against every question. */
function tallyCorpus(ask: Ask, tally: Tally, codes: Int32Array): void {
  const { alone, pairs, slotOfWord } = ask;
  const { words, folded } = ask.corpus;
  let before = -1;
  let textBefore = '';
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? 0;
    const word = wordOf(code);
    const slot = slotOfWord[folded[word] ?? 0] ?? -1;
    if (slot >= 0) {
      const text = words[word] ?? '';
      hold(tally, ask, alone[slot] ?? -1, text, null);
      if (before >= 0 && isJoined(code))
        hold(tally, ask, pairs[before * alone.length + slot] ?? -1, text, textBefore);
      textBefore = text;
    }
    before = slot;
  }
}

/** Adds what another tally of the same ask holds. */
export function addTally({ held }: Tally, other: Tally): void {
  for (let place = 0; place < held.length; place++) {
    const worth = other.held[place] ?? 0;
    if (worth > (held[place] ?? 0)) held[place] = worth;
  }
}

/** Share of the asked information held, 0 to 1; 1 where nothing was asked. */
export function shareHeld({ units, groups, total }: Ask, tally: Tally): number {
  if (units.length === 0) return 1;
  let held = 0;
  if (groups !== null) {
    // The units of one thing stand together: the best of them is what is held of it.
    for (let place = 0; place < units.length; ) {
      const group = groups[place];
      let most = 0;
      let information = 0;
      for (; place < units.length && groups[place] === group; place++) {
        most = Math.max(most, tally.held[place] ?? 0);
        information = units[place]?.information ?? 0;
      }
      held += most * information;
    }
    return held / total;
  }
  for (let place = 0; place < units.length; place++)
    held += (units[place]?.information ?? 0) * (tally.held[place] ?? 0);
  return held / total;
}

/** Share of a text's words that were asked for: how much of it is about the question. */
export function shareAsked(ask: Ask, words: Words): number {
  if (words.length === 0) return 0;
  const { slotOfWord, alone, corpus, groups } = ask;
  let asked = 0;
  const count = (slot: number): void => {
    if (slot >= 0 && (groups !== null || (alone[slot] ?? -1) >= 0)) asked++;
  };
  if (words instanceof Int32Array)
    for (let at = 0; at < words.length; at++)
      count(slotOfWord[corpus.folded[wordOf(words[at] ?? 0)] ?? 0] ?? -1);
  else for (const { folded } of words) count(ask.slotOf(folded));
  return asked / words.length;
}

/** What some texts hold together; in `into`, which is emptied first, where one is given. */
export function tallyOf(ask: Ask, texts: readonly Words[], into?: Tally): Tally {
  const tally = into ?? { held: new Float64Array(ask.units.length) };
  if (into !== undefined) into.held.fill(0);
  for (const words of texts) {
    if (words instanceof Int32Array) tallyCorpus(ask, tally, words);
    else tallyText(ask, tally, words);
  }
  return tally;
}

/** The share that some texts hold together. */
export function evidenceIn(ask: Ask, texts: readonly Words[]): number {
  return shareHeld(ask, tallyOf(ask, texts));
}
