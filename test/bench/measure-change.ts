/**
 * Measurements of a running server whose folder changes: how long it takes until a new line is on the
 * page of its document, and how long requests wait meanwhile.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sleep } from '../../src/shared/async.ts';
import { percentile } from './measure.ts';

export interface ChangeFigures {
  /** Milliseconds from the signal until the page shows the new line; the median of the rounds. */
  readonly change: number;
  /** Milliseconds of the longest search while the library changed. */
  readonly longestRequest: number;
  /** The same in as much time before, when nothing changed. */
  readonly longestBefore: number;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The first round adds a document, the others change it. */
const ROUNDS = 5;
/** The server comes to rest after its start, and after each change. */
const REST_MS = 2000;
const PAUSE_MS = 5;
const TOO_MANY_REQUESTS = 429;
/** A document of the bench, which no library has. */
const DOCUMENT = 'tai-lieu-moi-cua-phep-do';

interface Server {
  readonly process: ChildProcess;
  readonly address: string;
}

/** Starts the server on a folder, and resolves when it answers. */
async function startServer(folder: string, engine: string, dataDir: string): Promise<Server> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [...process.execArgv, 'src/app/node/main.ts'], {
    cwd: ROOT,
    env: {
      ...{ PATH, ENV_FILE: '/dev/null', WATCH_SOURCES: '0', RELOAD_SECONDS: '86400', PORT: '0' },
      LOG_LEVEL: 'error',
      ...{ KNOWLEDGE_DIR: folder, DATA_DIR: dataDir, SEARCH_ENGINE: engine },
      DATABASE_URL: `file:${join(dataDir, 'bench.db')}`,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const found = /^cchc-bot: (http:\S+)/mu.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  return { process: child, address };
}

/** Changes a document several times while the questions are searched one after the other. */
export async function measureServerChange(
  folder: string,
  engine: string,
  dataDir: string,
  questions: readonly string[],
): Promise<ChangeFigures> {
  const server = await startServer(folder, engine, dataDir);
  try {
    await sleep(REST_MS);
    // The first searches read what later ones find in memory.
    await searchUntil(server, questions, async () => sleep(REST_MS));
    const times: number[] = [];
    const waits: number[] = [];
    let longestBefore = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const before = await searchUntil(server, questions, async () => sleep(REST_MS));
      longestBefore = Math.max(longestBefore, before);
      const startedAt = performance.now();
      const during = await searchUntil(server, questions, async () => {
        await changeDocument(server, folder, `Dòng ${round} của phép đo ${startedAt}.`);
        times.push(performance.now() - startedAt);
        await sleep(REST_MS / 2);
      });
      waits.push(during);
    }
    return { change: percentile(times, 50), longestRequest: Math.max(...waits), longestBefore };
  } finally {
    const ended = new Promise((resolve) => server.process.once('exit', resolve));
    server.process.kill('SIGTERM');
    await ended;
  }
}

/** Writes a document, and resolves when its page shows the line. */
async function changeDocument(server: Server, folder: string, line: string): Promise<void> {
  writeFileSync(
    join(folder, 'documents', `${DOCUMENT}.md`),
    `---\nid: ${DOCUMENT}\nnumber: null\ntype: plan\ntitle: Kế hoạch phép đo\nsources: [{ title: x, url: null, retrieved: null }]\nverified: true\nlanguage: vi\n---\n\n## Mục\n\n${line}\n`,
  );
  server.process.kill('SIGHUP');
  for (;;) {
    const response = await fetch(`${server.address}/documents/${DOCUMENT}`);
    if ((await response.text()).includes(line)) return;
    await sleep(PAUSE_MS);
  }
}

/** Searches one question after the other while the work is done. Returns the longest time of one. */
async function searchUntil(
  { address }: Server,
  questions: readonly string[],
  work: () => Promise<void>,
): Promise<number> {
  let isDone = false;
  let longest = 0;
  const searching = (async () => {
    for (let at = 0; !isDone; at++) {
      const question = encodeURIComponent(questions[at % questions.length] ?? '');
      const startedAt = performance.now();
      const response = await fetch(`${address}/api/search?limit=3&q=${question}`);
      await response.arrayBuffer();
      if (response.status === TOO_MANY_REQUESTS) throw new Error('the server limits the bench');
      longest = Math.max(longest, performance.now() - startedAt);
      await sleep(PAUSE_MS);
    }
  })();
  try {
    await work();
  } finally {
    isDone = true;
    await searching;
  }
  return longest;
}
