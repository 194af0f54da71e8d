/**
 * A probe: a question prepared once, to be held against many passages.
 */
import { COMPOUND } from '../language/tokens.ts';
import type { SearchIndex } from './index.ts';
import { informationOf, type Query } from './query.ts';

/** One thing asked about, keyed by its folded form. */
export interface Unit {
  readonly slot: number;
  /** Marked form; a passage that holds only the folded form holds a part of the unit. */
  readonly text: string;
  /** What a match of letters without marks is worth, beside 1 for a match of marks. */
  readonly foldedWorth: number;
}

/** Units with the information of each, by slot. */
export interface Units {
  readonly byWord: ReadonlyMap<string, Unit>;
  readonly information: Float64Array;
  /** Sum of the information, 1 where there is none: it divides. */
  readonly total: number;
}

export interface Probe {
  /** The question's words, folded, in order. */
  readonly folded: readonly string[];
  /** Positions in the question of each folded syllable. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  readonly syllables: Units;
  readonly compounds: Units;
  /** Pairs of words near each other in the question, and what each is worth. */
  readonly pairs: ReadonlyMap<string, number>;
  readonly pairTotal: number;
  readonly asksDefinition: boolean;
}

const FOLDED_WORTH_MARKED = 0.35;
const FOLDED_WORTH_BARE = 0.8;
/** Words apart in the question that still count as near. */
const NEAR = 4;
const DEFINITION =
  /(?<![a-z])(la gi|la ai|duoc hieu|nghia la|khai niem|the nao la|dinh nghia)(?![a-z])/u;

class UnitsBuilder {
  readonly byWord = new Map<string, Unit>();
  private readonly information: number[] = [];
  private readonly index: SearchIndex;

  constructor(index: SearchIndex) {
    this.index = index;
  }

  add(text: string, folded: string, marked: boolean): void {
    if (this.byWord.has(folded)) return;
    const foldedWorth = marked ? FOLDED_WORTH_MARKED : FOLDED_WORTH_BARE;
    this.byWord.set(folded, { slot: this.byWord.size, text, foldedWorth });
    this.information.push(
      Math.max(informationOf(this.index, text), informationOf(this.index, folded)),
    );
  }

  informationOf(folded: string): number {
    return this.information[this.byWord.get(folded)?.slot ?? -1] ?? 0;
  }

  build(): Units {
    const information = Float64Array.from(this.information);
    return { byWord: this.byWord, information, total: information.reduce((a, b) => a + b, 0) || 1 };
  }
}

/** Prepares a question; `foldedQuestion` is the whole of it, frame included. */
export function probeOf(index: SearchIndex, query: Query, foldedQuestion: string): Probe {
  const positions = new Map<string, number[]>();
  const syllables = new UnitsBuilder(index);
  const compounds = new UnitsBuilder(index);
  query.tokens.forEach((token, at) => {
    positions.set(token.folded, [...(positions.get(token.folded) ?? []), at]);
    syllables.add(token.text, token.folded, token.marked);
    const before = query.tokens[at - 1];
    if (before === undefined || !token.joined) return;
    compounds.add(
      before.text + COMPOUND + token.text,
      before.folded + COMPOUND + token.folded,
      before.marked || token.marked,
    );
  });
  const folded = query.tokens.map((token) => token.folded);
  const pairs = new Map<string, number>();
  folded.forEach((first, i) => {
    for (const second of folded.slice(i + 2, i + NEAR + 1)) {
      const worth = Math.min(syllables.informationOf(first), syllables.informationOf(second));
      pairs.set(pairKey(first, second), worth);
    }
  });
  return {
    folded,
    positions,
    syllables: syllables.build(),
    compounds: compounds.build(),
    pairs,
    pairTotal: [...pairs.values()].reduce((sum, worth) => sum + worth, 0) || 1,
    asksDefinition: DEFINITION.test(foldedQuestion),
  };
}

export const pairKey = (first: string, second: string): string => `${first} ${second}`;
