/**
 * Summarises results: counts by kind and variant, shares, and the printed text.
 */

import type { Result } from './ask-all.ts';
import type { EvaluationQuestion } from './question.ts';
import { reciprocalRank } from './score.ts';

export interface Count {
  readonly right: number;
  readonly asked: number;
}

export interface Gap {
  readonly variant: string;
  /** The share of right plain questions minus the share of right variants. */
  readonly gap: number;
}

export interface Summary {
  readonly all: Count;
  /** Questions that must be refused. A refusal counts as right. */
  readonly unknown: Count;
  /** Plain questions that must be answered. */
  readonly plain: Count;
  /** The mean reciprocal rank of the expected first document. */
  readonly meanReciprocalRank: number;
  /** One gap per variant, the widest first. */
  readonly gaps: readonly Gap[];
}

export function count(results: readonly Result[]): Count {
  return {
    right: results.filter((result) => result.fault === null).length,
    asked: results.length,
  };
}

/** Returns the share of right answers; 1 when no question was asked. */
export function ratioOf({ right, asked }: Count): number {
  return asked === 0 ? 1 : right / asked;
}

const isKnown = (result: Result): boolean => result.asked.expect.status !== 'unknown';

export function summarise(results: readonly Result[]): Summary {
  const plain = results.filter((result) => isKnown(result) && result.asked.variant === 'plain');
  const ranks = results.flatMap(({ asked, answer }) =>
    asked.expect.first ? [reciprocalRank(answer, asked.expect.first)] : [],
  );
  return {
    all: count(results),
    unknown: count(results.filter((result) => !isKnown(result))),
    plain: count(plain),
    meanReciprocalRank: ranks.reduce((sum, rank) => sum + rank, 0) / Math.max(ranks.length, 1),
    gaps: gapsOf(results.filter(isKnown), plain),
  };
}

/**
 * Returns how far each variant falls behind. A variant is compared with the plain form of the same
 * questions. Questions that have no plain form count only if no question of the variant has one;
 * then the variant is compared with all plain questions.
 */
function gapsOf(known: readonly Result[], plain: readonly Result[]): Gap[] {
  const ofQuestion = new Map(plain.map((result) => [plainOf(result), result]));
  const variants = new Set(known.map((result) => result.asked.variant));
  variants.delete('plain');
  return [...variants]
    .map((variant) => {
      const typed = known.filter((result) => result.asked.variant === variant);
      const paired = typed.filter((result) => ofQuestion.has(plainOf(result)));
      const same = paired.flatMap((result) => ofQuestion.get(plainOf(result)) ?? []);
      const [base, compared] = paired.length === 0 ? [plain, typed] : [same, paired];
      return { variant, gap: ratioOf(count(base)) - ratioOf(count(compared)) };
    })
    .sort((a, b) => b.gap - a.gap);
}

/** Identifies a plain question. Its context counts, because follow-ups may have the same words. */
function plainOf({ asked }: Result): string {
  const question: EvaluationQuestion = asked.plain ?? asked;
  return [question.kind, ...question.context, question.q].join('\n');
}

const percent = (value: number): string => `${(value * 100).toFixed(1)}%`;

function formatCell(results: readonly Result[]): string {
  const counted = count(results);
  return counted.asked === 0
    ? ''
    : `${counted.right}/${counted.asked} ${percent(ratioOf(counted))}`;
}

/** Returns a table of kinds by variants; each cell has right / asked and the share. */
export function formatTable(results: readonly Result[]): string {
  const kinds = [...new Set(results.map((result) => result.asked.kind))].sort();
  const variants = [...new Set(results.map((result) => result.asked.variant))];
  const row = (name: string, of: readonly Result[]): string[] => [
    name,
    formatCell(of),
    ...variants.map((variant) =>
      formatCell(of.filter((result) => result.asked.variant === variant)),
    ),
  ];
  const rows = [
    ['kind', 'all', ...variants],
    ...kinds.map((kind) =>
      row(
        kind,
        results.filter((result) => result.asked.kind === kind),
      ),
    ),
    row('all', results),
  ];
  const width = (column: number): number =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0));
  return rows
    .map((cells) =>
      cells
        .map((text, at) => (at === 0 ? text.padEnd(width(at)) : text.padStart(width(at))))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Returns the lines under the table. `milliseconds` is the time of all answers. */
export function summaryLines(
  results: readonly Result[],
  milliseconds: number,
  questions: number,
): string {
  const { all, unknown, meanReciprocalRank, gaps } = summarise(results);
  const widest = gaps[0];
  return [
    `right overall                ${percent(ratioOf(all))} (${all.right}/${all.asked})`,
    `unknown refused              ${percent(ratioOf(unknown))} (${unknown.right}/${unknown.asked})`,
    `mean reciprocal rank         ${meanReciprocalRank.toFixed(3)} of the document expected first`,
    `widest gap plain - variant   ${widest ? `${percent(widest.gap)} (${widest.variant})` : 'none'}`,
    `time a question              ${(milliseconds / Math.max(questions, 1)).toFixed(2)} ms`,
  ].join('\n');
}

/** Describes a wrong answer: the question, the expected answer and the given answer. */
export function describeWrong({ asked, answer, fault }: Result): string {
  const numbers = answer.documents.slice(0, 5).map((document) => document.number ?? document.title);
  const context = asked.context.map((question) => `    after   ${question}`);
  return [
    `${asked.kind} / ${asked.variant}: ${asked.q}`,
    ...context,
    `    wanted  ${JSON.stringify(asked.expect)}`,
    `    wrong   ${fault ?? 'nothing'}`,
    `    got     ${answer.status}, ${answer.intent}, [${numbers.join(', ')}]`,
    `            ${answer.text.slice(0, 240).replaceAll('\n', ' | ')}`,
  ].join('\n');
}
