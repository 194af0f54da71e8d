import { expect, it } from 'vitest';
import { createJsonLogger, type LogLevel } from './json-logger.ts';

function logged(level: LogLevel, secrets: readonly string[] = []) {
  const lines: string[] = [];
  const write = (line: string) => lines.push(line);
  const now = () => new Date('2026-01-02T03:04:05Z');
  return { lines, logger: createJsonLogger({ level, write, secrets, now }) };
}

it('writes one JSON object a line, from its level up', () => {
  const { lines, logger } = logged('warn');
  logger.info('not this');
  logger.warn('this', { updateId: 7 });
  expect(lines).toEqual([
    '{"time":"2026-01-02T03:04:05.000Z","level":"warn","event":"this","updateId":7}',
  ]);
});

it('removes a secret that JSON escapes', () => {
  const { lines, logger } = logged('info', ['quoted "word" \\']);
  logger.info('x', { header: 'Bearer quoted "word" \\' });
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ header: 'Bearer [redacted]' });
});

it('removes bot tokens and secrets at any depth', () => {
  const token = '7000000001:AAExampleExampleExampleExample';
  const { lines, logger } = logged('debug', ['12:short', 'the-secret']);
  logger.error(`https://api.telegram.org/bot${token}/getMe`, {
    cause: { at: ['12:short', encodeURIComponent('12:short')], header: 'x the-secret y' },
  });
  expect(lines.join()).not.toMatch(/AAExample|12:short|12%3Ashort|the-secret/u);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    event: 'https://api.telegram.org/bot[redacted]/getMe',
    cause: { header: 'x [redacted] y' },
  });
});
