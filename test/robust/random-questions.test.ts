/** Random questions on every face of the program. None may take more than 100 ms of CPU. */
import { expect, it } from 'vitest';
import { createBot } from '../../src/telegram/bot.ts';
import { createUpdateHandler } from '../../src/telegram/update-processing/update-handler.ts';
import { percentile } from '../bench/measure.ts';
import { createBotDependencies } from '../helpers/bot-dependencies.ts';
import { createTestSite } from '../helpers/site.ts';
import { createUpdateFactory } from '../helpers/update-factory.ts';
import { createRandom } from '../simulate/helpers.ts';
import { countFrom, printFigures } from './figures.ts';
import { createRandomQuestions } from './random-questions.ts';
import { answerAnyCall, SILENT_BOT } from './silent-bot-api.ts';

const COUNT = countFrom('ROBUST_QUESTIONS', 10_000);
const MAX_CPU_MS = 100;
/** The code is compiled while the first questions run. */
const WARM_UP = 200;
/** Garbage of earlier questions is collected during later ones: a slow one is asked again. */
const REPEATS = 3;
const SEED = 20_261_130;

const site = createTestSite();
const { opened } = site;

function createTelegramFace(): (question: string) => Promise<unknown> {
  const { library, ask, search } = opened;
  const deps = createBotDependencies({ library, ask, search });
  const options = { botInfo: SILENT_BOT.info, fetch: answerAnyCall };
  const handler = createUpdateHandler(createBot(SILENT_BOT.token, deps, options), deps, {
    gapMs: 0,
  });
  const make = createUpdateFactory();
  return (question) => handler.handle(make.privateText(question));
}

const get = (path: string) => (question: string) =>
  site.app.request(`${path}${encodeURIComponent(question)}`, {
    headers: { accept: path.startsWith('/api') ? '*/*' : 'text/html' },
  });

const post = (path: string, body: (question: string) => unknown) => (question: string) =>
  site.app.request(path, {
    method: 'POST',
    body: JSON.stringify(body(question)),
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
    },
  });

const FACES: readonly (readonly [name: string, ask: (question: string) => unknown])[] = [
  ['Telegram', createTelegramFace()],
  ['terminal', (question) => opened.ask(question, null)],
  ['/', get('/?q=')],
  ['/chat', get('/chat?q=')],
  ['/api/ask', get('/api/ask?q=')],
  ['/api/search', get('/api/search?q=')],
  ['/api/suggest', get('/api/suggest?q=')],
  ['/api/check', post('/api/check', (text) => ({ text }))],
  [
    '/mcp',
    post('/mcp', (question) => ({
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'ask', arguments: { question } },
    })),
  ],
];

async function measureCpu(act: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  const result = await act();
  if (result instanceof Response) {
    await result.arrayBuffer();
    expect(result.status).toBeLessThan(500);
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

it.each(FACES)('no random question takes more than 100 ms of CPU: %s', async (name, ask) => {
  const nextQuestion = createRandomQuestions(createRandom(SEED));
  for (let at = 0; at < Math.min(WARM_UP, COUNT); at += 1) await ask(nextQuestion());
  const times: number[] = [];
  const slow: string[] = [];
  for (let at = 0; at < COUNT; at += 1) {
    const question = nextQuestion();
    let least = await measureCpu(() => ask(question));
    for (let again = 0; least > MAX_CPU_MS && again < REPEATS; again += 1) {
      least = Math.min(least, await measureCpu(() => ask(question)));
    }
    times.push(least);
    if (least > MAX_CPU_MS) slow.push(`${least.toFixed(0)} ms: ${question.slice(0, 200)}`);
  }
  printFigures(`Random questions, ${name}`, {
    questions: COUNT,
    'CPU p50': `${percentile(times, 50).toFixed(1)} ms`,
    'CPU p99': `${percentile(times, 99).toFixed(1)} ms`,
    'CPU most': `${Math.max(...times).toFixed(1)} ms`,
    'above 100 ms': slow.length,
  });
  expect(slow.slice(0, 5)).toEqual([]);
});
