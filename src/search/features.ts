/**
 * What a passage has in common with a question, in numbers between 0 and about 1. Counted in one
 * pass over the passage's words; ranking weighs them.
 */
import { COMPOUND, type Token, tokenize } from '../language/tokens.ts';
import { expanderOf, linesOf, type SearchIndex } from './index.ts';
import type { Passage } from './passage.ts';
import { informationOf, type Query } from './query.ts';

export interface Features {
  /** Share of the question's information, in syllables, that the passage holds. */
  readonly syllables: number;
  /** The same in compounds. */
  readonly compounds: number;
  /** The best single line's share, in syllables and in compounds. */
  readonly lineSyllables: number;
  readonly lineCompounds: number;
  /** The best line together with title and heading: a clause is read under its heading. */
  readonly inContext: number;
  /** Share of the heading's information that the question mentions. */
  readonly heading: number;
  /** The heading's longest run of words found in the question, as a share of the heading. */
  readonly headingRun: number;
  /** The title's longest run found in the question, as a share: the document was named. */
  readonly titleRun: number;
  /** Share of the title's information that the question mentions. */
  readonly title: number;
  /** Longest run of the question's words found in one line: as a share, and its logarithm. */
  readonly run: number;
  readonly runLength: number;
  /** Share of the question's near pairs (two to four words apart) that a line holds in order. */
  readonly pairs: number;
  /** A line defines what the question names: `X là …`. */
  readonly definition: number;
  /** Length, logarithmic: long passages hold more by chance. */
  readonly length: number;
}

/** A question prepared once for all its candidates. */
export interface Probe {
  readonly folded: readonly string[];
  /** Positions in the question of each folded syllable. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  readonly syllables: ReadonlyMap<string, Unit>;
  readonly compounds: ReadonlyMap<string, Unit>;
  readonly syllableTotal: number;
  readonly compoundTotal: number;
  readonly pairs: ReadonlyMap<string, number>;
  readonly pairTotal: number;
  readonly asksDefinition: boolean;
}

/** One thing asked about, keyed by its folded form. */
interface Unit {
  readonly slot: number;
  /** Marked form; a passage that holds only the folded form holds a part of the unit. */
  readonly text: string;
  readonly information: number;
  /** What a match of letters without marks is worth. */
  readonly foldedWorth: number;
}

const FOLDED_WORTH_MARKED = 0.35;
const FOLDED_WORTH_UNMARKED = 0.8;
/** Words apart that still count as a near pair, in the question and in a line. */
const NEAR_IN_QUESTION = 4;
const NEAR_IN_LINE = 5;
const DEFINITION =
  /(?<![a-z])(la gi|la ai|duoc hieu|nghia la|khai niem|the nao la|dinh nghia)(?![a-z])/u;

/** Prepares a question. */
export function probeOf(index: SearchIndex, query: Query, foldedQuestion: string): Probe {
  const positions = new Map<string, number[]>();
  const syllables = new Map<string, Unit>();
  const compounds = new Map<string, Unit>();
  const unit = (slot: number, text: string, folded: string, marked: boolean): Unit => ({
    slot,
    text,
    information: Math.max(informationOf(index, text), informationOf(index, folded)),
    foldedWorth: marked ? FOLDED_WORTH_MARKED : FOLDED_WORTH_UNMARKED,
  });
  query.tokens.forEach((token, at) => {
    positions.set(token.folded, [...(positions.get(token.folded) ?? []), at]);
    if (!syllables.has(token.folded))
      syllables.set(token.folded, unit(syllables.size, token.text, token.folded, token.marked));
    const before = query.tokens[at - 1];
    if (before === undefined || !token.joined) return;
    const key = before.folded + COMPOUND + token.folded;
    if (!compounds.has(key))
      compounds.set(
        key,
        unit(
          compounds.size,
          before.text + COMPOUND + token.text,
          key,
          before.marked || token.marked,
        ),
      );
  });
  const pairs = new Map<string, number>();
  const folded = query.tokens.map((token) => token.folded);
  for (let i = 0; i < folded.length; i++) {
    for (let j = i + 2; j <= i + NEAR_IN_QUESTION && j < folded.length; j++) {
      const [a, b] = [folded[i], folded[j]];
      if (a === undefined || b === undefined) continue;
      const worth = Math.min(
        syllables.get(a)?.information ?? 0,
        syllables.get(b)?.information ?? 0,
      );
      pairs.set(`${a} ${b}`, worth);
    }
  }
  const total = (units: ReadonlyMap<string, Unit>): number =>
    [...units.values()].reduce((sum, { information }) => sum + information, 0);
  return {
    folded,
    positions,
    syllables,
    compounds,
    syllableTotal: total(syllables) || 1,
    compoundTotal: total(compounds) || 1,
    pairs,
    pairTotal: [...pairs.values()].reduce((sum, worth) => sum + worth, 0) || 1,
    asksDefinition: DEFINITION.test(foldedQuestion),
  };
}

/** A passage's words, a line a list. */
export interface ReadPassage {
  readonly title: readonly Token[];
  readonly heading: readonly Token[];
  readonly lines: readonly (readonly Token[])[];
  readonly length: number;
}

/** Reads a passage for ranking, abbreviations written out as in the index. */
export function readPassage(index: SearchIndex, passage: Passage): ReadPassage {
  const expand = expanderOf(index.abbreviations);
  const lines = linesOf(passage).map((line) => tokenize(expand(line)));
  return {
    title: tokenize(expand(passage.title)),
    heading: tokenize(expand(passage.heading)),
    lines,
    length: lines.reduce((sum, line) => sum + line.length, 0),
  };
}

/** What of the question has been seen: a worth for each unit. */
class Seen {
  readonly syllables: Float64Array;
  readonly compounds: Float64Array;
  constructor(probe: Probe) {
    this.syllables = new Float64Array(probe.syllables.size);
    this.compounds = new Float64Array(probe.compounds.size);
  }
}

const share = (seen: Float64Array, units: ReadonlyMap<string, Unit>, total: number): number => {
  let sum = 0;
  for (const { slot, information } of units.values()) sum += information * (seen[slot] ?? 0);
  return sum / total;
};

function mark(seen: Float64Array, unit: Unit | undefined, text: string): void {
  if (unit === undefined) return;
  const worth = unit.text === text ? 1 : unit.foldedWorth;
  if (worth > (seen[unit.slot] ?? 0)) seen[unit.slot] = worth;
}

interface Scan {
  readonly seen: Seen;
  readonly run: number;
}

function scan(probe: Probe, words: readonly Token[], pairsFound: Set<string> | null): Scan {
  const seen = new Seen(probe);
  let run = 0;
  let runs = new Map<number, number>();
  const recent: { word: string; at: number }[] = [];
  words.forEach((word, at) => {
    const positions = probe.positions.get(word.folded);
    if (positions === undefined) {
      runs = new Map();
      return;
    }
    mark(seen.syllables, probe.syllables.get(word.folded), word.text);
    const before = words[at - 1];
    if (before !== undefined && word.joined)
      mark(
        seen.compounds,
        probe.compounds.get(before.folded + COMPOUND + word.folded),
        before.text + COMPOUND + word.text,
      );
    const next = new Map<number, number>();
    for (const position of positions) {
      const length = (runs.get(position - 1) ?? 0) + 1;
      next.set(position, length);
      if (length > run) run = length;
    }
    runs = next;
    if (pairsFound !== null) {
      for (const earlier of recent) {
        if (at - earlier.at >= 2 && at - earlier.at <= NEAR_IN_LINE)
          pairsFound.add(`${earlier.word} ${word.folded}`);
      }
      recent.push({ word: word.folded, at });
      if (recent.length > NEAR_IN_LINE) recent.shift();
    }
  });
  return { seen, run };
}

function merge(into: Float64Array, from: Float64Array): void {
  for (let i = 0; i < into.length; i++) into[i] = Math.max(into[i] ?? 0, from[i] ?? 0);
}

/** Share of a label's information that the question mentions. */
function mentioned(index: SearchIndex, probe: Probe, label: readonly Token[]): number {
  let total = 0;
  let found = 0;
  const counted = new Set<string>();
  label.forEach((token, at) => {
    const before = label[at - 1];
    const keys: [string, string, boolean][] = [
      [token.text, token.folded, probe.syllables.has(token.folded)],
    ];
    if (before !== undefined && token.joined) {
      const key = before.folded + COMPOUND + token.folded;
      keys.push([before.text + COMPOUND + token.text, key, probe.compounds.has(key)]);
    }
    for (const [term, key, has] of keys) {
      if (counted.has(key)) continue;
      counted.add(key);
      const information = informationOf(index, term);
      total += information;
      if (has) found += information;
    }
  });
  return total === 0 ? 0 : found / total;
}

/** `X là …` where the question names X: how many words of X, up to three, as a share. */
function defines(line: readonly Token[], question: string): number {
  const first = /^\d+$/u.test(line[0]?.text ?? '') ? 1 : 0;
  const is = line.findIndex((token, at) => at > first && token.text === 'là');
  if (is < 0 || is - first > 8) return 0;
  const subject = line
    .slice(first, is)
    .map((token) => token.folded)
    .join(' ');
  return ` ${question} `.includes(` ${subject} `) ? Math.min(1, (is - first) / 3) : 0;
}

/** All features of one candidate. */
export function featuresOf(index: SearchIndex, probe: Probe, passage: ReadPassage): Features {
  const whole = new Seen(probe);
  const context = new Seen(probe);
  const pairsFound = new Set<string>();
  const question = probe.folded.join(' ');
  const title = scan(probe, passage.title, null);
  const heading = scan(probe, passage.heading, pairsFound);
  for (const { seen } of [title, heading]) {
    merge(context.syllables, seen.syllables);
    merge(context.compounds, seen.compounds);
  }
  merge(whole.syllables, context.syllables);
  merge(whole.compounds, context.compounds);
  let lineSyllables = share(heading.seen.syllables, probe.syllables, probe.syllableTotal);
  let lineCompounds = share(heading.seen.compounds, probe.compounds, probe.compoundTotal);
  const bothTotal = probe.syllableTotal + probe.compoundTotal;
  const both = (seen: Seen): number =>
    (share(seen.syllables, probe.syllables, 1) + share(seen.compounds, probe.compounds, 1)) /
    bothTotal;
  let inContext = both(context);
  let run = heading.run;
  let definition = 0;
  for (const line of passage.lines) {
    const { seen, run: lineRun } = scan(probe, line, pairsFound);
    merge(whole.syllables, seen.syllables);
    merge(whole.compounds, seen.compounds);
    lineSyllables = Math.max(
      lineSyllables,
      share(seen.syllables, probe.syllables, probe.syllableTotal),
    );
    lineCompounds = Math.max(
      lineCompounds,
      share(seen.compounds, probe.compounds, probe.compoundTotal),
    );
    merge(seen.syllables, context.syllables);
    merge(seen.compounds, context.compounds);
    inContext = Math.max(inContext, both(seen));
    run = Math.max(run, lineRun);
    definition = Math.max(definition, defines(line, question));
  }
  let pairs = 0;
  for (const [pair, worth] of probe.pairs) if (pairsFound.has(pair)) pairs += worth;
  return {
    syllables: share(whole.syllables, probe.syllables, probe.syllableTotal),
    compounds: share(whole.compounds, probe.compounds, probe.compoundTotal),
    lineSyllables,
    lineCompounds,
    inContext,
    heading: mentioned(index, probe, passage.heading),
    headingRun: passage.heading.length === 0 ? 0 : heading.run / passage.heading.length,
    titleRun: passage.title.length === 0 ? 0 : title.run / passage.title.length,
    title: mentioned(index, probe, passage.title),
    run: Math.min(1, run / Math.max(6, probe.folded.length)),
    runLength: Math.log(1 + run) / 3,
    pairs: pairs / probe.pairTotal,
    definition: definition * (probe.asksDefinition ? 1 : 0.5),
    length: Math.log(1 + passage.length) / 7,
  };
}
