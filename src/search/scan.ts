/**
 * Scanning: one pass over the words of a text, noting what it holds of a question.
 */
import { isJoined, wordOf } from './corpus.ts';
import type { Probe, Units } from './probe.ts';

/** What of the question has been seen: a worth for each unit, by slot. */
export interface Seen {
  readonly syllables: Float64Array;
  readonly compounds: Float64Array;
}

function nothingSeen({ syllables, compounds }: Probe): Seen {
  return {
    syllables: new Float64Array(syllables.information.length),
    compounds: new Float64Array(compounds.information.length),
  };
}

export function forget(seen: Seen): Seen {
  seen.syllables.fill(0);
  seen.compounds.fill(0);
  return seen;
}

function mergeUnits(target: Float64Array, source: Float64Array): void {
  for (let slot = 0; slot < target.length; slot++) {
    const worth = source[slot] ?? 0;
    if (worth > (target[slot] ?? 0)) target[slot] = worth;
  }
}

export function merge(into: Seen, from: Seen): void {
  mergeUnits(into.syllables, from.syllables);
  mergeUnits(into.compounds, from.compounds);
}

/** Information seen, in the same measure as `units.total`. */
export function informationSeen({ information }: Units, seen: Float64Array): number {
  let sum = 0;
  for (let slot = 0; slot < seen.length; slot++)
    sum += (information[slot] ?? 0) * (seen[slot] ?? 0);
  return sum;
}

function note(seen: Float64Array, slot: number, worth: number): void {
  if (worth > (seen[slot] ?? 0)) seen[slot] = worth;
}

/** Words apart in a text that still count as near. */
const NEAR = 5;

/**
 * Scans texts for one question. Holds what was seen in the passage at hand, and the scratch space of
 * a scan: both are used again for every candidate.
 */
export class Scanner {
  /** What the heading, heading and titles, one line, and the whole passage hold. */
  readonly heading: Seen;
  readonly context: Seen;
  readonly line: Seen;
  readonly whole: Seen;
  /** What the near pairs seen since `forgetPairs` are worth. */
  pairWorth = 0;
  /** How many words of the text scanned last are words of the question. */
  matched = 0;
  private readonly probe: Probe;
  private readonly size: number;
  /** Length of the run that ends at each place of the question, at the word before and at this. */
  private runs: Int32Array;
  private nextRuns: Int32Array;
  private pairsSeen: Uint8Array;

  constructor(probe: Probe) {
    this.probe = probe;
    this.size = probe.positions.length;
    this.heading = nothingSeen(probe);
    this.context = nothingSeen(probe);
    this.line = nothingSeen(probe);
    this.whole = nothingSeen(probe);
    this.runs = new Int32Array(probe.slots.length + 1);
    this.nextRuns = new Int32Array(probe.slots.length + 1);
    this.pairsSeen = new Uint8Array(this.size * this.size);
  }

  startPassage(): void {
    for (const seen of [this.heading, this.context, this.line, this.whole]) forget(seen);
    this.forgetPairs();
  }

  forgetPairs(): void {
    this.pairWorth = 0;
    this.pairsSeen.fill(0);
  }

  /** The slot of a word of the corpus, or -1. */
  slot(word: number): number {
    return this.probe.slotOf[word] ?? -1;
  }

  /** Notes in `seen` what a text holds of the question; gives the longest run of its words. */
  scan(text: Int32Array, seen: Seen): number {
    const { probe, size } = this;
    const { syllables, compounds } = probe;
    let longest = 0;
    let before = -1;
    let beforeExact = false;
    this.runs.fill(0);
    this.matched = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text[at] ?? 0;
      const word = wordOf(code);
      const slot = this.slot(word);
      if (slot < 0) {
        if (before >= 0) this.runs.fill(0);
        before = -1;
        continue;
      }
      this.matched++;
      const exact = probe.exact[slot] === word;
      note(seen.syllables, slot, exact ? 1 : (syllables.foldedWorth[slot] ?? 0));
      if (before >= 0 && isJoined(code)) {
        const compound = probe.compoundOf[before * size + slot] ?? -1;
        if (compound >= 0) {
          const worth = exact && beforeExact ? 1 : (compounds.foldedWorth[compound] ?? 0);
          note(seen.compounds, compound, worth);
        }
      }
      longest = Math.max(longest, this.lengthen(slot));
      this.notePairs(text, at, slot);
      before = slot;
      beforeExact = exact;
    }
    return longest;
  }

  /** Carries every run on by a word; gives the longest that ends at it. Runs are kept one place on. */
  private lengthen(slot: number): number {
    const next = this.nextRuns;
    next.fill(0);
    let longest = 0;
    for (const position of this.probe.positions[slot] ?? []) {
      const length = (this.runs[position] ?? 0) + 1;
      next[position + 1] = length;
      if (length > longest) longest = length;
    }
    this.nextRuns = this.runs;
    this.runs = next;
    return longest;
  }

  private notePairs(text: Int32Array, at: number, slot: number): void {
    for (let apart = 2; apart <= NEAR && apart <= at; apart++) {
      const earlier = this.slot(wordOf(text[at - apart] ?? 0));
      if (earlier < 0) continue;
      const pair = earlier * this.size + slot;
      if (this.pairsSeen[pair] === 1) continue;
      this.pairsSeen[pair] = 1;
      this.pairWorth += this.probe.pairs[pair] ?? 0;
    }
  }
}
