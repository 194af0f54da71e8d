/** When nothing is sent because Telegram is away, over runs that end. */
import { expect, it } from 'vitest';
import { createVirtualClock } from '../../test/simulate/virtual-clock.ts';
import { recordingLogger } from '../../test/support/recording-logger.ts';
import { createPatience } from './patience.ts';
import type { Outcome, Sender } from './sender.ts';

function desk() {
  const clock = createVirtualClock();
  let there = false;
  let asked = 0;
  const never = (): Promise<Outcome> => Promise.reject(new Error('nothing is sent here'));
  const sender: Sender = {
    send: never,
    edit: never,
    remove: never,
    isThere: async () => {
      asked += 1;
      return there;
    },
  };
  const patience = createPatience({ clock, sender, logger: recordingLogger(), random: () => 0.5 });
  return {
    clock,
    patience,
    asked: () => asked,
    comeBack: () => {
      there = true;
    },
    isStill: () => patience.until(null) > clock.elapsed(),
  };
}

it('a lost reply in one run keeps the next one still until Telegram answers', async () => {
  const { clock, patience, asked, comeBack, isStill } = desk();
  patience.heed({ kind: 'lost', reason: 'no reply' });
  patience.stop();
  await clock.drive(clock.sleep(60_000));
  const before = asked();
  await patience.start();
  expect(asked()).toBeGreaterThan(before);
  expect(isStill()).toBe(true);
  patience.stop();
  comeBack();
  await clock.drive(clock.sleep(60_000));
  await patience.start();
  expect(isStill()).toBe(false);
});

it('a new holder asks first, also where nothing failed yet', async () => {
  const { patience, isStill } = desk();
  await patience.start();
  expect(isStill()).toBe(false);
  await patience.start(true);
  expect(isStill()).toBe(true);
  patience.stop();
});
