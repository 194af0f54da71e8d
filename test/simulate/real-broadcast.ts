/** Broadcasts in real time: separate processes send over HTTP to the tests' Bot API. */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TELEGRAM_LIMITS } from '../../src/notifications/throttle.ts';
import { systemClock } from '../../src/shared/clock.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { BotApi, RecordedCall } from '../helpers/bot-api/types.ts';
import { startBotApi } from '../helpers/bot-api.ts';
import { mulberry32 } from '../helpers/random.ts';
import { announce, makePlan, readProgress, subscribeChats, waitUntilSent } from './helpers.ts';
import type { SenderProcessOptions } from './sender-process.ts';
import { findLimitViolations } from './simulated-telegram.ts';
import { chatIds } from './virtual-broadcast.ts';

const WORKER = fileURLToPath(new URL('./sender-process.ts', import.meta.url));

export interface RealOptions {
  readonly chats: number;
  readonly announcements: number;
  readonly seed: number;
  /** How many processes send from the one database; 1 by default. */
  readonly processes?: number;
  /** How often a process is killed with SIGKILL at a random moment and started again. */
  readonly kills?: number;
  /** Milliseconds in which 30 messages may be sent; Telegram's limit by default. */
  readonly windowMs?: number;
  /** One call in this many fails; 0 for none. */
  readonly faultOneIn?: number;
  /** Milliseconds until the server replies to a call. */
  readonly latencyMs?: number;
}

export interface RealResult {
  readonly messages: number;
  readonly missing: number;
  readonly repeats: number;
  readonly mostCopies: number;
  /** Messages that the server accepted and whose reply it cut off. */
  readonly repliesLost: number;
  readonly kills: number;
  readonly limitViolations: readonly string[];
  readonly rate: number;
  readonly seconds: number;
  readonly states: Readonly<Record<string, number>>;
}

export async function runRealBroadcast(options: RealOptions): Promise<RealResult> {
  const {
    processes = 1,
    kills = 0,
    windowMs = TELEGRAM_LIMITS.windowMs,
    latencyMs = 60,
    seed,
  } = options;
  const random = mulberry32(seed);
  const dir = mkdtempSync(join(tmpdir(), 'cchc-broadcast-'));
  const server = await startBotApi();
  const database = `file:${join(dir, 'cchc.db')}`;
  const store = openSqliteStore(database);
  const workers: SenderProcess[] = [];
  try {
    const chats = chatIds(options.chats);
    for (const id of chats) server.addChat(makeChat(id));
    await subscribeChats(store, chats, new Date());
    const base = makePlan(0);
    const added = Array.from({ length: options.announcements }, (_, at) => makePlan(at + 1));
    await announce(store, [base], new Date());
    await announce(store, [base, ...added], new Date());
    injectFaults(server, options.faultOneIn ?? 0, latencyMs, random);

    const worker: SenderProcessOptions = {
      database,
      apiRoot: server.url,
      token: server.token,
      windowMs,
      leaseMs: kills > 0 ? 600 : 5000,
    };
    const began = performance.now();
    for (let at = 0; at < processes; at += 1) workers.push(startSenderProcess(worker));
    let killed = 0;
    let over = false;
    const done = waitUntilSent(store, systemClock, 100).then(() => {
      over = true;
    });
    while (killed < kills && !over) {
      const at = Math.floor(random() * workers.length);
      await workers[at]?.ready;
      await Promise.race([done, systemClock.sleep(700 + random() * 900)]);
      if (over) break;
      await workers[at]?.kill();
      killed += 1;
      workers[at] = startSenderProcess(worker);
    }
    await done;
    const seconds = (performance.now() - began) / 1000;
    const calls = server.callsOf('sendMessage');
    const copies = chats.flatMap((id) => {
      const own = calls.filter(({ accepted, payload }) => accepted && payload.chat_id === id);
      return added.map(
        ({ number }) =>
          own.filter(({ payload }) => String(payload.text).includes(String(number))).length,
      );
    });
    return {
      messages: copies.length,
      missing: copies.filter((count) => count === 0).length,
      repeats: copies.reduce((sum, count) => sum + Math.max(0, count - 1), 0),
      mostCopies: Math.max(...copies),
      repliesLost: calls.filter(({ accepted, outcome }) => accepted && outcome !== 'ok').length,
      kills: killed,
      limitViolations: findLimitViolations(
        calls.map(({ at, payload }) => ({ at, chatId: Number(payload.chat_id) })),
      ),
      rate: rateOf(calls),
      seconds,
      states: await readProgress(store),
    };
  } finally {
    for (const worker of workers) await worker.kill();
    await store.close();
    await server.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

function makeChat(id: number) {
  return id > 0
    ? { id, type: 'private' as const, first_name: 'Lan' }
    : { id, type: 'group' as const, title: 'Tổ CCHC' };
}

/** Injects random faults. Two replies in a row are never lost for the same message. */
function injectFaults(server: BotApi, oneIn: number, ms: number, random: () => number): void {
  server.respondWith('sendMessage', { kind: 'delay', ms });
  if (oneIn === 0) return;
  const spared = new Set<string>();
  const by = (share: number, once: boolean) => (call: RecordedCall) => {
    if (call.method !== 'sendMessage') return false;
    const key = `${call.payload.chat_id}/${call.payload.text}`;
    if (once && spared.has(key)) return false;
    const chosen = random() < share / oneIn;
    if (once && chosen) spared.add(key);
    return chosen;
  };
  server.respondWith(by(0.1, false), { kind: 'tooManyRequests', retryAfter: 1 });
  server.respondWith(by(0.4, false), { kind: 'badGateway' });
  server.respondWith(by(0.25, true), { kind: 'reset', when: 'before' });
  server.respondWith(by(0.25, true), { kind: 'reset', when: 'after' });
}

/** Messages a second over the middle 80% of the calls. */
function rateOf(calls: readonly RecordedCall[]): number {
  const [from, to] = [Math.floor(calls.length * 0.1), Math.floor(calls.length * 0.9)];
  return ((to - from) / ((calls[to]?.at ?? 0) - (calls[from]?.at ?? 0))) * 1000;
}

interface SenderProcess {
  /** Resolves once the process has begun to send. */
  readonly ready: Promise<void>;
  kill(): Promise<void>;
}

function startSenderProcess(options: SenderProcessOptions): SenderProcess {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', WORKER, JSON.stringify(options)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ready = new Promise<void>((resolve) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', () => resolve());
  });
  return {
    ready,
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
