/**
 * The trace of one answer: which documents and lines were considered, how their scores came about and
 * which thresholds were compared. It is collected only where an explanation is asked for.
 */
import type { Entry } from '../library/document.ts';
import type { Passage } from '../search/passage.ts';
import type { Intent } from './answer.ts';
import type { WeightName, Weights } from './weights.ts';

/** Points by the name of the weight that gives them, in the order in which they were added. */
export type ScoreParts = Readonly<Record<string, number>>;

/** A sum of points; remembers its parts where they are asked for. */
export class ScoreSum {
  total = 0;
  readonly parts: Record<string, number> | null;

  constructor(keepsParts: boolean) {
    this.parts = keepsParts ? {} : null;
  }

  add(name: WeightName | 'title', points: number): void {
    this.total += points;
    if (this.parts !== null && points !== 0) this.parts[name] = points;
  }

  addAll({ total, parts }: ScoreSum): void {
    this.total += total;
    if (this.parts !== null) Object.assign(this.parts, parts);
  }
}

/** A threshold that was compared. */
export interface Decision {
  readonly weight: WeightName;
  readonly required: number;
  readonly reached: number;
  /** What the comparison speaks for. */
  readonly favours: 'answer' | 'refusal';
  /** What was compared: `labels of nq-57`, `words that no text holds`. */
  readonly subject: string;
}

/** A document that was considered. */
export interface TracedDocument {
  readonly entry: Entry;
  readonly labelCoverage: number;
  readonly textCoverage: number;
  readonly score: number;
  readonly parts: ScoreParts | null;
}

/** A line that was considered. */
export interface TracedLine {
  readonly passage: Passage;
  readonly text: string;
  readonly coverageInContext: number;
  readonly coverageInLine: number;
  readonly coverageBeyondTopics: number;
  readonly matchesYears: boolean;
  readonly matchesPlaces: boolean;
  readonly matchesTopics: boolean;
  readonly score: number;
  readonly parts: ScoreParts | null;
}

/** Documents that were ranked for a question, or for a part of it. */
export interface DocumentSearch {
  readonly kind: 'documents';
  readonly found: readonly TracedDocument[];
}

/** Lines that were scored; `within`: in these entries only, null: in the whole library. */
export interface LineSearch {
  readonly kind: 'lines';
  readonly intent: Intent;
  readonly within: readonly string[] | null;
  readonly lines: readonly TracedLine[];
}

export class Trace {
  readonly searches: (DocumentSearch | LineSearch)[] = [];
  readonly decisions: Decision[] = [];
  /** What answered or refused, in the order in which it was tried. */
  readonly steps: string[] = [];
}

/** What a comparison needs of the question context. */
export interface TraceContext {
  readonly weights: Weights;
  /** Null where no explanation is asked for. */
  readonly trace: Trace | null;
}

/** Notes a step on the way to the answer. */
export function traceStep({ trace }: Pick<TraceContext, 'trace'>, step: string): void {
  trace?.steps.push(step);
}

/** Whether a value reaches the threshold of this name; notes the comparison in the trace. */
export function reaches(
  { weights, trace }: TraceContext,
  weight: WeightName,
  reached: number,
  subject: string,
): boolean {
  const required = weights[weight];
  const favours = reached >= required ? 'answer' : 'refusal';
  trace?.decisions.push({ weight, required, reached, favours, subject });
  return reached >= required;
}

/** Whether a value exceeds the limit of this name, so that the question is refused. */
export function exceeds(
  { weights, trace }: TraceContext,
  weight: WeightName,
  reached: number,
  subject: string,
): boolean {
  const required = weights[weight];
  const favours = reached > required ? 'refusal' : 'answer';
  trace?.decisions.push({ weight, required, reached, favours, subject });
  return reached > required;
}

/** Notes whether the best of some lines answers, and by which thresholds. The failing one comes last. */
export function traceLines(
  ctx: TraceContext,
  lines: readonly TracedLine[],
  answering: readonly TracedLine[],
): void {
  if (ctx.trace === null) return;
  const best =
    answering[0] ??
    lines.reduce<TracedLine | undefined>(
      (most, line) =>
        most === undefined || line.coverageInContext > most.coverageInContext ? line : most,
      undefined,
    );
  if (best === undefined) {
    traceStep(ctx, 'no line was found');
    return;
  }
  const subject = `line of ${best.passage.entry}`;
  for (const [holds, name] of [
    [best.matchesYears, 'years'],
    [best.matchesPlaces, 'places'],
    [best.matchesTopics, 'topics'],
  ])
    if (holds === false) traceStep(ctx, `${subject} does not have the ${name} asked for`);
}
