/**
 * A probe: a question prepared once, its words as the corpus's numbers, to be held against many
 * passages. What a question asks about is counted in units, its distinct syllables and compounds;
 * each has a slot, and is told by its letters without marks.
 */
import { COMPOUND } from '../language/tokens.ts';
import type { SearchIndex } from './index.ts';
import { informationOf, type Query, type QueryToken } from './query.ts';

/** One kind of unit, by slot. */
export interface Units {
  /** What finding the unit tells. */
  readonly information: Float64Array;
  /** What a match of letters without marks is worth, beside 1 for a match of marks. */
  readonly foldedWorth: Float64Array;
  /** Sum of the information, 1 where there is none: it divides. */
  readonly total: number;
}

export interface Probe {
  /** The slot of each of the question's words, in order. */
  readonly slots: readonly number[];
  /** By slot: the word's places in the question, and its id with marks, -1 where no text has it. */
  readonly positions: readonly (readonly number[])[];
  readonly exact: readonly number[];
  /** By word id: the slot of the word of its letters, or -1. */
  readonly slotOf: Int16Array;
  readonly syllables: Units;
  /** By `first slot * syllables + second slot`: the compound's slot, or -1. */
  readonly compoundOf: Int32Array;
  readonly compounds: Units;
  /** By `first slot * syllables + second slot`: what it is worth to stand near each other. */
  readonly pairs: Float64Array;
  readonly pairTotal: number;
  readonly asksDefinition: boolean;
}

const FOLDED_WORTH_MARKED = 0.35;
const FOLDED_WORTH_BARE = 0.8;
/** Words apart in the question that still count as near. */
const NEAR = 4;
const DEFINITION =
  /(?<![a-z])(la gi|la ai|duoc hieu|nghia la|khai niem|the nao la|dinh nghia)(?![a-z])/u;

const foldedWorth = (marked: boolean): number => (marked ? FOLDED_WORTH_MARKED : FOLDED_WORTH_BARE);

function unitsOf(information: readonly number[], worth: readonly number[]): Units {
  return {
    information: Float64Array.from(information),
    foldedWorth: Float64Array.from(worth),
    total: information.reduce((sum, one) => sum + one, 0) || 1,
  };
}

const best = (index: SearchIndex, text: string, folded: string): number =>
  Math.max(informationOf(index, text), informationOf(index, folded));

/** The distinct words of a question, in the order they first stand. */
function distinct(tokens: readonly QueryToken[]): Map<string, QueryToken> {
  const first = new Map<string, QueryToken>();
  for (const token of tokens) if (!first.has(token.folded)) first.set(token.folded, token);
  return first;
}

/** By word id: the slot of its form without marks, or -1. */
function slotsOf(
  { corpus, wordIds }: SearchIndex,
  slotOfWord: ReadonlyMap<string, number>,
): Int16Array {
  const bare = new Int16Array(corpus.words.length).fill(-1);
  for (const [folded, slot] of slotOfWord) {
    const id = wordIds.get(folded);
    if (id !== undefined) bare[id] = slot;
  }
  const slots = new Int16Array(bare.length);
  for (let word = 0; word < slots.length; word++)
    slots[word] = bare[corpus.folded[word] ?? 0] ?? -1;
  return slots;
}

/** Prepares a question; `foldedQuestion` is the whole of it, frame included. */
export function probeOf(index: SearchIndex, query: Query, foldedQuestion: string): Probe {
  const first = distinct(query.tokens);
  const size = first.size;
  const slotOfWord = new Map(Array.from(first.keys(), (folded, slot) => [folded, slot]));
  const slots = query.tokens.map(({ folded }) => slotOfWord.get(folded) ?? 0);
  const information = Array.from(first.values(), ({ text, folded }) => best(index, text, folded));
  const positions: number[][] = Array.from(first, () => []);
  slots.forEach((slot, at) => {
    positions[slot]?.push(at);
  });

  const compoundOf = new Int32Array(size * size).fill(-1);
  const compoundInformation: number[] = [];
  const compoundWorth: number[] = [];
  query.tokens.forEach((token, at) => {
    const before = query.tokens[at - 1];
    const cell = (slots[at - 1] ?? 0) * size + (slots[at] ?? 0);
    if (before === undefined || !token.joined || compoundOf[cell] !== -1) return;
    compoundOf[cell] = compoundInformation.length;
    compoundWorth.push(foldedWorth(before.marked || token.marked));
    compoundInformation.push(
      best(index, before.text + COMPOUND + token.text, before.folded + COMPOUND + token.folded),
    );
  });

  const pairs = new Float64Array(size * size);
  slots.forEach((a, i) => {
    for (const b of slots.slice(i + 2, i + NEAR + 1))
      pairs[a * size + b] = Math.min(information[a] ?? 0, information[b] ?? 0);
  });
  return {
    slots,
    positions,
    exact: Array.from(first.values(), ({ text }) => index.wordIds.get(text) ?? -1),
    slotOf: slotsOf(index, slotOfWord),
    syllables: unitsOf(
      information,
      Array.from(first.values(), ({ marked }) => foldedWorth(marked)),
    ),
    compoundOf,
    compounds: unitsOf(compoundInformation, compoundWorth),
    pairs,
    pairTotal: pairs.reduce((sum, worth) => sum + worth, 0) || 1,
    asksDefinition: DEFINITION.test(foldedQuestion),
  };
}
