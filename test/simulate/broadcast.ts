/**
 * `npm run simulate:broadcast`: runs broadcasts with faults, with kills and in several processes,
 * and prints and checks the results.
 */
import { parseArgs } from 'node:util';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { type RealResult, runRealBroadcast } from './real-broadcast.ts';
import type { Faults } from './simulated-telegram.ts';
import { type BroadcastResult, runVirtualBroadcast } from './virtual-broadcast.ts';

const HELP = `npm run simulate:broadcast [-- --chats N] [--kills N] [--seed N] [--only virtual,real,kills,two]

Sends announcements to simulated chats and counts the messages that arrive:
  virtual  10,000 chats × 3 announcements in virtual time, without and with faults
  real     fewer chats in real time, over HTTP, against the tests' Bot API, with faults
  kills    a process that is killed with SIGKILL at 50 random moments and started again each time
  two      two processes on one database

Exits with 1 when a message is lost, is sent three times, is sent twice although no reply was lost,
or when Telegram's limits are exceeded. Takes about four minutes.`;

const FAULTS: Faults = {
  tooMany: 0.001,
  serverError: 0.01,
  resetBefore: 0.003,
  resetAfter: 0.003,
  timeoutBefore: 0.001,
  timeoutAfter: 0.001,
};
/** The lowest accepted rate: 95% of the 30 messages a second that Telegram allows. */
const MIN_RATE = 0.95 * 30;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h' },
    chats: { type: 'string', default: '10000' },
    kills: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: 'virtual,real,kills,two' },
  },
});

let failed = false;

function check(holds: boolean, what: string): void {
  if (!holds) failed = true;
  console.log(`  ${holds ? 'ok  ' : 'FAIL'}  ${what}`);
}

/** Checks that no window of time, wherever it begins, has more messages than Telegram allows. */
function checkLimits(limitViolations: readonly string[]): void {
  check(
    limitViolations.length === 0,
    'no window above 30 a second, 1 a second a chat, 20 a minute a group',
  );
  for (const excess of limitViolations.slice(0, 5)) console.log(`        ${excess}`);
}

function printFigures(name: string, figures: Readonly<Record<string, string | number>>): void {
  console.log(`\n${name}`);
  for (const [key, value] of Object.entries(figures)) {
    console.log(`  ${key.padEnd(22)} ${value}`);
  }
}

const states = (all: Readonly<Record<string, number>>): string =>
  Object.entries(all)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${count} ${state}`)
    .join(', ');

function reportVirtual(name: string, result: BroadcastResult): void {
  printFigures(name, {
    chats: `${result.chats}, ${result.blocked} of them blocked`,
    'calls of the Bot API': result.calls,
    states: states(result.states),
    missing: result.missing,
    'replies lost': result.repliesLost,
    repeats: result.repeats,
    'most copies': result.mostCopies,
    'a second': result.rate.toFixed(2),
    'virtual time': `${Math.round(result.virtualSeconds)} s, in ${result.realSeconds.toFixed(1)} s`,
    'windows above limits': result.limitViolations.length,
  });
  check(result.missing === 0, 'every reachable chat got every message');
  check(
    result.repeats <= result.repliesLost,
    'a message was sent twice only when its reply was lost',
  );
  check(result.mostCopies <= 2, 'no message was sent three times');
  checkLimits(result.limitViolations);
}

function reportReal(name: string, result: RealResult): void {
  printFigures(name, {
    messages: result.messages,
    states: states(result.states),
    missing: result.missing,
    kills: result.kills,
    'replies lost': result.repliesLost,
    repeats: result.repeats,
    'most copies': result.mostCopies,
    'a second': result.rate.toFixed(2),
    time: `${result.seconds.toFixed(1)} s`,
  });
  check(result.missing === 0, 'no message was lost');
}

async function main(): Promise<void> {
  if (values.help === true) {
    console.log(HELP);
    return;
  }
  const only = values.only.split(',');
  const [chats, seed, kills] = [Number(values.chats), Number(values.seed), Number(values.kills)];
  if (only.includes('virtual')) {
    const store = () => openSqliteStore(':memory:');
    const common = { chats, announcements: 3, blocked: 0.02, seed };
    const clean = await runVirtualBroadcast({ ...common, faults: {}, store: store() });
    reportVirtual('Virtual time, no faults except blocked chats', clean);
    check(clean.repeats === 0, 'every message was sent exactly once');
    check(clean.rate >= MIN_RATE, `at least ${MIN_RATE} a second`);
    const faulty = await runVirtualBroadcast({ ...common, faults: FAULTS, store: store() });
    reportVirtual('Virtual time, with 429s, 502s, resets and timeouts', faulty);
  }
  if (only.includes('real')) {
    const clean = await runRealBroadcast({ chats: 300, announcements: 2, seed });
    reportReal('Real time over HTTP, no faults', clean);
    check(clean.repeats === 0, 'every message was sent exactly once');
    checkLimits(clean.limitViolations);
    check(clean.rate >= MIN_RATE, `at least ${MIN_RATE} a second`);
    const faulty = await runRealBroadcast({ chats: 300, announcements: 2, seed, faultOneIn: 40 });
    reportReal('Real time over HTTP, one call in 40 fails', faulty);
    check(
      faulty.repeats <= faulty.repliesLost,
      'a message was sent twice only when its reply was lost',
    );
    check(faulty.mostCopies <= 2, 'no message was sent three times');
    checkLimits(faulty.limitViolations);
  }
  if (only.includes('kills')) {
    // The pace is faster than Telegram allows, so that many messages are in flight at each kill.
    const pace = { windowMs: 90, latencyMs: 120 };
    const result = await runRealBroadcast({
      chats: 250 * kills,
      announcements: 1,
      seed,
      kills,
      ...pace,
    });
    reportReal(`Killed at ${kills} random moments`, result);
    check(result.kills === kills, `killed ${kills} times before all messages were sent`);
    check(result.repeats <= 30 * result.kills, `at most 30 repeats a kill: ${30 * result.kills}`);
  }
  if (only.includes('two')) {
    const result = await runRealBroadcast({ chats: 300, announcements: 1, seed, processes: 2 });
    reportReal('Two processes on one database', result);
    check(result.repeats === 0, 'no message was sent twice');
    checkLimits(result.limitViolations);
  }
  process.exitCode = failed ? 1 : 0;
}

await main();
