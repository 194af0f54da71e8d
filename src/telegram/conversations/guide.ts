/** Look-up for those who do not know what to type: topic, type, year, and the list. */
import type { Context } from 'grammy';
import type { Language } from '../../answer/answer.ts';
import { DOCUMENT_TYPES, type DocumentType } from '../../library/document.ts';
import { documentYear, type LibraryIndex, topicFilter } from '../../library/index/browse-index.ts';
import type { ListFilter } from '../../presentation/callback-data/callback-data.ts';
import { createListView, describeListFilter } from '../../presentation/views/document-lists.ts';
import { type Translations, translationsOf } from '../../presentation/views/view.ts';
import { shortHash } from '../../shared/short-hash.ts';
import { ANY_VALUE, chooseOption, type Option } from './choose-option.ts';
import { type BotConversation, showStep } from './conversation.ts';

export const GUIDE_CONVERSATION = 'guide';

export function createGuideConversation(libraryIndex: LibraryIndex) {
  return async (conversation: BotConversation, _: Context, language: Language): Promise<void> => {
    const translations = translationsOf(language);
    const { conversations } = translations.locale;
    const step = (id: string, question: string, filter: ListFilter, columns: number) => ({
      id,
      question,
      selection: describeListFilter(libraryIndex, filter, translations),
      columns,
    });

    const topic = optionOrNull(
      await chooseOption(conversation, 't', language, () => ({
        ...step('t', conversations.chooseTopic, topicFilter(null), 1),
        options: createTopicOptions(libraryIndex, translations),
      })),
    );
    const type = parseType(
      await chooseOption(conversation, 'y', language, () => ({
        ...step('y', conversations.chooseType, topicFilter(topic), 2),
        options: createTypeOptions(libraryIndex, topic, translations),
      })),
    );
    const year = parseYear(
      await chooseOption(conversation, 'n', language, () => ({
        ...step('n', conversations.chooseYear, { topic, type, year: null }, 3),
        options: createYearOptions(libraryIndex, { topic, type, year: null }, translations),
      })),
    );
    await showStep(conversation, () =>
      createListView(libraryIndex, { topic, type, year }, 0, translations),
    );
  };
}

/** The broadest topics that hold documents, and all of them together. */
export function createTopicOptions(
  libraryIndex: LibraryIndex,
  { language, locale }: Translations,
): Option[] {
  const topics = libraryIndex.childTopics(null).map(({ id, name, nameEn }) => {
    const count = libraryIndex.findDocuments(topicFilter(shortHash(id))).length;
    return { label: `${language === 'en' ? nameEn : name} (${count})`, value: shortHash(id) };
  });
  return [
    { label: `${locale.conversations.any} (${libraryIndex.newest.length})`, value: ANY_VALUE },
    ...topics,
  ];
}

function createTypeOptions(
  libraryIndex: LibraryIndex,
  topic: string | null,
  { locale, messages }: Translations,
): Option[] {
  const documents = libraryIndex.findDocuments(topicFilter(topic));
  const types = DOCUMENT_TYPES.flatMap((type) => {
    const count = documents.filter((document) => document.type === type).length;
    return count === 0 ? [] : [{ label: `${messages.typeName[type]} (${count})`, value: type }];
  });
  return [
    { label: `${locale.conversations.any} (${documents.length})`, value: ANY_VALUE },
    ...types,
  ];
}

function createYearOptions(
  libraryIndex: LibraryIndex,
  filter: ListFilter,
  { locale }: Translations,
): Option[] {
  const counts = new Map<number, number>();
  const documents = libraryIndex.findDocuments(filter);
  for (const document of documents) {
    const year = documentYear(document);
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const years = [...counts].sort(([a], [b]) => b - a);
  return [
    { label: `${locale.conversations.any} (${documents.length})`, value: ANY_VALUE },
    ...years.map(([year, count]) => ({ label: `${year} (${count})`, value: String(year) })),
  ];
}

export const optionOrNull = (value: string): string | null => (value === ANY_VALUE ? null : value);

function parseType(value: string): DocumentType | null {
  return DOCUMENT_TYPES.find((type) => type === value) ?? null;
}

function parseYear(value: string): number | null {
  return /^\d{4}$/u.test(value) ? Number(value) : null;
}
