/** Measurements of the pages: the server's time for `/?q=`, from the request to the last byte. */

import type { Assistant } from '../../src/answer/ask.ts';
import { createPassageSearch } from '../../src/answer/search-passages.ts';
import { gzipBuffered } from '../../src/app/node/compression.ts';
import { openWebAssets } from '../../src/app/node/web-assets.ts';
import { todayIn } from '../../src/shared/time-zone.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { createApp } from '../../src/web/app.ts';
import { percentile } from './measure.ts';
import type { Speed } from './measure-library.ts';

const WARM_UP = 20;
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Requests the search page for one question after the other, as compressed HTML like a browser. */
export async function measureWeb(
  assistant: Assistant,
  questions: readonly string[],
): Promise<Speed> {
  const today = todayIn('Asia/Ho_Chi_Minh');
  const store = openSqliteStore(':memory:');
  const app = createApp({
    ask: (question, context) => assistant.ask(question, context, today),
    searchPassages: createPassageSearch(assistant, () => today),
    library: assistant.library,
    logger: silent,
    store,
    webhook: null,
    compress: gzipBuffered(),
    site: {
      searcher: assistant.searcher,
      assets: openWebAssets(),
      today: () => today,
      now: () => new Date(),
      publicUrl: null,
    },
  });
  const headers = { accept: 'text/html', 'accept-encoding': 'gzip' };
  const visit = async (question: string): Promise<number> => {
    const start = performance.now();
    const response = await app.request(`/?q=${encodeURIComponent(question)}`, { headers });
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`${response.status} for ${question}`);
    return performance.now() - start;
  };
  for (const question of questions.slice(0, WARM_UP)) await visit(question);
  const times: number[] = [];
  for (const question of questions) times.push(await visit(question));
  await store.close();
  const whole = times.reduce((sum, ms) => sum + ms, 0);
  return {
    asked: times.length,
    perSecond: (times.length / whole) * 1000,
    p50: percentile(times, 50),
    p99: percentile(times, 99),
  };
}
