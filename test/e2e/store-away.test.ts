/** The store is away for a while: 503 as long as it is, and then one answer, not two, not none. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimUpdate, noteAnswered } from '../../src/store/updates.ts';
import { answerOf, block } from '../support/answers.ts';
import type { BotApi } from '../support/bot-api/types.ts';
import { startBotApi } from '../support/bot-api.ts';
import { createUpdateMaker } from '../support/updates.ts';
import {
  databaseFile,
  openDesk,
  storeLock,
  takenMessages,
  takenTexts,
} from '../support/webhook-desk.ts';

const make = createUpdateMaker();
let server: BotApi;

beforeAll(async () => {
  server = await startBotApi();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

describe('a store that is away', () => {
  it('before an update is claimed: 503, however often, then one answer', async () => {
    const file = databaseFile();
    const desk = await openDesk(server, { file, gapMs: 1 });
    const lock = storeLock(file);
    lock.take();
    const updates = [make.privateText('một'), make.privateText('hai', { userId: 43 })];
    for (const update of updates) {
      expect(await desk.deliverUntilTaken(update, 9)).toEqual(Array(9).fill(503));
    }
    expect(server.calls).toEqual([]);
    lock.letGo();
    for (const update of updates) expect(await desk.deliverUntilTaken(update)).toEqual([200]);
    expect(takenMessages(server)).toHaveLength(2);
  });

  it('in the middle of handling: 503, nothing counted, then one answer', async () => {
    const file = databaseFile();
    const lock = storeLock(file);
    let asked = 0;
    const ask = (question: string) => {
      asked += 1;
      if (asked === 1) lock.take();
      return answerOf(question);
    };
    const desk = await openDesk(server, { file, gapMs: 1, change: { ask } });
    const update = make.privateText('chào');
    expect(await desk.deliverUntilTaken(update, 9)).toEqual(Array(9).fill(503));
    expect(asked).toBe(1);
    lock.letGo();
    expect(await desk.deliverUntilTaken(update)).toEqual([200]);
    expect(takenMessages(server)).toHaveLength(1);
    const { db } = desk.deps.store;
    expect(await db.selectFrom('updates').select('attempts').execute()).toEqual([{ attempts: 0 }]);
  });

  it('while the answer is on its way: the rest is sent, 503, and 200 without a second answer', async () => {
    const file = databaseFile();
    const lock = storeLock(file);
    const blocks = ['a', 'b'].map((letter) => block('paragraph', letter.repeat(4000)));
    const ask = (question: string) => answerOf(question, { blocks });
    const desk = await openDesk(server, { file, gapMs: 1, change: { ask } });
    server.respondWith(
      ({ method }) => {
        if (method === 'sendMessage') lock.take();
        return false;
      },
      { kind: 'blocked' },
    );
    const update = make.privateText('dài');
    expect(await desk.deliverUntilTaken(update, 9)).toEqual(Array(9).fill(503));
    lock.letGo();
    expect(await desk.deliverUntilTaken(update)).toEqual([200]);
    expect(takenTexts(server).map((text) => text.charAt(0))).toEqual(['a', 'b']);
    // Another process knows it as well.
    const other = await openDesk(server, { file, gapMs: 1 });
    expect(await other.deliver(update)).toBe(200);
    expect(takenMessages(server)).toHaveLength(2);
  });

  it('does not count its absences as failures of the update', async () => {
    const file = databaseFile();
    const lock = storeLock(file);
    let away = 7;
    const ask = (question: string) => {
      away -= 1;
      if (away >= 0) lock.take();
      return answerOf(question);
    };
    const desk = await openDesk(server, { file, gapMs: 1, change: { ask } });
    const update = make.privateText('chào');
    for (let n = 0; n < 7; n += 1) {
      expect(await desk.deliver(update)).toBe(503);
      lock.letGo();
    }
    expect(await desk.deliver(update)).toBe(200);
    expect(takenMessages(server)).toHaveLength(1);
  });
});

describe('a process that died over an update', () => {
  const leaseSeconds = 90;

  it('before anything was out: 503 until its lease is over, then one answer', async () => {
    let now = new Date('2026-11-25T03:00:00Z');
    const desk = await openDesk(server, { gapMs: 1, leaseSeconds, change: { now: () => now } });
    const update = make.privateText('chào');
    await claimUpdate(desk.deps.store.db, update.update_id, now, leaseSeconds, '42');
    expect(await desk.deliverUntilTaken(update, 3)).toEqual([503, 503, 503]);
    // What is behind it in the chat waits for it, to keep the order.
    const next = make.privateText('tiếp');
    expect(await desk.deliver(next)).toBe(503);
    now = new Date(now.getTime() + 90_000);
    expect(await desk.deliver(update)).toBe(200);
    expect(await desk.deliver(next)).toBe(200);
    expect(takenTexts(server)).toEqual(['<b>Trả lời</b>: chào', '<b>Trả lời</b>: tiếp']);
  });

  it('after a part of the answer was out: it is not answered again', async () => {
    let now = new Date('2026-11-25T03:00:00Z');
    const desk = await openDesk(server, { gapMs: 1, leaseSeconds, change: { now: () => now } });
    const update = make.privateText('chào');
    await claimUpdate(desk.deps.store.db, update.update_id, now, leaseSeconds, '42');
    await noteAnswered(desk.deps.store.db, update.update_id);
    expect(await desk.deliver(update)).toBe(503);
    now = new Date(now.getTime() + 90_000);
    expect(await desk.deliver(update)).toBe(200);
    expect(server.calls).toEqual([]);
  });

  it('is noted as soon as Telegram has taken the first message, not at the end', async () => {
    const file = databaseFile();
    const blocks = ['a', 'b'].map((letter) => block('paragraph', letter.repeat(4000)));
    const ask = (question: string) => answerOf(question, { blocks });
    const desk = await openDesk(server, { file, gapMs: 1, change: { ask } });
    const isB = ({ payload }: { payload: Readonly<Record<string, unknown>> }) =>
      String(payload.text).startsWith('b');
    server.respondWith(isB, { kind: 'delay', ms: 2000 });
    const done = desk.deliver(make.privateText('dài'));
    const { db } = desk.deps.store;
    await expect
      .poll(() => db.selectFrom('updates').select(['state', 'answered']).execute())
      .toEqual([{ state: 'claimed', answered: 1 }]);
    expect(await done).toBe(200);
  });
});
