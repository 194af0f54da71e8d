/** How documents, terms, topics and places are named to people. Bot, pages and posts share it. */
import { inLanguage } from '../i18n/in-language.ts';
import type { Language, Translator } from '../i18n/translator.ts';
import type { LegalDocument, Term } from './document.ts';
import type { Library, Topic } from './library.ts';

/**
 * `Nghị quyết 04-NQ/TU`: the type in the translator's language, and the number. A document without a
 * number is named by its title, a term by its name.
 */
export function documentName(
  entry: Pick<Term, 'name'> | Pick<LegalDocument, 'number' | 'title' | 'type'>,
  t: Translator,
): string {
  if ('name' in entry) return entry.name;
  return entry.number === null ? entry.title : `${t(`type-${entry.type}`)} ${entry.number}`;
}

/** The number of a document, or its title without one; the name of a term. For buttons. */
export function shortDocumentName(
  entry: Pick<Term, 'name'> | Pick<LegalDocument, 'number' | 'title'>,
): string {
  return 'name' in entry ? entry.name : (entry.number ?? entry.title);
}

/** The title of a document or the full name of a term, in the translator's language if recorded. */
export function documentTitle(
  entry: Pick<Term, 'fullName' | 'fullNameEn'> | Pick<LegalDocument, 'title' | 'titleEn'>,
  { language }: Translator,
): string {
  return 'fullName' in entry
    ? inLanguage(language, { vi: entry.fullName, en: entry.fullNameEn })
    : inLanguage(language, { vi: entry.title, en: entry.titleEn });
}

export function topicName(topic: Topic, language: Language): string {
  return inLanguage(language, { vi: topic.name, en: topic.nameEn });
}

/** The name of the topic with this id; the id itself when the library has no such topic. */
export function topicNameOf(
  id: string,
  { topics }: Pick<Library, 'topics'>,
  language: Language,
): string {
  const topic = topics.find((one) => one.id === id);
  return topic === undefined ? id : topicName(topic, language);
}

/** The name of the jurisdiction with this id; the id itself when the library has none. */
export function placeNameOf(id: string, { jurisdictions }: Pick<Library, 'jurisdictions'>): string {
  return jurisdictions.find((one) => one.id === id)?.name ?? id;
}
