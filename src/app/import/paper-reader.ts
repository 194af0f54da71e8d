/** Reads files in a process of its own, which is ended when a file takes too long or too much. */
import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type ImportedFile, refusalOf } from '../../papers/import-result.ts';
import type { ImportRequest } from './import-file.ts';

/** What one file may take. */
export const LIMITS = {
  /** From the request to the answer. */
  milliseconds: 10_000,
  /** Of the whole process: half of it is the program itself. */
  bytes: 512 * 1024 * 1024,
  /** How often the memory is looked at. */
  pollMilliseconds: 100,
  /** The heap of JavaScript, which ends the process by itself. */
  heapMegabytes: 384,
} as const;

const ENTRY = fileURLToPath(new URL('./reader-process.ts', import.meta.url));
/** A system call gives the size of a page of memory in no portable way; Linux has 4 KiB. */
const MEMORY_PAGE = 4096;

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
    const timer = setTimeout(
      () => refuse('too-slow', `not read within ${limits.milliseconds / 1000} s`),
      limits.milliseconds,
    );
    const poll = setInterval(() => {
      void memoryOf(child.pid).then((bytes) => {
        if (bytes > limits.bytes)
          refuse('too-large', `reading takes more than ${megabytes(limits.bytes)} MB of memory`);
      });
    }, LIMITS.pollMilliseconds);
    child.on('message', onMessage);
    child.once('exit', onExit);
    if (child.connected) child.send(request);
    else onExit();
  });
}

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

/** The memory of a process in bytes, where the system tells it in `/proc`; else 0. */
async function memoryOf(pid: number | undefined): Promise<number> {
  if (pid === undefined) return 0;
  try {
    const [, resident = '0'] = (await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ');
    return Number(resident) * MEMORY_PAGE;
  } catch {
    return 0;
  }
}
