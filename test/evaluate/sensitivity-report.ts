/**
 * Measures the effects of all weights on all cores, and formats them as a table or JSON.
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { WEIGHTS, type WeightName } from '../../src/answer/weights.ts';
import type { Weight } from '../../src/shared/weights.ts';
import { type Effect, measureSensitivity, openQuestionGroups } from './sensitivity.ts';

const WORKER = fileURLToPath(import.meta.url);

/** Returns the effects on every n-th question (`slices`), from the question `slice` on. */
function measureSlice(slice: number, slices: number): Effect[] {
  return measureSensitivity(
    openQuestionGroups().map(({ assistant, questions }) => ({
      assistant,
      questions: questions.filter((_, at) => at % slices === slice),
    })),
  );
}

function runWorker(slice: number, slices: number): Promise<Effect[]> {
  return new Promise((resolve, reject) => {
    const child = fork(WORKER, [String(slice), String(slices)]);
    child.on('message', (effects) => resolve(effects as Effect[]));
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code !== 0) reject(new Error(`the sensitivity worker ended with ${code}`));
    });
  });
}

/** Measures all changes of all weights, with one process per core. */
export async function measureOnAllCores(): Promise<Effect[]> {
  const slices = availableParallelism();
  const parts = await Promise.all(
    Array.from({ length: slices }, (_, slice) => runWorker(slice, slices)),
  );
  const [first = [], ...others] = parts;
  return first.map((effect, at) => {
    const same = [effect, ...others.flatMap((part) => part[at] ?? [])];
    return {
      move: effect.move,
      lost: same.flatMap(({ lost }) => lost),
      won: same.flatMap(({ won }) => won),
      changed: same.flatMap(({ changed }) => changed),
      hits: same.flatMap(({ hits }) => hits),
    };
  });
}

/** Returns whether the answer or the hits change for the witness of a weight. */
const hasWitness = (effects: readonly Effect[], { witness }: Weight): boolean =>
  effects.some(({ changed, hits }) => changed.includes(witness) || hits.includes(witness));

/**
 * Returns one row per weight: its value and, for each change, the questions lost and won and the
 * changed answers and search hits.
 */
export function formatSensitivity(effects: readonly Effect[]): string {
  const names = Object.keys(WEIGHTS) as WeightName[];
  const width = Math.max(...names.map((name) => name.length));
  const rows = names.map((name) => {
    const own = effects.filter(({ move }) => move.weight === name);
    const cells = own.map(({ move, lost, won, changed, hits }) =>
      `${move.label} -${lost.length} +${won.length} ~${changed.length} #${hits.length}`.padEnd(26),
    );
    const witness = hasWitness(own, WEIGHTS[name]) ? '' : '  witness does not change';
    return `${name.padEnd(width)}  ${String(WEIGHTS[name].value).padStart(5)}  ${cells.join('')}${witness}`;
  });
  return [
    'half, more, off: the weight halved, half as much again, without effect',
    '-n questions lost, +n won, ~n answers changed, #n first search hits changed',
    '',
    ...rows.map((line) => line.trimEnd()),
  ].join('\n');
}

/** Returns the effects as JSON. */
export function sensitivityJson(effects: readonly Effect[]): string {
  return JSON.stringify(
    effects.map(({ move, ...questions }) => ({
      ...move,
      shipped: WEIGHTS[move.weight].value,
      ...questions,
    })),
  );
}

if (process.send !== undefined && process.argv[1] === WORKER) {
  const [, , slice, slices] = process.argv;
  process.send(measureSlice(Number(slice), Number(slices)), () => process.exit());
}
