/** A process that is killed under load, again and again. Telegram delivers until it gets 200. */
import BetterSqlite3 from 'better-sqlite3';
import type { Update } from 'grammy/types';
import { expect, it, onTestFinished } from 'vitest';
import { startBotApi } from '../helpers/bot-api.ts';
import { mulberry32 } from '../helpers/random.ts';
import { createUpdateFactory } from '../helpers/update-factory.ts';
import { acceptedMessages, createDatabase } from '../helpers/webhook-harness.ts';
import { countFrom, printFigures } from './figures.ts';
import { findLeaks, secretsOf, startWebhookServer } from './webhook-server.ts';

const KILLS = countFrom('ROBUST_KILLS', 10);
const UPDATES_A_ROUND = 10;
/** An update takes some 20 to 100 ms; the kill comes at any moment of it. */
const LONGEST_LIFE_MS = 150;
const CALL_MS = 20;
const SEED = 20_261_130;

/** Ends all leases, as if their 90 seconds had passed. */
function endLeases(file: string): void {
  const sqlite = new BetterSqlite3(file);
  sqlite.exec("UPDATE processed_updates SET lease_until = 0 WHERE state = 'claimed'");
  sqlite.close();
}

it('no update is lost, and none is answered twice unless it was in flight at a kill', async () => {
  const telegram = await startBotApi();
  onTestFinished(() => telegram.close());
  telegram.respondWith('sendMessage', { kind: 'delay', ms: CALL_MS });
  const file = createDatabase();
  const random = mulberry32(SEED);
  const make = createUpdateFactory();
  let userId = 1000;
  let waiting: Update[] = [];
  const inFlightAtKill = new Set<number>();
  let output = '';

  for (let kill = 0; kill < KILLS; kill += 1) {
    const server = await startWebhookServer(telegram, file);
    const fresh = Array.from({ length: UPDATES_A_ROUND }, () => {
      userId += 1;
      return make.privateText('/help', { userId });
    });
    const sent = [...waiting, ...fresh];
    const statuses = Promise.all(sent.map((update) => server.deliver(update)));
    await new Promise((resolve) => setTimeout(resolve, random() * LONGEST_LIFE_MS));
    await server.kill();
    const settled = await statuses;
    waiting = sent.filter((_, at) => settled[at] !== 200);
    for (const { message } of waiting) inFlightAtKill.add(message?.chat.id ?? 0);
    output += server.output();
    endLeases(file);
  }
  const server = await startWebhookServer(telegram, file);
  for (const update of waiting) {
    await expect.poll(() => server.deliver(update)).toBe(200);
  }
  await server.stop();
  output += server.output();

  const chats = Array.from({ length: KILLS * UPDATES_A_ROUND }, (_, at) => 1001 + at);
  const copies = new Map(chats.map((chat) => [chat, acceptedMessages(telegram, chat).length]));
  const lost = chats.filter((chat) => copies.get(chat) === 0);
  const repeated = chats.filter((chat) => (copies.get(chat) ?? 0) > 1);
  printFigures('Kills under load', {
    kills: KILLS,
    updates: chats.length,
    'in flight at a kill': inFlightAtKill.size,
    lost: lost.length,
    repeated: repeated.length,
  });
  expect(lost).toEqual([]);
  // Telegram had accepted the message and the process died before it could record that.
  expect(repeated.filter((chat) => !inFlightAtKill.has(chat))).toEqual([]);
  expect(repeated.length).toBeLessThanOrEqual(KILLS);
  expect(findLeaks(output, secretsOf(telegram))).toEqual([]);
});
