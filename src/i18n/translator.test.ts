import { describe, expect, it } from 'vitest';
import { messageTexts } from '#message-texts';
import { formatDate } from './format-date.ts';
import { inLanguage } from './in-language.ts';
import { kebabCase } from './kebab-case.ts';
import { createTranslations } from './translations.ts';
import { createTranslator, MessageError, splitMessage } from './translator.ts';

const vi = createTranslator('vi', messageTexts.vi ?? '');
const en = createTranslator('en', messageTexts.en ?? '');

describe('createTranslator', () => {
  it('returns a message with its arguments as given, without direction marks', () => {
    const odd = 'a { $b } <x> "q" \ud800\u202e';
    for (const t of [vi, en]) expect(t('reply-open', { name: odd })).toBe(`📄 ${odd}`);
  });

  it('writes a number in the way of the language', () => {
    expect(vi('bot-question-too-long', { limit: 2000 })).toContain('2.000');
    expect(en('bot-question-too-long', { limit: 2000 })).toContain('2,000');
  });

  it('chooses the plural of the language', () => {
    expect(en('web-search-listed', { count: 1 })).toBe('1 document');
    expect(en('web-search-listed', { count: 1234 })).toBe('1,234 documents');
    expect(vi('web-search-listed', { count: 1 })).toBe('1 văn bản');
  });

  it('keeps the lines of a message with several', () => {
    for (const t of [vi, en]) {
      const lines = t('user-privacy', { contextMinutes: 30 }).split('\n');
      expect(lines).toHaveLength(8);
      expect(lines.filter((line) => line.startsWith('• '))).toHaveLength(6);
    }
  });

  it('tells the name and tags of its language', () => {
    expect(en.info).toEqual({
      code: 'en',
      name: 'English',
      tag: 'en-GB',
      openGraphLocale: 'en_GB',
    });
    expect(vi.language).toBe('vi');
  });

  it('throws with the file and the key when a message is missing', () => {
    const lacking = (messageTexts.vi ?? '').replace(/^bot-fault = .*$/mu, '');
    expect(() => createTranslator('vi', lacking)).toThrow(MessageError);
    expect(() => createTranslator('vi', lacking)).toThrow(/^vi\.ftl: .*"bot-fault"/u);
  });

  it('takes only the arguments of the message, by their types', () => {
    // @ts-expect-error: the argument is missing.
    expect(() => vi('reply-open')).toThrow();
    // @ts-expect-error: there is no such message.
    expect(() => vi('no-such-message')).toThrow(MessageError);
  });
});

describe('createTranslations', () => {
  it('has a language for each file, Vietnamese first', () => {
    const { languages } = createTranslations(messageTexts);
    expect(languages.map(({ code }) => code)).toEqual(['vi', 'en']);
  });

  it('has a third language when there is a third file', () => {
    const third = (messageTexts.en ?? '')
      .replace('language-name = English', 'language-name = Français')
      .replace('language-tag = en-GB', 'language-tag = fr-FR')
      .replace(/^bot-fault = .*$/mu, 'bot-fault = Pardon.');
    const { languages, translatorOf, has } = createTranslations({ ...messageTexts, fr: third });
    expect(languages.map(({ name }) => name)).toEqual(['Tiếng Việt', 'English', 'Français']);
    expect(translatorOf('fr')('bot-fault')).toBe('Pardon.');
    expect([has('fr'), has('de')]).toEqual([true, false]);
  });

  it('translates to Vietnamese for a language without a file', () => {
    expect(createTranslations(messageTexts).translatorOf('xx').language).toBe('vi');
  });
});

describe('splitMessage', () => {
  it('returns what stands before and after the argument', () => {
    expect(splitMessage(en, 'answer-nearest-topics', 'topics')).toEqual(['Nearest topics: ', '.']);
    expect(splitMessage(vi, 'answer-according', 'source')).toEqual(['Theo ', '']);
  });
});

describe('formatDate', () => {
  it('writes a date in the way of the language', () => {
    expect(formatDate(vi, '2021-04-12')).toBe('12/4/2021');
    expect(formatDate(vi, '2024-02-03')).toBe('03/02/2024');
    expect(formatDate(en, '2021-04-02')).toBe('2 April 2021');
  });

  it('writes a month or a year where there is no day', () => {
    expect(formatDate(vi, '2021-04')).toBe('4/2021');
    expect(formatDate(en, '2021-04')).toBe('April 2021');
    expect(formatDate(vi, '2021')).toBe('2021');
  });

  it('returns what is not a date as given', () => {
    expect(formatDate(vi, 'unknown')).toBe('unknown');
    expect(formatDate(en, '2021-13-01')).toBe('2021-13-01');
  });
});

it('inLanguage returns the field of the language, and the Vietnamese one where there is none', () => {
  expect(inLanguage('en', { vi: 'a', en: 'b' })).toBe('b');
  expect(inLanguage('en', { vi: 'a', en: null })).toBe('a');
  expect(inLanguage('fr', { vi: 'a', en: 'b' })).toBe('a');
});

it('kebabCase turns a camel-case name into a part of a key', () => {
  expect(kebabCase('notYetInForce')).toBe('not-yet-in-force');
  expect(kebabCase('id')).toBe('id');
});
