/** What a bot needs, for tests: an empty store, a small library, a fixed day. */
import { openAtelier } from '#test/atelier';
import { emptyStore } from '#test/store';
import type { BotDependencies } from '../../src/bot/dependencies.ts';
import { answerOf, documentOf, libraryOf } from './answers.ts';
import { recordingLogger } from './recording-logger.ts';

export function botDependencies(change: Partial<BotDependencies> = {}): BotDependencies {
  return {
    ask: (question) => answerOf(question),
    search: () => [],
    library: libraryOf([documentOf({ number: '1/NQ-TEST' })]),
    logger: recordingLogger(),
    store: emptyStore(),
    now: () => new Date(),
    today: () => '2026-11-25',
    utcOffsetMinutes: 420,
    adminIds: [],
    atelier: openAtelier(),
    ...change,
  };
}
