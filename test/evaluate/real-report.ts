/**
 * Summarises the results of the real questions: counts by column, by whether the library holds the
 * answer, and by split.
 */
import { COLUMNS, SPLITS } from './real-question.ts';
import { type RealResult, VERDICTS, type Verdict } from './real-score.ts';

/** One row of the report. The verdicts are counts of wordings. */
export type RealRow = { readonly row: string; readonly asked: number } & Readonly<
  Record<Verdict, number>
>;

type Picks = (result: RealResult) => boolean;

const ROWS: readonly (readonly [row: string, picks: Picks])[] = [
  ...COLUMNS.map(
    (column) => [column, ({ wording }: RealResult) => wording.column === column] as const,
  ),
  ['held', ({ wording }) => wording.question.held],
  ['not held', ({ wording }) => !wording.question.held],
  ...SPLITS.map(
    (split) => [split, ({ wording }: RealResult) => wording.question.split === split] as const,
  ),
  ['all', () => true],
];

/** Returns the rows that have a question; an empty list without results. */
export function realRows(results: readonly RealResult[]): RealRow[] {
  return ROWS.flatMap(([row, picks]) => {
    const own = results.filter(picks);
    if (own.length === 0) return [];
    const count = (verdict: Verdict): number =>
      own.filter((result) => result.verdict === verdict).length;
    return [
      {
        row,
        right: count('right'),
        partly: count('partly'),
        refused: count('refused'),
        beside: count('beside'),
        asked: own.length,
      },
    ];
  });
}

const share = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(1)}%`;

/** Returns the table of the real questions: one row each, counts of verdicts, and two shares. */
export function formatRealTable(results: readonly RealResult[]): string {
  const rows = [
    ['real questions', ...VERDICTS, 'asked', 'right', 'beside'],
    ...realRows(results).map((row) => [
      row.row,
      ...VERDICTS.map((verdict) => String(row[verdict])),
      String(row.asked),
      share(row.right, row.asked),
      share(row.beside, row.asked),
    ]),
  ];
  const width = (column: number): number =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0));
  return rows
    .map((cells) =>
      cells
        .map((text, at) => (at === 0 ? text.padEnd(width(at)) : text.padStart(width(at))))
        .join('  '),
    )
    .join('\n');
}

/** How bad a verdict is, the worst first. A question that is not held is right when refused. */
function badness({ verdict, wording }: RealResult): number {
  if (verdict === 'refused' && !wording.question.held) return 0;
  return VERDICTS.indexOf(verdict);
}

/** Returns the results that are not as they should be, the worst first. */
export function worstFirst(results: readonly RealResult[]): RealResult[] {
  return results
    .filter((result) => badness(result) > 0)
    .sort((one, other) => badness(other) - badness(one));
}

/** Describes a result: the wording, the gold and the given answer. */
export function describeReal({ wording, answer, verdict }: RealResult): string {
  const { question, column, q } = wording;
  return [
    `${question.id} / ${column}: ${q}`,
    `    wanted  ${question.gold.map((group) => group.join('|')).join(' + ')}${question.held ? '' : ', or a refusal'}`,
    `    got     ${verdict}: ${answer.documents[0]?.number ?? ''}`,
    `            ${answer.text.slice(0, 240).replaceAll('\n', ' | ')}`,
  ].join('\n');
}
