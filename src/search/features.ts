/**
 * What a passage has in common with a question, in numbers between 0 and about 1. Counted in one
 * pass over the passage's words; ranking weighs them.
 */
import type { Candidate, Label } from './candidate.ts';
import { isJoined, wordOf } from './corpus.ts';
import type { Probe } from './probe.ts';
import { forget, informationSeen, merge, type Scanner, type Seen } from './scan.ts';

export interface Features {
  /** Share of the question's information, in syllables, that the passage holds. */
  readonly syllables: number;
  /** The same in compounds. */
  readonly compounds: number;
  /** The best single line's share, in syllables and in compounds. */
  readonly lineSyllables: number;
  readonly lineCompounds: number;
  /**
   * How well one line and the question agree, both ways: the harmonic mean of the question's share
   * that the line holds under its title and heading, and of the line's share that the question has.
   */
  readonly agreement: number;
  /** Share of the heading's information that the question mentions. */
  readonly heading: number;
  /** The longest run of either title found in the question, as a share: the document was named. */
  readonly titleRun: number;
  /** Share of either title's information that the question mentions. */
  readonly title: number;
  /** Longest run of the question's words found in one line, logarithmic. */
  readonly run: number;
  /** Share of the question's near pairs (two to four words apart) that a line holds in order. */
  readonly pairs: number;
  /** A line defines what the question names: `X là …`. */
  readonly definition: number;
  /** 1 for the shortest passages, less the longer, logarithmic: long ones hold more by chance. */
  readonly brevity: number;
}

/** Words below which a passage's length tells nothing. */
const SHORT = 30;
/** Words that a defined term has at most. */
const TERM_WORDS = 8;

/** Share of a label's information that the question mentions. */
function mentioned(probe: Probe, scanner: Scanner, label: Label): number {
  if (label.total === 0) return 0;
  const size = probe.positions.length;
  let found = 0;
  let before = -1;
  for (let at = 0; at < label.words.length; at++) {
    const code = label.words[at] ?? 0;
    const slot = scanner.slot(wordOf(code));
    if (slot >= 0) found += label.syllables[at] ?? 0;
    if (slot >= 0 && before >= 0 && isJoined(code) && probe.compoundOf[before * size + slot] !== -1)
      found += label.compounds[at] ?? 0;
    before = slot;
  }
  return found / label.total;
}

/** Words that a line's own number takes, and the word that defines. */
export interface Marks {
  readonly is: number;
  readonly isNumber: (word: number) => boolean;
}

/** `X là …` where the question names X: how many words of X, up to three, as a share. */
function defines(probe: Probe, scanner: Scanner, line: Int32Array, marks: Marks): number {
  const first = marks.isNumber(wordOf(line[0] ?? 0)) ? 1 : 0;
  const limit = Math.min(line.length, first + TERM_WORDS + 1);
  let is = first + 1;
  while (is < limit && wordOf(line[is] ?? 0) !== marks.is) is++;
  if (is >= limit) return 0;
  const start = scanner.slot(wordOf(line[first] ?? 0));
  for (const position of probe.positions[start] ?? []) {
    let same = 1;
    while (
      first + same < is &&
      probe.slots[position + same] === scanner.slot(wordOf(line[first + same] ?? 0))
    )
      same++;
    if (first + same === is) return Math.min(1, same / 3);
  }
  return 0;
}

const bySyllables = ({ syllables }: Probe, seen: Seen): number =>
  informationSeen(syllables, seen.syllables);
const byCompounds = ({ compounds }: Probe, seen: Seen): number =>
  informationSeen(compounds, seen.compounds);

const runShare = (run: number, { words }: Label): number =>
  words.length === 0 ? 0 : run / words.length;

const harmonicMean = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b));

/** All features of one candidate. */
export function featuresOf(
  probe: Probe,
  scanner: Scanner,
  passage: Candidate,
  marks: Marks,
): Features {
  const { syllables, compounds } = probe;
  const all = syllables.total + compounds.total;
  const { heading, context, line, whole } = scanner;
  scanner.startPassage();
  const titleRun = Math.max(
    runShare(scanner.scan(passage.title.words, context), passage.title),
    runShare(scanner.scan(passage.titleEn.words, context), passage.titleEn),
  );
  scanner.forgetPairs();
  let run = scanner.scan(passage.heading.words, heading);
  merge(context, heading);
  merge(whole, context);

  let lineSyllables = bySyllables(probe, heading);
  let lineCompounds = byCompounds(probe, heading);
  let agreement = 0;
  let definition = 0;
  for (const words of passage.lines) {
    run = Math.max(run, scanner.scan(words, forget(line)));
    if (scanner.matched === 0) continue;
    lineSyllables = Math.max(lineSyllables, bySyllables(probe, line));
    lineCompounds = Math.max(lineCompounds, byCompounds(probe, line));
    definition = Math.max(definition, defines(probe, scanner, words, marks));
    merge(whole, line);
    merge(line, context);
    const held = (bySyllables(probe, line) + byCompounds(probe, line)) / all;
    agreement = Math.max(agreement, harmonicMean(held, scanner.matched / words.length));
  }
  return {
    syllables: bySyllables(probe, whole) / syllables.total,
    compounds: byCompounds(probe, whole) / compounds.total,
    lineSyllables: lineSyllables / syllables.total,
    lineCompounds: lineCompounds / compounds.total,
    agreement,
    heading: mentioned(probe, scanner, passage.heading),
    titleRun,
    title: Math.max(
      mentioned(probe, scanner, passage.title),
      mentioned(probe, scanner, passage.titleEn),
    ),
    run: Math.log(1 + run) / 3,
    pairs: scanner.pairWorth / probe.pairTotal,
    definition: definition * (probe.asksDefinition ? 1 : 0.5),
    brevity: 1 - Math.log(1 + Math.max(SHORT, passage.length)) / 7,
  };
}
