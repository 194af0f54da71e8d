import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createJsonLogger, type LogLevel } from '../json-logger.ts';
import { createPinoLogger } from './pino-logger.ts';

function logged(level: LogLevel, secrets: readonly string[] = []) {
  const lines: string[] = [];
  const logger = createPinoLogger({ level, secrets, write: (line) => lines.push(line) });
  return { lines, logger };
}

it('writes one JSON object a line with its time, from its level up', () => {
  const { lines, logger } = logged('warn');
  logger.info('not this');
  const before = Date.now();
  logger.warn('this', { updateId: 7 });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^\{[^\n]*\}\n$/u);
  const { time, ...rest } = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
  expect(rest).toEqual({ level: 'warn', event: 'this', updateId: 7 });
  expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u);
  expect(Math.abs(Date.parse(String(time)) - before)).toBeLessThan(60_000);
});

it('writes the same fields as the JSON logger', () => {
  const plain: string[] = [];
  const { lines, logger } = logged('debug');
  const other = createJsonLogger({ level: 'debug', write: (line) => plain.push(line) });
  for (const one of [logger, other]) {
    one.debug('a');
    one.info('b', { ids: [1, 2], cause: { error: 'Error', at: ['x:1'] }, none: null });
    one.error('c "d"\n', { text: 'đ' });
  }
  const saying = (line: string) => ({ ...(JSON.parse(line) as object), time: '' });
  expect(lines.map(saying)).toEqual(plain.map(saying));
});

it('removes bot tokens and secrets anywhere in a line', () => {
  const token = '7000000001:AAExampleExampleExampleExample';
  const { lines, logger } = logged('debug', ['12:short', 'the "secret"']);
  logger.error(`https://api.telegram.org/bot${token}/getMe`, {
    cause: { at: ['12:short', encodeURIComponent('12:short')], header: 'x the "secret" y' },
    [token]: 1,
  });
  expect(lines.join()).not.toMatch(/AAExample|12:short|12%3Ashort|secret/u);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    event: 'https://api.telegram.org/bot[redacted]/getMe',
    cause: { header: 'x [redacted] y' },
  });
});

it('writes every line before the process exits', () => {
  const log = fileURLToPath(new URL('./pino-logger.ts', import.meta.url));
  const script = `
    const { createPinoLogger } = await import(${JSON.stringify(log)});
    const logger = createPinoLogger({ level: 'info' });
    for (let n = 1; n <= 5000; n += 1) logger.info('line', { n });
    process.exit(0);
  `;
  const ran = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', script],
    { encoding: 'utf8', maxBuffer: 10_000_000 },
  );
  const lines = ran.stderr.trimEnd().split('\n');
  expect(lines).toHaveLength(5000);
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ event: 'line', n: 5000 });
});
