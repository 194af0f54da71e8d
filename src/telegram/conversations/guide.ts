/** The guided search: topic, type and year by buttons, then the list of documents. */

import type { Context } from 'grammy';
import { translatorOf } from '../../i18n/i18n.ts';
import type { Language, Translator } from '../../i18n/translator.ts';
import { topicName } from '../../library/display-names.ts';
import { DOCUMENT_TYPES, type DocumentType } from '../../library/document.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { type DocumentFilter, topicFilter } from '../../library/index/library-index.ts';
import { documentYear } from '../../library/index/newest-first.ts';
import { createListView, describeListFilter } from '../../presentation/views/document-lists.ts';
import { shortHash } from '../../shared/short-hash.ts';
import { ANY_VALUE, chooseOption, type Option } from './choose-option.ts';
import { type BotConversation, showStep } from './conversation.ts';

export const GUIDE_CONVERSATION = 'guide';

export function createGuideConversation(libraryIndex: CurrentLibraryIndex) {
  return async (conversation: BotConversation, _: Context, language: Language): Promise<void> => {
    const t = translatorOf(language);

    const step = (id: string, question: string, filter: DocumentFilter, columns: number) => ({
      id,
      question,
      selection: describeListFilter(libraryIndex, filter, t),
      columns,
    });

    const topic = optionOrNull(
      await chooseOption(conversation, 't', language, () => ({
        ...step('t', t('conversation-choose-topic'), topicFilter(null), 1),
        options: createTopicOptions(libraryIndex, t),
      })),
    );
    const type = parseType(
      await chooseOption(conversation, 'y', language, () => ({
        ...step('y', t('conversation-choose-type'), topicFilter(topic), 2),
        options: createTypeOptions(libraryIndex, topic, t),
      })),
    );
    const year = parseYear(
      await chooseOption(conversation, 'n', language, () => ({
        ...step('n', t('conversation-choose-year'), { topic, type, year: null }, 3),
        options: createYearOptions(libraryIndex, { topic, type, year: null }, t),
      })),
    );
    await showStep(conversation, () => createListView(libraryIndex, { topic, type, year }, 0, t));
  };
}

/** Options for the broadest topics, and for all documents. */
export function createTopicOptions(libraryIndex: CurrentLibraryIndex, t: Translator): Option[] {
  const topics = libraryIndex.childTopics(null).map((topic) => {
    const code = shortHash(topic.id);
    const count = libraryIndex.findDocuments(topicFilter(code)).length;
    return {
      label: `${topicName(topic, t.language)} (${count})`,
      value: code,
    };
  });
  return [
    { label: `${t('conversation-any')} (${libraryIndex.newest.length})`, value: ANY_VALUE },
    ...topics,
  ];
}

function createTypeOptions(
  libraryIndex: CurrentLibraryIndex,
  topic: string | null,
  t: Translator,
): Option[] {
  const documents = libraryIndex.findDocuments(topicFilter(topic));
  const types = DOCUMENT_TYPES.flatMap((type) => {
    const count = documents.filter((document) => document.type === type).length;
    return count === 0 ? [] : [{ label: `${t(`type-${type}`)} (${count})`, value: type }];
  });
  return [{ label: `${t('conversation-any')} (${documents.length})`, value: ANY_VALUE }, ...types];
}

function createYearOptions(
  libraryIndex: CurrentLibraryIndex,
  filter: DocumentFilter,
  t: Translator,
): Option[] {
  const counts = new Map<number, number>();
  const documents = libraryIndex.findDocuments(filter);
  for (const document of documents) {
    const year = documentYear(document);
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const years = [...counts].sort(([a], [b]) => b - a);
  return [
    { label: `${t('conversation-any')} (${documents.length})`, value: ANY_VALUE },
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
