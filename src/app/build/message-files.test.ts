import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareMessages } from '../../i18n/generator/compare-messages.ts';
import { readMessages } from '../../i18n/generator/read-messages.ts';
import { generateModules, readMessageFiles } from './message-files.ts';

const files = readMessageFiles();
const vietnamese = files.get('vi') ?? readMessages('');

describe('the Fluent files', () => {
  it.each([...files])('declare the messages and arguments of vi.ftl in %s.ftl', (code, file) => {
    expect(compareMessages(code, file, vietnamese)).toEqual([]);
  });

  it('agree with the generated modules (if not: npm run i18n:generate)', () => {
    for (const { path, text } of generateModules(files)) {
      expect(readFileSync(path, 'utf8'), path).toBe(text);
    }
  });

  it('hold no message that the code does not use', () => {
    const isUsed = createUsageCheck();
    const included = new Set([...vietnamese.messages.values()].flatMap(({ includes }) => includes));
    const unused = [...vietnamese.messages.values()].filter(
      ({ key }) => !included.has(key) && !isUsed(key),
    );
    expect(unused.map(({ key, line }) => `src/i18n/messages/vi.ftl:${line}: ${key}`)).toEqual([]);
  });
});

/** Finds the keys that the sources name: as a text, or as a template with parts that vary. */
function createUsageCheck(): (key: string) => boolean {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/u.test(path) && !/\.test\.tsx?$|\.generated\.ts$/u.test(path))
    .map((path) => readFileSync(join('src', path), 'utf8'))
    .join('\n');
  const texts = new Set([...sources.matchAll(/'([a-z][a-z0-9-]*)'/gu)].map(([, text]) => text));
  const templates = [...sources.matchAll(/`([a-z]+-[^`\n]*\$\{[^`\n]*)`/gu)].map(
    ([, template = '']) => {
      const parts = template.split(/\$\{[^}]*\}/u).map((part) => part.replace(/[^a-z0-9-]/gu, '.'));
      return new RegExp(`^${parts.join('[a-z0-9-]+')}$`, 'u');
    },
  );
  return (key) => texts.has(key) || templates.some((template) => template.test(key));
}
