/** The dependencies of a bot in tests: an empty store, a small library, a fixed day. */
import { createPlatformMediaRenderer } from '#test/renderer';
import { emptyStore } from '#test/store';
import { libraryIndexOf } from '../../src/library/index/library-index.ts';
import type { BotDependencies } from '../../src/telegram/dependencies.ts';
import { makeAnswer, makeDocument, makeLibrary } from './answers.ts';
import { createRecordingLogger } from './recording-logger.ts';

export function createBotDependencies(change: Partial<BotDependencies> = {}): BotDependencies {
  return {
    ask: (question) => makeAnswer(question),
    search: () => [],
    library: makeLibrary([makeDocument({ number: '1/NQ-TEST' })]),
    libraryIndex() {
      return libraryIndexOf(this.library);
    },
    logger: createRecordingLogger(),
    store: emptyStore(),
    now: () => new Date(),
    today: () => '2026-11-25',
    utcOffsetMinutes: 420,
    adminIds: [],
    mediaRenderer: createPlatformMediaRenderer(),
    ...change,
  };
}
