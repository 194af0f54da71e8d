/**
 * Runs a build in a process of its own, so that answers, pages and deliveries go on meanwhile, and the
 * memory that it needed is free again when it ends.
 */
import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { BuildTask } from './build-process.ts';

const PROGRAM = fileURLToPath(new URL('./build-process.ts', import.meta.url));

/** The loader of TypeScript, which this process may not have: it may be a bundle. */
const typescriptLoader = (): string =>
  pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/**
 * Resolves when the task is done.
 * @throws Error when the process fails; what it wrote on standard error is in the log
 */
export function runBuild(task: BuildTask): Promise<void> {
  return new Promise((resolve, reject) => {
    const build = fork(PROGRAM, {
      execArgv: ['--import', typescriptLoader()],
      serialization: 'advanced',
    });
    build.once('error', reject);
    build.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`the build of the library ended with ${code ?? signal}`));
    });
    build.send(task);
  });
}
