/** 100,000 random updates, as the types of the Bot API describe them, through the whole bot. */
import type { Update } from 'grammy/types';
import { expect, it } from 'vitest';
import { createBot } from '../../src/telegram/bot.ts';
import {
  createUpdateHandler,
  type UpdateOutcome,
} from '../../src/telegram/update-processing/update-handler.ts';
import { createBotDependencies } from '../helpers/bot-dependencies.ts';
import { createRecordingLogger } from '../helpers/recording-logger.ts';
import { createRandom } from '../simulate/helpers.ts';
import { countFrom, printFigures } from './figures.ts';
import { createRandomUpdates } from './random-updates.ts';
import { answerAnyCall, SILENT_BOT } from './silent-bot-api.ts';

const COUNT = countFrom('ROBUST_UPDATES', 100_000);
/** One in so many has a value of another type. Telegram sends none; a forged one may. */
const BROKEN_ONE_IN = 10;
const SEED = 20_261_130;

it('random updates are all handled, and no well-formed one finds a bug', async () => {
  const logger = createRecordingLogger();
  const outcomes = new Map<UpdateOutcome, number>();
  const deps = createBotDependencies({ logger, adminIds: [42] });
  const bot = createBot(SILENT_BOT.token, deps, {
    botInfo: SILENT_BOT.info,
    fetch: answerAnyCall,
  });
  const handler = createUpdateHandler(bot, deps, {
    gapMs: 0,
    onOutcome: (_, outcome) => outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1),
  });
  const updates = createRandomUpdates(createRandom(SEED));
  const bugs = new Map<string, Update>();
  const kinds = new Set<string>();
  for (let at = 1; at <= COUNT; at += 1) {
    const isBroken = at % BROKEN_ONE_IN === 0;
    const update = isBroken ? updates.nextBroken() : updates.next();
    kinds.add(Object.keys(update)[1] ?? '');
    logger.clear();
    expect(await handler.handle(update), JSON.stringify(update)).toBe('handled');
    const line = logger.lines.find(({ level }) => level === 'error');
    if (line !== undefined && !isBroken) bugs.set(JSON.stringify(line.fields.at), update);
  }
  printFigures('Random updates', {
    updates: COUNT,
    'kinds of updates': kinds.size,
    ...Object.fromEntries([...outcomes].map(([name, count]) => [`outcome: ${name}`, count])),
    'places of errors': bugs.size,
  });
  expect([...bugs].slice(0, 5)).toEqual([]);
  // A value of a type must not have become a property of every object.
  expect(Object.keys(Object.prototype)).toEqual([]);
  await deps.store.close();
});
