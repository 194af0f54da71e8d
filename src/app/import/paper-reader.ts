/** Reads files in a process of its own, which is ended when a file takes too long or too much. */
import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type ImportedFile, refusalOf } from '../../papers/import-result.ts';
import type { ImportRequest } from './import-file.ts';

/** What one file may take. */
export const LIMITS = {
  /** Of the processor, where the system tells it; else from the request to the answer. */
  milliseconds: 10_000,
  /** A file may wait so many times longer for the processor: other work runs beside it. */
  waiting: 12,
  /** Of the whole process: half of it is the program itself. */
  bytes: 512 * 1024 * 1024,
  /** How often time and memory are looked at. */
  pollMilliseconds: 100,
  /** The heap of JavaScript, which ends the process by itself. */
  heapMegabytes: 384,
} as const;

const ENTRY = fileURLToPath(new URL('./reader-process.ts', import.meta.url));
/** A system call gives the size of a page of memory in no portable way; Linux has 4 KiB. */
const MEMORY_PAGE = 4096;
/** Linux counts the time of processes in hundredths of a second. */
const MILLISECONDS_A_TICK = 10;

export interface PaperReader {
  /** Returns what a file holds; a file that breaks a limit is refused. */
  read(request: ImportRequest): Promise<ImportedFile>;
  close(): void;
}

export interface ReaderLimits {
  readonly milliseconds: number;
  readonly bytes: number;
}

/** Creates a reader. It reads one file at a time; use several for more. */
export function createPaperReader(limits: ReaderLimits = LIMITS): PaperReader {
  let child: ChildProcess | null = null;
  const start = async (): Promise<ChildProcess> => {
    const started = fork(ENTRY, {
      // TypeScript is run as it stands, as `npm start` does.
      execArgv: [
        '--import',
        import.meta.resolve('tsx'),
        `--max-old-space-size=${LIMITS.heapMegabytes}`,
      ],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    started.once('exit', () => {
      if (child === started) child = null;
    });
    // The time of a file counts from the message that the program is loaded.
    await new Promise((resolve) => {
      started.once('message', resolve);
      started.once('exit', resolve);
    });
    return started;
  };
  return {
    read: async (request) => {
      child ??= await start();
      const imported = await ask(child, request, limits);
      if (child?.killed === true) child = null;
      return imported;
    },
    close: () => {
      child?.kill('SIGKILL');
      child = null;
    },
  };
}

function ask(
  child: ChildProcess,
  request: ImportRequest,
  limits: ReaderLimits,
): Promise<ImportedFile> {
  return new Promise((resolve) => {
    const shown = request.shownAs ?? request.file;
    let isDone = false;
    const finish = (imported: ImportedFile): void => {
      if (isDone) return;
      isDone = true;
      clearTimeout(timer);
      clearInterval(poll);
      child.off('message', onMessage);
      child.off('exit', onExit);
      resolve(imported);
    };
    const tooSlow = (): void =>
      refuse('too-slow', `not read within ${limits.milliseconds / 1000} s`);
    const refuse = (reason: 'too-slow' | 'too-large' | 'unreadable', message: string): void => {
      child.kill('SIGKILL');
      finish({ result: refusalOf(shown, reason, message), markdown: null });
    };
    const onMessage = (imported: unknown): void => finish(imported as ImportedFile);
    const onExit = (): void =>
      refuse(
        'unreadable',
        `the reader ended: the file takes more than ${megabytes(limits.bytes)} MB of memory, or is broken`,
      );
    const started = performance.now();
    const before = usageOf(child.pid);
    const timer = setTimeout(tooSlow, limits.milliseconds * LIMITS.waiting);
    const poll = setInterval(() => {
      void Promise.all([before, usageOf(child.pid)]).then(([first, now]) => {
        if ((now?.bytes ?? 0) > limits.bytes)
          refuse('too-large', `reading takes more than ${megabytes(limits.bytes)} MB of memory`);
        const used =
          first === null || now === null
            ? performance.now() - started
            : now.milliseconds - first.milliseconds;
        if (used > limits.milliseconds) tooSlow();
      });
    }, LIMITS.pollMilliseconds);
    child.on('message', onMessage);
    child.once('exit', onExit);
    if (child.connected) child.send(request);
    else onExit();
  });
}

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

/**
 * The memory of a process, and the time that it had of the processor, where the system tells them in
 * `/proc`; else null.
 */
async function usageOf(
  pid: number | undefined,
): Promise<{ readonly bytes: number; readonly milliseconds: number } | null> {
  if (pid === undefined) return null;
  try {
    const [memory, state] = await Promise.all([
      readFile(`/proc/${pid}/statm`, 'utf8'),
      readFile(`/proc/${pid}/stat`, 'utf8'),
    ]);
    const [, resident = '0'] = memory.split(' ');
    // The name of the program, in brackets, may hold blanks. Behind it are utime and stime, the 12th and 13th.
    const [user = '0', system = '0'] = state
      .slice(state.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11);
    return {
      bytes: Number(resident) * MEMORY_PAGE,
      milliseconds: (Number(user) + Number(system)) * MILLISECONDS_A_TICK,
    };
  } catch {
    return null;
  }
}
