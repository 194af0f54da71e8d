/**
 * Tables of the training: how often the answering line comes first, and what a threshold does.
 */
import type { ConfidenceExample } from './confidence-examples.ts';

/** The rank of the first line that answers, from 0, for each question. */
export type Ranks = readonly number[];

const share = (part: number, all: number): string =>
  all === 0 ? '-' : `${((100 * part) / all).toFixed(1)}%`;

/** One row a set: how many questions, and the share with the answer first, in two, in three lines. */
export function formatRanks(ranks: ReadonlyMap<string, Ranks>): string {
  const rows = Array.from(ranks, ([set, each]) => {
    const within = (count: number): string =>
      share(each.filter((rank) => rank < count).length, each.length).padStart(8);
    return `${set.padEnd(22)}${String(each.length).padStart(6)}${within(1)}${within(2)}${within(3)}`;
  });
  return [`${'set'.padEnd(22)}${'n'.padStart(6)}   first  of two of three`, ...rows].join('\n');
}

/** One row a threshold: questions with an answer that are right, wrong, refused; without, answered. */
export function formatCurve(
  judged: readonly { readonly example: ConfidenceExample; readonly probability: number }[],
): string {
  const held = judged.filter(({ example }) => !example.isWithout && !example.isUnknown);
  const taken = judged.filter(({ example }) => example.isWithout);
  const unknown = judged.filter(({ example }) => example.isUnknown);
  const rows = [0, 0.2, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8].map((threshold) => {
    const answered = held.filter(({ probability }) => probability >= threshold);
    const right = answered.filter(({ example }) => example.isRight).length;
    const said = (of: typeof held): string =>
      share(of.filter(({ probability }) => probability >= threshold).length, of.length).padStart(
        10,
      );
    return [
      threshold.toFixed(2).padEnd(10),
      share(right, held.length).padStart(10),
      share(answered.length - right, held.length).padStart(10),
      share(held.length - answered.length, held.length).padStart(10),
      said(taken),
      said(unknown),
    ].join('');
  });
  return ['threshold      right     wrong   refused | taken away, unknown: answered', ...rows].join(
    '\n',
  );
}
