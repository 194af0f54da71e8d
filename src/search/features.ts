/**
 * What a passage has in common with a question, in numbers between 0 and about 1. Counted in one
 * pass over the passage's words; ranking weighs them.
 */
import { COMPOUND, type Token } from '../language/tokens.ts';
import { type Probe, pairKey, type Unit, type Units } from './probe.ts';
import type { Label, ReadPassage } from './read-passage.ts';

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

/** Words apart in a line that still count as a near pair. */
const NEAR = 5;
/** Words that a defined term has at most. */
const TERM_WORDS = 8;

/** What of the question has been seen: a worth for each unit, by slot. */
interface Seen {
  readonly syllables: Float64Array;
  readonly compounds: Float64Array;
}

const nothingSeen = ({ syllables, compounds }: Probe): Seen => ({
  syllables: new Float64Array(syllables.information.length),
  compounds: new Float64Array(compounds.information.length),
});

function forget(seen: Seen): Seen {
  seen.syllables.fill(0);
  seen.compounds.fill(0);
  return seen;
}

function merge(into: Seen, from: Seen): void {
  for (const form of ['syllables', 'compounds'] as const) {
    const [target, source] = [into[form], from[form]];
    for (let slot = 0; slot < target.length; slot++) {
      const worth = source[slot] ?? 0;
      if (worth > (target[slot] ?? 0)) target[slot] = worth;
    }
  }
}

/** Information seen, in the same measure as `units.total`. */
function informationSeen(units: Units, seen: Float64Array): number {
  let sum = 0;
  for (let slot = 0; slot < seen.length; slot++)
    sum += (units.information[slot] ?? 0) * (seen[slot] ?? 0);
  return sum;
}

function note(seen: Float64Array, unit: Unit | undefined, text: string): void {
  if (unit === undefined) return;
  const worth = unit.text === text ? 1 : unit.foldedWorth;
  if (worth > (seen[unit.slot] ?? 0)) seen[unit.slot] = worth;
}

/** Notes in `seen` what a line holds of the question; gives the longest run of its words. */
function scan(
  probe: Probe,
  words: readonly Token[],
  seen: Seen,
  pairs: Set<string> | null,
): number {
  let longest = 0;
  /** Length of the run that ends at each position of the question, at the word before this one. */
  let runs = new Map<number, number>();
  let before: Token | null = null;
  const recent: { readonly word: string; readonly at: number }[] = [];
  words.forEach((word, at) => {
    const positions = probe.positions.get(word.folded);
    if (positions === undefined) {
      if (runs.size > 0) runs = new Map();
      before = null;
      return;
    }
    note(seen.syllables, probe.syllables.byWord.get(word.folded), word.text);
    if (before !== null && word.joined) {
      const unit = probe.compounds.byWord.get(before.folded + COMPOUND + word.folded);
      if (unit !== undefined) note(seen.compounds, unit, before.text + COMPOUND + word.text);
    }
    const next = new Map<number, number>();
    for (const position of positions) {
      const length = (runs.get(position - 1) ?? 0) + 1;
      next.set(position, length);
      if (length > longest) longest = length;
    }
    runs = next;
    before = word;
    if (pairs === null) return;
    while (recent[0] !== undefined && at - recent[0].at > NEAR) recent.shift();
    for (const earlier of recent)
      if (at - earlier.at >= 2) pairs.add(pairKey(earlier.word, word.folded));
    recent.push({ word: word.folded, at });
  });
  return longest;
}

/** Share of a label's information that the question mentions. */
function mentioned(probe: Probe, label: Label): number {
  if (label.total === 0) return 0;
  let found = 0;
  for (const [folded, information] of label.syllables)
    if (probe.syllables.byWord.has(folded)) found += information;
  for (const [folded, information] of label.compounds)
    if (probe.compounds.byWord.has(folded)) found += information;
  return found / label.total;
}

/** `X là …` where the question names X: how many words of X, up to three, as a share. */
function defines(line: readonly Token[], question: string): number {
  const first = /^\d+$/u.test(line[0]?.text ?? '') ? 1 : 0;
  const is = line.findIndex((token, at) => at > first && token.text === 'là');
  if (is < 0 || is - first > TERM_WORDS) return 0;
  const subject = line
    .slice(first, is)
    .map((token) => token.folded)
    .join(' ');
  return ` ${question} `.includes(` ${subject} `) ? Math.min(1, (is - first) / 3) : 0;
}

const runShare = (run: number, { words }: Label): number =>
  words.length === 0 ? 0 : run / words.length;

/** All features of one candidate. */
export function featuresOf(probe: Probe, passage: ReadPassage): Features {
  const { syllables, compounds } = probe;
  const bySyllables = (seen: Seen): number =>
    informationSeen(syllables, seen.syllables) / syllables.total;
  const byCompounds = (seen: Seen): number =>
    informationSeen(compounds, seen.compounds) / compounds.total;
  const both = (seen: Seen): number =>
    (bySyllables(seen) * syllables.total + byCompounds(seen) * compounds.total) /
    (syllables.total + compounds.total);

  const pairsFound = new Set<string>();
  const heading = nothingSeen(probe);
  const context = nothingSeen(probe);
  const titleRun = scan(probe, passage.title.words, context, null);
  const headingRun = scan(probe, passage.heading.words, heading, pairsFound);
  merge(context, heading);
  const whole = nothingSeen(probe);
  merge(whole, context);

  const question = probe.folded.join(' ');
  let lineSyllables = bySyllables(heading);
  let lineCompounds = byCompounds(heading);
  let inContext = both(context);
  let run = headingRun;
  let definition = 0;
  const line = nothingSeen(probe);
  for (const words of passage.lines) {
    run = Math.max(run, scan(probe, words, forget(line), pairsFound));
    merge(whole, line);
    lineSyllables = Math.max(lineSyllables, bySyllables(line));
    lineCompounds = Math.max(lineCompounds, byCompounds(line));
    merge(line, context);
    inContext = Math.max(inContext, both(line));
    definition = Math.max(definition, defines(words, question));
  }
  let pairs = 0;
  for (const [pair, worth] of probe.pairs) if (pairsFound.has(pair)) pairs += worth;
  return {
    syllables: bySyllables(whole),
    compounds: byCompounds(whole),
    lineSyllables,
    lineCompounds,
    inContext,
    heading: mentioned(probe, passage.heading),
    headingRun: runShare(headingRun, passage.heading),
    titleRun: runShare(titleRun, passage.title),
    title: mentioned(probe, passage.title),
    run: Math.min(1, run / Math.max(6, probe.folded.length)),
    runLength: Math.log(1 + run) / 3,
    pairs: pairs / probe.pairTotal,
    definition: definition * (probe.asksDefinition ? 1 : 0.5),
    length: Math.log(1 + passage.length) / 7,
  };
}
