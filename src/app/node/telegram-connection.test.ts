import { expect, it } from 'vitest';
import { makeLibrary } from '../../../test/helpers/answers.ts';
import { createBotDependencies } from '../../../test/helpers/bot-dependencies.ts';
import { createRecordingLogger } from '../../../test/helpers/recording-logger.ts';
import { createBot } from '../../telegram/bot.ts';
import { createUpdateHandler } from '../../telegram/update-processing/update-handler.ts';
import { pollUpdates } from './telegram-connection.ts';

it('tells the operator once, in one line, that Telegram cannot be reached', async () => {
  const deps = createBotDependencies();
  // Nothing listens on port 1.
  const bot = createBot('1:a', deps, { apiRoot: 'http://127.0.0.1:1' });
  const stopping = new AbortController();
  const lines: string[] = [];
  await pollUpdates({
    bot,
    updates: createUpdateHandler(bot, deps),
    logger: createRecordingLogger(),
    signal: stopping.signal,
    adminIds: [],
    publicUrl: null,
    library: makeLibrary([]),
    tellOperator: (line) => {
      lines.push(line);
      stopping.abort();
    },
  });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^cchc-bot: Telegram cannot be reached; check the network/u);
  await deps.store.close();
});
