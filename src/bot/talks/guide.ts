/** Look-up for those who do not know what to type: topic, type, year, and the list. */
import type { Context } from 'grammy';
import type { Language } from '../../answer/answer.ts';
import { DOCUMENT_TYPES, type DocumentType } from '../../knowledge/document.ts';
import { codeOf } from '../keyboards/codes.ts';
import type { ListFilter } from '../keyboards/press.ts';
import { type Shelf, topicOnly, yearOf } from '../shelf.ts';
import { filterName, listView } from '../views/lists.ts';
import { type Words, wordsOf } from '../views/view.ts';
import { ANY, choose, type Option } from './options.ts';
import { show, type Talk } from './talk.ts';

export const GUIDE = 'guide';

export function guideTalk(shelf: Shelf) {
  return async (talk: Talk, _: Context, language: Language): Promise<void> => {
    const words = wordsOf(language);
    const { talks } = words.locale;
    const step = (letter: string, question: string, filter: ListFilter, width: number) => ({
      letter,
      question,
      chosen: filterName(shelf, filter, words),
      width,
    });

    const topic = orNull(
      await choose(talk, 't', language, () => ({
        ...step('t', talks.chooseTopic, topicOnly(null), 1),
        options: topicOptions(shelf, words),
      })),
    );
    const type = typeOf(
      await choose(talk, 'y', language, () => ({
        ...step('y', talks.chooseType, topicOnly(topic), 2),
        options: typeOptions(shelf, topic, words),
      })),
    );
    const year = yearIn(
      await choose(talk, 'n', language, () => ({
        ...step('n', talks.chooseYear, { topic, type, year: null }, 3),
        options: yearOptions(shelf, { topic, type, year: null }, words),
      })),
    );
    await show(talk, () => listView(shelf, { topic, type, year }, 0, words));
  };
}

/** The broadest topics that hold documents, and all of them together. */
export function topicOptions(shelf: Shelf, { language, locale }: Words): Option[] {
  const topics = shelf.topicsUnder(null).map(({ id, name, nameEn }) => {
    const count = shelf.documents(topicOnly(codeOf(id))).length;
    return { label: `${language === 'en' ? nameEn : name} (${count})`, value: codeOf(id) };
  });
  return [{ label: `${locale.talks.any} (${shelf.newest.length})`, value: ANY }, ...topics];
}

function typeOptions(shelf: Shelf, topic: string | null, { locale, messages }: Words): Option[] {
  const documents = shelf.documents(topicOnly(topic));
  const types = DOCUMENT_TYPES.flatMap((type) => {
    const count = documents.filter((document) => document.type === type).length;
    return count === 0 ? [] : [{ label: `${messages.typeName[type]} (${count})`, value: type }];
  });
  return [{ label: `${locale.talks.any} (${documents.length})`, value: ANY }, ...types];
}

function yearOptions(shelf: Shelf, filter: ListFilter, { locale }: Words): Option[] {
  const counts = new Map<number, number>();
  const documents = shelf.documents(filter);
  for (const document of documents) {
    const year = yearOf(document);
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const years = [...counts].sort(([a], [b]) => b - a);
  return [
    { label: `${locale.talks.any} (${documents.length})`, value: ANY },
    ...years.map(([year, count]) => ({ label: `${year} (${count})`, value: String(year) })),
  ];
}

export const orNull = (value: string): string | null => (value === ANY ? null : value);

function typeOf(value: string): DocumentType | null {
  return DOCUMENT_TYPES.find((type) => type === value) ?? null;
}

function yearIn(value: string): number | null {
  return /^\d{4}$/u.test(value) ? Number(value) : null;
}
