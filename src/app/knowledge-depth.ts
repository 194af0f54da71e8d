/** How deep each document and term of a library is, for editors who choose what to work on next. */
import type { AskQuestion } from '../answer/answer.ts';
import { renderAnswerText } from '../answer/answer-text.ts';
import { type ContentCounts, countContent, type Depth, depthOf } from '../library/depth.ts';
import type { Library } from '../library/library.ts';
import { fold } from '../text/fold.ts';

/** A question about an entry, with what its answer must say. */
export interface DepthQuestion {
  readonly question: string;
  /** The id of the document or term that answers. */
  readonly document: string;
  /** Texts that the answer must hold, each with alternatives divided by `|`. */
  readonly gold: readonly string[];
}

export interface DepthRow extends ContentCounts {
  readonly id: string;
  readonly kind: 'document' | 'term';
  readonly depth: Depth;
  /** Questions about the entry, and how many of them are answered. */
  readonly questions: number;
  readonly answered: number;
}

/**
 * Returns a row for each entry, those with the greatest need first: the fewest facts, then the smallest
 * share of answered questions, then by id. Questions about entries that the library lacks are left out.
 */
export function measureDepth(
  library: Library,
  questions: readonly DepthQuestion[],
  ask: AskQuestion,
): DepthRow[] {
  return [...library.entries.values()]
    .map((entry): DepthRow => {
      const asked = questions.filter(({ document }) => document === entry.id);
      return {
        id: entry.id,
        kind: entry.kind,
        depth: depthOf(entry),
        ...countContent(entry),
        questions: asked.length,
        answered: asked.filter((question) => isAnswered(question, ask)).length,
      };
    })
    .sort(
      (one, other) =>
        one.facts - other.facts ||
        shareAnswered(one) - shareAnswered(other) ||
        (one.id < other.id ? -1 : 1),
    );
}

/** The share of answered questions, 0 to 1; 1 where there is no question. */
export function shareAnswered({ questions, answered }: DepthRow): number {
  return questions === 0 ? 1 : answered / questions;
}

export interface DepthTotals extends ContentCounts {
  /** Facts of the entry in the middle of those ordered by their facts. */
  readonly medianFacts: number;
  readonly questions: number;
  readonly answered: number;
  readonly depths: Readonly<Record<Depth, number>>;
}

/** Returns the sums of rows, their median of facts, and how many entries have each depth. */
export function sumDepth(rows: readonly DepthRow[]): DepthTotals {
  const sum = (figureOf: (row: DepthRow) => number): number =>
    rows.reduce((total, row) => total + figureOf(row), 0);
  return {
    facts: sum(({ facts }) => facts),
    figures: sum(({ figures }) => figures),
    people: sum(({ people }) => people),
    dates: sum(({ dates }) => dates),
    questions: sum(({ questions }) => questions),
    answered: sum(({ answered }) => answered),
    medianFacts: medianOf(rows.map(({ facts }) => facts)),
    depths: {
      deep: rows.filter(({ depth }) => depth === 'deep').length,
      summary: rows.filter(({ depth }) => depth === 'summary').length,
      metadata: rows.filter(({ depth }) => depth === 'metadata').length,
    },
  };
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

/** Whether the answer is given, comes from the entry first, and holds each text of the gold. */
function isAnswered({ question, document, gold }: DepthQuestion, ask: AskQuestion): boolean {
  const answer = ask(question, null);
  if (answer.status !== 'answered' || answer.documents[0]?.id !== document) return false;
  const text = fold(renderAnswerText(answer));
  return gold.every((group) => group.split('|').some((one) => holds(text, fold(one))));
}

/** Whether a text holds another one that is no part of a longer number: `30` is not in `130`. */
function holds(text: string, part: string): boolean {
  const isDigit = (character: string | undefined): boolean => /\d/u.test(character ?? '');
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const end = at + part.length;
    const startsInside = isDigit(part[0]) && isDigit(text[at - 1]);
    const endsInside = isDigit(part.at(-1)) && isDigit(text[end]);
    if (!startsInside && !endsInside) return true;
  }
  return false;
}
