/**
 * The features of a list of lines: how clearly the best of them stands out, and how well the library
 * knows the words of the question.
 */
import type { Passage } from '../../search/passage.ts';
import { fold } from '../../text/fold.ts';
import { bestByFeature } from './compare-lines.ts';
import { COMPARED_FEATURES } from './feature-names.ts';

type LeadName = `lead:${(typeof COMPARED_FEATURES)[number]}`;
/** By compared feature: what the best line has of it above the other lines, at most 2 either way. */
const LEADS = Object.fromEntries(
  COMPARED_FEATURES.map((name) => [`lead:${name}`, `${name} of the best line above the others`]),
) as Readonly<Record<LeadName, string>>;

/** Features of the list of lines, beside the features of the best line. */
export const LIST_FEATURES = {
  bias: 'always 1',
  score: 'score of the best line, divided by 10',
  mass: 'probability of the best line among the lines',
  massOfTwo: 'probability of the best two lines',
  massOfLike: 'probability of the lines, each by its likeness to the best',
  massOfFigures: 'probability of the lines that have a figure of the best line',
  agreement: 'share of the compared features by which the best line is the best',
  ...LEADS,
  margin: 'score of the best line above that of the best line of another passage, at most 3',
  unseenShare: 'share of the asked information that no text of the library holds',
  wordCount: 'words that carry meaning, logarithmic',
  isEnglish: 'the question is English',
  isWithin: 'the question names the document',
} as const;

/** The name of such a feature. */
export type ListFeature = keyof typeof LIST_FEATURES;

/** What the features of the list need of a line. */
export interface RankedLine {
  readonly score: number;
  readonly text: string;
  readonly passage: { readonly id: Passage['id'] };
  /** What it has of the features that lines are compared by. */
  readonly compared: Float64Array;
}

/** What the features of the list need of a question. */
export interface QuestionEvidence {
  readonly unseenShare: number;
  readonly wordCount: number;
  readonly isEnglish: boolean;
  readonly isWithin: boolean;
}

/** Only the best lines compete: many weak ones would outweigh a good one. */
const COMPETING_LINES = 20;
/** A larger margin says no more. */
const MAX_MARGIN = 3;
const MAX_LEAD = 2;
/** What a single line leads by. */
const LEAD_WITHOUT_OTHERS = 1;

/** A number as a word; years and numbers of documents too. */
const FIGURE = /^\d/u;

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(fold(text).match(/[\p{L}\p{N}]+(?:[.,]\d+)*/gu) ?? []);

/** The share of the words of two lines that both have, 0 to 1 (Dice). */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return (2 * both) / (a.size + b.size || 1);
}

/** The values of the list features. `lines` are best first and not empty. */
export function listValues(
  lines: readonly RankedLine[],
  { unseenShare, wordCount, isEnglish, isWithin }: QuestionEvidence,
): Record<ListFeature, number> {
  const competing = lines.slice(0, COMPETING_LINES);
  const best = competing[0]?.score ?? 0;
  const masses = competing.map(({ score }) => Math.exp(score - best));
  const total = masses.reduce((sum, mass) => sum + mass, 0) || 1;
  const words = competing.map(({ text }) => wordsOf(text));
  const [first = new Set<string>()] = words;
  const figures = [...first].filter((word) => FIGURE.test(word));
  let like = 0;
  let withFigure = 0;
  for (const [at, mass] of masses.entries()) {
    const said = words[at] ?? first;
    like += mass * likeness(first, said);
    if (figures.some((figure) => said.has(figure))) withFigure += mass;
  }
  const bests = bestByFeature(competing);
  const other = competing.find(({ passage }) => passage.id !== competing[0]?.passage.id);
  return {
    bias: 1,
    score: best / 10,
    mass: (masses[0] ?? 0) / total,
    massOfTwo: ((masses[0] ?? 0) + (masses[1] ?? 0)) / total,
    massOfLike: like / total,
    massOfFigures: withFigure / total,
    agreement: bests.filter((at) => at === 0).length / bests.length,
    ...leadsOf(competing),
    margin: Math.min(MAX_MARGIN, other === undefined ? MAX_MARGIN : best - other.score),
    unseenShare,
    wordCount: Math.log(1 + wordCount),
    isEnglish: isEnglish ? 1 : 0,
    isWithin: isWithin ? 1 : 0,
  };
}

/** What the first line has of each compared feature above the others. */
function leadsOf([first, ...others]: readonly RankedLine[]): Record<LeadName, number> {
  return Object.fromEntries(
    COMPARED_FEATURES.map((name, place) => {
      const most = Math.max(...others.map(({ compared }) => compared[place] ?? 0));
      const lead = (first?.compared[place] ?? 0) - most;
      const value = others.length === 0 ? LEAD_WITHOUT_OTHERS : lead;
      return [`lead:${name}`, Math.max(-MAX_LEAD, Math.min(MAX_LEAD, value))];
    }),
  ) as Record<LeadName, number>;
}
