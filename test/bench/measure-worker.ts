/**
 * Measurements of the program on Workers: the size of the deployed files, and the cost of the
 * first request after a cold start in real workerd. CPU time is that of the workerd process, as
 * counted by the kernel.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Bundle } from '../helpers/isolates.ts';
import { startIsolates } from '../helpers/isolates.ts';
import { percentile } from './measure.ts';

export interface WorkerSize {
  readonly name: string;
  readonly bytes: number;
  readonly packed: number;
}

/** Returns the size of the script with its modules, and of each asset. */
export function measureSizes({ worker, assets }: Bundle): WorkerSize[] {
  const read = (folder: string, skip: RegExp) =>
    readdirSync(folder)
      .filter((name) => !skip.test(name))
      .map((name) => readFileSync(join(folder, name)));
  const script = Buffer.concat(read(worker, /\.map$|README/u));
  return [
    { name: 'script and modules', bytes: script.length, packed: gzipSync(script).length },
    ...readdirSync(assets).map((name) => {
      const bytes = readFileSync(join(assets, name));
      return { name: `asset ${name}`, bytes: bytes.length, packed: gzipSync(bytes).length };
    }),
  ];
}

export interface ColdStart {
  /** Milliseconds of CPU until the runtime has evaluated the script. */
  readonly start: number;
  /** Milliseconds of CPU of the first request, which loads the library and the index. */
  readonly first: number;
  /** Milliseconds of CPU of the same request again. */
  readonly second: number;
  /** Bytes by which the process grew during the first request. */
  readonly grown: number;
}

/** Starts a new runtime `rounds` times, and returns the median of each figure. */
export async function measureColdStart(
  built: Pick<Bundle, 'worker' | 'assets'>,
  question: string,
  rounds: number,
): Promise<ColdStart> {
  const starts: ColdStart[] = [];
  for (let round = 0; round < rounds; round += 1) starts.push(await coldStart(built, question));
  const median = (of: (start: ColdStart) => number) => percentile(starts.map(of), 50);
  return {
    start: median(({ start }) => start),
    first: median(({ first }) => first),
    second: median(({ second }) => second),
    grown: median(({ grown }) => grown),
  };
}

async function coldStart(
  built: Pick<Bundle, 'worker' | 'assets'>,
  question: string,
): Promise<ColdStart> {
  const before = new Set(workerdPids());
  const isolates = await startIsolates(built, { count: 1, server: null });
  try {
    const pid = workerdPids().find((id) => !before.has(id));
    if (pid === undefined) throw new Error('this process started no workerd process');
    const ask = async (): Promise<number> => {
      const at = cpuMs(pid);
      const { status } = await isolates.fetch(0, `/api/ask?q=${encodeURIComponent(question)}`);
      if (status !== 200) throw new Error(`${status} for ${question}`);
      return cpuMs(pid) - at;
    };
    const start = cpuMs(pid);
    const held = processMemory(pid);
    const first = await ask();
    const grown = processMemory(pid) - held;
    return { start, first, second: await ask(), grown };
  } finally {
    await isolates.close();
  }
}

/** Returns the ids of the processes with this name that this process started. */
function workerdPids(): string[] {
  try {
    const found = execFileSync('pgrep', ['-P', String(process.pid), 'workerd'], {
      encoding: 'utf8',
    });
    return found.trim().split('\n');
  } catch {
    return [];
  }
}

/** Returns milliseconds of CPU of all threads of a process (Linux: `schedstat`). */
function cpuMs(pid: string): number {
  const tasks = `/proc/${pid}/task`;
  return readdirSync(tasks).reduce((sum, task) => {
    const [ns = '0'] = readFileSync(join(tasks, task, 'schedstat'), 'utf8').split(' ');
    return sum + Number(ns) / 1e6;
  }, 0);
}

function processMemory(pid: string): number {
  const [, pages = '0'] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
  return Number(pages) * PAGE_BYTES;
}

const PAGE_BYTES = 4096;

/** The limits of Workers in bytes (https://developers.cloudflare.com/workers/platform/limits/). */
export const LIMITS = { script: 10 * 1024 * 1024, asset: 25 * 1024 * 1024 };

export function largestAsset(folder: string): number {
  return Math.max(...readdirSync(folder).map((name) => statSync(join(folder, name)).size));
}
