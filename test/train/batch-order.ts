/** The order in which a dual encoder sees the questions of a library. */
import type { Random } from '../evaluate/random.ts';
import type { AnsweringLine } from './fit-embedding.ts';

/** Every second epoch, so many questions of one document are together in a batch: they are hard to tell apart. */
const HARD_NEGATIVES = 16;

function shuffle<T>(items: T[], random: Random): T[] {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other] as T, items[at] as T];
  }
  return items;
}

/** A question by its line and its place among the questions of the line. */
export interface QuestionPlace {
  readonly line: number;
  readonly at: number;
}

/** All questions in a random order; every second time those of one document in groups. */
export function orderOf(
  lines: readonly AnsweringLine[],
  epoch: number,
  random: Random,
): QuestionPlace[] {
  const all = lines.flatMap(({ questions }, line) => questions.map((_, at) => ({ line, at })));
  if (epoch % 2 === 0) return shuffle(all, random);
  const byGroup = new Map<string, QuestionPlace[]>();
  for (const one of all) {
    const group = lines[one.line]?.group ?? '';
    byGroup.set(group, [...(byGroup.get(group) ?? []), one]);
  }
  const groups = [...byGroup.values()].flatMap((questions) => {
    const mixed = shuffle(questions, random);
    return Array.from({ length: Math.ceil(mixed.length / HARD_NEGATIVES) }, (_, at) =>
      mixed.slice(at * HARD_NEGATIVES, (at + 1) * HARD_NEGATIVES),
    );
  });
  return shuffle(groups, random).flat();
}
