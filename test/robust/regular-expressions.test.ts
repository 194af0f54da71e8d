/**
 * recheck (https://makenowjust-labs.github.io/recheck/) looks for inputs on which a regular expression
 * takes a time that grows faster than the input. None may be exponential. A polynomial one is tried
 * with recheck's own input at the length that its layer accepts.
 */
import { check, type Diagnostics } from 'recheck';
import { expect, it } from 'vitest';
import { CHECKED_TEXT_LIMIT } from '../../src/answer/papers/check-citations.ts';
import { printFigures } from './figures.ts';
import { findExpressions, type SourceExpression } from './source-expressions.ts';

/** recheck gives up then; what it did not decide is searched again by fuzzing. */
const CHECK_TIMEOUT_MS = 5000;
const FUZZING_TIMEOUT_MS = 10_000;
const PARALLEL = 2;
/** One expression may take this much of a request, which may take 100 ms in all. */
const MAX_CPU_MS = 50;
/** The longest question (`q` of the API, a message of Telegram has 4,096 units). */
const QUESTION_LENGTH = 4096;

/**
 * How long the texts are that strangers can send to the code of a folder. Papers are read by a process
 * with a time limit of its own, and documents of the library come from its operator.
 */
const INPUT_LENGTHS: readonly (readonly [folder: string, length: number])[] = [
  ['src/answer/papers/', CHECKED_TEXT_LIMIT],
  ['src/papers/', 0],
  ['src/library/', 0],
  ['src/app/', 0],
  ['src/', QUESTION_LENGTH],
];

const lengthFor = (place: string): number =>
  INPUT_LENGTHS.find(([folder]) => place.startsWith(folder))?.[1] ?? QUESTION_LENGTH;

/** The input that recheck found: each pump is repeated between its prefix and the suffix. */
interface Attack {
  readonly pumps: readonly { readonly prefix: string; readonly pump: string }[];
  readonly suffix: string;
}

/** recheck's input, repeated until it is as long as the layer accepts. */
function buildAttack({ pumps, suffix }: Attack, length: number): string {
  const fixed = pumps.reduce((sum, { prefix }) => sum + prefix.length, suffix.length);
  const once = pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const repeats = Math.max(1, Math.floor((length - fixed) / Math.max(1, once)));
  return pumps.map(({ prefix, pump }) => prefix + pump.repeat(repeats)).join('') + suffix;
}

/** The least of three runs, because other work on the machine can only add to it. */
function measureCpu(expression: RegExp, input: string): number {
  const times = [1, 2, 3].map(() => {
    expression.lastIndex = 0;
    const start = process.cpuUsage();
    input.replace(expression, '');
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

interface Verdict {
  readonly expression: SourceExpression;
  readonly result: Diagnostics;
}

async function decide(expression: SourceExpression): Promise<Verdict> {
  const { source, flags } = expression;
  const result = await check(source, flags, { timeout: CHECK_TIMEOUT_MS });
  if (result.status !== 'unknown') return { expression, result };
  const options = { checker: 'fuzz', timeout: FUZZING_TIMEOUT_MS } as const;
  return { expression, result: await check(source, flags, options) };
}

async function decideAll(expressions: readonly SourceExpression[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  const rest = expressions.values();
  const work = async (): Promise<void> => {
    for (const expression of rest) verdicts.push(await decide(expression));
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  return verdicts;
}

it('no regular expression of the program backtracks for long on what strangers can send', async () => {
  const expressions = findExpressions();
  expect(expressions.length).toBeGreaterThan(500);
  const verdicts = await decideAll(expressions);
  const of = (status: Diagnostics['status']) =>
    verdicts.filter(({ result }) => result.status === status);
  const slow = of('vulnerable').flatMap(({ expression, result }) => {
    const { source, flags, place } = expression;
    if (result.status !== 'vulnerable') return [];
    const { attack, complexity } = result;
    if (complexity?.type === 'exponential') return [`${place}: exponential: ${source}`];
    const length = lengthFor(place);
    if (attack === null || attack === undefined || length === 0) return [];
    const ms = measureCpu(new RegExp(source, flags), buildAttack(attack, length));
    return ms > MAX_CPU_MS ? [`${place}: ${ms.toFixed(0)} ms at ${length}: ${source}`] : [];
  });
  printFigures('Regular expressions (recheck)', {
    'literals in src': expressions.length,
    'linear for every input': of('safe').length,
    polynomial: of('vulnerable').length,
    'no attack found in time': of('unknown').length,
    'too slow at the accepted length': slow.length,
  });
  expect(slow).toEqual([]);
});
