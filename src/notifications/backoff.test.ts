/** Pauses while Telegram cannot be reached, over several runs. */
import { expect, it } from 'vitest';
import { createRecordingLogger } from '../../test/helpers/recording-logger.ts';
import { createVirtualClock } from '../../test/simulate/virtual-clock.ts';
import { createBackoff } from './backoff.ts';
import type { Sender, SendResult } from './sender.ts';

function createBackoffUnderTest() {
  const clock = createVirtualClock();
  let there = false;
  let asked = 0;
  const never = (): Promise<SendResult> => Promise.reject(new Error('nothing is sent here'));
  const sender: Sender = {
    send: never,
    edit: never,
    remove: never,
    isReachable: async () => {
      asked += 1;
      return there;
    },
  };
  const backoff = createBackoff({
    clock,
    sender,
    logger: createRecordingLogger(),
    random: () => 0.5,
  });
  return {
    clock,
    backoff,
    asked: () => asked,
    comeBack: () => {
      there = true;
    },
    isStill: () => backoff.pausedUntil(null) > clock.elapsed(),
  };
}

it('a lost response in one run pauses the next run until Telegram answers', async () => {
  const { clock, backoff, asked, comeBack, isStill } = createBackoffUnderTest();
  backoff.onResult({ kind: 'lost', reason: 'no reply' });
  backoff.stop();
  await clock.drive(clock.sleep(60_000));
  const before = asked();
  await backoff.start();
  expect(asked()).toBeGreaterThan(before);
  expect(isStill()).toBe(true);
  backoff.stop();
  comeBack();
  await clock.drive(clock.sleep(60_000));
  await backoff.start();
  expect(isStill()).toBe(false);
});

it('a new holder of the lease probes Telegram before it sends', async () => {
  const { backoff, isStill } = createBackoffUnderTest();
  await backoff.start();
  expect(isStill()).toBe(false);
  await backoff.start(true);
  expect(isStill()).toBe(true);
  backoff.stop();
});

it('a long wait in two chats pauses only these chats', () => {
  const { clock, backoff, isStill } = createBackoffUnderTest();
  expect(backoff.pauseChat(-5, 900_000)).toBe(0);
  expect(backoff.pauseChat(-6, 900_000)).toBe(0);
  expect(isStill()).toBe(false);
  expect(backoff.pausedUntil(-5)).toBe(clock.elapsed() + 900_000);
  expect(backoff.pausedUntil(-7)).toBeLessThanOrEqual(clock.elapsed());
});

it('a short wait in two chats pauses all chats', () => {
  const { backoff, isStill } = createBackoffUnderTest();
  expect(backoff.pauseChat(-5, 7000)).toBe(0);
  expect(backoff.pauseChat(-6, 7000)).toBe(7000);
  expect(isStill()).toBe(true);
});

it('a long wait in two private chats, which have no slow mode, pauses all chats', () => {
  const { backoff, isStill } = createBackoffUnderTest();
  expect(backoff.pauseChat(5, 900_000)).toBe(0);
  expect(backoff.pauseChat(6, 900_000)).toBe(60_000);
  expect(isStill()).toBe(true);
});

it('long waits in five chats in a row pause all chats for a minute, and not after a success', () => {
  const { backoff, isStill } = createBackoffUnderTest();
  for (const chat of [-1, -2, -3, -4]) expect(backoff.pauseChat(chat, 900_000)).toBe(0);
  backoff.onResult({ kind: 'done', messageId: 1 });
  expect(backoff.pauseChat(-5, 900_000)).toBe(0);
  expect(isStill()).toBe(false);
  for (const chat of [-6, -7, -8]) expect(backoff.pauseChat(chat, 900_000)).toBe(0);
  expect(backoff.pauseChat(-9, 900_000)).toBe(60_000);
  expect(isStill()).toBe(true);
});
