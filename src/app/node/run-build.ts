/**
 * Runs builds in a process of its own, so that answers, pages and deliveries go on meanwhile, and the
 * memory that a build needed is free again when the process ends.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { BuildReply, BuildTask } from './build-process.ts';

const PROGRAM = fileURLToPath(new URL('./build-process.ts', import.meta.url));

/** The loader of TypeScript, which this process may not have: it may be a bundle. */
const typescriptLoader = (): string =>
  pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

const startProcess = (): ChildProcess =>
  fork(PROGRAM, {
    execArgv: ['--import', typescriptLoader()],
    serialization: 'advanced',
  });

/**
 * Resolves when the task is done.
 * @throws Error when the process fails; what it wrote on standard error is in the log
 */
export async function runBuild(task: BuildTask): Promise<void> {
  const build = startProcess();
  try {
    await runTask(build, task);
  } finally {
    if (build.connected) build.disconnect();
  }
}

/** Runs one task in a started process, which may then take another. */
function runTask(build: ChildProcess, task: BuildTask): Promise<BuildReply> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      build.off('message', onReply).off('error', onError).off('exit', onExit);
      act();
    };
    const onReply = (reply: BuildReply): void => settle(() => resolve(reply));
    const onError = (error: Error): void => settle(() => reject(error));
    const onExit = (code: number | null, signal: string | null): void =>
      settle(() => reject(new Error(`the build of the library ended with ${code ?? signal}`)));
    build.on('message', onReply).on('error', onError).on('exit', onExit);
    build.send(task);
  });
}

export interface Builder {
  /**
   * Resolves when the task is done. One task at a time.
   * @throws Error when the process fails
   */
  run(task: BuildTask): Promise<void>;
  /** Starts a process that waits for the next task. */
  prepare(): void;
}

/**
 * Returns a builder whose process stays: starting one takes a second, and changing one document much
 * less. It starts another process after a build that needed much memory, and after one that failed.
 */
export function createBuilder(): Builder {
  let waiting: ChildProcess | null = null;
  const start = (): ChildProcess => {
    const build = startProcess();
    build.once('exit', () => {
      if (waiting === build) waiting = null;
    });
    // A process that cannot start fails the task that it is given.
    build.on('error', () => {});
    waiting = build;
    return build;
  };
  /** A waiting process does not keep the server from ending; it ends with the server. */
  const release = (build: ChildProcess): void => {
    build.unref();
    build.channel?.unref();
  };
  const prepare = (): void => {
    if (waiting === null) release(start());
  };
  return {
    prepare,
    run: async (task) => {
      const build = waiting ?? start();
      build.ref();
      build.channel?.ref();
      const { mayStay } = await runTask(build, task);
      release(build);
      if (mayStay) return;
      waiting = null;
      build.disconnect();
      prepare();
    },
  };
}
