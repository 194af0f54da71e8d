/** Runs `npm start` as a separate process. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { TEST_DATA_DIR } from './built-libraries.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface StartedProcess {
  /** The address of the web server, read from the output. */
  readonly address: string;
  /** Returns everything that the process printed so far to stdout and stderr. */
  output(): string;
  /** Sends a signal that does not end the process. */
  signal(name: NodeJS.Signals): void;
  /** Sends SIGTERM, and resolves with the exit code. */
  stop(): Promise<number | null>;
  /** Kills the process at once, as a power cut would. */
  kill(): Promise<void>;
}

/** Starts the server on a free port, and resolves once it prints its address. */
export async function startServer(env: Readonly<Record<string, string>>): Promise<StartedProcess> {
  const run = spawnServer({ PORT: '0', DATABASE_URL: ':memory:', DATA_DIR: TEST_DATA_DIR, ...env });
  const address = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const found = /^cchc-bot: (http:\S+)/mu.exec(run.output())?.[1];
      if (found !== undefined) resolve(found);
    };
    run.child.stdout?.on('data', look);
    run.exited.then((code) => reject(new Error(`exit ${code}: ${run.output()}`)), reject);
  });
  return {
    address,
    output: run.output,
    signal: (name) => {
      run.child.kill(name);
    },
    stop: () => {
      run.child.kill('SIGTERM');
      return run.exited;
    },
    kill: async () => {
      run.child.kill('SIGKILL');
      await run.exited;
    },
  };
}

/** Starts the server and waits until it exits, for starts that must be refused. */
export async function runServerToExit(env: Readonly<Record<string, string>>) {
  const run = spawnServer({ PORT: '0', DATABASE_URL: ':memory:', DATA_DIR: TEST_DATA_DIR, ...env });
  const code = await run.exited;
  return { code, output: run.output() };
}

function spawnServer(env: Readonly<Record<string, string>>) {
  // The process must not see the developer's environment or .env, which may hold a real token.
  const { PATH = '' } = process.env;
  const child: ChildProcess = spawn(process.execPath, [inject('serverProgram')], {
    cwd: ROOT,
    // The sources of the shipped library are real servers.
    env: { PATH, ENV_FILE: '/dev/null', WATCH_SOURCES: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const take = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  const exited = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { child, exited, output: () => output };
}
