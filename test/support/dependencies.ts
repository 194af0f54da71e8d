/** What the bot needs, small and real: a store in memory, answers that repeat the question. */
import type { BotDependencies } from '../../src/bot/dependencies.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { answerOf, libraryOf } from './answers.ts';
import { recordingLogger } from './recording-logger.ts';

/** Pictures are no concern of these tests: one pixel's worth of nothing. */
const blankAtelier: BotDependencies['atelier'] = {
  font: () => Promise.resolve(new Uint8Array()),
  png: () => Promise.resolve(new Uint8Array([0x89, 0x50, 0x4e, 0x47])),
};

export function botDependencies<T extends Partial<BotDependencies>>(
  change: T = {} as T,
): BotDependencies & T {
  const standing: BotDependencies = {
    ask: (question) => answerOf(question),
    search: () => [],
    library: libraryOf([]),
    logger: recordingLogger(),
    store: openSqliteStore(':memory:'),
    now: () => new Date(),
    today: () => '2026-11-25',
    utcOffsetMinutes: 420,
    adminIds: [],
    atelier: blankAtelier,
  };
  return { ...standing, ...change };
}
