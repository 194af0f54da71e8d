/** What a bot needs, for tests: a store in memory, a small library, a fixed day. */
import type { BotDependencies } from '../../src/bot/dependencies.ts';
import { openAtelier } from '../../src/runtime/atelier.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { answerOf, documentOf, libraryOf } from './answers.ts';
import { recordingLogger } from './recording-logger.ts';

export function botDependencies(change: Partial<BotDependencies> = {}): BotDependencies {
  return {
    ask: (question) => answerOf(question),
    search: () => [],
    library: libraryOf([documentOf({ number: '1/NQ-TEST' })]),
    logger: recordingLogger(),
    store: openSqliteStore(':memory:'),
    now: () => new Date(),
    today: () => '2026-11-25',
    utcOffsetMinutes: 420,
    adminIds: [],
    atelier: openAtelier(),
    ...change,
  };
}
