/** The Fluent files against each other, and against what the bot says. */
import { describe, expect, it } from 'vitest';
import { localeTexts } from '#locale-texts';
import type { Language } from '../../answer/answer.ts';
import { createLocale, type MessageVariables } from './adapter.ts';
import { createTranslate, LocaleError, parseLocales } from './fluent.ts';
import { localeOf } from './language.ts';

const LANGUAGES: readonly Language[] = ['vi', 'en'];

/** Each message's variables, by its id, as the file has them. */
function messagesOf(source: string): Map<string, readonly string[]> {
  const parts = source.split(/^(?=[a-z][a-z0-9-]* =)/mu).slice(1);
  return new Map(
    parts.map((part) => {
      const text = part.replace(/^#.*$/gmu, '');
      const variables = [...text.matchAll(/\$([a-z][a-z-]*)/gu)].map(([, name = '']) => name);
      return [text.slice(0, text.indexOf(' =')), [...new Set(variables)].sort()];
    }),
  );
}

/** Every message that the bot asks for, and with which variables: all its words said once. */
function saidMessages(): Map<string, readonly string[]> {
  const said = new Map<string, readonly string[]>();
  const locale = createLocale((id: string, variables: MessageVariables = {}) => {
    said.set(id, Object.keys(variables).sort());
    return id;
  });
  leaves(locale, '', ['A', 'B', 'C', 'D']);
  // The messages that stand for a thing that is not there.
  locale.welcome(null);
  locale.documents.listOf(1, '');
  locale.post.feedTitle(null);
  return said;
}

type Leaf = readonly [path: string, text: string];

/** Every text, functions called with what stands for anything. */
function leaves(value: unknown, path: string, given: readonly (string | number)[]): Leaf[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const counts = { asked: given[0], contexts: given[0], sessions: given[0] };
    const said: unknown = path === '.person.stored' ? value(counts) : value(...given);
    return [[path, String(said)]];
  }
  return Object.entries(value as object).flatMap(([key, inner]) =>
    leaves(inner, `${path}.${key}`, given),
  );
}

const leavesOf = (language: Language, ...given: readonly (string | number)[]) =>
  new Map(leaves(localeOf(language), '', given));

describe('the Fluent files', () => {
  const vietnamese = messagesOf(localeTexts.vi);
  const english = messagesOf(localeTexts.en);

  it('have the same messages, in the same order', () => {
    expect([...english.keys()]).toEqual([...vietnamese.keys()]);
  });

  it('have each message once', () => {
    for (const language of LANGUAGES) {
      const ids = [...localeTexts[language].matchAll(/^([a-z][\w-]*)[ ]*=/gmu)].map(([, id]) => id);
      expect(ids, language).toEqual([...new Set(ids)]);
    }
  });

  it('use the same variables in each message', () => {
    expect([...english]).toEqual([...vietnamese]);
  });

  it('have every message that the bot says, with its variables, and none besides', () => {
    const said = [...saidMessages()].sort();
    for (const messages of [vietnamese, english]) expect([...messages].sort()).toEqual(said);
  });

  it('hold nothing but messages, headings and remarks', () => {
    for (const language of LANGUAGES) {
      for (const line of localeTexts[language].split('\n')) {
        expect(line).toMatch(/^(?:|#{1,3} .+|[a-z][a-z-]* =(?: \S.*)?| {4}\S.*)$/u);
      }
    }
  });
});

describe('what the bot says', () => {
  it('is something, in each language', () => {
    for (const language of LANGUAGES) {
      for (const [path, text] of leavesOf(language, 'A', 'B', 'C', 'D')) {
        expect(text.trim(), path).not.toBe('');
        expect(text, path).not.toMatch(/\[object|undefined|\{|\$/u);
      }
    }
  });

  it('differs, but for names and signs', () => {
    const vietnamese = leavesOf('vi', 'A', 'B', 'C', 'D');
    const same = [...leavesOf('en', 'A', 'B', 'C', 'D')].filter(
      ([path, text]) => vietnamese.get(path) === text,
    );
    expect(same.map(([path]) => path).sort()).toEqual([
      '.answers.open',
      '.conversations.chosen',
      '.documents.asMarkdown',
      '.documents.asPdf',
    ]);
  });

  it('has what it is given as it was given, without marks of direction around it', () => {
    const odd = 'a { $b } <x> "q" \ud800\u202e';
    for (const language of LANGUAGES) {
      expect(localeOf(language).answers.open(odd)).toBe(`📄 ${odd}`);
      expect(localeOf(language).inGroups('b_bot')).toContain('@b_bot');
    }
  });

  it('writes numbers in the way of its language', () => {
    expect(localeOf('vi').questionTooLong(2000)).toContain('2.000');
    expect(localeOf('en').questionTooLong(2000)).toContain('2,000');
  });

  it('keeps the lines of what has several', () => {
    for (const language of LANGUAGES) {
      const lines = localeOf(language).person.privacy(30).split('\n');
      expect(lines).toHaveLength(7);
      expect(lines.filter((line) => line.startsWith('• '))).toHaveLength(5);
    }
  });

  it('is never taken from another language: a file without a message is named', () => {
    const lacking = localeTexts.vi.replace(/^fault = .*$/mu, '');
    expect(() => parseLocales({ ...localeTexts, vi: lacking })).toThrow(LocaleError);
    expect(() => parseLocales({ ...localeTexts, vi: lacking })).toThrow(/^vi\.ftl: .*"fault"/u);
    expect(() => createTranslate('en', localeTexts.en)('no-such')).toThrow(
      /^en\.ftl: .*"no-such"/u,
    );
  });
});
